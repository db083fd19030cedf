#include "app/media/sound/SoundSession.h"

#include "app/media/Engine.h"
#include "app/media/Outlet.h"
#include "app/media/sound/EchoReference.h"
#include "app/media/sound/Loudspeaker.h"
#include "app/media/sound/Microphone.h"
#include "app/media/sound/SoundFeed.h"

namespace duologue::media {

struct SoundSession::Held {
    std::unique_ptr<Microphone> microphone;
};

SoundSession::SoundSession(Engine& engine, mediaapi::Devices* devices, const std::shared_ptr<Feed>& feed)
    : m_engine(engine),
      m_devices(devices),
      m_echo(feed ? std::make_shared<EchoReference>(Loudspeaker::playout) : nullptr),
      m_feed(feed ? std::make_shared<SoundFeed>(feed) : nullptr),
      m_outlet(std::make_shared<SoundOutlet>(m_echo)),
      m_news(std::make_shared<Outlet>(this, nullptr, nullptr, nullptr)),
      m_held(std::make_shared<Held>())
{
    if (m_devices)
        connect(m_devices, &mediaapi::Devices::changed, this, &SoundSession::follow);
}

SoundSession::~SoundSession()
{
    m_news->shut();
    m_engine.runDevices([held = m_held, outlet = m_outlet] {
        held->microphone.reset();
        outlet->set(nullptr);
    });
}

void SoundSession::openLoudspeaker()
{
    if (!m_loudspeaker.selection)
        open(DeviceKind::Speaker, selected(DeviceKind::Speaker));
}

void SoundSession::openMicrophone()
{
    if (m_feed && !m_microphone.selection)
        open(DeviceKind::Microphone, selected(DeviceKind::Microphone));
}

void SoundSession::retryMicrophone()
{
    if (m_microphone.isLost)
        open(DeviceKind::Microphone, selected(DeviceKind::Microphone));
}

mediaapi::DeviceSelection SoundSession::selected(DeviceKind kind) const
{
    return m_devices ? m_devices->selection(kind) : mediaapi::DeviceSelection{.isThere = true};
}

SoundSession::State& SoundSession::state(DeviceKind kind)
{
    return kind == DeviceKind::Microphone ? m_microphone : m_loudspeaker;
}

void SoundSession::follow(DeviceKind kind)
{
    if (kind == DeviceKind::Camera || !state(kind).selection)
        return;
    const mediaapi::DeviceSelection before = *state(kind).selection;
    const mediaapi::DeviceSelection now = selected(kind);
    if (now.isThere != before.isThere || now.id != before.id || state(kind).isLost)
        open(kind, now);
    else
        state(kind).selection = now;
    if (const auto notice = noticeOf(kind, before, now, m_devices->all(kind), m_devices->choice(kind)))
        Q_EMIT noticed(*notice);
}

void SoundSession::open(DeviceKind kind, const mediaapi::DeviceSelection& selection)
{
    state(kind).selection = selection;
    const int opening = ++m_openings;
    state(kind).opening = opening;
    const auto failed = [this, kind, opening, news = m_news](DeviceNotice::What what) {
        news->tell([this, kind, opening, what] { lose(kind, opening, what); });
    };
    if (kind == DeviceKind::Speaker) {
        m_engine.runDevices([outlet = m_outlet, selection, failed] {
            outlet->set(nullptr); // it is free before it is opened again
            outlet->set(std::make_shared<Loudspeaker>(selection, failed));
        });
    } else {
        m_feed->interrupt();
        m_engine.runDevices([held = m_held, selection, failed, echo = m_echo, feed = m_feed] {
            held->microphone.reset();
            held->microphone = std::make_unique<Microphone>(
                selection, echo, [feed](QByteArrayView pcm) { feed->push(pcm); }, failed);
        });
    }
    const bool wasLost = std::exchange(state(kind).isLost, !selection.isThere);
    if (kind == DeviceKind::Microphone && wasLost != state(kind).isLost)
        Q_EMIT microphoneChanged(selection.isThere);
    if (!selection.isThere)
        Q_EMIT noticed({kind, DeviceNotice::What::Missing, {}});
    else if (wasLost)
        Q_EMIT noticed({kind, DeviceNotice::What::Returned, selection.name});
}

/// It failed: silence takes its place, until something changes or somebody asks.
void SoundSession::lose(DeviceKind kind, int opening, DeviceNotice::What what)
{
    if (opening != state(kind).opening)
        return;
    const QString name = state(kind).selection->name;
    mediaapi::DeviceSelection nothing = *state(kind).selection;
    const bool wasThere = std::exchange(nothing.isThere, false);
    if (!wasThere)
        return; // even silence does not work
    const mediaapi::DeviceSelection wanted = *state(kind).selection;
    {
        const QSignalBlocker quiet(this);
        open(kind, nothing);
    }
    state(kind).selection = wanted; // what follow() compares with
    if (kind == DeviceKind::Microphone)
        Q_EMIT microphoneChanged(false);
    Q_EMIT noticed({kind, what, name});
}

} // namespace duologue::media
