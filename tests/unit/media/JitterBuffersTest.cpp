#include "app/media/JitterBuffers.h"

#include <QTest>

#include <array>
#include <gst/app/gstappsrc.h>

using namespace duologue::media;

namespace {

/// A stream as rtpbin has it: caps that name only the SSRC, the jitter buffer, and behind it the
/// demultiplexer that learns from the session what the payload type means.
class Stream {
public:
    explicit Stream(const char* media)
    {
        m_pipeline.reset(gst_parse_launch("appsrc name=in is-live=true format=time do-timestamp=true "
                                          "caps=\"application/x-rtp,ssrc=(uint)7\" "
                                          "! rtpjitterbuffer name=buffer latency=250 do-retransmission=true "
                                          "! rtpptdemux name=demultiplexer",
                                          nullptr));
        const GstPointer<GstElement> demultiplexer = element("demultiplexer");
        for (const GstPointer<GstElement>& asking : {element("buffer"), element("demultiplexer")})
            g_signal_connect(
                asking.get(), "request-pt-map", G_CALLBACK(+[](GstElement*, guint payload, gpointer kind) {
                    return gst_caps_new_simple("application/x-rtp", "media", G_TYPE_STRING,
                                               static_cast<char*>(kind), "payload", G_TYPE_INT,
                                               static_cast<int>(payload), "clock-rate", G_TYPE_INT, 48000,
                                               "encoding-name", G_TYPE_STRING, "X", nullptr);
                }),
                const_cast<char*>(media));
        g_signal_connect(demultiplexer.get(), "pad-added",
                         G_CALLBACK(+[](GstElement*, GstPad* pad, gpointer pipeline) {
                             GstElement* sink = gst_element_factory_make("fakesink", nullptr);
                             gst_bin_add(GST_BIN(pipeline), sink);
                             gst_element_sync_state_with_parent(sink);
                             const GstPointer<GstPad> in(gst_element_get_static_pad(sink, "sink"));
                             gst_pad_link(pad, in.get());
                         }),
                         m_pipeline.get());
        gst_element_set_state(m_pipeline.get(), GST_STATE_PLAYING);
    }
    ~Stream() { gst_element_set_state(m_pipeline.get(), GST_STATE_NULL); }

    [[nodiscard]] GstPointer<GstElement> element(const char* name) const
    {
        return GstPointer<GstElement>(gst_bin_get_by_name(GST_BIN(m_pipeline.get()), name));
    }
    [[nodiscard]] GstElement* pipeline() const { return m_pipeline.get(); }

    void push(guint8 sequence)
    {
        const std::array<guint8, 16> packet{0x80, 96, 0, sequence, 0, 0, 1, sequence, 0, 0, 0, 7, 1, 2, 3, 4};
        gst_app_src_push_buffer(GST_APP_SRC(element("in").get()),
                                gst_buffer_new_memdup(packet.data(), packet.size()));
    }
    [[nodiscard]] bool isKnown() const { return element("demultiplexer")->srcpads != nullptr; }

    [[nodiscard]] int number(const char* property) const
    {
        gint value = 0;
        g_object_get(element("buffer").get(), property, &value, nullptr);
        return value;
    }

private:
    GstPointer<GstElement> m_pipeline;
};

} // namespace

/// What each buffer gets is told by what is in it.
class JitterBuffersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { gst_init(nullptr, nullptr); }

    void soundIsShortAndNotAskedForAgain()
    {
        Stream stream("audio");
        JitterBuffers buffers(stream.pipeline());
        buffers.take(stream.element("buffer").get());
        buffers.fit();
        QCOMPARE(stream.number("latency"), 250); // not known yet

        stream.push(1);
        QTRY_VERIFY(stream.isKnown());
        buffers.fit();
        QCOMPARE(stream.number("latency"), buffers.soundMs());
        QCOMPARE(stream.number("do-retransmission"), 0);
    }

    void picturesWaitForWhatIsSentAgain()
    {
        Stream stream("video");
        JitterBuffers buffers(stream.pipeline());
        buffers.take(stream.element("buffer").get());
        stream.push(1);
        QTRY_VERIFY(stream.isKnown());

        buffers.adapt(40);
        QCOMPARE(stream.number("latency"), 300);
        QCOMPARE(stream.number("do-retransmission"), 1);
        QCOMPARE(stream.number("rtx-retry-timeout"), 10);

        buffers.adapt(400); // a round trip and a half must fit
        QCOMPARE(stream.number("latency"), 700);
        QCOMPARE(stream.number("rtx-retry-timeout"), 80);
    }

    void soundThatComesTooLateGetsMoreTime()
    {
        Stream stream("audio");
        JitterBuffers buffers(stream.pipeline());
        buffers.take(stream.element("buffer").get());
        stream.push(1);
        QTRY_VERIFY(stream.isKnown());
        buffers.adapt(40);
        const int before = buffers.soundMs();

        stream.push(3); // 2 is waited for…
        QTest::qWait(2 * before + 100);
        stream.push(2); // …but not as long
        QTest::qWait(50);
        buffers.adapt(40);
        QVERIFY(buffers.soundMs() > before);
        QCOMPARE(stream.number("latency"), buffers.soundMs());
    }
};

QTEST_GUILESS_MAIN(JitterBuffersTest)

#include "JitterBuffersTest.moc"
