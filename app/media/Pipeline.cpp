#include "app/media/Pipeline.h"

#include "app/base/Log.h"
#include "app/media/Certificate.h"
#include "app/media/Engine.h"
#include "app/media/Fingerprint.h"
#include "app/media/IceServers.h"
#include "app/media/Outlet.h"
#include "app/media/Question.h"
#include "app/media/warmUp.h"

#include <QRandomGenerator>

#define GST_USE_UNSTABLE_API // NOLINT: webrtcbin's API is marked so
#include <gst/sdp/sdp.h>
#include <gst/webrtc/webrtc.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duologue::media {

Pipeline::Pipeline(Engine& engine, const Options& options, SenderSources sources,
                   std::shared_ptr<SoundOutlet> loudspeaker, std::shared_ptr<Outlet> outlet,
                   PipelineNews news)
    : m_engine(engine),
      m_options(options),
      m_sources(std::move(sources)),
      m_loudspeaker(std::move(loudspeaker)),
      m_outlet(std::move(outlet)),
      m_news(std::move(news)),
      m_sent(options.sent)
{
}

Pipeline::~Pipeline()
{
    m_second.reset();
    if (!m_pipeline)
        return;
    g_signal_handlers_disconnect_by_data(m_webrtc, this);
    m_control.reset();
    if (m_sender)
        m_sender->detach();
    if (m_receiver)
        m_receiver->detach();
    const GstPointer<GstBus> bus(gst_element_get_bus(m_pipeline));
    gst_bus_set_sync_handler(bus.get(), nullptr, nullptr, nullptr);
    gst_element_set_state(m_pipeline, GST_STATE_NULL);
    gst_object_unref(m_pipeline);
}

void Pipeline::tell(std::function<void()> news)
{
    m_outlet->tell(std::move(news));
}

void Pipeline::fail(ErrorKind kind, const QString& why)
{
    qCWarning(lcMedia) << why;
    tell([failed = m_news.failed, error = Error{kind, why}] { failed(error); });
}

/// An element cannot go on: the other side closed its end, a sound server went. What was connected once is a
/// broken path, which a new generation mends.
void Pipeline::breakDown(const QString& why)
{
    if (m_state == PeerConnection::State::New || m_state == PeerConnection::State::Connecting) {
        fail(ErrorKind::Unavailable, why);
        return;
    }
    qCInfo(lcMedia) << why;
    m_broken = true;
    updateState();
}

void Pipeline::start()
{
    m_pipeline = gst_pipeline_new(nullptr);
    gst_object_ref_sink(m_pipeline);
    m_webrtc = gst_element_factory_make("webrtcbin", "webrtc");
    if (!m_webrtc) {
        gst_object_unref(m_pipeline);
        m_pipeline = nullptr;
        fail(ErrorKind::Unavailable, u"GStreamer's webrtcbin is not installed"_s);
        return;
    }
    // One clock for the whole call, whatever devices come and go.
    const GstPointer<GstClock> clock(gst_system_clock_obtain());
    gst_pipeline_use_clock(GST_PIPELINE(m_pipeline), clock.get());
    g_object_set(m_webrtc, "bundle-policy", GST_WEBRTC_BUNDLE_POLICY_MAX_BUNDLE, "latency", 250U, nullptr);
    configureIce(m_webrtc, m_options);
    gst_bin_add(GST_BIN(m_pipeline), m_webrtc);
    m_certificate = newCertificate();
    m_jitterBuffers = std::make_unique<JitterBuffers>(m_pipeline);
    connectSignals();
    setCanonicalName();

    auto firstPicture = [outlet = m_outlet, arrived = m_news.pictureArrived] {
        outlet->tell(arrived);
    };
    m_receiver = std::make_unique<Receiver>(m_pipeline, m_loudspeaker, m_outlet, firstPicture);
    if (m_options.offers) {
        makeSender({});
    }
    if (gst_element_set_state(m_pipeline, GST_STATE_PLAYING) == GST_STATE_CHANGE_FAILURE)
        fail(ErrorKind::Unavailable, u"the media pipeline does not start"_s);
    if (m_options.offers)
        openControl();
    warmUp();
    m_second = std::make_unique<QTimer>();
    QObject::connect(m_second.get(), &QTimer::timeout, m_second.get(), [this] { watch(); });
    m_second->start(1s);
}

