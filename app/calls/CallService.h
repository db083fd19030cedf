#pragma once

#include "app/base/Result.h"
#include "app/calls/CallMachine.h"
#include "app/calls/CallState.h"
#include "app/calls/Verification.h"
#include "app/domain/CallRecord.h"
#include "app/domain/CallStatistics.h"
#include "app/domain/Devices.h"
#include "app/domain/ScreenSource.h"
#include "app/protocol/Outbound.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSize>
#include <QTimer>

#include <memory>

namespace duologue {
class FrameMailbox;
} // namespace duologue

namespace duologue::core {
class Rooms;
class ServerLink;
} // namespace duologue::core

namespace duologue::mediaapi {
class PeerConnection;
class Studio;
} // namespace duologue::mediaapi

namespace duologue::calls {

class CallDevices;

/// How calls are made on this computer.
struct CallOptions {
    bool fakeMedia = false; ///< a generated picture and tone stand in for camera and microphone
    QString fakeMediaFile;  ///< .y4m to show instead of the generated picture; may be empty
    QString fakeSoundFile;  ///< raw S16LE, one channel of 48 kHz, instead of the tone; may be empty
    QSize fakePictureSize{640, 360};
    int fakeFramesPerSecond = 30;
    bool fakePictureTellsTime = false; ///< milliseconds instead of a counter, to measure how old a picture is
    bool autoAnswer = false;
    CallDevices* devices = nullptr; ///< outlives the service; null: devices of its own, without a choice
};

/// The one call that may be going on: feeds CallMachine with what happens and does what it decides, with the
/// line, the media floor and the clock.
class CallService : public QObject {
    Q_OBJECT

public:
    CallService(core::ServerLink& link, core::Rooms& rooms, CallOptions options);
    ~CallService() override;

    [[nodiscard]] const CallState& state() const { return m_machine.state(); }
    /// From the answer to the end.
    [[nodiscard]] bool isAnswered() const { return m_machine.isAnswered(); }
    /// UTC; invalid if it was not answered.
    [[nodiscard]] QDateTime answeredAt() const { return m_times.answeredAt; }
    /// What two people compare to know that nobody listens; empty until the call is connected.
    [[nodiscard]] const std::optional<Verification>& verification() const { return m_verification; }
    /// How media flowed over the last second.
    [[nodiscard]] const CallStatistics& statistics() const { return m_statistics; }
    /// Since when the call has been reconnecting, UTC.
    [[nodiscard]] QDateTime brokenSince() const { return m_brokenSince; }
    /// What happened last to a device of this call, if anything.
    [[nodiscard]] const std::optional<DeviceNotice>& deviceNotice() const { return m_deviceNotice; }

    /// From the next call on: the other side does not learn this computer's addresses.
    void setRelayOnly(bool relayOnly) { m_relayOnly = relayOnly; }

    /// Where pictures go; both may be null and outlive the calls that follow.
    void showIn(FrameMailbox* remote, FrameMailbox* own);

    /// As soon as calls are possible (CallDevices). Unavailable: not connected; Busy: in a call; Refused:
    /// oneself.
    [[nodiscard]] Result<void> dial(UserId peer, CallKind kind);
    /// As soon as calls are possible (CallDevices).
    void accept(CallKind kind);
    void hangUp(); ///< declines, cancels or ends, whichever fits
    void setMicrophone(bool on);
    void setCamera(bool on); ///< on also ends the sharing of a screen
    /// A screen or window in place of the camera.
    void share(const ScreenSource& source);
    void stopSharing();
    /// What is shared at the moment.
    [[nodiscard]] const std::optional<ScreenSource>& shared() const { return m_shared; }
    void acceptWaiting(CallKind kind); ///< ends this call and answers who waits
    void declineWaiting();
    /// Whether people without a room may ring here; everybody may at first.
    void setStrangersMayCall(bool may) { m_strangersMayCall = may; }

    void apply(const protocol::CallRequested& call);
    void apply(const protocol::CallAnswered& answer);
    void apply(const protocol::CallSignalled& signal);
    void lineLost();
    /// Timers stand still while the computer sleeps: what has run out by the clock on the wall is over.
    /// Asked for once a second as well. `now` is UTC.
    void checkPatience(const QDateTime& now = QDateTime::currentDateTimeUtc());
    void lineRestored();

Q_SIGNALS:
    void changed(const duologue::calls::CallState& state);
    void ended(const duologue::CallRecord& record); ///< to be written down
    void deviceNoticed(const duologue::DeviceNotice& notice);
    void sharingEnded(); ///< by itself: the window closed
    /// A new generation has begun; share() what the portal shows by another connection.
    void screenConnectionWanted();
    void verificationChanged();
    void measured(const duologue::CallStatistics& statistics); ///< once a second while media flows

private:
    struct Doer;

    struct Times {
        QDateTime startedAt;  ///< dialled or began to ring
        QDateTime answeredAt; ///< invalid if it was not answered
    };

    void feed(const CallEvent& event);
    void whenReady(const CallEvent& wish);
    void warmUp();
    void prepareMedia(mediaapi::Studio& studio);
    void follow(mediaapi::PeerConnection* connection);
    void startMedia();
    void stopMedia();
    void setSent(const SentMedia& media);
    void log(const CallState& call);
    void logWaiting(const LogWaiting& waiting);
    void answer(const SendAnswer& answer);
    void signal(const protocol::CallSignal::Content& content);
    void sayBye(const SendBye& bye);
    void sendToRoom(const CallId& call, UserId to, const protocol::CallSignal& message);
    [[nodiscard]] RoomTitle signalRoom(const CallId& call, UserId to) const;
    void takeControl(const QString& text);
    void takeSignal(const protocol::CallSignal& signal);
    void startTimer(std::chrono::seconds length);
    void startWaitingTimer(std::chrono::seconds length);
    void noteRing(const protocol::CallRequested& call);

    core::ServerLink& m_link;
    core::Rooms& m_rooms;
    CallOptions m_options;
    CallMachine m_machine;
    QTimer m_timer; ///< the machine's one timer
    QTimer m_waitingTimer;
    QTimer m_patience;            ///< compares both with the clock on the wall
    QDateTime m_timerEnds;        ///< UTC
    QDateTime m_waitingTimerEnds; ///< UTC
    QTimer m_mediaGrace;          ///< a broken path may mend itself
    Times m_times;
    Times m_timesBefore; ///< of the call before this one
    int m_wish = 0;      ///< the number of the latest: what waits for the module may be taken back
    bool m_strangersMayCall = true;
    bool m_relayOnly = false;
    std::optional<DeviceNotice> m_deviceNotice;
    std::optional<ScreenSource> m_shared;
    bool m_cameraAfterSharing = false;
    std::optional<Verification> m_verification;
    CallStatistics m_statistics;
    QDateTime m_brokenSince;
    FrameMailbox* m_remotePicture = nullptr;
    FrameMailbox* m_ownPicture = nullptr;
    std::unique_ptr<CallDevices> m_ownDevices; ///< where the options name none
    CallDevices& m_devices;
    std::unique_ptr<mediaapi::PeerConnection> m_connection;
    QHash<CallId, CallRecord> m_rings;  ///< that came while two calls were on already
    QList<protocol::CallAnswer> m_owed; ///< answers that found no line
};

} // namespace duologue::calls
