#include "app/media/sound/EchoReference.h"

#include "app/base/Log.h"
#include "app/media/GstPointer.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace duologue::media {

namespace {

/// Before its echo: measured best at 30 to 60 ms; earlier it is out of the canceller's sight, later it is no
/// cause.
constexpr auto lead = 45ms;
constexpr auto interval = 250ms; ///< between two estimates
constexpr auto agreement = 3ms;
constexpr auto tolerance =
    10ms; ///< a shift makes the canceller learn anew; a little wandering it follows itself

} // namespace

void EchoReference::attach(GstElement* appsrc, GstClockTime baseTime)
{
    const std::scoped_lock lock(m_mutex);
    if (m_appsrc)
        gst_object_unref(m_appsrc);
    m_appsrc = GST_ELEMENT(gst_object_ref(appsrc));
    m_baseTime = baseTime;
}

void EchoReference::detach()
{
    const std::scoped_lock lock(m_mutex);
    if (m_appsrc)
        gst_object_unref(m_appsrc);
    m_appsrc = nullptr;
}

void EchoReference::played(Time at, QByteArrayView pcm)
{
    const std::scoped_lock lock(m_mutex);
    m_measurement.addPlayed(at, pcm);
    pass(at, pcm);
}

void EchoReference::pass(Time at, QByteArrayView pcm)
{
    if (!m_appsrc)
        return;
    const auto shifted = static_cast<GstClockTime>((at + delay() - lead).count());
    if (shifted < m_baseTime)
        return;
    GstBuffer* buffer = gst_buffer_new_memdup(pcm.data(), static_cast<gsize>(pcm.size()));
    GST_BUFFER_PTS(buffer) = shifted - m_baseTime;
    gst_app_src_push_buffer(GST_APP_SRC(m_appsrc), buffer);
}

void EchoReference::heard(Time at, QByteArrayView pcm)
{
    const std::scoped_lock lock(m_mutex);
    m_measurement.addHeard(at, pcm);
    if (at - m_measuredAt < interval)
        return;
    m_measuredAt = at;
    measure();
}

void EchoReference::measure()
{
    const auto before = std::exchange(m_candidate, m_measurement.estimate());
    if (!m_candidate || !before || std::chrono::abs(*m_candidate - *before) > agreement)
        return;
    if (std::chrono::abs(*m_candidate - delay()) < tolerance)
        return;
    m_delay = *m_candidate;
    qCInfo(lcMedia) << "the echo comes after"
                    << std::chrono::duration_cast<std::chrono::milliseconds>(*m_candidate).count() << "ms";
}

} // namespace duologue::media
