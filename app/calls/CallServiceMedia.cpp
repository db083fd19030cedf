// How CallService steers the media session of the present generation.

#include "app/base/FrameMailbox.h"
#include "app/base/Log.h"
#include "app/calls/CallDevices.h"
#include "app/calls/CallService.h"
#include "app/core/ServerLink.h"
#include "app/mediaapi/PeerConnection.h"

namespace duologue::calls {

/// While it rings: what is loaded and made now nobody waits for after the answer.
void CallService::warmUp()
{
    m_devices.whenReady(this, [this, call = state().id](mediaapi::Studio& studio) {
        if (m_machine.isInCall() && state().id == call)
            prepareMedia(studio);
    });
}

void CallService::prepareMedia(mediaapi::Studio& studio)
{
    mediaapi::Options options;
    options.offers = state().outgoing;
    options.sent = state().local;
    options.iceServers = m_link.profile().iceServers;
    if (m_options.fakeMedia)
        options.fake = mediaapi::FakeMedia{.identity = m_link.me().value,
                                           .pcmFile = m_options.fakeSoundFile,
                                           .y4mFile = m_options.fakeMediaFile,
                                           .size = m_options.fakePictureSize,
                                           .framesPerSecond = m_options.fakeFramesPerSecond,
                                           .tellsTime = m_options.fakePictureTellsTime};
    options.relayOnly = m_relayOnly;
    options.remotePicture = m_remotePicture;
    options.ownPicture = m_ownPicture;

    m_mediaGrace.stop();
    m_connection.reset(); // devices are free before they are opened again
    m_devices.setInCall(true);
    m_devices.start();
    options.devices = &studio.devices();
    m_connection = studio.connection(options);
    follow(m_connection.get());
    if (m_shared && m_shared->isPortal())
        Q_EMIT screenConnectionWanted();
    else if (m_shared)
        m_connection->share(*m_shared); // a new generation goes on with it
}

/// Queued, and only while it is the present one: what it says may lead to its own end.
void CallService::follow(mediaapi::PeerConnection* connection)
{
    const auto present = [this, connection](auto handler) {
        return [this, connection, handler](const auto&... fact) {
            if (connection == m_connection.get())
                handler(fact...);
        };
    };
    using mediaapi::PeerConnection;
    connect(connection, &PeerConnection::localDescriptionCreated, this,
            present([this](const SessionDescription& description) { signal(description); }),
            Qt::QueuedConnection);
    connect(connection, &PeerConnection::iceCandidateGathered, this,
            present([this](const IceCandidate& candidate) { signal(candidate); }), Qt::QueuedConnection);
    connect(connection, &PeerConnection::controlReceived, this,
            present([this](const QString& text) { takeControl(text); }), Qt::QueuedConnection);
    connect(connection, &PeerConnection::addressLost, this, present([this] {
                qCInfo(lcCalls) << "the network changed";
                m_link.reconnect(); // as dead as the path, and does not know it yet
                feed(MediaLost{});
            }),
            Qt::QueuedConnection);
    connect(connection, &PeerConnection::secured, this,
            present([this](const QString& local, const QString& remote) {
                m_verification = verificationOf(state().id, local, remote);
                Q_EMIT verificationChanged();
            }),
            Qt::QueuedConnection);
    connect(connection, &PeerConnection::statisticsArrived, this,
            present([this](const CallStatistics& statistics) {
                m_statistics = statistics;
                Q_EMIT measured(statistics);
            }),
            Qt::QueuedConnection);
    connect(connection, &PeerConnection::sentMediaChanged, this,
            present([this](const SentMedia& sent) { feed(LocalMediaChanged{sent}); }), Qt::QueuedConnection);
    connect(connection, &PeerConnection::deviceNoticed, this, present([this](const DeviceNotice& notice) {
                m_deviceNotice = notice;
                Q_EMIT deviceNoticed(notice);
            }),
            Qt::QueuedConnection);
    connect(connection, &PeerConnection::sharingEnded, this, present([this] {
                stopSharing();
                Q_EMIT sharingEnded();
            }),
            Qt::QueuedConnection);
    connect(connection, &PeerConnection::failed, this, present([this](const Error& error) {
                qCWarning(lcCalls) << "media failed:" << error.detail;
                feed(MediaFailed{error.kind == ErrorKind::Refused ? CallOutcome::KeyMismatch
                                                                  : CallOutcome::MediaFailed});
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
        m_devices.whenReady(this, [this](mediaapi::Studio& studio) { prepareMedia(studio); });
    m_connection->setSent(state().local);
    if (state().outgoing)
        m_connection->createOffer();
}

void CallService::share(const ScreenSource& source)
{
    if (!m_machine.isAnswered() || !m_connection)
        return;
    if (!m_shared)
        m_cameraAfterSharing = state().local.camera;
    m_shared = source;
    m_connection->share(source);
    setSent({.microphone = state().local.microphone, .camera = false, .screen = true});
}

void CallService::stopSharing()
{
    if (!m_shared)
        return;
    m_shared.reset();
    if (m_connection)
        m_connection->stopSharing();
    setSent({.microphone = state().local.microphone, .camera = m_cameraAfterSharing, .screen = false});
}

void CallService::stopMedia()
{
    m_mediaGrace.stop();
    m_connection.reset();
    m_devices.setInCall(false);
    m_shared.reset();
    for (FrameMailbox* mailbox : {m_remotePicture, m_ownPicture}) {
        if (mailbox)
            mailbox->post({});
    }
}

} // namespace duologue::calls
