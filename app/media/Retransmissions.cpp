#include "app/media/Retransmissions.h"

#include <algorithm>

namespace duologue::media {

namespace {

constexpr double part = 0.4;  ///< of the rate: enough for a fifth of all packets, some of them twice
constexpr double fullest = 1; ///< seconds' worth
constexpr double packetBytes = 900;
constexpr double apart = 0.2; ///< of a round trip
constexpr double shortestApartMs = 8;

} // namespace

void Retransmissions::take(GstElement* rtprtxsend)
{
    const GstPointer<GstPad> pad(gst_element_get_static_pad(rtprtxsend, "src"));
    gst_pad_add_probe(pad.get(), GST_PAD_PROBE_TYPE_EVENT_UPSTREAM, &Retransmissions::probe, this, nullptr);
}

void Retransmissions::setLine(const Line& line)
{
    m_bytesPerSecond = static_cast<int>(part * line.kbps * 1000 / 8);
    const double apartMs = line.full ? std::max(line.roundTripMs, 2 * shortestApartMs)
                                     : std::max(line.roundTripMs * apart, shortestApartMs);
    m_apartUs = static_cast<int>(apartMs * 1000);
}

GstPadProbeReturn Retransmissions::probe(GstPad*, GstPadProbeInfo* info, gpointer self)
{
    const GstStructure* request = gst_event_get_structure(gst_pad_probe_info_get_event(info));
    guint sequence = 0;
    if (!request || !gst_structure_has_name(request, "GstRTPRetransmissionRequest") ||
        !gst_structure_get_uint(request, "seqnum", &sequence))
        return GST_PAD_PROBE_OK;
    const bool answered = static_cast<Retransmissions*>(self)->isAnswered(
        static_cast<std::uint16_t>(sequence), g_get_monotonic_time());
    return answered ? GST_PAD_PROBE_OK : GST_PAD_PROBE_DROP;
}

bool Retransmissions::isAnswered(std::uint16_t sequence, std::int64_t nowUs)
{
    Request& last = m_requests.at(sequence % m_requests.size());
    if (last.sequence == sequence && last.atUs > 0 && nowUs - last.atUs < m_apartUs)
        return false;
    const double rate = m_bytesPerSecond;
    m_credit = std::min(m_credit + rate * static_cast<double>(nowUs - m_creditedUs) / 1e6, fullest * rate);
    m_creditedUs = nowUs;
    if (m_credit < packetBytes)
        return false;
    m_credit -= packetBytes;
    last = {sequence, nowUs};
    return true;
}

} // namespace duologue::media
