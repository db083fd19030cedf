#pragma once

#include "app/base/Result.h"
#include "app/domain/Devices.h"
#include "app/domain/ScreenSource.h"
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

class Devices;
class Engine;
class Outlet;
class Pipeline;
class SoundSession;
class VideoSession;

/// What one peer connection is to do.
struct Options {
    bool offers = false; ///< the caller: the only side that ever offers
    SentMedia sent;      ///< what is sent at first
    QList<IceServer> iceServers;
    bool relayOnly = false;        ///< TURN only, so that the other side does not learn our addresses
    std::optional<FakeMedia> fake; ///< in place of camera and microphone
    Devices* devices = nullptr;    ///< which devices; null = the system's defaults; outlives the connection
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
    /// Mutes, unmutes, turns the camera off and on; needs no renegotiation. What a missing device keeps from
    /// being sent is sent when there is one.
    void setSent(const SentMedia& sent);
    /// A screen in place of the camera; tell it by setSent(), too.
    void share(const ScreenSource& source);
    void stopSharing();
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
    void deviceNoticed(const duologue::DeviceNotice& notice); ///< the call goes on
    void sharingEnded();                                      ///< by itself: the window closed
    void remotePictureArrived(); ///< the first picture of the other side is decoded
    void addressLost();          ///< this computer changed its network: the path is gone
    /// The keys of both ends are those that the descriptions promised; their fingerprints.
    void secured(const QString& local, const QString& remote);
    void controlReceived(const QString& text);
    void statisticsArrived(const duologue::CallStatistics& statistics);

private:
    void openDevices();
    void applySent();
    [[nodiscard]] SentMedia effective() const;

    Engine& m_engine;
    Options m_options;
    SentMedia m_sent; ///< as it is wanted
    State m_state = State::New;
    bool m_devicesOpened = false;
    bool m_controlOpen = false;
    std::shared_ptr<Outlet> m_outlet;
    bool m_hasMicrophone = true;
    bool m_hasCamera = true;
    std::unique_ptr<SoundSession> m_sound;
    std::unique_ptr<VideoSession> m_video;
    std::shared_ptr<Pipeline> m_pipeline; ///< touched on the engine's thread only
};

} // namespace duologue::media
