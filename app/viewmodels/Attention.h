#pragma once

#include "app/domain/Ids.h"
#include "app/domain/Room.h"
#include "app/viewmodels/CallViewModel.h"

#include <QDateTime>
#include <QHash>

namespace duologue::viewmodels {

class SettingsViewModel;

/// What may draw attention now: do not disturb, muted rooms, and who gets through in spite of both.
class Attention {
public:
    explicit Attention(const SettingsViewModel& settings) : m_settings(settings) {}

    /// Whether messages of this room may be told.
    [[nodiscard]] bool mayTell(const Room& room, const QDateTime& now) const;

    /// How a call may come in; `room` is null for a stranger. May be asked often about the same call.
    /// Remembers who called when, for a second call so soon after the first may get through.
    [[nodiscard]] CallViewModel::Alert alertFor(const CallId& call, UserId peer, const Room* room,
                                                const QDateTime& now);

    /// Another account: who called the one before means nothing there.
    void forgetCallers() { m_rings.clear(); }

private:
    struct Ring {
        CallId call;
        QDateTime at;
        bool isRepeated = false;
    };

    [[nodiscard]] bool isRepeated(const CallId& call, UserId peer, const QDateTime& now);

    const SettingsViewModel& m_settings;
    QHash<UserId, Ring> m_rings; ///< the newest of each person
};

} // namespace duologue::viewmodels
