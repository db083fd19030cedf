#pragma once

#include "app/media/GstPointer.h"

#include <vector>

namespace duologue::media {

/// The jitter buffers of a session, each as long as its stream needs. Sound is played with the delay of its
/// buffer, so that is as short as the network allows, and grows when packets come too late (as NetEq does in
/// libwebrtc). Pictures are shown as they come; their buffer only says how long a lost packet may take to
/// come again, and a round trip and a half must fit. Engine's thread.
class JitterBuffers {
public:
    explicit JitterBuffers(GstElement* pipeline) : m_pipeline(pipeline) {}

    void take(GstElement* jitterBuffer);
    /// Once a second.
    void adapt(double roundTripMs);
    /// A stream came: its buffer gets what its kind needs.
    void fit();

    /// With which delay sound is played.
    [[nodiscard]] int soundMs() const { return m_soundMs; }

private:
    enum class Kind { Unknown, Sound, Picture };
    struct Entry {
        GstPointer<GstElement> element;
        guint64 late = 0; ///< packets so far
    };
    [[nodiscard]] static Kind kindOf(GstElement* jitterBuffer);
    [[nodiscard]] bool cameLate(Entry& entry);
    void setSoundMs(int ms);

    GstElement* m_pipeline;
    std::vector<Entry> m_entries;
    double m_roundTripMs = 0;
    int m_soundMs = 0;
    int m_quietSeconds = 0;
};

} // namespace duologue::media
