#pragma once

#include "app/mediaapi/FakeMedia.h"

#include <QByteArray>

#include <gst/gst.h>

namespace duologue::media {

/// What `--fake-media` lets others hear: the tone of the person, or a recording, repeated for ever. It is a
/// source element that a pipeline uses in place of the microphone.
class TestSound {
public:
    explicit TestSound(const mediaapi::FakeMedia& media);

    /// The beginning of a launch description, up to raw S16LE with one channel of 48 kHz; its last element is
    /// named `fakesound`.
    [[nodiscard]] QString description() const;
    /// Puts the recording into what that element puts out. `this` outlives the element.
    void playOn(GstElement* fakesound);

private:
    void fill(GstBuffer* buffer);

    double m_frequency; ///< Hz
    QByteArray m_recording;
    qsizetype m_at = 0; ///< streaming thread only
};

} // namespace duologue::media
