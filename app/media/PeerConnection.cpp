#include "app/media/PeerConnection.h"

#include "app/media/Engine.h"
#include "app/media/Outlet.h"
#include "app/media/Pipeline.h"
#include "app/media/capture/Feed.h"
#include "app/media/capture/VideoSession.h"
#include "app/media/sound/SoundSession.h"

#include <QThread>

namespace duologue::media {

namespace {
constexpr unsigned long farewellMs = 200; ///< SCTP sends at once; a lost packet is repeated within this time
} // namespace

PeerConnection::PeerConnection(Engine& engine, const Options& options)
    : m_engine(engine),
      m_options(options),
      m_sent(options.sent),
      m_outlet(std::make_shared<Outlet>(this, options.remotePicture, options.ownPicture, options.audioTap))
{
    SenderSources sources{.video = std::make_shared<Feed>(), .fake = options.fake};
    if (!options.fake)
        sources.audio = std::make_shared<Feed>();
    m_sound = std::make_unique<SoundSession>(engine, options.devices, sources.audio);
    m_video = std::make_unique<VideoSession>(
        engine, options.devices, options.fake ? VideoSession::Camera::Generated : VideoSession::Camera::Real,
        sources.video);
    connect(m_sound.get(), &SoundSession::noticed, this, &PeerConnection::deviceNoticed);
    connect(m_video.get(), &VideoSession::noticed, this, &PeerConnection::deviceNoticed);
    connect(m_video.get(), &VideoSession::sharingEnded, this, &PeerConnection::sharingEnded);
    connect(m_sound.get(), &SoundSession::microphoneChanged, this, [this](bool isThere) {
        m_hasMicrophone = isThere;
        applySent();
    });
    connect(m_video.get(), &VideoSession::cameraChanged, this, [this](bool isThere) {
        m_hasCamera = isThere;
        applySent();
    });
    const PipelineNews news{
        .described = [this](const SessionDescription& made) { Q_EMIT localDescriptionCreated(made); },
        .gathered = [this](const IceCandidate& candidate) { Q_EMIT iceCandidateGathered(candidate); },
        .stateChanged =
            [this](State state) {
                m_state = state;
                Q_EMIT stateChanged(state);
            },
        .failed = [this](const Error& error) { Q_EMIT failed(error); },
        .pictureArrived = [this] { Q_EMIT remotePictureArrived(); },
        .measured = [this](const Statistics& statistics) { Q_EMIT statisticsArrived(statistics); },
        .secured = [this](const QString& local, const QString& remote) { Q_EMIT secured(local, remote); },
        .addressLost = [this] { Q_EMIT addressLost(); },
        .controlOpenChanged = [this](bool open) { m_controlOpen = open; },
        .controlReceived =
            [this](const QString& text) {
                Q_EMIT controlReceived(text);
            }};
    // Made here, so that all later commands find it; filled and used on the engine's thread alone.
    m_pipeline = std::make_shared<Pipeline>(engine, options, sources, m_sound->outlet(), m_outlet, news);
    m_engine.run([pipeline = m_pipeline] { pipeline->start(); });
    if (m_options.offers)
        openDevices();
    m_sound->openLoudspeaker();
}

PeerConnection::~PeerConnection()
{
    m_outlet->shut();
    m_video.reset();
    m_sound.reset();
    // The last reference goes on the engine's thread: stopping a pipeline may take a moment.
    m_engine.run([pipeline = std::exchange(m_pipeline, nullptr)]() mutable { pipeline.reset(); });
}

void PeerConnection::openDevices()
{
    if (std::exchange(m_devicesOpened, true))
        return;
    m_sound->openMicrophone();
    m_video->setCamera(m_sent.camera);
}

SentMedia PeerConnection::effective() const
{
    return {.microphone = m_sent.microphone && m_hasMicrophone,
            .camera = m_sent.camera && m_hasCamera,
            .screen = m_sent.screen};
}

/// Told later, so that whoever made this object has connected to it.
void PeerConnection::applySent()
{
    m_engine.run([pipeline = m_pipeline, sent = effective()] { pipeline->setSent(sent); });
    m_outlet->tell([this, sent = effective()] { Q_EMIT sentMediaChanged(sent); });
}

void PeerConnection::createOffer()
{
    m_engine.run([pipeline = m_pipeline] { pipeline->createOffer(); });
}

void PeerConnection::setRemoteDescription(const SessionDescription& description)
{
    m_engine.run([pipeline = m_pipeline, description] { pipeline->setRemoteDescription(description); });
}

void PeerConnection::addIceCandidate(const IceCandidate& candidate)
{
    m_engine.run([pipeline = m_pipeline, candidate] { pipeline->addIceCandidate(candidate); });
}

void PeerConnection::sendControl(const QString& text)
{
    m_engine.run([pipeline = m_pipeline, text] { pipeline->sendControl(text); });
}

void PeerConnection::sendFarewell(const QString& text)
{
    sendControl(text);
    m_engine.run([] { QThread::msleep(farewellMs); });
}

void PeerConnection::setSent(const SentMedia& sent)
{
    // What is off for want of a device, and asked for to be off, was only passed on.
    const SentMedia before = effective();
    if (sent.microphone != before.microphone)
        m_sent.microphone = sent.microphone;
    if (sent.camera != before.camera)
        m_sent.camera = sent.camera;
    m_sent.screen = sent.screen;
    openDevices();
    if (sent.microphone && !m_hasMicrophone)
        m_sound->retryMicrophone();
    m_video->setCamera(m_sent.camera);
    m_engine.run([pipeline = m_pipeline, now = effective()] { pipeline->setSent(now); });
    if (effective() != sent)
        applySent();
}

void PeerConnection::share(const ScreenSource& source)
{
    m_video->share(source);
}

void PeerConnection::stopSharing()
{
    m_video->stopSharing();
}

} // namespace duologue::media
