#pragma once

#include <QSize>

namespace duologue::media {

/// How large and how often pictures are sent.
struct PictureFormat {
    QSize size;
    int framesPerSecond = 30;

    friend bool operator==(const PictureFormat&, const PictureFormat&) = default;
};

/// What a bit rate is enough for: rather fewer pixels and pictures than mud. Pure. It steps down at once, and
/// up only well above the step, so that it does not waver.
class PictureLadder {
public:
    /// What the pictures are good for: Motion gives up pixels first, Text (a screen) pictures.
    enum class Content { Motion, Text };

    explicit PictureLadder(QSize source = {640, 360}) : m_source(source) {}

    void setContent(Content content) { m_content = content; }
    void setSource(QSize source) { m_source = source; }
    /// What the pictures took over the last second, nothing being lost: simple ones need far less than a step
    /// allows for, and are worth more pixels then.
    void setDemand(int kbps);
    /// Answers with what to send at that rate.
    PictureFormat update(int kbps);
    /// What update() answered last.
    [[nodiscard]] const PictureFormat& format() const { return m_format; }
    /// The most that may go over the line for the source's pictures and sound: more would be of no use.
    [[nodiscard]] int usefulKbps() const;

private:
    [[nodiscard]] bool isEnough(int step, int kbps) const;
    [[nodiscard]] bool isSimple(int step, int kbps) const;

    QSize m_source;
    PictureFormat m_format;
    Content m_content = Content::Motion;
    int m_step = 0;      ///< 0 = as the source is
    double m_demand = 0; ///< kbit/s, of the last seconds; 0 = not known
};

} // namespace duologue::media
