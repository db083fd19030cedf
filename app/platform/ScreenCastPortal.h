#pragma once

#include "app/domain/ScreenSource.h"

#include <QObject>
#include <QPointer>
#include <QVariantMap>

namespace duologue::platform {

class PortalRequest;

/// org.freedesktop.portal.ScreenCast: the desktop asks which screen or window may be seen, and opens a
/// PipeWire stream of it. The only way to film Wayland. One session at a time; never blocks. GUI thread.
class ScreenCastPortal : public QObject {
    Q_OBJECT

public:
    enum class Ending {
        Cancelled, ///< somebody said no in the desktop's dialog
        Failed,    ///< no portal, or it cannot
        Closed,    ///< the desktop ended what was open
    };
    Q_ENUM(Ending)

    /// Begins to look whether there is one; availableChanged() follows, also later.
    explicit ScreenCastPortal(QObject* parent = nullptr);
    ~ScreenCastPortal() override;

    /// Whether the desktop has screens or windows to show by it.
    [[nodiscard]] bool isAvailable() const { return m_sources != 0; }

    /// Lets the desktop ask; opened() or ended() follows. A session before it is closed.
    void open();
    /// Another connection to what is open, for each can be used once; opened() or ended() follows.
    void reopen();
    /// Closes what is open, or takes the question back; silent.
    void close();
    /// From open() to its end.
    [[nodiscard]] bool isActive() const;

Q_SIGNALS:
    void availableChanged();
    void opened(const duologue::ScreenSource& source);
    void ended(duologue::platform::ScreenCastPortal::Ending why);

private Q_SLOTS:
    void takeClosed();

private:
    void look();
    void setSources(uint sources, uint cursorModes);
    void ask(const QString& method, const QVariantList& arguments, const QVariantMap& options,
             void (ScreenCastPortal::*next)(const QVariantMap& results));
    void selectSources(const QVariantMap& results);
    void start(const QVariantMap& results);
    void takeStreams(const QVariantMap& results);
    void end(Ending why);

    uint m_sources = 0;     ///< AvailableSourceTypes: 1 screens, 2 windows
    uint m_cursorModes = 0; ///< AvailableCursorModes
    QString m_session;
    ScreenSource m_stream; ///< without a connection
    QPointer<PortalRequest> m_request;
    int m_opening = 0;
};

} // namespace duologue::platform
