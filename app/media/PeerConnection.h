#pragma once

#include "app/base/Result.h"
#include "app/domain/Signaling.h"
#include "app/media/FakeMedia.h"
#include "app/media/Statistics.h"

#include <QByteArrayView>
#include <QList>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace duologue {
class FrameMailbox;
} // namespace duologue

namespace duologue::media {

class AudioCapture;
class Engine;
class Feed;
class Outlet;
class Pipeline;
class VideoCapture;

/// What one peer connection is to do.
struct Options {
    bool offers = false; ///< the caller: the only side that ever offers
    SentMedia sent;      ///< what is sent at first
    QList<IceServer> iceServers;
    bool relayOnly = false; ///< TURN only, so that the other side does not learn our addresses
    std::optional<FakeMedia> fake;
    FrameMailbox* remotePicture = nullptr; ///< outlives the connection
    FrameMailbox* ownPicture = nullptr;
    /// For tests: what is played, 16-bit mono at 48 kHz, on a thread of GStreamer's.
    std::function<void(QByteArrayView)> audioTap;
};

/// One WebRTC session: picture and sound both ways (W3C WebRTC 1.0, RTCPeerConnection, as far as a call needs
/// it). Everything of GStreamer happens on the engine's thread; this object lives on its owner's and never
/// blocks it.
class PeerConnection : public QObject {
    Q_OBJECT

public:
    enum class State { New, Connecting, Connected, Disconnected, Failed };
    Q_ENUM(State)

    /// Begins to build the pipeline. The offering side opens its devices at once, so that people see
    /// themselves while it rings; the other side when it is told what to send.
    PeerConnection(Engine& engine, const Options& options);
    /// Returns at once; the teardown finishes on the engine's thread.
    ~PeerConnection() override;

    /// localDescriptionCreated() or failed() follows.
    void createOffer();
    /// An offer is answered by itself. Not SDP: failed().
    void setRemoteDescription(const SessionDescription& description);
    /// May come before the description.
    void addIceCandidate(const IceCandidate& candidate);
    /// Mutes, unmutes, turns the camera off and on; needs no renegotiation.
    void setSent(const SentMedia& sent);
    /// Over the data channel `control`, while it is open.
    void sendControl(const QString& text);
    /// The same, and gives it the time to leave before the destructor ends everything.
    void sendFarewell(const QString& text);

    /// Whether the data channel `control` is open: messages need no server.
    [[nodiscard]] bool isControlOpen() const { return m_controlOpen; }
    [[nodiscard]] State state() const { return m_state; }

Q_SIGNALS:
    void localDescriptionCreated(const duologue::SessionDescription& description);
    void iceCandidateGathered(const duologue::IceCandidate& candidate);
    void stateChanged(duologue::media::PeerConnection::State state);
    void failed(const duologue::Error& error);
    /// What can really be sent: no camera means camera false.
    void sentMediaChanged(const duologue::SentMedia& sent);
    void deviceFailed(const duologue::Error& error); ///< the call goes on without it
    void remotePictureArrived();                     ///< the first picture of the other side is decoded
    void addressLost();                              ///< this computer changed its network: the path is gone
    /// The keys of both ends are those that the descriptions promised; their fingerprints.
    void secured(const QString& local, const QString& remote);
    void controlReceived(const QString& text);
    void statisticsArrived(const duologue::CallStatistics& statistics);

private:
    void openDevices();
    void lose(bool SentMedia::*part, const Error& error);

    Engine& m_engine;
    Options m_options;
    SentMedia m_sent;
    State m_state = State::New;
    bool m_devicesOpened = false;
    bool m_controlOpen = false;
    std::shared_ptr<Outlet> m_outlet;
    std::shared_ptr<Feed> m_videoFeed; ///< null with fake media
    std::shared_ptr<Feed> m_audioFeed;
    std::unique_ptr<VideoCapture> m_camera;
    std::unique_ptr<AudioCapture> m_microphone;
    std::shared_ptr<Pipeline> m_pipeline; ///< touched on the engine's thread only
};

} // namespace duologue::media
