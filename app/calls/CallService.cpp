#include "app/calls/CallService.h"

#include "app/base/FrameMailbox.h"
#include "app/base/Log.h"
#include "app/calls/CallDevices.h"
#include "app/core/Rooms.h"
#include "app/core/ServerLink.h"
#include "app/mediaapi/PeerConnection.h"

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duologue::calls {

namespace {
constexpr auto mediaGrace = 1s;
} // namespace

/// Does what the machine decides, action by action.
struct CallService::Doer {
    CallService& service;

    void operator()(const SendCall&) const
    {
        const CallState& call = service.state();
        service.m_link.emitEvent(protocol::Call{service.m_link.me(), call.peer, call.kind});
    }
    void operator()(const SendAnswer& answer) const { service.answer(answer); }
    void operator()(const SendBye& bye) const { service.sayBye(bye); }
    void operator()(const SendRestart&) const { service.signal(protocol::RestartWanted{}); }
    void operator()(const SendSentMedia&) const { service.signal(service.state().local); }
    void operator()(const PrepareMedia&) const { service.warmUp(); }
    void operator()(const StartMedia&) const { service.startMedia(); }
    void operator()(const StopMedia&) const { service.stopMedia(); }
    void operator()(const StartTimer& timer) const { service.startTimer(timer.length); }
    void operator()(const StopTimer&) const { service.m_timer.stop(); }
    void operator()(const StartWaitingTimer& timer) const { service.startWaitingTimer(timer.length); }
    void operator()(const StopWaitingTimer&) const { service.m_waitingTimer.stop(); }
    void operator()(const LogCall& over) const { service.log(over.call); }
    void operator()(const LogWaiting& over) const { service.logWaiting(over); }
};

CallService::CallService(core::ServerLink& link, core::Rooms& rooms, CallOptions options)
    : m_link(link),
      m_rooms(rooms),
      m_options(std::move(options)),
      m_machine(link.me()),
      m_ownDevices(m_options.devices ? nullptr : std::make_unique<CallDevices>()),
      m_devices(m_options.devices ? *m_options.devices : *m_ownDevices)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { feed(TimedOut{}); });
    m_waitingTimer.setSingleShot(true);
    connect(&m_waitingTimer, &QTimer::timeout, this, [this] { feed(WaitingTimedOut{}); });
    m_patience.setInterval(1s);
    connect(&m_patience, &QTimer::timeout, this, [this] { checkPatience(); });
    m_mediaGrace.setSingleShot(true);
    m_mediaGrace.setInterval(mediaGrace);
    connect(&m_mediaGrace, &QTimer::timeout, this, [this] { feed(MediaLost{}); });
    connect(&m_link, &core::ServerLink::connected, this, &CallService::lineRestored);
}

CallService::~CallService() = default;

void CallService::showIn(FrameMailbox* remote, FrameMailbox* own)
{
    m_remotePicture = remote;
    m_ownPicture = own;
}

void CallService::feed(const CallEvent& event)
{
    const CallState before = state();
    const auto actions = m_machine.handle(event);
    const CallState after = state();
    const bool named = before.phase == CallPhase::Dialing && after.outgoing; // the server gave it its id
    const bool dialed = after.phase == CallPhase::Dialing && before.phase != CallPhase::Dialing;
    if (dialed || (before.id != after.id && !named)) {
        m_timesBefore = std::exchange(m_times, {.startedAt = QDateTime::currentDateTimeUtc()});
        m_deviceNotice.reset();
        m_verification.reset();
    }
    if (after.phase == CallPhase::Reconnecting && before.phase != CallPhase::Reconnecting)
        m_brokenSince = QDateTime::currentDateTimeUtc();
    if (m_machine.isAnswered() && !m_times.answeredAt.isValid())
        m_times.answeredAt = QDateTime::currentDateTimeUtc();
    for (const CallAction& action : actions)
        std::visit(Doer{*this}, action);
    const auto shows = [](const SentMedia& media) {
        return media.camera || media.screen;
    };
    if (shows(before.remote) && !shows(after.remote) && m_remotePicture)
        m_remotePicture->post({});
    if (before != after) {
        qCInfo(lcCalls) << "call" << after.id.value << "phase" << static_cast<int>(after.phase)
                        << "generation" << after.generation;
        Q_EMIT changed(after);
    }
}

