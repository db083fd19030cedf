#include "app/calls/CallService.h"

#include "app/base/FrameMailbox.h"
#include "app/base/Log.h"
#include "app/core/Rooms.h"
#include "app/core/ServerLink.h"
#include "app/media/Engine.h"
#include "app/media/PeerConnection.h"
#include "app/media/Statistics.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duologue::calls {

namespace {
constexpr auto mediaGrace = 3s;
} // namespace

/// Does what the machine decides, action by action.
struct CallService::Doer {
    CallService& service;

    void operator()(const SendCall&) const
    {
        const CallState& call = service.state();
        service.m_link.emitEvent(protocol::Call{service.m_link.me(), call.peer, call.kind});
    }
    void operator()(const SendAnswer& answer) const
    {
        service.m_link.emitEvent(
            protocol::CallAnswer{service.m_link.me(), answer.to, answer.call, answer.answered});
    }
    void operator()(const SendBye& bye) const { service.signal(protocol::Bye{bye.reason}); }
    void operator()(const SendRestart&) const { service.signal(protocol::RestartWanted{}); }
    void operator()(const SendSentMedia&) const { service.signal(service.state().local); }
    void operator()(const PrepareMedia&) const { service.prepareMedia(); }
    void operator()(const StartMedia&) const { service.startMedia(); }
    void operator()(const StopMedia&) const { service.stopMedia(); }
    void operator()(const StartTimer& timer) const { service.m_timer.start(timer.length); }
    void operator()(const StopTimer&) const { service.m_timer.stop(); }
    void operator()(const LogCall&) const { service.log(); }
};

CallService::CallService(core::ServerLink& link, core::Rooms& rooms, CallOptions options)
    : m_link(link), m_rooms(rooms), m_options(std::move(options)), m_machine(link.me())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { feed(TimedOut{}); });
    m_mediaGrace.setSingleShot(true);
    m_mediaGrace.setInterval(mediaGrace);
    connect(&m_mediaGrace, &QTimer::timeout, this, [this] { feed(MediaLost{}); });
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
    if (before.id != after.id || (after.phase == CallPhase::Dialing && before.phase != CallPhase::Dialing)) {
        const bool sameCall = before.phase == CallPhase::Dialing && after.outgoing;
        if (!sameCall) {
            m_startedAt = QDateTime::currentDateTimeUtc();
            m_answeredAt = {};
            m_deviceProblem.reset();
        }
    }
    if (m_machine.isAnswered() && !m_answeredAt.isValid())
        m_answeredAt = QDateTime::currentDateTimeUtc();
    for (const CallAction& action : actions)
        std::visit(Doer{*this}, action);
    if (before.remote.camera && !after.remote.camera && m_remotePicture)
        m_remotePicture->post({});
    if (before != after) {
        qCInfo(lcCalls) << "call" << after.id.value << "phase" << static_cast<int>(after.phase)
                        << "generation" << after.generation;
        Q_EMIT changed(after);
    }
}

Result<void> CallService::dial(UserId peer, CallKind kind)
{
    if (peer == m_link.me())
        return failure(ErrorKind::Refused, u"a call to oneself"_s);
    if (!m_link.isConnected())
        return failure(ErrorKind::Unavailable, u"not connected"_s);
    if (m_machine.isInCall())
        return failure(ErrorKind::Busy, u"in a call"_s);
    feed(Dialed{peer, kind});
    return {};
}

void CallService::accept(CallKind kind)
{
    feed(Accepted{kind});
}

void CallService::hangUp()
{
    feed(HungUp{});
}

void CallService::setMicrophone(bool on)
{
    SentMedia media = state().local;
    media.microphone = on;
    if (m_connection)
        m_connection->setSent(media);
    feed(LocalMediaChanged{media});
}

void CallService::setCamera(bool on)
{
    SentMedia media = state().local;
    media.camera = on;
    if (m_connection)
        m_connection->setSent(media);
    feed(LocalMediaChanged{media});
}

void CallService::apply(const protocol::CallRequested& call)
{
    const CallState before = state();
    feed(call);
    if (m_options.autoAnswer && state().phase == CallPhase::Incoming)
        accept(state().kind);
    const bool another = call.to == m_link.me() && call.call != state().id && call.rings();
    if (another && before.id == state().id && m_machine.isInCall())
        noteWaiting(call);
}

/// Somebody rings while another call is on: it is in the log if nobody answers it.
void CallService::noteWaiting(const protocol::CallRequested& call)
{
    m_waiting.insert(call.call, CallRecord{.id = call.call,
                                           .peer = call.from,
                                           .kind = call.kind,
                                           .outcome = CallOutcome::Missed,
                                           .startedAt = QDateTime::currentDateTimeUtc()});
}

void CallService::apply(const protocol::CallAnswered& answer)
{
    if (const auto waiting = m_waiting.constFind(answer.call); waiting != m_waiting.cend()) {
        CallRecord record = *waiting;
        m_waiting.erase(waiting);
        record.outcome = answer.answered ? CallOutcome::AnsweredElsewhere : CallOutcome::Missed;
        Q_EMIT ended(record);
        return;
    }
    feed(answer);
}

