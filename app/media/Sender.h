#pragma once

#include "app/domain/Signaling.h"
#include "app/media/GstPointer.h"
#include "app/media/SessionTerms.h"
#include "app/media/capture/TestPicture.h"

#include <atomic>
#include <memory>
#include <optional>

namespace duologue::media {

class Feed;
class Outlet;

/// Where a Sender's picture and sound come from: feeds of devices, or the generated ones.
struct SenderSources {
    std::shared_ptr<Feed> video;
    std::shared_ptr<Feed> audio;
    std::optional<qint64> fakeIdentity;
    QString fakeFile;
};

/// The sending half of a pipeline: source → gate → VP8 → RTP and source → mute → Opus → RTP, linked to
/// webrtcbin's sink pads. Engine's thread.
class Sender {
public:
    Sender(GstElement* pipeline, GstElement* webrtcbin, const SenderSources& sources,
           const SessionTerms& terms, std::shared_ptr<Outlet> outlet);
    ~Sender();
    Sender(const Sender&) = delete;
    Sender& operator=(const Sender&) = delete;

    void setSent(const SentMedia& sent);
    void setVideoKbps(int kbps);

    /// Pictures given to the encoder since the last call.
    [[nodiscard]] int takeFrameCount() { return m_frames.exchange(0); }

    /// No callback of this object runs after this; called before the pipeline stops.
    void detach();

private:
    void buildVideo(GstElement* pipeline, GstElement* webrtcbin, const SessionTerms& terms);
    void buildAudio(GstElement* pipeline, GstElement* webrtcbin, const SessionTerms& terms);
    void link(GstElement* pipeline, GstElement* webrtcbin, const QString& description, int line,
              int nackLine);
    [[nodiscard]] GstPointer<GstElement> element(const char* name) const;

    SenderSources m_sources;
    std::shared_ptr<Outlet> m_outlet;
    std::unique_ptr<TestPicture> m_testPicture;
    GstElement* m_pipeline;
    std::atomic<int> m_frames{0};
    std::atomic<bool> m_previewOn{true};
};

} // namespace duologue::media
