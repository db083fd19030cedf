#pragma once

#include "app/domain/Ids.h"

#include <QByteArray>
#include <QSize>
#include <QString>

#include <optional>

namespace duologue {

/// A picture or a file that a message brings. Its bytes lie in the store (MessageStore::attachment).
struct Attachment {
    enum class Kind { Picture, File };

    Kind kind = Kind::File;
    QString name;      ///< the last part of the path that was told: to be shown, never to be opened as it is
    QString mediaType; ///< as it was told, "image/jpeg"; proves nothing
    qint64 size = 0;   ///< bytes
    QByteArray sha256; ///< of the bytes, 32; empty: what came could not be read, and there are no bytes
    QSize dimensions;  ///< pixels, as they were told, of a picture; empty if unknown

    [[nodiscard]] bool isReadable() const { return !sha256.isEmpty(); }
    friend bool operator==(const Attachment&, const Attachment&) = default;
};

/// Which message another one answers, and how it began.
struct Quote {
    static constexpr qsizetype longest = 200; ///< UTF-16 units of `text`

    UserId author;
    QString text;        ///< plain text, cut
    qint64 serverId = 0; ///< the server's number of it; 0 = it gives none
    friend bool operator==(const Quote&, const Quote&) = default;
};

/// What a message says and brings: two messages with the same identity are the same to a server that gives
/// them no numbers.
template <typename MaybeAttachment, typename MaybeQuote> // std::optional or Rare
[[nodiscard]] QString identityOf(const QString& text, const MaybeAttachment& attachment,
                                 const MaybeQuote& quote)
{
    if (!attachment && !quote)
        return text;
    QString identity = text + QChar(u'\0');
    if (attachment)
        identity += QString::fromLatin1(attachment->sha256.toHex());
    if (quote)
        identity += QChar(u'\0') + QString::number(quote->author.value) + quote->text;
    return identity;
}

/// What a message says and brings, before it is one.
struct MessageContent {
    QString text; ///< what a person wrote; may be empty where something is brought
    std::optional<Attachment> attachment;
    std::optional<Quote> quote;
    QByteArray
        data; ///< of the attachment, base64; that it is what sha256 says is not known before it is stored

    friend bool operator==(const MessageContent&, const MessageContent&) = default;
};

} // namespace duologue
