#pragma once

#include "app/base/Result.h"
#include "app/domain/CallStatistics.h"
#include "app/domain/Devices.h"
#include "app/domain/ScreenSource.h"
#include "app/domain/Signaling.h"
#include "app/mediaapi/FakeMedia.h"

#include <QByteArrayView>
#include <QList>
#include <QObject>

#include <functional>
#include <optional>

namespace duologue {
class FrameMailbox;
} // namespace duologue

namespace duologue::mediaapi {

class Devices;

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
/// it). Lives on its owner's thread and never blocks it.
class PeerConnection : public QObject {
    Q_OBJECT

public:
    enum class State { New, Connecting, Connected, Disconnected, Failed };
    Q_ENUM(State)

    /// localDescriptionCreated() or failed() follows.
    virtual void createOffer() = 0;
    /// An offer is answered by itself. Not SDP: failed().
    virtual void setRemoteDescription(const SessionDescription& description) = 0;
    /// May come before the description.
    virtual void addIceCandidate(const IceCandidate& candidate) = 0;
    /// Mutes, unmutes, turns the camera off and on; needs no renegotiation. What a missing device keeps from
    /// being sent is sent when there is one.
    virtual void setSent(const SentMedia& sent) = 0;
    /// A screen in place of the camera; tell it by setSent(), too.
    virtual void share(const ScreenSource& source) = 0;
    virtual void stopSharing() = 0;
    /// Over the data channel `control`, while it is open.
    virtual void sendControl(const QString& text) = 0;
    /// The same, and gives it the time to leave before the destructor ends everything.
    virtual void sendFarewell(const QString& text) = 0;

    /// Whether the data channel `control` is open: messages need no server.
    [[nodiscard]] virtual bool isControlOpen() const = 0;
    [[nodiscard]] virtual State state() const = 0;

Q_SIGNALS:
    void localDescriptionCreated(const duologue::SessionDescription& description);
    void iceCandidateGathered(const duologue::IceCandidate& candidate);
    void stateChanged(duologue::mediaapi::PeerConnection::State state);
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
};

} // namespace duologue::mediaapi
