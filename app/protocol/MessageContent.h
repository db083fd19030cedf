#pragma once

#include "app/domain/Attachment.h"

/// What stands in `message` where the server profile maps the type ids of images, files and replies: a JSON
/// text (resources/message-content.schema.json), with the bytes inline, as base64, in its last member.
namespace duologue::protocol {

struct ServerProfile;

/// Of longer ones the bytes are not taken.
constexpr qsizetype longestContent = 32LL * 1024 * 1024;

/// Reads a `message` of that type. Text, and everything of types that are not mapped, is its own text. What
/// should be an image or a file and is not becomes an attachment that is not readable, and a broken reply its
/// own text: nothing that came is hidden.
[[nodiscard]] MessageContent readContent(const QString& message, int typeId, const ServerProfile& profile);

/// The same of a room list's `last_message`, whose type is not told: only what is clearly one of ours is
/// read.
[[nodiscard]] MessageContent readLastMessage(const QString& message, const ServerProfile& profile);

/// The type id for it; the profile maps it.
[[nodiscard]] int typeFor(const MessageContent& content, const ServerProfile& profile);
[[nodiscard]] QString writeContent(const MessageContent& content);

/// How much longer than its base64 a `message` with this becomes, in UTF-8, within a `send` event.
[[nodiscard]] qsizetype overheadOf(const MessageContent& content);

} // namespace duologue::protocol