void CallService::startTimer(std::chrono::seconds length)
{
    m_timerEnds = QDateTime::currentDateTimeUtc().addDuration(length);
    m_timer.start(length);
    m_patience.start();
}

void CallService::startWaitingTimer(std::chrono::seconds length)
{
    m_waitingTimerEnds = QDateTime::currentDateTimeUtc().addDuration(length);
    m_waitingTimer.start(length);
    m_patience.start();
}

void CallService::checkPatience(const QDateTime& now)
{
    if (m_waitingTimer.isActive() && now >= m_waitingTimerEnds) {
        m_waitingTimer.stop();
        feed(WaitingTimedOut{});
    }
    if (m_timer.isActive() && now >= m_timerEnds) {
        m_timer.stop();
        feed(TimedOut{});
    }
    if (!m_timer.isActive() && !m_waitingTimer.isActive())
        m_patience.stop();
}

Result<void> CallService::dial(UserId peer, CallKind kind)
{
    if (peer == m_link.me())
        return failure(ErrorKind::Refused, u"a call to oneself"_s);
    if (!m_link.isConnected())
        return failure(ErrorKind::Unavailable, u"not connected"_s);
    const bool ringsHere = state().phase == CallPhase::Incoming && state().peer == peer;
    if (m_machine.isInCall() && !ringsHere)
        return failure(ErrorKind::Busy, u"in a call"_s);
    whenReady(Dialed{peer, kind});
    return {};
}

void CallService::whenReady(const CallEvent& wish)
{
    m_devices.whenReady(this, [this, wish, number = ++m_wish](mediaapi::Studio&) {
        if (number == m_wish)
            feed(wish);
    });
}

void CallService::accept(CallKind kind)
{
    whenReady(Accepted{kind});
}

void CallService::hangUp()
{
    ++m_wish;
    feed(HungUp{});
}

void CallService::setSent(const SentMedia& media)
{
    if (m_connection)
        m_connection->setSent(media);
    feed(LocalMediaChanged{media});
}

void CallService::setMicrophone(bool on)
{
    SentMedia media = state().local;
    media.microphone = on;
    setSent(media);
}

void CallService::setCamera(bool on)
{
    if (m_shared && on) {
        m_cameraAfterSharing = true;
        stopSharing();
        return;
    }
    SentMedia media = state().local;
    media.camera = on;
    setSent(media);
}

void CallService::acceptWaiting(CallKind kind)
{
    feed(WaitingAccepted{kind}); // a call is on: it is all there
}

void CallService::declineWaiting()
{
    feed(WaitingDeclined{});
}

void CallService::apply(const protocol::CallRequested& call)
{
    const bool here = call.to == m_link.me() && call.from != m_link.me() && call.rings();
    if (here && !m_strangersMayCall && !m_rooms.withPeer(call.from)) {
        qCInfo(lcCalls) << "a stranger's call does not ring";
        return;
    }
    feed(call);
    if (m_options.autoAnswer && state().phase == CallPhase::Incoming)
        accept(state().kind);
    const bool known = call.call == state().id || (state().waiting && state().waiting->id == call.call);
    if (here && !known && call.from != state().peer)
        noteRing(call);
}

/// Somebody rings while two calls are on: it is in the log if nobody answers it.
void CallService::noteRing(const protocol::CallRequested& call)
{
    m_rings.insert(call.call, CallRecord{.id = call.call,
                                         .peer = call.from,
                                         .kind = call.kind,
                                         .outcome = CallOutcome::Missed,
                                         .startedAt = QDateTime::currentDateTimeUtc()});
}

void CallService::apply(const protocol::CallAnswered& answered)
{
    if (const auto ring = m_rings.constFind(answered.call); ring != m_rings.cend()) {
        CallRecord record = *ring;
        m_rings.erase(ring);
        record.outcome = answered.answered ? CallOutcome::AnsweredElsewhere : CallOutcome::Missed;
        Q_EMIT ended(record);
        return;
    }
    feed(answered);
}