/// GStreamer's would carry the names of the user and the computer (RFC 7022, 4.2).
void Pipeline::setCanonicalName()
{
    const GstPointer<GstElement> rtp(gst_bin_get_by_name(GST_BIN(m_webrtc), "rtpbin"));
    if (!rtp)
        return;
    const QByteArray name = QByteArray::number(QRandomGenerator::system()->generate64(), 36);
    GstStructure* description =
        gst_structure_new("application/x-rtp-source-sdes", "cname", G_TYPE_STRING, name.constData(), nullptr);
    g_object_set(rtp.get(), "sdes", description, nullptr);
    gst_structure_free(description);
}

void Pipeline::openControl()
{
    m_control = ControlChannel::create(
        m_webrtc, {.openChanged = [outlet = m_outlet, changed = m_news.controlOpenChanged](
                                      bool open) { outlet->tell([changed, open] { changed(open); }); },
                   .received =
                       [outlet = m_outlet, received = m_news.controlReceived](const QString& text) {
                           outlet->tell([received, text] { received(text); });
                       }});
}

void Pipeline::sendControl(const QString& text)
{
    if (m_control)
        m_control->send(text);
}

void Pipeline::connectSignals()
{
    // On webrtcbin's threads, while this lives: the destructor disconnects and stops them before it goes.
    const auto on = [this](const char* signal, auto* handler) {
        g_signal_connect(m_webrtc, signal, reinterpret_cast<GCallback>(handler), this);
    };
    on(
        "on-ice-candidate", +[](GstElement*, guint line, gchar* candidate, Pipeline* self) {
            self->m_engine.run([weak = self->weak_from_this(), line = static_cast<int>(line),
                                text = QString::fromUtf8(candidate)] {
                if (const auto pipeline = weak.lock())
                    pipeline->takeGathered(text, line);
            });
        });
    on(
        "pad-added", +[](GstElement*, GstPad* pad, Pipeline* self) {
            if (GST_PAD_DIRECTION(pad) != GST_PAD_SRC)
                return;
            self->m_receiver->take(pad);
            self->m_engine.run([weak = self->weak_from_this()] {
                if (const auto pipeline = weak.lock())
                    pipeline->m_jitterBuffers->fit();
            });
        });
    on(
        "deep-element-added", +[](GstBin*, GstBin*, GstElement* element, Pipeline* self) {
            GstElementFactory* factory = gst_element_get_factory(element);
            const QByteArrayView kind = factory ? GST_OBJECT_NAME(factory) : "";
            if (kind == "clocksync") // would hold each packet for the latency of the slowest source: 33 ms
                g_object_set(element, "sync", FALSE, nullptr);
            if (kind == "rtprtxsend")
                self->m_retransmissions.take(element);
            if (kind == "rtpsession")
                self->m_soundRepeater.take(element);
            if (kind == "dtlsdec" && !self->m_certificate.isEmpty())
                g_object_set(element, "pem", self->m_certificate.constData(), nullptr);
            if (kind == "srtpenc") // of the same packet, bit by bit
                g_object_set(element, "allow-repeat-tx", TRUE, nullptr);
            if (kind != "rtpsession" && kind != "dtlsdec" && kind != "rtpjitterbuffer")
                return;
            self->m_engine.run(
                [weak = self->weak_from_this(), kind,
                 part = std::shared_ptr<GstElement>(GST_ELEMENT(gst_object_ref(element)), GstUnref{})] {
                    if (const auto pipeline = weak.lock())
                        pipeline->takePart(kind, part.get());
                });
        });
    on(
        "notify::ice-gathering-state", +[](GstElement* webrtc, GParamSpec*, Pipeline* self) {
            GstWebRTCICEGatheringState state = GST_WEBRTC_ICE_GATHERING_STATE_NEW;
            g_object_get(webrtc, "ice-gathering-state", &state, nullptr);
            if (state == GST_WEBRTC_ICE_GATHERING_STATE_COMPLETE)
                self->m_engine.run([weak = self->weak_from_this()] {
                    if (const auto pipeline = weak.lock())
                        pipeline->takeGathered({}, 0);
                });
        });
    auto* stateMayHaveChanged = +[](GstElement*, GParamSpec*, Pipeline* self) {
        self->m_engine.run([weak = self->weak_from_this()] {
            if (const auto pipeline = weak.lock())
                pipeline->updateState();
        });
    };
    on("notify::connection-state", stateMayHaveChanged);
    on("notify::ice-connection-state", stateMayHaveChanged);

    const GstPointer<GstBus> bus(gst_element_get_bus(m_pipeline));
    gst_bus_set_sync_handler(
        bus.get(),
        [](GstBus*, GstMessage* message, gpointer data) {
            auto* self = static_cast<Pipeline*>(data);
            if (GST_MESSAGE_TYPE(message) == GST_MESSAGE_ERROR) {
                GError* error = nullptr;
                gst_message_parse_error(message, &error, nullptr);
                const QString why = u"%1: %2"_s.arg(QString::fromUtf8(GST_MESSAGE_SRC_NAME(message)),
                                                    QString::fromUtf8(error->message));
                g_error_free(error);
                self->m_engine.run([weak = self->weak_from_this(), why] {
                    if (const auto pipeline = weak.lock())
                        pipeline->breakDown(why);
                });
            } else if (GST_MESSAGE_TYPE(message) == GST_MESSAGE_LATENCY) {
                // Streams come and go while the pipeline plays; without this RTP sessions lack their running
                // time.
                self->m_engine.run([weak = self->weak_from_this()] {
                    if (const auto pipeline = weak.lock(); pipeline && pipeline->m_pipeline)
                        gst_bin_recalculate_latency(GST_BIN(pipeline->m_pipeline));
                });
            }
            gst_message_unref(message);
            return GST_BUS_DROP;
        },
        this, nullptr);
}

