#pragma once

#include <QDBusMessage>
#include <QObject>
#include <QVariantMap>

namespace duologue::platform {

/// A question to a desktop portal that a person may have to answer first (org.freedesktop.portal.Request).
/// Asks when made; deleted before the answer it takes the question back. GUI thread.
class PortalRequest : public QObject {
    Q_OBJECT

public:
    enum class Answer {
        Given,     ///< with results
        Cancelled, ///< somebody said no
        Failed,    ///< no portal, or it cannot
    };

    static const QString service; ///< of all portals
    static const QString path;
    /// What a portal may be asked to call things that it makes for us; never the same twice.
    [[nodiscard]] static QString newToken();

    /// `method`: of one of the portals, without its last argument; `options` is that one.
    PortalRequest(QDBusMessage method, QVariantMap options, QObject* parent);
    ~PortalRequest() override;

Q_SIGNALS:
    /// Once; deletes itself afterwards.
    void answered(duologue::platform::PortalRequest::Answer answer, const QVariantMap& results);

private Q_SLOTS:
    void take(uint response, const QVariantMap& results);

private:
    void listenAt(const QString& request);
    void finish(Answer answer, const QVariantMap& results);

    QString m_request; ///< the object that answers; empty when it has
};

} // namespace duologue::platform
