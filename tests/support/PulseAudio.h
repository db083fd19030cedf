#pragma once

#include <QByteArray>
#include <QList>
#include <QProcess>
#include <QStringList>

#include <functional>
#include <gst/app/gstappsink.h>
#include <gst/gst.h>

namespace duologue {

/// What pactl says to a command; empty if it failed.
inline QByteArray pactl(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral("pactl"), arguments);
    process.waitForFinished(10'000);
    return process.exitCode() == 0 ? process.readAllStandardOutput().trimmed() : QByteArray();
}

/// A module of the sound server, loaded for as long as this lives.
class PulseModule {
public:
    explicit PulseModule(const QStringList& what)
        : m_index(QString::fromLatin1(pactl(QStringList{QStringLiteral("load-module")} + what)))
    {
    }
    ~PulseModule()
    {
        if (isLoaded())
            pactl({QStringLiteral("unload-module"), m_index});
    }
    PulseModule(const PulseModule&) = delete;
    PulseModule& operator=(const PulseModule&) = delete;

    [[nodiscard]] bool isLoaded() const { return !m_index.isEmpty(); }

private:
    QString m_index;
};

/// A loudspeaker that nobody hears.
class FakeSpeaker : public PulseModule {
public:
    explicit FakeSpeaker(const QString& name)
        : PulseModule({QStringLiteral("module-null-sink"), QStringLiteral("sink_name=") + name,
                       QStringLiteral("rate=48000"), QStringLiteral("norewinds=1"),
                       QStringLiteral("sink_properties=device.description=Speaker-") + name})
    {
    }
};

/// A microphone that hears what is played into the sink NAME-room.
class FakeMicrophone {
public:
    explicit FakeMicrophone(const QString& name)
        : m_room({QStringLiteral("module-null-sink"),
                  QStringLiteral("sink_name=") + name + QStringLiteral("-room"), QStringLiteral("rate=48000"),
                  QStringLiteral("norewinds=1")}),
          m_source({QStringLiteral("module-remap-source"), QStringLiteral("source_name=") + name,
                    QStringLiteral("master=") + name + QStringLiteral("-room.monitor"),
                    QStringLiteral("channels=1"), QStringLiteral("master_channel_map=front-left"),
                    QStringLiteral("channel_map=mono"), QStringLiteral("remix=no"),
                    QStringLiteral("source_properties=device.description=Mic-") + name})
    {
    }
    [[nodiscard]] bool isThere() const { return m_room.isLoaded() && m_source.isLoaded(); }

private:
    PulseModule m_room;
    PulseModule m_source;
};

/// A pipeline that runs while this lives.
class RunningPipeline {
public:
    explicit RunningPipeline(const QString& description)
        : m_pipeline(gst_parse_launch(description.toUtf8().constData(), nullptr))
    {
        gst_object_ref_sink(m_pipeline);
        gst_element_set_state(m_pipeline, GST_STATE_PLAYING);
    }
    ~RunningPipeline()
    {
        gst_element_set_state(m_pipeline, GST_STATE_NULL);
        gst_object_unref(m_pipeline);
    }
    RunningPipeline(const RunningPipeline&) = delete;
    RunningPipeline& operator=(const RunningPipeline&) = delete;

protected:
    GstElement* m_pipeline;
};

/// Plays a tone into a sink.
class ToneInto : public RunningPipeline {
public:
    ToneInto(const QString& sink, int hertz)
        : RunningPipeline(
              QStringLiteral(
                  "audiotestsrc is-live=true volume=0.3 freq=%1 wave=ticks sine-periods-per-tick=%2 "
                  "tick-interval=500000000 ! audio/x-raw,rate=48000,channels=1 "
                  "! audioconvert ! pulsesink device=%3 buffer-time=100000")
                  .arg(hertz)
                  .arg(hertz * 46 /
                       100) // nearly without end: noise suppression takes a steady tone for noise
                  .arg(sink))
    {
    }
};

/// Hears what a source hears, or a sink plays (NAME.monitor), as 16-bit mono at 48 kHz.
class ListenTo : public RunningPipeline {
public:
    ListenTo(const QString& source, std::function<void(QByteArrayView)> hear)
        : RunningPipeline(
              QStringLiteral("pulsesrc device=%1 buffer-time=100000 ! audioconvert ! audioresample "
                             "! audio/x-raw,format=S16LE,rate=48000,channels=1 "
                             "! appsink name=sink sync=false max-buffers=0")
                  .arg(source)),
          m_hear(std::move(hear))
    {
        GstElement* sink = gst_bin_get_by_name(GST_BIN(m_pipeline), "sink");
        GstAppSinkCallbacks callbacks{};
        callbacks.new_sample = [](GstAppSink* from, gpointer self) {
            GstSample* sample = gst_app_sink_pull_sample(from);
            GstMapInfo map;
            if (sample && gst_buffer_map(gst_sample_get_buffer(sample), &map, GST_MAP_READ)) {
                static_cast<ListenTo*>(self)->m_hear(
                    {reinterpret_cast<const char*>(map.data), static_cast<qsizetype>(map.size)});
                gst_buffer_unmap(gst_sample_get_buffer(sample), &map);
            }
            if (sample)
                gst_sample_unref(sample);
            return GST_FLOW_OK;
        };
        gst_app_sink_set_callbacks(GST_APP_SINK(sink), &callbacks, this, nullptr);
        gst_object_unref(sink);
    }
    ~ListenTo() { gst_element_set_state(m_pipeline, GST_STATE_NULL); }

private:
    std::function<void(QByteArrayView)> m_hear;
};

} // namespace duologue
