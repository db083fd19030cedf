#include "app/media/sound/SoundElements.h"

#include "app/media/GstPointer.h"

using namespace Qt::StringLiterals;

namespace duologue::media {

namespace {

/// In quotes for a launch description: the name comes from outside.
QString quoted(QString text)
{
    return u'"' + text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

/// PulseAudio's element where there is PulseAudio (or PipeWire's stand-in), else what the platform has.
QString element(const char* pulse, const char* otherwise, const mediaapi::DeviceSelection& selection,
                const QString& options)
{
    const GstPointer<GstElementFactory> factory(gst_element_factory_find(pulse));
    if (!factory)
        return QString::fromLatin1(otherwise);
    const QString device = selection.id.isEmpty() ? QString() : u" device="_s + quoted(selection.id);
    return QString::fromLatin1(pulse) + u" client-name=Duologue provide-clock=false "_s + options + device;
}

} // namespace

QString soundSource(const mediaapi::DeviceSelection& selection, int bufferMs)
{
    if (!selection.isThere)
        return u"audiotestsrc wave=silence is-live=true samplesperbuffer=480"_s;
    return element("pulsesrc", "autoaudiosrc", selection,
                   u"buffer-time=%1 latency-time=10000"_s.arg(bufferMs * 1000));
}

QString soundSink(const mediaapi::DeviceSelection& selection, int bufferMs)
{
    if (!selection.isThere)
        return u"fakesink sync=true async=false"_s;
    return element("pulsesink", "autoaudiosink", selection,
                   u"async=false buffer-time=%1 latency-time=10000"_s.arg(bufferMs * 1000));
}

DeviceNotice::What causeOf(const GError& error)
{
    using What = DeviceNotice::What;
    const QString text = QString::fromUtf8(error.message);
    if (error.domain == GST_RESOURCE_ERROR) {
        if (error.code == GST_RESOURCE_ERROR_BUSY)
            return What::Busy;
        if (error.code == GST_RESOURCE_ERROR_NOT_AUTHORIZED)
            return What::Refused;
        if (error.code == GST_RESOURCE_ERROR_NOT_FOUND)
            return What::Missing;
    }
    // The rest comes as a failure to open, in libpulse's words.
    if (text.contains("Access denied"_L1))
        return What::Refused;
    if (text.contains("busy"_L1, Qt::CaseInsensitive))
        return What::Busy;
    if (text.contains("No such entity"_L1) || text.contains("Connection refused"_L1) ||
        text.contains("Connection terminated"_L1))
        return What::Missing;
    return What::Broken;
}

} // namespace duologue::media
