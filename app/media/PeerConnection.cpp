#include "app/media/PeerConnection.h"

#include "app/media/Engine.h"
#include "app/media/Outlet.h"
#include "app/media/Pipeline.h"
#include "app/media/capture/AudioCapture.h"
#include "app/media/capture/Feed.h"
#include "app/media/capture/VideoCapture.h"

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
    SenderSources sources;
    if (options.fake) {
        sources.fake = options.fake;
    } else {
        m_videoFeed = sources.video = std::make_shared<Feed>();
        m_audioFeed = sources.audio = std::make_shared<Feed>();
    }
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
    m_pipeline = std::make_shared<Pipeline>(engine, options, sources, m_outlet, news);
    m_engine.run([pipeline = m_pipeline] { pipeline->start(); });
    if (m_options.offers)
        openDevices();
}

PeerConnection::~PeerConnection()
{
    m_outlet->shut();
    m_camera.reset();
    m_microphone.reset();
    // The last reference goes on the engine's thread: stopping a pipeline may take a moment.
    m_engine.run([pipeline = std::exchange(m_pipeline, nullptr)]() mutable { pipeline.reset(); });
}

void PeerConnection::openDevices()
{
    if (m_options.fake || std::exchange(m_devicesOpened, true))
        return;
    m_microphone = std::make_unique<AudioCapture>(m_audioFeed);
    connect(m_microphone.get(), &AudioCapture::failed, this,
            [this](const Error& error) { lose(&SentMedia::microphone, error); });
    m_microphone->start();
    m_camera = std::make_unique<VideoCapture>(m_videoFeed);
    connect(m_camera.get(), &VideoCapture::failed, this,
            [this](const Error& error) { lose(&SentMedia::camera, error); });
    if (m_sent.camera)
        m_camera->start();
}

/// Told later, so that whoever made this object has connected to it.
void PeerConnection::lose(bool SentMedia::*part, const Error& error)
{
    m_sent.*part = false;
    m_engine.run([pipeline = m_pipeline, sent = m_sent] { pipeline->setSent(sent); });
    m_outlet->tell([this, sent = m_sent, error] {
        Q_EMIT sentMediaChanged(sent);
        Q_EMIT deviceFailed(error);
    });
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
    m_sent = sent;
    m_engine.run([pipeline = m_pipeline, sent] { pipeline->setSent(sent); });
    openDevices();
    if (m_camera && sent.camera)
        m_camera->start();
    else if (m_camera)
        m_camera->stop();
}

} // namespace duologue::media
