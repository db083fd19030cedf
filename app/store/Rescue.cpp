#include "app/store/Rescue.h"

#include "app/store/Connection.h"
#include "app/store/DamagedFile.h"
#include "app/store/Migrations.h"
#include "app/store/Query.h"

#include <QDateTime>
#include <QFile>
#include <QSet>
#include <QSqlError>
#include <QUuid>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace duologue::store {

namespace {

/// What a column of ours holds; `Or` allows NULL.
/// `Body` as storedText() writes it.
enum Column { Integer, IntegerOrNull, Text, TextOrNull, Body, Any, Null };

template <std::size_t N>
bool fits(const StoredRow& row, const std::array<Column, N>& columns)
{
    if (row.columns.size() < static_cast<qsizetype>(N))
        return false;
    for (std::size_t i = 0; i < N; ++i) {
        const QVariant& value = row.columns.at(static_cast<qsizetype>(i));
        const int type = value.typeId();
        const bool isNull = !value.isValid();
        switch (columns.at(i)) {
        case Integer:
            if (type != QMetaType::LongLong)
                return false;
            break;
        case IntegerOrNull:
            if (!isNull && type != QMetaType::LongLong)
                return false;
            break;
        case Text:
            if (type != QMetaType::QString)
                return false;
            break;
        case TextOrNull:
            if (!isNull && type != QMetaType::QString)
                return false;
            break;
        case Body:
            if (type != QMetaType::QString && type != QMetaType::QByteArray)
                return false;
            break;
        case Null: // a rowid's place
            if (!isNull)
                return false;
            break;
        case Any:
            break;
        }
    }
    return true;
}

// The tables of Migrations.cpp, versions 1 to 5, column by column in the order of the file.
constexpr std::array message{Integer, Integer, Integer, Integer, Integer, Integer,   IntegerOrNull,
                             Integer, Body,    Any,     Any,     Any,     TextOrNull};
constexpr std::array room{IntegerOrNull, Text, Integer, Integer, Text, Text, IntegerOrNull};
constexpr std::array call{Text, Integer, Integer, Integer, Integer, Integer, Integer};
constexpr std::array trait{Text, Text};
constexpr std::array attachment{Null, Integer, Text, Text, Integer, Integer, Integer, Any, Any};
constexpr std::array quote{Null, Integer, Body, IntegerOrNull};

constexpr int statesOfDelivery = 5;
constexpr int kindsOfMessage = 3;

/// Puts rows into the new file as they turn up; what belongs to nobody gets a room at the end.
class Rescuer {
public:
    explicit Rescuer(Connection& target) : m_target(target) {}

