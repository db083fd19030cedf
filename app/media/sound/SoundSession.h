#pragma once

#include "app/domain/Devices.h"
#include "app/mediaapi/Devices.h"

#include <QObject>

#include <memory>
#include <optional>

namespace duologue::media {

class EchoReference;
class Engine;
class Feed;
class Loudspeaker;
class Microphone;
class Outlet;
class SoundFeed;
class SoundOutlet;

/// Microphone and loudspeaker of one call: opens them, and others when the choice or what is plugged in
/// changes. GUI thread; the work is done on the devices' thread.
class SoundSession : public QObject {
    Q_OBJECT

public:
    /// `devices` null: the system's defaults. `feed` null: the microphone is a generated one.
    SoundSession(Engine& engine, mediaapi::Devices* devices, const std::shared_ptr<Feed>& feed);
    ~SoundSession() override;

    void openLoudspeaker();
    void openMicrophone();
    /// Tries again if the microphone could not be opened.
    void retryMicrophone();

    /// Where the call's sound is to go.
    [[nodiscard]] const std::shared_ptr<SoundOutlet>& outlet() const { return m_outlet; }

Q_SIGNALS:
    void noticed(const duologue::DeviceNotice& notice);
    /// Whether what is sent is a microphone's sound.
    void microphoneChanged(bool isThere);

private:
    struct Held;
    struct State {
        std::optional<mediaapi::DeviceSelection> selection; ///< as asked for; nothing before the first time
        int opening = 0;                                    ///< failures of older ones are no news
        bool isLost = false;                                ///< silence stands in for it
    };

    void follow(DeviceKind kind);
    void open(DeviceKind kind, const mediaapi::DeviceSelection& selection);
    void lose(DeviceKind kind, int opening, DeviceNotice::What what);
    [[nodiscard]] mediaapi::DeviceSelection selected(DeviceKind kind) const;
    [[nodiscard]] State& state(DeviceKind kind);

    Engine& m_engine;
    mediaapi::Devices* m_devices;
    std::shared_ptr<EchoReference> m_echo; ///< null with a generated microphone
    std::shared_ptr<SoundFeed> m_feed;
    std::shared_ptr<SoundOutlet> m_outlet;
    std::shared_ptr<Outlet> m_news;
    std::shared_ptr<Held> m_held; ///< touched on the devices' thread only
    State m_microphone;
    State m_loudspeaker;
    int m_openings = 0;
};

} // namespace duologue::media
