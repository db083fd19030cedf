#include "app/media/sound/SoundFeed.h"

#include "app/media/GstPointer.h"
#include "app/media/capture/Feed.h"

#include <QByteArray>

namespace duologue::media {

namespace {
constexpr int rate = 48'000;
} // namespace

void SoundFeed::push(QByteArrayView pcm)
{
    const GstClockTime now = m_feed->runningTime();
    if (pcm.isEmpty() || !GST_CLOCK_TIME_IS_VALID(now))
        return; // nothing is running yet
    if (const int attachment = m_feed->attachments(); attachment != m_attachment) {
        m_attachment = attachment;
        m_start = now;
        m_samples = 0;
    }
    if (m_interrupted.exchange(false)) {
        const qint64 passed = GST_CLOCK_DIFF(m_start, now) / 1000 * rate / 1'000'000;
        const qint64 missing = passed - m_samples - pcm.size() / 2;
        if (missing > 0)
            pushCounted(QByteArray(static_cast<qsizetype>(missing) * 2, '\0'));
    }
    pushCounted(pcm);
}

void SoundFeed::pushCounted(QByteArrayView pcm)
{
    const qint64 count = pcm.size() / 2;
    GstBuffer* buffer = gst_buffer_new_memdup(pcm.data(), static_cast<gsize>(count * 2));
    const auto at = [this](qint64 sample) {
        return m_start + gst_util_uint64_scale_int(static_cast<guint64>(sample), GST_SECOND, rate);
    };
    GST_BUFFER_PTS(buffer) = at(m_samples);
    GST_BUFFER_DURATION(buffer) = at(m_samples + count) - at(m_samples);
    m_samples += count;
    static const CapsPointer caps(
        gst_caps_from_string("audio/x-raw,format=S16LE,rate=48000,channels=1,layout=interleaved"));
    m_feed->push(buffer, caps.get());
}

} // namespace duologue::media