void CallService::apply(const protocol::CallSignalled& signalled)
{
    const bool chatRoom = m_link.profile().signalRoom == protocol::ServerProfile::SignalRoom::Chat;
    const Room* chat = chatRoom ? m_rooms.withPeer(state().peer) : nullptr;
    const QString room = chatRoom ? (chat ? chat->title.value : QString()) : state().id.value;
    if (!m_machine.isInCall() || signalled.room.value != room)
        return;
    if (signalled.author != state().peer && signalled.author != m_link.me())
        return;
    feed(signalled);
    if (signalled.author == state().peer && m_machine.isAnswered())
        takeSignal(signalled.signal);
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

void CallService::signal(const protocol::CallSignal::Content& content)
{
    const bool chatRoom = m_link.profile().signalRoom == protocol::ServerProfile::SignalRoom::Chat;
    const Room* chat = chatRoom ? m_rooms.withPeer(state().peer) : nullptr;
    const RoomTitle room = chat ? chat->title : RoomTitle{state().id.value};
    const protocol::CallSignal message{.generation = std::max(state().generation, 1), .content = content};
    m_link.emitEvent(protocol::Send{.user = m_link.me(),
                                    .room = room,
                                    .text = message.toText(),
                                    .typeId = m_link.profile().callSignalType});
}

void CallService::prepareMedia()
{
    media::Options options;
    options.offers = state().outgoing;
    options.sent = state().local;
    options.iceServers = m_link.profile().iceServers;
    if (m_options.fakeMedia)
        options.fake = media::FakeMedia{.identity = m_link.me().value, .y4mFile = m_options.fakeMediaFile};
    options.remotePicture = m_remotePicture;
    options.ownPicture = m_ownPicture;

    m_mediaGrace.stop();
    m_connection.reset(); // devices are free before they are opened again
    if (!m_media)
        m_media = std::make_unique<media::Engine>();
    m_connection = std::make_unique<media::PeerConnection>(*m_media, options);
    follow(m_connection.get());
}

/// Queued, and only while it is the present one: what it says may lead to its own end.
void CallService::follow(media::PeerConnection* connection)
{
    const auto present = [this, connection](auto handler) {
        return [this, connection, handler](const auto&... fact) {
            if (connection == m_connection.get())
                handler(fact...);
        };
    };
    using media::PeerConnection;
    connect(connection, &PeerConnection::localDescriptionCreated, this,
            present([this](const SessionDescription& description) { signal(description); }),
            Qt::QueuedConnection);
    connect(connection, &PeerConnection::iceCandidateGathered, this,
            present([this](const IceCandidate& candidate) { signal(candidate); }), Qt::QueuedConnection);
    connect(connection, &PeerConnection::statisticsArrived, this, &CallService::measured);
    connect(connection, &PeerConnection::sentMediaChanged, this,
            present([this](const SentMedia& sent) { feed(LocalMediaChanged{sent}); }), Qt::QueuedConnection);
    connect(connection, &PeerConnection::deviceFailed, this, present([this](const Error& error) {
                m_deviceProblem = error;
                Q_EMIT deviceProblemFound(error);
            }),
            Qt::QueuedConnection);
    connect(connection, &PeerConnection::failed, this, present([this](const Error& error) {
                qCWarning(lcCalls) << "media failed:" << error.detail;
                feed(MediaFailed{});
            }),
            Qt::QueuedConnection);
    connect(connection, &PeerConnection::stateChanged, this,
            present([this](PeerConnection::State mediaState) {
                using State = PeerConnection::State;
                if (mediaState != State::Disconnected)
                    m_mediaGrace.stop();
                if (mediaState == State::Connected)
                    feed(MediaConnected{});
                else if (mediaState == State::Disconnected)
                    m_mediaGrace.start();
                else if (mediaState == State::Failed)
                    feed(state().phase == CallPhase::Connecting ? CallEvent(MediaFailed{})
                                                                : CallEvent(MediaLost{}));
            }),
            Qt::QueuedConnection);
}

void CallService::startMedia()
{
    const int generation = std::max(state().generation, 1);
    if (!m_connection || generation > 1)
        prepareMedia();
    m_connection->setSent(state().local);
    if (state().outgoing)
        m_connection->createOffer();
}

void CallService::stopMedia()
{
    m_mediaGrace.stop();
    m_connection.reset();
    for (FrameMailbox* mailbox : {m_remotePicture, m_ownPicture}) {
        if (mailbox)
            mailbox->post({});
    }
}

void CallService::log()
{
    const CallState& call = state();
    CallRecord record{.id = call.id,
                      .peer = call.peer,
                      .outgoing = call.outgoing,
                      .kind = call.kind,
                      .outcome = call.outcome,
                      .startedAt = m_startedAt};
    if (record.id.isEmpty()) // the server never gave it a name
        record.id = {u"local-%1"_s.arg(m_startedAt.toMSecsSinceEpoch())};
    if (m_answeredAt.isValid())
        record.duration = std::chrono::seconds(m_answeredAt.secsTo(QDateTime::currentDateTimeUtc()));
    Q_EMIT ended(record);
}

} // namespace duologue::calls
