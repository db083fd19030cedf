#pragma once

#include "app/domain/CallRecord.h"
#include "app/domain/Ids.h"

#include <QCoreApplication>
#include <QMetaType>
#include <QUrl>

#include <optional>

namespace duologue::viewmodels {

/// A `duologue://` link: `chat/ID`, `call/ID?type=video`, `setup?profile=URL`. Anybody may write one, so it
/// says what it wants and does nothing before somebody agrees.
struct DeepLink {
    Q_DECLARE_TR_FUNCTIONS(DeepLink)

public:
    enum class Kind { Chat, Call, Setup };

    Kind kind = Kind::Chat;
    UserId user; ///< of Chat and Call
    CallKind callKind = CallKind::Video;
    QUrl profile; ///< of Setup: https, or http on this computer

    /// Nothing unless all of it is understood.
    [[nodiscard]] static std::optional<DeepLink> parse(const QString& text);

    /// "Call user 7 with video?"
    [[nodiscard]] QString question() const;
    /// The word on the button that agrees.
    [[nodiscard]] QString agreement() const;

    friend bool operator==(const DeepLink&, const DeepLink&) = default;
};

} // namespace duologue::viewmodels

Q_DECLARE_METATYPE(duologue::viewmodels::DeepLink)
