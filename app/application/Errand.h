#pragma once

#include "app/domain/Ids.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace duologue::application {

/// What a start of the program asks of the one that runs already, or of itself.
struct Errand {
    enum class Kind {
        Raise,  ///< nothing but the window
        Link,   ///< `text` is a duologue:// link
        Call,   ///< `user`
        Answer, ///< the call that rings
        HangUp, ///< whatever call there is
        Status, ///< say how things are
    };

    Kind kind = Kind::Raise;
    QString text;
    UserId user;

    /// Makes sense only for a program that runs.
    [[nodiscard]] bool isForRunning() const
    {
        return kind == Kind::Answer || kind == Kind::HangUp || kind == Kind::Status;
    }

    [[nodiscard]] QJsonObject toJson() const;
    /// Nothing if it is none: it comes through a socket.
    [[nodiscard]] static std::optional<Errand> fromJson(const QJsonObject& json);

    friend bool operator==(const Errand&, const Errand&) = default;
};

/// What became of it: words for the terminal and the program's exit code.
struct Answer {
    QString text;
    int code = 0;
};

} // namespace duologue::application
