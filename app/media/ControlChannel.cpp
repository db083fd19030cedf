#include "app/media/ControlChannel.h"

#include "app/base/Log.h"

#include <cstring>

#define GST_USE_UNSTABLE_API // NOLINT: webrtcbin's API is marked so
#include <gst/webrtc/webrtc.h>

namespace duologue::media {

namespace {

constexpr gsize longestText = 256 * 1024; ///< a session description has some 10 KiB

bool isOpen(GstWebRTCDataChannel* channel)
{
    GstWebRTCDataChannelState state{};
    g_object_get(channel, "ready-state", &state, nullptr);
    return state == GST_WEBRTC_DATA_CHANNEL_STATE_OPEN;
}

} // namespace

std::unique_ptr<ControlChannel> ControlChannel::create(GstElement* webrtcbin, News news)
{
    GstStructure* options = gst_structure_new("options", "negotiated", G_TYPE_BOOLEAN, TRUE, "id", G_TYPE_INT,
                                              0, "ordered", G_TYPE_BOOLEAN, TRUE, nullptr);
    GstWebRTCDataChannel* channel = nullptr;
    g_signal_emit_by_name(webrtcbin, "create-data-channel", "control", options, &channel);
    gst_structure_free(options);
    if (!channel) {
        qCWarning(lcMedia) << "no data channel";
        return nullptr;
    }
    return std::unique_ptr<ControlChannel>(new ControlChannel(channel, std::move(news)));
}

ControlChannel::ControlChannel(GstWebRTCDataChannel* channel, News news)
    : m_channel(channel), m_news(std::move(news))
{
    g_signal_connect(m_channel, "notify::ready-state", reinterpret_cast<GCallback>(&stateMayHaveChanged),
                     this);
    g_signal_connect(m_channel, "on-message-string", reinterpret_cast<GCallback>(&take), this);
}

ControlChannel::~ControlChannel()
{
    g_signal_handlers_disconnect_by_data(m_channel, this);
    g_object_unref(m_channel);
}

void ControlChannel::stateMayHaveChanged(GstWebRTCDataChannel* channel, gpointer, gpointer self)
{
    static_cast<ControlChannel*>(self)->m_news.openChanged(isOpen(channel));
}

void ControlChannel::take(GstWebRTCDataChannel*, const gchar* text, gpointer self)
{
    if (text && std::strlen(text) <= longestText)
        static_cast<ControlChannel*>(self)->m_news.received(QString::fromUtf8(text));
}

void ControlChannel::send(const QString& text)
{
    if (isOpen(m_channel))
        g_signal_emit_by_name(m_channel, "send-string", text.toUtf8().constData());
}

} // namespace duologue::media
