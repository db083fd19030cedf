#include "app/store/Order.h"

#include "app/store/Query.h"

#include <QDateTime>

#include <optional>

using namespace Qt::StringLiterals;

namespace duologue::store {

namespace {

Result<std::optional<MessageKey>> neighbour(Connection& connection, const QString& sql, qint64 roomCode,
                                            qint64 serverId)
{
    Query query(connection, sql);
    if (auto done = query.bind(roomCode).bind(serverId).run(); !done)
        return tl::unexpected<Error>(done.error());
    if (!query.next())
        return std::optional<MessageKey>();
    return std::optional(MessageKey{query.integer(0), query.integer(1)});
}

} // namespace

qint64 positionAfter(qint64 lastPosition)
{
    return std::max(QDateTime::currentMSecsSinceEpoch() * 1000, lastPosition + positionSpacing);
}

Result<qint64> positionByNumber(Connection& connection, qint64 roomCode, qint64 lastPosition,
                                MessageKey wished, qint64 serverId)
{
    const auto below = neighbour(connection,
                                 u"SELECT position, id FROM message WHERE room = ? AND server_id < ? "
                                 "ORDER BY server_id DESC LIMIT 1"_s,
                                 roomCode, serverId);
    const auto above = neighbour(
        connection,
        u"SELECT position, id FROM message WHERE room = ? AND server_id > ? ORDER BY server_id LIMIT 1"_s,
        roomCode, serverId);
    if (!below || !above)
        return tl::unexpected<Error>(below ? above.error() : below.error());
    const bool afterBelow = !*below || **below < wished;
    const bool beforeAbove = !*above || wished < **above;
    if (afterBelow && beforeAbove)
        return wished.position;
    if (!*above)
        return positionAfter(lastPosition);
    const qint64 low = *below ? (*below)->position : (*above)->position - 2 * positionSpacing;
    // Close behind the lower one: those that follow come in ascending order, and each halving would soon end.
    constexpr qint64 share = 64;
    const qint64 space = (*above)->position - low;
    return space > 1 ? low + std::max<qint64>(space / share, 1) : wished.position;
}

Result<qint64> positionBeforeUnsent(Connection& connection, qint64 roomCode, qint64 lastPosition)
{
    Query newest(connection,
                 u"SELECT position, delivery, kind FROM message WHERE room = ? ORDER BY position DESC, id "
                 "DESC LIMIT 500"_s);
    if (auto done = newest.bind(roomCode).run(); !done)
        return tl::unexpected<Error>(done.error());
    qint64 unsent = 0; // the first of the run
    qint64 before = 0; // what stands before it
    while (newest.next()) {
        const auto delivery = static_cast<Delivery>(newest.integer(1));
        const bool waits = delivery == Delivery::Queued || delivery == Delivery::Failed;
        if (!waits || static_cast<MessageKind>(newest.integer(2)) != MessageKind::Text) {
            before = newest.integer(0);
            break;
        }
        unsent = newest.integer(0);
    }
    const qint64 room = unsent - std::max(before, unsent - 2 * positionSpacing);
    return unsent != 0 && room > 1 ? unsent - room / 2 : positionAfter(lastPosition);
}

} // namespace duologue::store