void CallService::apply(const protocol::CallSignalled& signalled)
{
    if (!m_machine.isInCall() || signalled.room != signalRoom(state().id, state().peer))
        return;
    if (signalled.author != state().peer && signalled.author != m_link.me())
        return;
    feed(signalled);
    if (signalled.author == state().peer && m_machine.isAnswered())
        takeSignal(signalled.signal);
}

/// The other side's, without a server in between. It is as good as through the server.
void CallService::takeControl(const QString& text)
{
    const auto signal = protocol::CallSignal::fromText(text);
    if (!signal) {
        qCWarning(lcCalls) << "control channel:" << signal.error().detail;
        return;
    }
    apply(protocol::CallSignalled{state().peer, signalRoom(state().id, state().peer), *signal});
}

/// Descriptions and candidates go to the media floor when they are of the present generation.
void CallService::takeSignal(const protocol::CallSignal& signal)
{
    if (!m_connection || signal.generation != std::max(state().generation, 1))
        return;
    if (const auto* description = std::get_if<SessionDescription>(&signal.content))
        m_connection->setRemoteDescription(*description);
    else if (const auto* candidate = std::get_if<IceCandidate>(&signal.content))
        m_connection->addIceCandidate(*candidate);
}

void CallService::lineLost()
{
    feed(LineLost{});
}

void CallService::lineRestored()
{
    for (const protocol::CallAnswer& answer : std::exchange(m_owed, {}))
        m_link.emitEvent(answer);
    feed(LineRestored{});
}

void CallService::answer(const SendAnswer& answer)
{
    const protocol::CallAnswer event{m_link.me(), answer.to, answer.call, answer.answered};
    if (m_link.isConnected())
        m_link.emitEvent(event);
    else
        m_owed.append(event);
}

RoomTitle CallService::signalRoom(const CallId& call, UserId to) const
{
    const bool chatRoom = m_link.profile().signalRoom == protocol::ServerProfile::SignalRoom::Chat;
    const Room* chat = chatRoom ? m_rooms.withPeer(to) : nullptr;
    return chat ? chat->title : RoomTitle{call.value};
}

void CallService::sendToRoom(const CallId& call, UserId to, const protocol::CallSignal& message)
{
    m_link.emitEvent(protocol::Send{.user = m_link.me(),
                                    .room = signalRoom(call, to),
                                    .text = message.toText(),
                                    .typeId = m_link.profile().callSignalType});
}

/// Directly if the two are connected, so that it does not matter how the server is.
void CallService::signal(const protocol::CallSignal::Content& content)
{
    const protocol::CallSignal message{.generation = std::max(state().generation, 1), .content = content};
    if (state().phase == CallPhase::Active && m_connection && m_connection->isControlOpen())
        m_connection->sendControl(message.toText());
    else
        sendToRoom(state().id, state().peer, message);
}

void CallService::sayBye(const SendBye& bye)
{
    const protocol::CallSignal message{.generation = std::max(state().generation, 1),
                                       .content = protocol::Bye{bye.reason}};
    sendToRoom(bye.call, bye.to, message);
    if (!m_link.isConnected() && m_connection && m_connection->isControlOpen())
        m_connection->sendFarewell(message.toText());
}

void CallService::logWaiting(const LogWaiting& waiting)
{
    Q_EMIT ended({.id = waiting.call.id,
                  .peer = waiting.call.peer,
                  .kind = waiting.call.kind,
                  .outcome = waiting.outcome,
                  .startedAt = QDateTime::currentDateTimeUtc()});
}

void CallService::log(const CallState& call)
{
    const Times& times = call.id == state().id ? m_times : m_timesBefore;
    CallRecord record{.id = call.id,
                      .peer = call.peer,
                      .outgoing = call.outgoing,
                      .kind = call.kind,
                      .outcome = call.outcome,
                      .startedAt = times.startedAt,
                      .endedBy = call.endedBy};
    if (record.id.isEmpty()) // the server never gave it a name
        record.id = {u"local-%1"_s.arg(times.startedAt.toMSecsSinceEpoch())};
    if (times.answeredAt.isValid())
        record.duration = std::chrono::seconds(times.answeredAt.secsTo(QDateTime::currentDateTimeUtc()));
    Q_EMIT ended(record);
}

} // namespace duologue::calls
