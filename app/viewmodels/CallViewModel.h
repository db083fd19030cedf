#pragma once

#include "app/base/Words.h"
#include "app/calls/CallState.h"
#include "app/domain/CallRecord.h"
#include "app/domain/CallStatistics.h"
#include "app/domain/Room.h"
#include "app/viewmodels/ConnectionQuality.h"
#include "app/viewmodels/ScreenSharing.h"
#include "app/viewmodels/TimeText.h"

#include <QImage>
#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>

namespace duologue {
class FrameMailbox;
} // namespace duologue

namespace duologue::calls {
class CallService;
} // namespace duologue::calls

namespace duologue::core {
class Avatars;
class Rooms;
} // namespace duologue::core

namespace duologue::viewmodels {

class DevicesViewModel;

/// The call that is going on, or has just ended, in words and switches. At most one at a time.
class CallViewModel : public QObject {
    Q_OBJECT

public:
    enum class State {
        Idle,     ///< no call: no call window, no dialog
        Incoming, ///< show the incoming call dialog
        Outgoing, ///< show the call window: dialling or ringing there
        Running,  ///< answered: connecting, active or reconnecting
        Ended,    ///< over for less than 3 s: show why, then comes Idle
    };
    Q_ENUM(State)

    /// How an incoming call may draw attention to itself.
    enum class Alert { Ring, Show, Nothing };

    CallViewModel(calls::CallService& calls, core::Rooms& rooms, core::Avatars& avatars,
                  const TimeText& times);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] UserId peer() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString initials() const;
    [[nodiscard]] QImage avatar() const;
    [[nodiscard]] QString kindText() const; ///< "Video call", "Voice call"
    [[nodiscard]] QString
    statusText() const; ///< "Calling…", "Ringing…", "Connecting…", "04:12", "Declined", "Call ended · 04:12"
    [[nodiscard]] bool isVideo() const;        ///< how the call was asked for
    [[nodiscard]] bool ringsThere() const;     ///< Outgoing, and the server said that it rings
    [[nodiscard]] CallOutcome outcome() const; ///< Ended: why
    [[nodiscard]] bool canCallAgain() const;   ///< Ended: worth offering

    [[nodiscard]] bool microphoneOn() const;
    [[nodiscard]] bool cameraOn() const;
    [[nodiscard]] bool remoteMicrophoneOn() const;
    [[nodiscard]] bool remoteCameraOn() const;
    [[nodiscard]] bool remotePictureOn() const; ///< a camera or a screen
    [[nodiscard]] bool remoteScreenOn() const;
    [[nodiscard]] QString deviceWarning() const; ///< "No camera was found", …; empty if all is well

    [[nodiscard]] bool isReconnecting() const;

    /// A screen or window in place of the camera.
    [[nodiscard]] ScreenSharing& sharing() { return m_sharing; }
    [[nodiscard]] const ScreenSharing& sharing() const { return m_sharing; }

    [[nodiscard]] bool hasWaiting() const; ///< somebody else calls
    [[nodiscard]] QString waitingText() const;
    [[nodiscard]] QString qualityWarning() const; ///< whose connection is weak; empty if all is well
    /// Four emoji, their words, and what they are for; empty until the call is connected.
    [[nodiscard]] QString verificationEmoji() const;
    [[nodiscard]] QString verificationWords() const;
    [[nodiscard]] QString verificationExplanation() const;
    /// How media flowed, second by second, the newest last; at most a minute.
    [[nodiscard]] const QList<CallStatistics>& statistics() const { return m_statistics; }
    /// The newest second in words: one line each.
    [[nodiscard]] QStringList statisticsLines() const;

    /// Where pictures go; both stay owned by the caller and may be null. Call before a call starts, once.
    void showIn(FrameMailbox* remote, FrameMailbox* own);

    /// Ring unless somebody wants it differently; asked for each call.
    [[nodiscard]] Alert alert() const { return m_alert ? m_alert() : Alert::Ring; }
    void setAlert(std::function<Alert()> alert) { m_alert = std::move(alert); }

    void dial(UserId peer, CallKind kind);
    void answer(CallKind kind); ///< Audio = answer with sound only
    void decline();
    void endAndAnswerWaiting();
    void declineWaiting();
    void hangUp(); ///< cancels a ringing call as well
    void callAgain();
    void dismiss(); ///< Ended → Idle at once
    void setMicrophone(bool on);
    void setCamera(bool on);

    /// Which devices there are, and how tones are played; null before it is set, then for good.
    [[nodiscard]] DevicesViewModel* devices() const { return m_devices; }
    void setDevices(DevicesViewModel* devices) { m_devices = devices; }

    void retranslate();

Q_SIGNALS:
    void stateChanged();
    void changed();  ///< any of the words or switches, also once a second while Running
    void measured(); ///< statistics() has a new second
    void noticed(const duologue::Words& sentence);     ///< something that ended by itself, to be said aside
    void dialRefused(const duologue::Words& sentence); ///< not connected, already in a call, …

private:
    void follow();
    void measure(const CallStatistics& second);
    [[nodiscard]] QString nameOf(UserId peer) const;

    calls::CallService& m_calls;
    core::Rooms& m_rooms;
    core::Avatars& m_avatars;
    const TimeText& m_times;
    ScreenSharing m_sharing;
    State m_state = State::Idle;
    std::chrono::seconds m_endedLength{}; ///< how long the ended call took
    std::function<Alert()> m_alert;
    QList<CallStatistics> m_statistics;
    ConnectionQuality m_quality;
    QTimer m_second;
    QTimer m_lingering;
    QTimer m_passing; ///< what is well again is said for a while
    DevicesViewModel* m_devices = nullptr;
};

} // namespace duologue::viewmodels
