#include "app/media/capture/FakeCamera.h"

#include "app/media/GstPointer.h"
#include "app/media/capture/Feed.h"

#include <QFile>

#include <gst/app/gstappsink.h>

using namespace Qt::StringLiterals;

namespace duologue::media {

FakeCamera::FakeCamera(const QString& file, std::shared_ptr<Feed> feed,
                       const std::function<void(DeviceNotice::What)>& failed)
    : m_feed(std::move(feed))
{
    QFile source(file);
    const QByteArray content = source.open(QFile::ReadOnly) ? source.readLine().trimmed() : "gone";
    bool isNumber = false;
    const qint64 identity = content.toLongLong(&isNumber);
    if (isNumber)
        film(identity);
    else if (content == "busy")
        failed(DeviceNotice::What::Busy);
    else
        failed(content == "denied" ? DeviceNotice::What::Refused : DeviceNotice::What::Missing);
}

void FakeCamera::film(qint64 identity)
{
    m_picture = std::make_unique<TestPicture>(mediaapi::FakeMedia{.identity = identity});
    const QString description =
        m_picture->description() + u" ! appsink name=out sync=false async=false max-buffers=0"_s;
    m_pipeline = gst_parse_launch(description.toUtf8().constData(), nullptr);
    if (!m_pipeline)
        return;
    gst_object_ref_sink(m_pipeline);
    const GstPointer<GstElement> fake(gst_bin_get_by_name(GST_BIN(m_pipeline), "fakepicture"));
    m_picture->drawOn(fake.get());
    const GstPointer<GstElement> out(gst_bin_get_by_name(GST_BIN(m_pipeline), "out"));
    m_feed->pushFrom(GST_APP_SINK(out.get()));
    gst_element_set_state(m_pipeline, GST_STATE_PLAYING);
}

FakeCamera::~FakeCamera()
{
    if (!m_pipeline)
        return;
    gst_element_set_state(m_pipeline, GST_STATE_NULL);
    gst_object_unref(m_pipeline);
}

} // namespace duologue::media
