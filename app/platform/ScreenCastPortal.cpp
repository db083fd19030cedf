#include "app/platform/ScreenCastPortal.h"

#include "app/base/Log.h"
#include "app/platform/PortalRequest.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusUnixFileDescriptor>

using namespace Qt::StringLiterals;

namespace duologue::platform {

namespace {

const QString interface = u"org.freedesktop.portal.ScreenCast"_s;
const QString sessionInterface = u"org.freedesktop.portal.Session"_s;
constexpr uint screens = 1;
constexpr uint windows = 2;
constexpr uint pointerInPicture = 2;

QDBusMessage method(const QString& name)
{
    return QDBusMessage::createMethodCall(PortalRequest::service, PortalRequest::path, interface, name);
}

QVariant objectPath(const QString& path)
{
    return QVariant::fromValue(QDBusObjectPath(path));
}

} // namespace

ScreenCastPortal::ScreenCastPortal(QObject* parent) : QObject(parent)
{
    auto* presence = new QDBusServiceWatcher(PortalRequest::service, QDBusConnection::sessionBus(),
                                             QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(presence, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString&, const QString& before, const QString& now) {
                if (!before.isEmpty()) {
                    setSources(0, 0);
                    if (isActive())
                        end(m_stream.isPortal() ? Ending::Closed : Ending::Failed);
                }
                if (!now.isEmpty())
                    look();
            });
    if (QDBusConnection::sessionBus().isConnected())
        look(); // which also starts it
}

ScreenCastPortal::~ScreenCastPortal()
{
    close();
}

bool ScreenCastPortal::isActive() const
{
    return m_request || !m_session.isEmpty();
}

void ScreenCastPortal::look()
{
    auto question = QDBusMessage::createMethodCall(PortalRequest::service, PortalRequest::path,
                                                   u"org.freedesktop.DBus.Properties"_s, u"GetAll"_s);
    question << interface;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QVariantMap> reply = *watcher;
        if (reply.isError())
            qCInfo(lcPlatform) << "no portal for screens:" << reply.error().name();
        const QVariantMap found = reply.isError() ? QVariantMap() : reply.value();
        setSources(found.value(u"AvailableSourceTypes"_s).toUInt() & (screens | windows),
                   found.value(u"AvailableCursorModes"_s).toUInt());
    });
}

void ScreenCastPortal::setSources(uint sources, uint cursorModes)
{
    m_cursorModes = cursorModes;
    if (std::exchange(m_sources, sources) != sources)
        Q_EMIT availableChanged();
}

void ScreenCastPortal::ask(const QString& name, const QVariantList& arguments, const QVariantMap& options,
                           void (ScreenCastPortal::*next)(const QVariantMap& results))
{
    QDBusMessage call = method(name);
    call.setArguments(arguments);
    m_request = new PortalRequest(call, options, this);
    connect(m_request, &PortalRequest::answered, this,
            [this, next](PortalRequest::Answer answer, const QVariantMap& results) {
                m_request = nullptr;
                if (answer == PortalRequest::Answer::Given)
                    (this->*next)(results);
                else
                    end(answer == PortalRequest::Answer::Cancelled ? Ending::Cancelled : Ending::Failed);
            });
}

void ScreenCastPortal::open()
{
    close();
    ask(u"CreateSession"_s, {}, {{u"session_handle_token"_s, PortalRequest::newToken()}},
        &ScreenCastPortal::selectSources);
}

void ScreenCastPortal::selectSources(const QVariantMap& results)
{
    m_session = results.value(u"session_handle"_s).toString();
    if (!m_session.startsWith(u'/')) {
        m_session.clear();
        end(Ending::Failed);
        return;
    }
    QDBusConnection::sessionBus().connect(PortalRequest::service, m_session, sessionInterface, u"Closed"_s,
                                          this, SLOT(takeClosed()));
    QVariantMap options{{u"types"_s, m_sources}, {u"multiple"_s, false}};
    if ((m_cursorModes & pointerInPicture) != 0)
        options.insert(u"cursor_mode"_s, pointerInPicture);
    ask(u"SelectSources"_s, {objectPath(m_session)}, options, &ScreenCastPortal::start);
}

void ScreenCastPortal::start(const QVariantMap&)
{
    const QString noParentWindow; // Qt 6.4 tells no Wayland handle of a window
    ask(u"Start"_s, {objectPath(m_session), noParentWindow}, {}, &ScreenCastPortal::takeStreams);
}

/// `streams`: a(ua{sv}), node ids of PipeWire and what they show.
void ScreenCastPortal::takeStreams(const QVariantMap& results)
{
    const auto streams = results.value(u"streams"_s).value<QDBusArgument>();
    if (streams.currentSignature() != "a(ua{sv})"_L1) {
        end(Ending::Failed);
        return;
    }
    streams.beginArray();
    if (streams.atEnd()) {
        end(Ending::Failed);
        return;
    }
    quint32 node = 0;
    QVariantMap properties;
    streams.beginStructure();
    streams >> node >> properties;
    streams.endStructure();
    const bool isWindow = properties.value(u"source_type"_s).toUInt() == windows;
    m_stream = {.kind = isWindow ? ScreenSource::Kind::PortalWindow : ScreenSource::Kind::PortalScreen,
                .node = node};
    reopen();
}

void ScreenCastPortal::reopen()
{
    QDBusMessage call = method(u"OpenPipeWireRemote"_s);
    call << objectPath(m_session) << QVariantMap();
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, opening = ++m_opening] {
        watcher->deleteLater();
        if (opening != m_opening)
            return;
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        ScreenSource source = m_stream;
        if (!reply.isError())
            source.pipewire = FileDescriptor::duplicate(reply.value().fileDescriptor());
        if (source.pipewire)
            Q_EMIT opened(source);
        else
            end(Ending::Failed);
    });
}

void ScreenCastPortal::close()
{
    ++m_opening;
    delete m_request; // takes the question back
    m_stream = {};
    if (m_session.isEmpty())
        return;
    auto bus = QDBusConnection::sessionBus();
    bus.disconnect(PortalRequest::service, m_session, sessionInterface, u"Closed"_s, this,
                   SLOT(takeClosed()));
    bus.asyncCall(
        QDBusMessage::createMethodCall(PortalRequest::service, m_session, sessionInterface, u"Close"_s));
    m_session.clear();
}

void ScreenCastPortal::takeClosed()
{
    end(m_stream.isPortal() ? Ending::Closed : Ending::Cancelled);
}

void ScreenCastPortal::end(Ending why)
{
    qCInfo(lcPlatform) << "the screen cast ends:" << why;
    close();
    Q_EMIT ended(why);
}

} // namespace duologue::platform
