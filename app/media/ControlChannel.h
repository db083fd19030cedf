#pragma once

#include "app/media/GstPointer.h"

#include <QString>

#include <functional>
#include <memory>

typedef struct _GstWebRTCDataChannel
    GstWebRTCDataChannel; // NOLINT(modernize-use-using): GStreamer's own name

namespace duologue::media {

/// The data channel `control` (RFC 8831; negotiated by both sides as number 0, ordered): the way for the
/// messages between the two ends of a call that needs no server. Engine's thread; what it has to tell comes
/// on webrtcbin's.
class ControlChannel {
public:
    struct News {
        std::function<void(bool open)> openChanged;
        std::function<void(const QString& text)> received;
    };

    /// Null if this webrtcbin has no data channels.
    [[nodiscard]] static std::unique_ptr<ControlChannel> create(GstElement* webrtcbin, News news);
    ~ControlChannel();
    ControlChannel(const ControlChannel&) = delete;
    ControlChannel& operator=(const ControlChannel&) = delete;

    /// Nothing happens unless it is open.
    void send(const QString& text);

private:
    ControlChannel(GstWebRTCDataChannel* channel, News news);
    static void stateMayHaveChanged(GstWebRTCDataChannel* channel, gpointer spec, gpointer self);
    static void take(GstWebRTCDataChannel* channel, const gchar* text, gpointer self);

    GstWebRTCDataChannel* m_channel;
    News m_news;
};

} // namespace duologue::media
