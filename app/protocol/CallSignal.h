#pragma once

#include "app/base/Result.h"
#include "app/domain/Ids.h"
#include "app/domain/Signaling.h"

#include <QMetaType>

#include <variant>

namespace duologue::protocol {

/// "Please offer again": asks the offerer for a new generation.
struct RestartWanted {
    friend bool operator==(const RestartWanted&, const RestartWanted&) = default;
};

/// Sent before `call answer` `answered:false`, so that the other side knows why.
struct Bye {
    QString reason; ///< a word of ours such as "hangup", "busy", "media-failed"; unknown words mean "hangup"

    friend bool operator==(const Bye&, const Bye&) = default;
};

/// One message between the two ends of a call (PROTOCOL.md, decision 11):
/// `{"v":1,"generation":N,"kind":…}` as the text of a `send`.
struct CallSignal {
    using Content = std::variant<SessionDescription, IceCandidate, RestartWanted, SentMedia, Bye>;

    int generation = 1; ///< counts from 1; a newer one replaces everything of the older ones
    Content content;

    [[nodiscard]] QString toText() const;
    /// Malformed, naming the member.
    [[nodiscard]] static Result<CallSignal> fromText(const QString& text);

    friend bool operator==(const CallSignal&, const CallSignal&) = default;
};

} // namespace duologue::protocol

Q_DECLARE_METATYPE(duologue::protocol::CallSignal)
