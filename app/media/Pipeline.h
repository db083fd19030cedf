#pragma once

#include "app/base/Result.h"
#include "app/domain/Signaling.h"
#include "app/media/ControlChannel.h"
#include "app/media/GstPointer.h"
#include "app/media/JitterBuffers.h"
#include "app/media/NetworkReading.h"
#include "app/media/PeerConnection.h"
#include "app/media/PictureLadder.h"
#include "app/media/RateController.h"
#include "app/media/Receiver.h"
#include "app/media/Retransmissions.h"
#include "app/media/Sender.h"
#include "app/media/SoundRepeater.h"
#include "app/media/Statistics.h"

#include <QByteArrayView>
#include <QElapsedTimer>
#include <QList>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>

namespace duologue::media {

class Engine;
class SoundOutlet;

/// What a pipeline has to tell; each runs on the owner's thread.
struct PipelineNews {
    std::function<void(const SessionDescription&)> described;
    std::function<void(const IceCandidate&)> gathered;
    std::function<void(PeerConnection::State)> stateChanged;
    std::function<void(const Error&)> failed;
    std::function<void()> pictureArrived;
    std::function<void(const Statistics&)> measured;
    std::function<void(const QString& local, const QString& remote)> secured;
    std::function<void()> addressLost;
    std::function<void(bool)> controlOpenChanged;
    std::function<void(const QString&)> controlReceived;
};

/// One GstPipeline around one webrtcbin. Every function runs on the engine's thread; what webrtcbin says on
/// threads of its own is carried over to it.
class Pipeline : public std::enable_shared_from_this<Pipeline> {
public:
    Pipeline(Engine& engine, const Options& options, SenderSources sources,
             std::shared_ptr<SoundOutlet> loudspeaker, std::shared_ptr<Outlet> outlet, PipelineNews news);
    /// Stops and frees everything, in the order that is safe: callbacks, feeds, state, memory.
    ~Pipeline();
    Pipeline(const Pipeline&) = delete;
    Pipeline& operator=(const Pipeline&) = delete;

    void start();
    void createOffer();
    void setRemoteDescription(const SessionDescription& description);
    void addIceCandidate(const IceCandidate& candidate);
    void setSent(const SentMedia& sent);
    void sendControl(const QString& text);

private:
    void connectSignals();
    void requestStatistics();
    void tell(std::function<void()> news);
    void fail(ErrorKind kind, const QString& why);
    [[nodiscard]] bool verifyPeer();
    void watchAddresses();
    void breakDown(const QString& why);
    void watch();
    void readNetwork(const NetworkReading& reading);
    void makeSender(const SessionTerms& terms);
    void takeReport(const QList<PacketFeedback>& report);
    void applyRate();
    void takePart(QByteArrayView kind, GstElement* part);
    void takeSession(GstElement* session);
    void report();
    void setCanonicalName();
    void openControl();
    void askFor(const char* signal, gconstpointer argument, std::function<void(const GstStructure*)> answer);
    void takeLocal(const GstStructure* reply, const char* field);
    void takeGathered(const QString& candidate, int line);
    void flushCandidates();
    void updateState();
    void setState(PeerConnection::State state);

    Engine& m_engine;
    Options m_options;
    SenderSources m_sources;
    std::shared_ptr<SoundOutlet> m_loudspeaker;
    std::shared_ptr<Outlet> m_outlet;
    PipelineNews m_news;
    SentMedia m_sent;
    GstElement* m_pipeline = nullptr;
    GstElement* m_webrtc = nullptr; ///< owned by m_pipeline
    std::unique_ptr<JitterBuffers> m_jitterBuffers;
    std::unique_ptr<Receiver> m_receiver;
    std::unique_ptr<Sender> m_sender;
    std::unique_ptr<ControlChannel> m_control;
    QSet<QString> m_addresses;    ///< of this computer
    QSet<QString> m_farAddresses; ///< those of them that reach beyond the next router
    QByteArray m_certificate;     ///< of this session, with its key
    QString m_localFingerprint;
    QString m_remoteFingerprint; ///< that the description promised
    GstPointer<GstElement> m_dtls;
    QStringList m_mids; ///< of the lines of the local description
    QList<IceCandidate> m_earlyCandidates;
    bool m_remoteKnown = false;
    PeerConnection::State m_state = PeerConnection::State::New;
    bool m_starved = false;
    bool m_broken = false; ///< an element gave up
    qint64 m_lastPackets = 0;
    int m_silentSeconds = 0;
    Retransmissions m_retransmissions;
    SoundRepeater m_soundRepeater;
    RateController m_rate;
    PictureLadder m_ladder;
    int m_pictureKbps = 0;            ///< what the encoder may make
    GstPointer<GstElement> m_session; ///< the one RTP session of the bundle
    NetworkReading m_network;
    NetworkReading m_networkBefore;
    QElapsedTimer m_sinceLoss;  ///< of something that was to come
    bool m_reportsCome = false; ///< the other side does transport-wide congestion control
    bool m_reported = false;    ///< …and did so in this second
    std::uint16_t m_lastReported = 0;
    std::unique_ptr<QTimer> m_second; ///< made on the engine's thread
};

} // namespace duologue::media
