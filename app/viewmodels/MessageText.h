#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace duologue::viewmodels {

/// A link that stands in a message: http, https or mailto, nothing else.
struct MessageLink {
    qsizetype start = 0;
    qsizetype length = 0;
    QUrl target;

    friend bool operator==(const MessageLink&, const MessageLink&) = default;
};

/// The links of a text, in order.
[[nodiscard]] QList<MessageLink> linksIn(QStringView text);

/// Why a link may lead elsewhere than a reader thinks; such a link is asked about before it is opened.
enum class LinkDoubt {
    None,
    HasUser,          ///< "https://bank.example@evil.example": what stands before the @ is no host
    ForeignLetters,   ///< a host with letters that are not ASCII: many look like others
    DirectionControl, ///< invisible characters turn a part of it around
};
[[nodiscard]] LinkDoubt doubtOf(const MessageLink& link, QStringView text);

/// A link as it is sent to the network, hosts in punycode: what is shown when it is asked about.
[[nodiscard]] QString plainAddress(const QUrl& target);

/// The direction of each paragraph (as '\\n' divides them): that of its first strong letter outside links,
/// mentions, code, emoji and numbers; if there is none, that of the link or mention; else the one of the
/// paragraph before, or after at the beginning; `otherwise` if no paragraph has any.
/// Composer and bubble both ask here, so that what is sent looks like what was typed.
[[nodiscard]] QList<Qt::LayoutDirection> paragraphDirections(QStringView text, Qt::LayoutDirection otherwise);

/// The text with a direction mark before each paragraph that would otherwise not run in this direction: what
/// a person forced stays so on the other side.
[[nodiscard]] QString withDirection(const QString& text, Qt::LayoutDirection direction);

/// The text with line breaks where a line has more than some thousand characters: laying one such line out
/// holds a view up for long. For showing, not for copying.
[[nodiscard]] QString inShortLines(const QString& text);

/// One to three emoji and nothing else.
[[nodiscard]] bool isEmojiOnly(QStringView text);

} // namespace duologue::viewmodels
