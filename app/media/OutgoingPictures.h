#pragma once

#include "app/media/GstPointer.h"
#include "app/media/PictureConverter.h"
#include "app/media/PictureLadder.h"

#include <QElapsedTimer>

#include <atomic>
#include <memory>
#include <mutex>

namespace duologue::media {

class Outlet;

/// What happens to captured pictures: their owner sees them, and the encoder gets those that are sent, at the
/// pace and in the size that the network allows. From an appsink of I420 to an appsrc; steered on the
/// engine's thread.
class OutgoingPictures {
public:
    OutgoingPictures(GstElement* appsink, GstElement* appsrc, std::shared_ptr<Outlet> outlet);
    ~OutgoingPictures();
    OutgoingPictures(const OutgoingPictures&) = delete;
    OutgoingPictures& operator=(const OutgoingPictures&) = delete;

    /// Both sides know how pictures travel: until then they are shown only.
    void setAgreed() { m_agreed = true; }
    /// Another encoder takes them from now on.
    void setTarget(GstElement* appsrc);
    /// Whether anything is shown and sent.
    void setOn(bool on);
    void setFormat(const PictureFormat& format);
    /// Of what is captured; null before the first picture.
    [[nodiscard]] QSize sourceSize() const { return {m_width, m_height}; }

    /// Nothing is taken any more.
    void detach();

private:
    void take(GstSample* sample);
    void show(GstSample* sample);
    void send(GstSample* sample);
    [[nodiscard]] bool isDue(GstClockTime at);
    [[nodiscard]] GstBuffer* scaled(GstSample* sample);
    void prepare(QSize size);

    GstPointer<GstElement> m_appsink;
    std::shared_ptr<Outlet> m_outlet;
    std::atomic<bool> m_on{false};
    std::atomic<bool> m_agreed{false};
    std::atomic<int> m_width{0};
    std::atomic<int> m_height{0};
    std::mutex m_mutex;
    GstPointer<GstElement> m_appsrc; ///< under m_mutex
    PictureFormat m_format;          ///< under m_mutex

    // Of the streaming thread:
    PictureConverter m_converter;
    QElapsedTimer m_sinceShown;
    GstClockTime m_next = 0; ///< when the next picture is due
    QSize m_pooled;
    GstPointer<GstBufferPool> m_pool;
    CapsPointer m_caps; ///< of what is sent
};

} // namespace duologue::media
