#pragma once

#include "app/domain/Message.h"

class QJsonObject;

namespace duologue::protocol {

struct Received;

/// Of the body of a `receive`, the members that cannot be told again from the message itself: a JSON object,
/// empty if there are none, never longer than a few thousand characters.
[[nodiscard]] QString extrasOf(const QJsonObject& body, const Received& received);

/// The event that brought a message, or with which it left, as JSON for people who want to see it. The bytes
/// of an attachment are only counted.
[[nodiscard]] QString rawEvent(const Message& message);

} // namespace duologue::protocol
