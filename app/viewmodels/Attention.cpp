#include "app/viewmodels/Attention.h"

#include "app/viewmodels/SettingsViewModel.h"

namespace duologue::viewmodels {

using Alert = CallViewModel::Alert;

bool Attention::mayTell(const Room& room, const QDateTime& now) const
{
    if (!m_settings.isOn(Preference::Notifications) || room.isMuted(now))
        return false;
    return !m_settings.isQuiet() || room.exceptions.messages;
}

Alert Attention::alertFor(const CallId& call, UserId peer, const Room* room, const QDateTime& now)
{
    const bool repeated = isRepeated(call, peer, now) && m_settings.isOn(Preference::RepeatedCalls);
    const Alert loudest = m_settings.isOn(Preference::RingTone) ? Alert::Ring : Alert::Show;
    if (room && room->exceptions.calls)
        return loudest;
    if (m_settings.isQuiet() && m_settings.isOn(Preference::QuietCalls) && !repeated)
        return Alert::Nothing;
    if (room && room->isMuted(now))
        return Alert::Show; // seen, not heard
    return loudest;
}

bool Attention::isRepeated(const CallId& call, UserId peer, const QDateTime& now)
{
    constexpr qint64 soon = 180; // seconds, as telephones have it
    Ring& ring = m_rings[peer];
    if (ring.call != call)
        ring = {.call = call, .at = now, .isRepeated = ring.at.isValid() && ring.at.secsTo(now) <= soon};
    return ring.isRepeated;
}

} // namespace duologue::viewmodels
