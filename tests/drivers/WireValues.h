#pragma once

#include <QCborValue>
#include <QJsonArray>
#include <QJsonValue>

/// Values as the driver's lines carry them: JSON, with bytes as `{"$bin":"<base64>"}`.
[[nodiscard]] QCborValue fromWire(const QJsonValue& value);
[[nodiscard]] QJsonValue toWire(const QCborValue& value);

/// Arguments of an event or an answer; `["$unprintable"]` if they are nested so deeply that those who read
/// our lines would choke on them.
[[nodiscard]] QJsonArray argumentsToWire(const QCborArray& arguments);
