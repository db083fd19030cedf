#include "app/platform/PortalRequest.h"

#include "app/base/Log.h"

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace duologue::platform {

namespace {
const QString interface = u"org.freedesktop.portal.Request"_s;
} // namespace

const QString PortalRequest::service = u"org.freedesktop.portal.Desktop"_s;
const QString PortalRequest::path = u"/org/freedesktop/portal/desktop"_s;

QString PortalRequest::newToken()
{
    return u"duologue_"_s + QUuid::createUuid().toString(QUuid::Id128);
}

PortalRequest::PortalRequest(QDBusMessage method, QVariantMap options, QObject* parent) : QObject(parent)
{
    const auto bus = QDBusConnection::sessionBus();
    const QString token = newToken();
    const QString me = bus.baseService().mid(1).replace(u'.', u'_');
    // The answer may come before the reply that names the object: its name is known in advance.
    listenAt(path + u"/request/%1/%2"_s.arg(me, token));
    options.insert(u"handle_token"_s, token);
    method << options;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(method), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
        if (m_request.isEmpty())
            return;
        if (reply.isError()) {
            qCInfo(lcPlatform) << "a portal refuses:" << reply.error().name();
            finish(Answer::Failed, {});
        } else if (reply.value().path() != m_request) {
            listenAt(reply.value().path()); // portals before 0.9
        }
    });
}

PortalRequest::~PortalRequest()
{
    if (m_request.isEmpty())
        return;
    QDBusConnection::sessionBus().asyncCall(
        QDBusMessage::createMethodCall(service, m_request, interface, u"Close"_s));
}

void PortalRequest::listenAt(const QString& request)
{
    m_request = request;
    QDBusConnection::sessionBus().connect(service, request, interface, u"Response"_s, this,
                                          SLOT(take(uint, QVariantMap)));
}

void PortalRequest::take(uint response, const QVariantMap& results)
{
    if (!m_request.isEmpty())
        finish(response == 0 ? Answer::Given : response == 1 ? Answer::Cancelled : Answer::Failed, results);
}

void PortalRequest::finish(Answer answer, const QVariantMap& results)
{
    m_request.clear();
    deleteLater();
    Q_EMIT answered(answer, results);
}

} // namespace duologue::platform
