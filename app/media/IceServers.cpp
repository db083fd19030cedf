#include "app/media/IceServers.h"

#include <QUrl>

#define GST_USE_UNSTABLE_API // NOLINT: webrtcbin's API is marked so
#include <gst/webrtc/webrtc.h>

using namespace Qt::StringLiterals;

namespace duologue::media {

namespace {

/// "stun:host:3478" as webrtcbin wants it: "stun://host:3478".
QString stunAddress(const QString& url)
{
    return u"stun://"_s + url.mid(5);
}

QString turnAddress(const IceServer& server, const QString& url)
{
    const qsizetype colon = url.indexOf(u':');
    const auto encoded = [](const QString& text) {
        return QString::fromLatin1(QUrl::toPercentEncoding(text));
    };
    return u"%1://%2:%3@%4"_s.arg(url.left(colon), encoded(server.username), encoded(server.credential),
                                  url.mid(colon + 1));
}

} // namespace

void configureIce(GstElement* webrtc, const Options& options)
{
    // libnice would open a web server on every network to talk to routers; STUN and TURN do without.
    GObject* ice = nullptr;
    g_object_get(webrtc, "ice-agent", &ice, nullptr);
    if (GObject* agent = nullptr; ice && g_object_class_find_property(G_OBJECT_GET_CLASS(ice), "agent")) {
        g_object_get(ice, "agent", &agent, nullptr);
        if (agent) {
            g_object_set(agent, "upnp", FALSE, nullptr);
            g_object_unref(agent);
        }
    }
    if (ice)
        g_object_unref(ice);
    for (const IceServer& server : options.iceServers) {
        for (const QString& url : server.urls) {
            if (url.startsWith("stun:"_L1)) {
                g_object_set(webrtc, "stun-server", stunAddress(url).toUtf8().constData(), nullptr);
            } else {
                gboolean added = FALSE;
                g_signal_emit_by_name(webrtc, "add-turn-server",
                                      turnAddress(server, url).toUtf8().constData(), &added);
            }
        }
    }
    if (options.relayOnly)
        g_object_set(webrtc, "ice-transport-policy", GST_WEBRTC_ICE_TRANSPORT_POLICY_RELAY, nullptr);
}

} // namespace duologue::media