/// An element that webrtcbin made; `kind` is the name of its factory.
void Pipeline::takePart(QByteArrayView kind, GstElement* part)
{
    if (kind == "rtpsession")
        takeSession(part);
    else if (kind == "rtpjitterbuffer")
        m_jitterBuffers->take(part);
    else
        m_dtls.reset(GST_ELEMENT(gst_object_ref(part)));
}

/// `answer` runs on the engine's thread if this still lives.
void Pipeline::askFor(const char* signal, gconstpointer argument,
                      std::function<void(const GstStructure*)> answer)
{
    ask(m_engine, m_webrtc, signal, argument,
        [weak = weak_from_this(), handler = std::move(answer)](const GstStructure* reply) {
            if (const auto alive = weak.lock())
                handler(reply);
        });
}

void Pipeline::createOffer()
{
    if (m_pipeline)
        askFor("create-offer", nullptr, [this](const GstStructure* reply) { takeLocal(reply, "offer"); });
}

void Pipeline::takeLocal(const GstStructure* reply, const char* field)
{
    GstWebRTCSessionDescription* description = nullptr;
    if (reply)
        gst_structure_get(reply, field, GST_TYPE_WEBRTC_SESSION_DESCRIPTION, &description, nullptr);
    if (!description) {
        fail(ErrorKind::Unavailable, u"webrtcbin made no %1"_s.arg(QString::fromLatin1(field)));
        return;
    }
    m_mids.clear();
    for (guint line = 0; line < gst_sdp_message_medias_len(description->sdp); ++line)
        m_mids.append(QString::fromUtf8(
            gst_sdp_media_get_attribute_val(gst_sdp_message_get_media(description->sdp, line), "mid")));
    g_signal_emit_by_name(m_webrtc, "set-local-description", description, nullptr);
    const std::unique_ptr<gchar, decltype(&g_free)> text(gst_sdp_message_as_text(description->sdp), &g_free);
    SessionDescription made{description->type == GST_WEBRTC_SDP_TYPE_OFFER ? SessionDescription::Type::Offer
                                                                           : SessionDescription::Type::Answer,
                            QString::fromUtf8(text.get())};
    m_localFingerprint = fingerprintIn(made.sdp);
    if (!m_certificate
             .isEmpty()) { // webrtcbin takes the private key that follows the certificate into its sum
        const QString right = fingerprintOf(m_certificate);
        made.sdp.replace(std::exchange(m_localFingerprint, right), right);
    }
    gst_webrtc_session_description_free(description);
    tell([described = m_news.described, made] { described(made); });
}

void Pipeline::takeGathered(const QString& candidate, int line)
{
    const IceCandidate found{candidate, m_mids.value(line), line};
    tell([gathered = m_news.gathered, found] { gathered(found); });
}

