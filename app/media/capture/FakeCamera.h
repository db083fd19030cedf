#pragma once

#include "app/domain/Devices.h"
#include "app/media/capture/TestPicture.h"

#include <functional>
#include <gst/gst.h>
#include <memory>

namespace duologue::media {

class Feed;

/// A camera that is a file (Devices): the generated picture of the identity that stands in it, or no picture
/// if "busy" or "denied" stands there. Unplugged when the file goes. Devices' thread.
class FakeCamera {
public:
    /// `failed` runs before this returns.
    FakeCamera(const QString& file, std::shared_ptr<Feed> feed,
               const std::function<void(DeviceNotice::What)>& failed);
    ~FakeCamera();
    FakeCamera(const FakeCamera&) = delete;
    FakeCamera& operator=(const FakeCamera&) = delete;

private:
    void film(qint64 identity);

    std::shared_ptr<Feed> m_feed;
    std::unique_ptr<TestPicture> m_picture;
    GstElement* m_pipeline = nullptr;
};

} // namespace duologue::media
