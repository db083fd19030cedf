#include "app/protocol/RawEvent.h"

#include "app/protocol/Inbound.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace duologue::protocol {

namespace {

constexpr qsizetype longestExtras = 4096;

QJsonObject documented(UserId author, const RoomTitle& room, const QString& message, int typeId)
{
    return {{u"user_id"_s, author.value},
            {u"room_title"_s, room.value},
            {u"message"_s, message},
            {u"type_id"_s, typeId}};
}

} // namespace

QString extrasOf(const QJsonObject& body, const Received& received)
{
    const QJsonObject known = documented(received.author, received.room, received.text, received.typeId);
    QJsonObject extras;
    qsizetype size = 0;
    for (auto it = body.begin(); it != body.end(); ++it) {
        if (known.value(it.key()) == it.value())
            continue; // a number that came as a string is not the same
        size += it.key().size() +
                QJsonDocument(QJsonObject{{u""_s, it.value()}}).toJson(QJsonDocument::Compact).size();
        if (size > longestExtras) {
            extras.insert(u"…"_s, u"cut"_s);
            break;
        }
        extras.insert(it.key(), it.value());
    }
    return extras.isEmpty() ? QString()
                            : QString::fromUtf8(QJsonDocument(extras).toJson(QJsonDocument::Compact));
}

QString rawEvent(const Message& message)
{
    const MessageContent content{
        .text = message.text,
        .attachment = message.attachment,
        .quote = message.quote,
        .data = message.attachment ? QByteArray::number(message.attachment->size) + " bytes" : QByteArray()};
    QJsonObject body = documented(message.author, message.room, writeContent(content), message.typeId);
    const QJsonObject extras = QJsonDocument::fromJson(message.extras.toUtf8()).object();
    for (auto it = extras.begin(); it != extras.end(); ++it)
        body.insert(it.key(), it.value());
    return QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Indented));
}

} // namespace duologue::protocol