void Pipeline::setRemoteDescription(const SessionDescription& description)
{
    if (!m_pipeline)
        return;
    GstSDPMessage* message = nullptr;
    const QByteArray text = description.sdp.toUtf8();
    const bool parsed = gst_sdp_message_new_from_text(text.constData(), &message) == GST_SDP_OK;
    const bool isOffer = description.type == SessionDescription::Type::Offer;
    if (!parsed || gst_sdp_message_medias_len(message) == 0 || isOffer == m_options.offers) {
        if (message)
            gst_sdp_message_free(message);
        fail(ErrorKind::Malformed, u"the other side's session description cannot be used"_s);
        return;
    }
    GstWebRTCSessionDescription* remote = gst_webrtc_session_description_new(
        isOffer ? GST_WEBRTC_SDP_TYPE_OFFER : GST_WEBRTC_SDP_TYPE_ANSWER, message);
    const SessionTerms terms = SessionTerms::from(description.sdp);
    m_remoteFingerprint = fingerprintIn(description.sdp);
    if (!isOffer && m_sender)
        m_sender->agree(terms);
    askFor("set-remote-description", remote, [this, isOffer, terms](const GstStructure* answer) {
        if (answer && gst_structure_has_field(answer, "error")) {
            fail(ErrorKind::Malformed, u"webrtcbin refused the session description"_s);
            return;
        }
        if (isOffer && !m_sender)
            makeSender(
                terms); // with the offer's payload types and extension ids: other ones would be refused
        if (isOffer && terms.dataLine >= 0)
            openControl();
        m_remoteKnown = true;
        flushCandidates();
        if (isOffer)
            askFor("create-answer", nullptr, [this](const GstStructure* made) { takeLocal(made, "answer"); });
    });
    gst_webrtc_session_description_free(remote);
}

void Pipeline::flushCandidates()
{
    const QList<IceCandidate> early = std::exchange(m_earlyCandidates, {});
    for (const IceCandidate& candidate : early)
        addIceCandidate(candidate);
}

void Pipeline::addIceCandidate(const IceCandidate& candidate)
{
    if (!m_pipeline || candidate.isEndOfCandidates())
        return;
    if (!m_remoteKnown) {
        m_earlyCandidates.append(candidate);
        return;
    }
    g_signal_emit_by_name(m_webrtc, "add-ice-candidate", static_cast<guint>(candidate.sdpMLineIndex),
                          candidate.candidate.toUtf8().constData());
}

void Pipeline::setSent(const SentMedia& sent)
{
    m_sent = sent;
    m_ladder.setContent(sent.screen ? PictureLadder::Content::Text : PictureLadder::Content::Motion);
    if (m_sender)
        m_sender->setSent(sent);
    applyRate();
}

void Pipeline::updateState()
{
    if (!m_pipeline)
        return;
    GstWebRTCPeerConnectionState connection = GST_WEBRTC_PEER_CONNECTION_STATE_NEW;
    GstWebRTCICEConnectionState ice = GST_WEBRTC_ICE_CONNECTION_STATE_NEW;
    g_object_get(m_webrtc, "connection-state", &connection, "ice-connection-state", &ice, nullptr);
    using State = PeerConnection::State;
    if (connection == GST_WEBRTC_PEER_CONNECTION_STATE_FAILED ||
        ice == GST_WEBRTC_ICE_CONNECTION_STATE_FAILED)
        setState(State::Failed);
    else if (m_broken || m_starved || ice == GST_WEBRTC_ICE_CONNECTION_STATE_DISCONNECTED)
        setState(State::Disconnected);
    else if (connection == GST_WEBRTC_PEER_CONNECTION_STATE_CONNECTED && verifyPeer())
        setState(State::Connected);
    else if (connection == GST_WEBRTC_PEER_CONNECTION_STATE_CONNECTING)
        setState(State::Connecting);
}

/// webrtcbin 1.22 does not compare the certificate with what was promised (RFC 8827, 6.5): without this,
/// whoever is on the way could put in one of his own.
bool Pipeline::verifyPeer()
{
    if (m_state == PeerConnection::State::Connected)
        return true;
    const std::unique_ptr<gchar, decltype(&g_free)> pem(
        [this] {
            gchar* text = nullptr;
            if (m_dtls)
                g_object_get(m_dtls.get(), "peer-pem", &text, nullptr);
            return text;
        }(),
        &g_free);
    const QString presented = fingerprintOf(pem.get());
    if (presented.isEmpty() || presented != m_remoteFingerprint) {
        fail(ErrorKind::Refused, u"the other side's certificate is not the one it promised"_s);
        return false;
    }
    tell([secured = m_news.secured, local = m_localFingerprint, presented] { secured(local, presented); });
    return true;
}

void Pipeline::setState(PeerConnection::State state)
{
    if (state == m_state)
        return;
    m_state = state;
    tell([changed = m_news.stateChanged, state] { changed(state); });
}

} // namespace duologue::media
