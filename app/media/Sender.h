#pragma once

#include "app/domain/Signaling.h"
#include "app/media/GstPointer.h"
#include "app/media/PacketFeedback.h"
#include "app/media/PictureLadder.h"
#include "app/media/SessionTerms.h"
#include "app/media/capture/TestPicture.h"
#include "app/media/capture/TestSound.h"
#include "app/mediaapi/FakeMedia.h"

#include <QElapsedTimer>
#include <QList>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace duologue::media {

class Feed;
class OutgoingPictures;
class Outlet;

/// Where a Sender's picture and sound come from: feeds of devices, or the generated ones.
struct SenderSources {
    std::shared_ptr<Feed> video;
    std::shared_ptr<Feed> audio;
    std::optional<mediaapi::FakeMedia> fake;
};

/// The sending half of a pipeline: source → gate → VP8 → RTP and source → mute → Opus → RTP, linked to
/// webrtcbin's sink pads. Engine's thread; `reported` gets what the other side says about our packets, on
/// webrtcbin's.
class Sender {
public:
    Sender(GstElement* pipeline, GstElement* webrtcbin, const SenderSources& sources,
           const SessionTerms& terms, bool offers, std::shared_ptr<Outlet> outlet,
           std::function<void(const QList<PacketFeedback>&)> reported);
    ~Sender();
    Sender(const Sender&) = delete;
    Sender& operator=(const Sender&) = delete;

    void setSent(const SentMedia& sent);
    /// What an answer to an offer of ours chose. Before it is given to webrtcbin.
    void agree(const SessionTerms& answer);
    void setAudio(int bitsPerSecond);
    /// How much the encoder may make of the picture, and in what format.
    void setVideo(int kbps, const PictureFormat& format);
    /// How much redundancy the sound carries.
    void setExpectedLoss(double percent);
    /// Of the pictures that come from the source; null before the first.
    [[nodiscard]] QSize sourceSize() const;
    [[nodiscard]] QSize sentSize() const { return m_format.size; }

    /// Pictures given to the encoder since the last call.
    [[nodiscard]] int takeFrameCount() { return m_frames.exchange(0); }

    /// No callback of this object runs after this; called before the pipeline stops.
    void detach();

private:
    void buildVideo(GstElement* webrtcbin, const SessionTerms& terms);
    void buildAudio(GstElement* webrtcbin, const SessionTerms& terms);
    [[nodiscard]] QString encoding(const SessionTerms& terms) const;
    void offerBoth(const SessionTerms& terms);
    void listen(GstPad* source);
    void countFrames();
    static GstPadProbeReturn spareKeyFrames(GstPad* pad, GstPadProbeInfo* info, gpointer self);
    [[nodiscard]] GstElement* add(const QString& description);
    void link(GstElement* webrtcbin, const QString& description, int line, int nackLine);
    [[nodiscard]] GstPointer<GstElement> element(const char* name) const;

    SenderSources m_sources;
    std::shared_ptr<Outlet> m_outlet;
    std::unique_ptr<TestPicture> m_testPicture;
    std::unique_ptr<TestSound> m_testSound;
    std::unique_ptr<OutgoingPictures> m_pictures;
    GstElement* m_pipeline;
    GstPointer<GstObject> m_pictureWay; ///< webrtcbin's transceiver
    GstPointer<GstPad> m_videoSink;     ///< webrtcbin's
    bool m_offers;
    QString m_videoSsrc;   ///< a field of caps
    CapsPointer m_offered; ///< all that pictures may travel as
    VideoCodec m_codec = VideoCodec::Vp8;
    std::atomic<int> m_frames{0};
    QElapsedTimer m_sinceKeyFrame; ///< the thread of webrtcbin's that hears of the other side's requests
    PictureFormat m_format;
    int m_kbps = 0;
    std::function<void(const QList<PacketFeedback>&)> m_reported;
};

} // namespace duologue::media
