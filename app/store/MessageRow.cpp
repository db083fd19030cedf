#include "app/store/MessageRow.h"

#include "app/store/Query.h"

#include <QUuid>

#include <cstring>

using namespace Qt::StringLiterals;

namespace duologue::store {

const QString& messageColumns()
{
    static const QString columns =
        u"m.id, m.position, room.title, m.author, m.kind, m.body, m.type_id, m.time, m.delivery, m.failure, "
        "m.client_id, m.server_id, call.id, call.peer, call.outgoing, call.kind, call.outcome, call.started, "
        "call.duration, m.extras, attachment.kind, attachment.name, attachment.media_type, attachment.size, "
        "attachment.width, attachment.height, attachment.sha256, quote.author, quote.words, quote.server_id, "
        "call.ended_by"_s;
    return columns;
}

const QString& messageTables()
{
    static const QString tables = u"message m JOIN room ON room.code = m.room "_s + messageDetails();
    return tables;
}

const QString& messageDetails()
{
    static const QString tables =
        u"LEFT JOIN call ON call.id = m.call LEFT JOIN attachment ON attachment.message = m.id "
        "LEFT JOIN quote ON quote.message = m.id"_s;
    return tables;
}

QVariant storedClientId(const QString& clientId)
{
    const QUuid uuid = QUuid::fromString(clientId);
    if (!uuid.isNull() && uuid.toString(QUuid::WithoutBraces) == clientId)
        return uuid.toRfc4122();
    return orNull(clientId);
}

QVariant storedText(const QString& text)
{
    const bool hasMark = text.startsWith(QChar::ByteOrderMark) || text.startsWith(QChar::ByteOrderSwapped);
    if (!hasMark && QStringView(text).isValidUtf16())
        return notNull(text);
    return QByteArray(reinterpret_cast<const char*>(text.constData()), text.size() * 2);
}

QVariant notNull(const QString& text)
{
    return text.isNull() ? QString(u""_s) : text;
}

QVariant orNull(const QString& text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant stored(const QDateTime& time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

namespace {

QString clientIdAt(const Query& query, int column)
{
    const QVariant value = query.value(column);
    return value.typeId() == QMetaType::QByteArray
               ? QUuid::fromRfc4122(value.toByteArray()).toString(QUuid::WithoutBraces)
               : value.toString();
}

} // namespace

QString textAt(const Query& query, int column)
{
    const QVariant value = query.value(column);
    if (value.typeId() != QMetaType::QByteArray)
        return value.toString();
    const QByteArray bytes = value.toByteArray();
    QString text(bytes.size() / 2, Qt::Uninitialized);
    std::memcpy(text.data(), bytes.constData(), static_cast<std::size_t>(text.size()) * 2);
    return text;
}

QDateTime timeAt(const Query& query, int column)
{
    const QVariant value = query.value(column);
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

Message messageAt(const Query& query, int column)
{
    const auto at = [column](int offset) {
        return column + offset;
    };
    Message message{.id = query.integer(at(0)),
                    .position = query.integer(at(1)),
                    .room = {query.text(at(2))},
                    .author = {query.integer(at(3))},
                    .kind = static_cast<MessageKind>(query.integer(at(4))),
                    .text = textAt(query, at(5)),
                    .typeId = static_cast<int>(query.integer(at(6))),
                    .time = timeAt(query, at(7)),
                    .delivery = static_cast<Delivery>(query.integer(at(8))),
                    .failure = query.text(at(9)),
                    .clientId = clientIdAt(query, at(10)),
                    .serverId = query.integer(at(11))};
    if (!query.isNull(at(12)))
        message.call = CallRecord{.id = {query.text(at(12))},
                                  .peer = {query.integer(at(13))},
                                  .outgoing = query.integer(at(14)) != 0,
                                  .kind = static_cast<CallKind>(query.integer(at(15))),
                                  .outcome = static_cast<CallOutcome>(query.integer(at(16))),
                                  .startedAt = timeAt(query, at(17)),
                                  .duration = std::chrono::seconds(query.integer(at(18))),
                                  .endedBy = static_cast<CallEnder>(query.integer(at(30)))};
    message.extras = query.text(at(19));
    if (!query.isNull(at(20))) {
        message.attachment = Attachment{.kind = static_cast<Attachment::Kind>(query.integer(at(20))),
                                        .name = query.text(at(21)),
                                        .mediaType = query.text(at(22)),
                                        .size = query.integer(at(23)),
                                        .sha256 = query.value(at(26)).toByteArray()};
        const QSize dimensions(static_cast<int>(query.integer(at(24))),
                               static_cast<int>(query.integer(at(25))));
        if (!dimensions.isEmpty())
            message.attachment->dimensions = dimensions;
    }
    if (!query.isNull(at(27)))
        message.quote = Quote{.author = {query.integer(at(27))},
                              .text = textAt(query, at(28)),
                              .serverId = query.integer(at(29))};
    return message;
}

Result<QList<Message>> messagesOf(Query& query)
{
    QList<Message> messages;
    while (query.next())
        messages.append(messageAt(query));
    return query.ended().map([&messages] { return std::move(messages); });
}

} // namespace duologue::store
