#pragma once

#include "app/mediaapi/PeerConnection.h"

#include <memory>

namespace duologue::media {

class Engine;
class Outlet;
class Pipeline;
class SoundSession;
class VideoSession;

using mediaapi::Options;

/// By webrtcbin. Everything of GStreamer happens on the engine's thread.
class PeerConnection : public mediaapi::PeerConnection {
    Q_OBJECT

public:
    /// Begins to build the pipeline. The offering side opens its devices at once, so that people see
    /// themselves while it rings; the other side when it is told what to send.
    PeerConnection(Engine& engine, const Options& options);
    /// Returns at once; the teardown finishes on the engine's thread.
    ~PeerConnection() override;

    void createOffer() override;
    void setRemoteDescription(const SessionDescription& description) override;
    void addIceCandidate(const IceCandidate& candidate) override;
    void setSent(const SentMedia& sent) override;
    void share(const ScreenSource& source) override;
    void stopSharing() override;
    void sendControl(const QString& text) override;
    void sendFarewell(const QString& text) override;
    [[nodiscard]] bool isControlOpen() const override { return m_controlOpen; }
    [[nodiscard]] State state() const override { return m_state; }

private:
    void openDevices();
    void applySent();
    [[nodiscard]] SentMedia effective() const;

    Engine& m_engine;
    Options m_options;
    SentMedia m_sent; ///< as it is wanted
    State m_state = State::New;
    bool m_devicesOpened = false;
    bool m_controlOpen = false;
    std::shared_ptr<Outlet> m_outlet;
    bool m_hasMicrophone = true;
    bool m_hasCamera = true;
    std::unique_ptr<SoundSession> m_sound;
    std::unique_ptr<VideoSession> m_video;
    std::shared_ptr<Pipeline> m_pipeline; ///< touched on the engine's thread only
};

} // namespace duologue::media
