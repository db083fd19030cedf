#pragma once

#include <QObject>
#include <QStringList>

#include <memory>

namespace duologue::platform {

/// A bubble on the desktop. Texts are plain.
struct Notification {
    struct Action {
        QString key;
        QString label;
        QString purpose = {}; ///< of the portal, such as "call.accept"; may be empty
    };
    enum class Urgency { Normal, Critical };

    QString key; ///< ours: a later one of the same key takes its place
    QString title;
    QString body;
    QList<Action> actions;
    QString replyPlaceholder; ///< not empty: offer to answer inside the bubble, where that is possible
    QString category;         ///< of the specification, such as "im.received"
    Urgency urgency = Urgency::Normal;
    bool isSilent = false;
    bool stays = false; ///< until somebody acts
};

/// Bubbles by the desktop's own service, never waited for. Where nobody offers it, undelivered() asks for the
/// tray.
class Notifier : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// The portal inside a Flatpak, where others' names on the bus are out of reach; else the desktop's
    /// server.
    [[nodiscard]] static std::unique_ptr<Notifier> create();

    /// Begins to listen to what becomes of bubbles. Apart from making it, for it waits for the bus a moment.
    virtual void open() {}
    virtual void show(const Notification& notification) = 0;
    virtual void withdraw(const QString& key) = 0;
    virtual void withdrawAll() = 0;

Q_SIGNALS:
    void activated(const QString& key);
    void actionInvoked(const QString& key, const QString& action);
    void replied(const QString& key, const QString& text);
    void undelivered(const duologue::platform::Notification& notification);
};

} // namespace duologue::platform

Q_DECLARE_METATYPE(duologue::platform::Notification)
