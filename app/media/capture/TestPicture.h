#pragma once

#include "app/media/GstPointer.h"
#include "app/mediaapi/FakeMedia.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <cstdint>
#include <gst/gst.h>
#include <memory>
#include <vector>

namespace duologue::media {

/// A YUV4MPEG2 clip in memory (4:2:0, 8 bits), repeated for ever.
class Clip {
public:
    /// Null if the file cannot be read or is not such a clip. At most 256 MiB are kept.
    [[nodiscard]] static std::unique_ptr<Clip> open(const QString& file);

    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    /// Y, U and V of a frame, one after the other, without padding.
    [[nodiscard]] QByteArrayView frame(std::uint32_t number) const;

private:
    int m_width = 0;
    int m_height = 0;
    QByteArray m_bytes;
    QList<qsizetype> m_frames; ///< offsets
};

/// What `--fake-media` shows: frames of a clip, or a moving ball on a colour of the person's, with the
/// BlockCode of the person and a counter drawn in. It is a source element that a pipeline uses in place of
/// the camera.
class TestPicture {
public:
    explicit TestPicture(const mediaapi::FakeMedia& media);

    /// The beginning of a launch description, up to raw I420; its last element is named
    /// `fakepicture`.
    [[nodiscard]] QString description() const;
    /// Draws into what that element puts out. `this` outlives the element.
    void drawOn(GstElement* fakepicture);

private:
    static GstPadProbeReturn probe(GstPad* pad, GstPadProbeInfo* info, gpointer self);
    GstBuffer* take(GstBuffer* still);
    void paint(GstBuffer* buffer, std::uint32_t lastStep);

    [[nodiscard]] std::uint32_t stamp() const;

    mediaapi::FakeMedia m_media;
    std::uint16_t m_identity;
    std::uint32_t m_counter = 0; ///< streaming thread only
    std::unique_ptr<Clip> m_clip;
    struct Drawn {
        BufferPointer buffer;
        std::uint32_t step; ///< of the ball in it
    };
    std::vector<Drawn> m_drawn; ///< as many as are under way at once, used again and again
    int m_width = 640;
    int m_height = 360;
};

} // namespace duologue::media
