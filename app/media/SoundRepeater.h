#pragma once

#include "app/media/GstPointer.h"

#include <atomic>
#include <memory>

namespace duologue::media {

/// On a line that loses packets without being full, sends each packet of sound once more, together with the
/// next one: the same packet bit by bit, so that whoever has it already drops it as a replay (RFC
/// 3711, 3.3.2), and nothing need be agreed upon. Opus restores one lost frame of speech from the packet
/// after it, but neither two in a row nor music. Steered on the engine's thread; what it does, on the
/// sound's.
class SoundRepeater {
public:
    /// `rtpsession`: its packets are seen as they leave, numbered and not yet encrypted. Outlived by this.
    void take(GstElement* rtpsession);
    /// Sound travels with this payload type.
    void setPayload(int payload) { m_payload = payload; }
    void setOn(bool on) { m_on = on; }
    [[nodiscard]] bool isOn() const { return m_on; }

private:
    static GstPadProbeReturn probe(GstPad* pad, GstPadProbeInfo* info, gpointer self);
    void follow(GstPad* pad, GstBuffer* packet);

    struct BufferUnref {
        void operator()(GstBuffer* buffer) const { gst_buffer_unref(buffer); }
    };
    std::atomic<int> m_payload{-1};
    std::atomic<bool> m_on{false};
    // Of the thread that sends sound:
    std::unique_ptr<GstBuffer, BufferUnref> m_previous;
    gint64 m_previousAtUs = 0;
    GstBuffer* m_repeated = nullptr; ///< on its way at this moment
};

} // namespace duologue::media