    void take(const StoredRow& row)
    {
        if (!m_done)
            return;
        const auto size = static_cast<std::size_t>(row.columns.size());
        if (row.rowid == 0 && (size == message.size() || size == message.size() + 1) && fits(row, message))
            takeMessage(row.columns);
        else if (row.rowid > 0 && size == attachment.size() && fits(row, attachment))
            insert(u"INSERT OR IGNORE INTO attachment VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                   QVariantList{row.rowid} + row.columns.sliced(1));
        else if (row.rowid > 0 && size == quote.size() && fits(row, quote))
            insert(u"INSERT OR IGNORE INTO quote VALUES (?, ?, ?, ?)"_s,
                   QVariantList{row.rowid} + row.columns.sliced(1));
        else if (row.rowid > 0 && size >= 9 && size <= 17 && !row.columns.at(0).isValid() && fits(row, room))
            takeRoom(row);
        else if (row.rowid == 0 && (size == call.size() || size == call.size() + 1) && fits(row, call))
            takeCall(row.columns);
        else if (row.rowid == 0 && size == trait.size() && fits(row, trait))
            insert(u"INSERT OR IGNORE INTO trait VALUES (?, ?)"_s, row.columns);
    }

    /// What the tables say of one another.
    Result<Rescue> finish()
    {
        for (const QString& statement : {
                 u"UPDATE message SET call = NULL WHERE call NOT IN (SELECT id FROM call)"_s,
                 u"DELETE FROM attachment WHERE message NOT IN (SELECT id FROM message)"_s,
                 u"DELETE FROM quote WHERE message NOT IN (SELECT id FROM message)"_s,
                 // The row of the room is lost: its person is known by the messages, its title comes with the
                 // next list (RoomStore::save).
                 u"INSERT OR IGNORE INTO room (code, title, peer) SELECT room, 'lost-room-' || room, "
                 u"max(CASE "
                 "WHEN delivery = 0 THEN author ELSE 0 END) FROM message GROUP BY room"_s,
                 u"INSERT INTO outbox SELECT id FROM message WHERE delivery IN (1, 2) AND position > (SELECT "
                 "max(position) FROM message) - 600000000"_s, // ten minutes: older ones were settled long ago
                 u"UPDATE room SET (last_position, last_id) = (SELECT position, id FROM message m WHERE "
                 u"m.room = "
                 "code ORDER BY position DESC, id DESC LIMIT 1) WHERE EXISTS (SELECT 1 FROM message m WHERE "
                 "m.room = code)"_s,
                 u"UPDATE room SET unread = 0, read_position = last_position"_s,
             })
            note(execute(m_target, statement));
        if (!m_done)
            return tl::unexpected<Error>(m_done.error());
        Query rooms(m_target, u"SELECT count(*) FROM room"_s);
        note(rooms.run());
        if (!m_done)
            return tl::unexpected<Error>(m_done.error());
        return Rescue{.messages = m_messages, .rooms = rooms.next() ? static_cast<int>(rooms.integer(0)) : 0};
    }

private:
    void takeCall(QVariantList columns)
    {
        columns.resize(call.size() + 1); // before version 5 nobody kept who ended it
        if (columns.last().typeId() != QMetaType::LongLong)
            columns.last() = 0;
        insert(u"INSERT OR IGNORE INTO call VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s, columns);
    }

    void takeMessage(const QVariantList& columns)
    {
        const qint64 id = columns.at(2).toLongLong();
        const qint64 kind = columns.at(4).toLongLong();
        const qint64 delivery = columns.at(7).toLongLong();
        if (id <= 0 || kind < 0 || kind >= kindsOfMessage || delivery < 0 || delivery >= statesOfDelivery)
            return;
        QVariantList values = columns;
        constexpr qlonglong earliest = 100'000'000'000'000; // microseconds; version 1 has milliseconds
        if (const auto position = values.at(1).toLongLong(); position < earliest)
            values[1] = position * 1000;
        values.resize(message.size() + 1); // version 1 and 2 have no extras
        m_messages +=
            insert(u"INSERT OR IGNORE INTO message (room, position, id, author, kind, type_id, time, "
                   "delivery, body, failure, client_id, server_id, call, extras) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                   values);
    }

    void takeRoom(const StoredRow& row)
    {
        QVariantList values{row.rowid};
        values += row.columns.sliced(1, 6);
        // `draft` stands behind `read_up_to` in version 1 and in its place in version 2.
        const QVariant& eighth = row.columns.at(7);
        values.append(eighth.typeId() == QMetaType::QString ? eighth : row.columns.at(8));
        if (values.last().typeId() != QMetaType::QString)
            values.last() = u""_s;
        insert(u"INSERT OR IGNORE INTO room (code, title, server_id, peer, peer_name, avatar_url, last_seen, "
               u"draft) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
               values);
    }

    int insert(const QString& sql, const QVariantList& values)
    {
        Query query(m_target, sql);
        for (const QVariant& value : values)
            query.bind(value);
        note(query.run());
        return m_done ? query.rowsAffected() : 0;
    }

    void note(Result<void> done)
    {
        if (m_done)
            m_done = std::move(done);
    }

    Connection& m_target;
    Result<void> m_done;
    int m_messages = 0;
};

Result<Rescue> fill(Connection& target, const DamagedFile& damaged)
{
    if (auto done = execute(target, u"PRAGMA journal_mode = OFF"_s); !done)
        return tl::unexpected<Error>(done.error());
    if (auto done = migrate(target); !done)
        return tl::unexpected<Error>(done.error());
    Transaction transaction(target);
    Rescuer rescuer(target);
    damaged.eachRow([&rescuer](const StoredRow& row) { rescuer.take(row); });
    auto rescued = rescuer.finish();
    if (!rescued)
        return rescued;
    if (auto done = transaction.commit(); !done)
        return tl::unexpected<Error>(done.error());
    return rescued;
}

Result<Rescue> writeNew(const QString& file, const DamagedFile& damaged)
{
    QFile::remove(file);
    QFile made(file);
    if (!made.open(QFile::WriteOnly | QFile::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return failure(ErrorKind::ReadOnly, u"the new file cannot be made"_s);
    made.close();
    const QString name = u"rescue-"_s + QUuid::createUuid().toString(QUuid::Id128);
    auto result = [&]() -> Result<Rescue> {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(file);
        if (!database.open())
            return storageFailure(database.lastError());
        Connection target(database);
        return fill(target, damaged);
    }();
    QSqlDatabase::removeDatabase(name);
    if (!result)
        QFile::remove(file);
    return result;
}

} // namespace

Result<Rescue> rescueFile(const QString& file)
{
    const auto damaged = DamagedFile::read(file);
    if (!damaged)
        return tl::unexpected<Error>(damaged.error());
    const QString fresh = file + u".rescue"_s;
    auto rescued = writeNew(fresh, *damaged);
    if (!rescued)
        return rescued;
    rescued->movedTo =
        file + u".damaged-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz"_s);
    const QString log = u"-wal"_s;
    if (!QFile::rename(file, rescued->movedTo)) {
        QFile::remove(fresh);
        return failure(ErrorKind::ReadOnly, u"the damaged file cannot be moved"_s);
    }
    QFile::rename(file + log, rescued->movedTo + log);
    QFile::remove(file + u"-shm"_s);
    if (!QFile::rename(fresh, file)) {
        QFile::rename(rescued->movedTo, file);
        QFile::rename(rescued->movedTo + log, file + log);
        return failure(ErrorKind::Storage, u"the new file cannot be put into its place"_s);
    }
    return rescued;
}

} // namespace duologue::store
