#include "app/media/capture/TestSound.h"

#include "app/base/Log.h"
#include "app/media/GstPointer.h"
#include "app/media/Tone.h"

#include <QFile>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace duologue::media {

namespace {
constexpr qint64 longest = 64LL << 20; ///< bytes, eleven minutes
}

TestSound::TestSound(const mediaapi::FakeMedia& media) : m_frequency(toneFrequency(media.identity))
{
    if (media.pcmFile.isEmpty())
        return;
    if (QFile file(media.pcmFile); file.open(QFile::ReadOnly))
        m_recording = file.read(longest);
    if (m_recording.size() < 2)
        qCWarning(lcMedia) << "no recording can be read, playing the tone instead";
    m_recording.chop(m_recording.size() % 2);
}

QString TestSound::description() const
{
    return u"audiotestsrc is-live=true wave=sine volume=0.25 samplesperbuffer=480 freq=%1 "
           "! audio/x-raw,format=S16LE,rate=48000,channels=1 ! identity name=fakesound"_s.arg(m_frequency);
}

void TestSound::playOn(GstElement* fakesound)
{
    if (m_recording.isEmpty())
        return;
    const GstPointer<GstPad> pad(gst_element_get_static_pad(fakesound, "src"));
    gst_pad_add_probe(
        pad.get(), GST_PAD_PROBE_TYPE_BUFFER,
        [](GstPad*, GstPadProbeInfo* info, gpointer self) {
            GstBuffer* buffer = gst_buffer_make_writable(gst_pad_probe_info_get_buffer(info));
            static_cast<TestSound*>(self)->fill(buffer);
            GST_PAD_PROBE_INFO_DATA(info) = buffer;
            return GST_PAD_PROBE_OK;
        },
        this, nullptr);
}

void TestSound::fill(GstBuffer* buffer)
{
    GstMapInfo map;
    if (!gst_buffer_map(buffer, &map, GST_MAP_WRITE))
        return;
    for (gsize done = 0; done < map.size;) {
        const auto part = std::min(static_cast<qsizetype>(map.size - done), m_recording.size() - m_at);
        std::memcpy(map.data + done, m_recording.constData() + m_at, static_cast<std::size_t>(part));
        done += static_cast<gsize>(part);
        m_at = (m_at + part) % m_recording.size();
    }
    gst_buffer_unmap(buffer, &map);
}

} // namespace duologue::media
