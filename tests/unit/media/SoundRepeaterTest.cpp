#include "app/media/SoundRepeater.h"

#include <QByteArray>
#include <QList>
#include <QTest>

#include <array>
#include <gst/app/gstappsink.h>
#include <gst/app/gstappsrc.h>

using namespace duologue::media;

namespace {

constexpr guint8 sound = 97;
constexpr guint8 picture = 96;

/// A real rtpsession between what we push and what we read.
class Line {
public:
    explicit Line(SoundRepeater& repeater)
        : m_pipeline(gst_pipeline_new(nullptr)),
          m_in(make("appsrc")),
          m_session(make("rtpsession")),
          m_out(make("appsink"))
    {
        repeater.take(m_session);
        const CapsPointer caps(gst_caps_from_string("application/x-rtp,media=(string)audio,"
                                                    "clock-rate=(int)48000,ssrc=(uint)7"));
        g_object_set(m_in, "caps", caps.get(), "format", GST_FORMAT_TIME, "is-live", TRUE, "do-timestamp",
                     TRUE, nullptr);
        g_object_set(m_out, "sync", FALSE, nullptr);
        gst_element_link_pads(m_in, "src", m_session, "send_rtp_sink");
        gst_element_link_pads(m_session, "send_rtp_src", m_out, "sink");
        gst_element_set_state(m_pipeline.get(), GST_STATE_PLAYING);
    }
    ~Line() { gst_element_set_state(m_pipeline.get(), GST_STATE_NULL); }

    void push(guint8 payload, guint8 sequence)
    {
        const std::array<guint8, 16> packet{0x80, payload, 0, sequence, 0, 0, 1, sequence,
                                            0,    0,       0, 7,        1, 2, 3, sequence};
        gst_app_src_push_buffer(GST_APP_SRC(m_in), gst_buffer_new_memdup(packet.data(), packet.size()));
    }

    /// All that came out until nothing more does.
    [[nodiscard]] QList<QByteArray> take()
    {
        QList<QByteArray> packets;
        while (GstSample* sample = gst_app_sink_try_pull_sample(GST_APP_SINK(m_out), 200 * GST_MSECOND)) {
            GstMapInfo map;
            gst_buffer_map(gst_sample_get_buffer(sample), &map, GST_MAP_READ);
            packets.append(QByteArray(reinterpret_cast<const char*>(map.data), qsizetype(map.size)));
            gst_buffer_unmap(gst_sample_get_buffer(sample), &map);
            gst_sample_unref(sample);
        }
        return packets;
    }

private:
    GstElement* make(const char* factory)
    {
        GstElement* element = gst_element_factory_make(factory, nullptr);
        gst_bin_add(GST_BIN(m_pipeline.get()), element);
        return element;
    }

    GstPointer<GstElement> m_pipeline;
    GstElement* m_in;
    GstElement* m_session;
    GstElement* m_out;
};

QByteArray numbers(const QList<QByteArray>& packets)
{
    QByteArray all;
    for (const QByteArray& packet : packets)
        all += char('0' + packet.at(3));
    return all;
}

} // namespace

/// What leaves the RTP session, in which order.
class SoundRepeaterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { gst_init(nullptr, nullptr); }

    void offItAddsNothing()
    {
        SoundRepeater repeater;
        repeater.setPayload(sound);
        Line line(repeater);
        for (guint8 sequence = 1; sequence <= 3; ++sequence)
            line.push(sound, sequence);
        QCOMPARE(numbers(line.take()), "123");
    }

    void eachPacketGoesAgainWithTheNext()
    {
        SoundRepeater repeater;
        repeater.setPayload(sound);
        repeater.setOn(true);
        Line line(repeater);
        for (guint8 sequence = 1; sequence <= 3; ++sequence)
            line.push(sound, sequence);
        const QList<QByteArray> packets = line.take();
        QCOMPARE(numbers(packets), "11223"); // the one before leaves first
        QCOMPARE(packets.at(0), packets.at(1));
        QCOMPARE(packets.at(2), packets.at(3));
    }

    void picturesGoOnce()
    {
        SoundRepeater repeater;
        repeater.setPayload(sound);
        repeater.setOn(true);
        Line line(repeater);
        line.push(sound, 1);
        line.push(picture, 2);
        line.push(picture, 3);
        line.push(sound, 4);
        QCOMPARE(numbers(line.take()), "12314");
    }

    void whatIsTooOldToBePlayedIsNotRepeated()
    {
        SoundRepeater repeater;
        repeater.setPayload(sound);
        repeater.setOn(true);
        Line line(repeater);
        line.push(sound, 1);
        QTest::qWait(150);
        line.push(sound, 2);
        QCOMPARE(numbers(line.take()), "12");
    }

    void switchedOffItForgets()
    {
        SoundRepeater repeater;
        repeater.setPayload(sound);
        repeater.setOn(true);
        Line line(repeater);
        line.push(sound, 1);
        QCOMPARE(numbers(line.take()), "1");
        repeater.setOn(false);
        line.push(sound, 2);
        line.push(sound, 3);
        QCOMPARE(numbers(line.take()), "23");
    }
};

QTEST_GUILESS_MAIN(SoundRepeaterTest)

#include "SoundRepeaterTest.moc"
