#include "app/store/Migrations.h"

#include "app/store/Query.h"

#include <array>

using namespace Qt::StringLiterals;

namespace duologue::store {

namespace {

struct Migration {
    int version;
    QStringList (*statements)();
};

QStringList firstVersion()
{
    return {
        // `code` stands for the title in `message`: a title has 36 bytes, a code one or two.
        u"CREATE TABLE room ("
        "  code INTEGER PRIMARY KEY, title TEXT NOT NULL UNIQUE, server_id INTEGER NOT NULL DEFAULT 0,"
        "  peer INTEGER NOT NULL DEFAULT 0, peer_name TEXT NOT NULL DEFAULT '', avatar_url TEXT NOT NULL "
        "DEFAULT '',"
        "  last_seen INTEGER, read_up_to INTEGER NOT NULL DEFAULT 0, draft TEXT NOT NULL DEFAULT '')"_s,
        u"CREATE TABLE call ("
        "  id TEXT PRIMARY KEY, peer INTEGER NOT NULL, outgoing INTEGER NOT NULL, kind INTEGER NOT NULL,"
        "  outcome INTEGER NOT NULL, started INTEGER NOT NULL, duration INTEGER NOT NULL) WITHOUT ROWID"_s,
        // Ordered by room and position on disk, so that a page is one run of neighbouring rows.
        u"CREATE TABLE message ("
        "  room INTEGER NOT NULL REFERENCES room(code) ON DELETE CASCADE, position INTEGER NOT NULL,"
        "  id INTEGER NOT NULL, author INTEGER NOT NULL, kind INTEGER NOT NULL, type_id INTEGER NOT NULL,"
        "  time INTEGER, delivery INTEGER NOT NULL, body TEXT NOT NULL, failure TEXT, client_id TEXT,"
        "  server_id INTEGER, call TEXT REFERENCES call(id), PRIMARY KEY (room, position, id)) WITHOUT ROWID"_s,
        u"CREATE UNIQUE INDEX message_id ON message (id)"_s,
        u"CREATE UNIQUE INDEX message_server_id ON message (room, server_id) WHERE server_id IS NOT NULL"_s,
        u"CREATE INDEX message_outbox ON message (id) WHERE delivery IN (1, 2)"_s,
        u"CREATE TABLE trait (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"_s,
    };
}

/// Search, the outbox as a table, the newest message and the unread count kept with the room (a start reads
/// no message but these), places fine enough to put a late message between two others.
QStringList secondVersion()
{
    return {
        u"DROP INDEX message_outbox"_s,
        u"UPDATE message SET position = position * 1000"_s, // from milliseconds
        u"CREATE INDEX message_gap ON message (room) WHERE kind = 1"_s,
        u"UPDATE message SET client_id = NULL WHERE server_id IS NOT NULL OR delivery NOT IN (1, 2, 4)"_s,
        u"CREATE UNIQUE INDEX message_client_id ON message (client_id) WHERE client_id IS NOT NULL"_s,
        // My messages whose fate is open.
        u"CREATE TABLE outbox (message INTEGER PRIMARY KEY REFERENCES message(id) ON DELETE CASCADE)"_s,
        u"INSERT INTO outbox SELECT id FROM message WHERE delivery IN (1, 2)"_s,

        u"ALTER TABLE room ADD COLUMN last_position INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE room ADD COLUMN last_id INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE room ADD COLUMN read_position INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE room ADD COLUMN unread INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE room ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE room ADD COLUMN muted_until INTEGER"_s,
        u"ALTER TABLE room ADD COLUMN forget_up_to INTEGER NOT NULL DEFAULT 0"_s,
        u"UPDATE room SET (last_position, last_id) = (SELECT position, id FROM message m WHERE m.room = code "
        "ORDER BY position DESC, id DESC LIMIT 1) WHERE EXISTS (SELECT 1 FROM message m WHERE m.room = code)"_s,
        u"UPDATE room SET read_position = coalesce((SELECT max(position) FROM message m WHERE m.room = code "
        u"AND "
        "m.id <= read_up_to), 0)"_s,
        u"UPDATE room SET unread = (SELECT count(*) FROM message m WHERE m.room = code AND m.delivery = 0 "
        u"AND "
        "m.kind = 0 AND m.position > read_position)"_s,
        u"ALTER TABLE room DROP COLUMN read_up_to"_s,
        u"CREATE INDEX room_newest ON room (last_position)"_s,

        // Only which word is in which message: no contents, no places. SearchIndex fills it.
        u"CREATE VIRTUAL TABLE message_search USING fts5(words, content = '', columnsize = 0, detail = none, "
        "prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 0')"_s,
        // Every word of the index, for what begins with four letters or more: FTS5 itself would put the
        // messages of all such words together before it answers with the first.
        u"CREATE TABLE search_word (word TEXT PRIMARY KEY) WITHOUT ROWID"_s,
        // Messages from `next` on are not in it yet. `folding`: the version it speaks. `scrub`: it still has
        // words of forgotten messages.
        u"CREATE TABLE search_state (id INTEGER PRIMARY KEY CHECK (id = 1), next INTEGER NOT NULL, folding "
        "INTEGER NOT NULL, scrub INTEGER NOT NULL)"_s,
        u"INSERT INTO search_state VALUES (1, 1, 1, 0)"_s,
    };
}

/// Who gets through although nothing is to disturb.
QStringList thirdVersion()
{
    return {u"ALTER TABLE room ADD COLUMN exceptions INTEGER NOT NULL DEFAULT 0"_s};
}

/// What messages bring, what they answer, and what else stood in the event; who is waited for.
QStringList fourthVersion()
{
    return {
        u"ALTER TABLE room ADD COLUMN awaited INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE message ADD COLUMN extras TEXT"_s,
        // The bytes last, so that a page of messages is read without them.
        u"CREATE TABLE attachment ("
        "  message INTEGER PRIMARY KEY REFERENCES message(id) ON DELETE CASCADE, kind INTEGER NOT NULL,"
        "  name TEXT NOT NULL, media_type TEXT NOT NULL, size INTEGER NOT NULL, width INTEGER NOT NULL,"
        "  height INTEGER NOT NULL, sha256 BLOB, data BLOB)"_s,
        u"CREATE TABLE quote ("
        "  message INTEGER PRIMARY KEY REFERENCES message(id) ON DELETE CASCADE, author INTEGER NOT NULL,"
        "  words TEXT NOT NULL, server_id INTEGER)"_s,
    };
}

/// Who ended a call.
QStringList fifthVersion()
{
    return {u"ALTER TABLE call ADD COLUMN ended_by INTEGER NOT NULL DEFAULT 0"_s};
}

constexpr std::array migrations{Migration{1, firstVersion}, Migration{2, secondVersion},
                                Migration{3, thirdVersion}, Migration{4, fourthVersion},
                                Migration{5, fifthVersion}};

constexpr bool versionsRise()
{
    for (std::size_t i = 0; i < migrations.size(); ++i) {
        if (migrations.at(i).version != static_cast<int>(i) + 1)
            return false;
    }
    return true;
}
static_assert(versionsRise());

Result<int> storedVersion(Connection& connection)
{
    Query query(connection, u"PRAGMA user_version"_s);
    return query.run().map([&query] { return query.next() ? static_cast<int>(query.integer(0)) : 0; });
}

} // namespace

int schemaVersion()
{
    return migrations.back().version;
}

Result<void> migrate(Connection& connection)
{
    const auto stored = storedVersion(connection);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    if (*stored > schemaVersion())
        return failure(
            ErrorKind::Newer,
            u"the file has version %1, this program writes %2"_s.arg(*stored).arg(schemaVersion()));

    for (const Migration& migration : migrations) {
        if (migration.version <= *stored)
            continue;
        Transaction transaction(connection);
        QStringList statements = migration.statements();
        statements.append(u"PRAGMA user_version = %1"_s.arg(migration.version));
        for (const QString& statement : std::as_const(statements)) {
            if (auto done = execute(connection, statement); !done)
                return done;
        }
        if (auto done = transaction.commit(); !done)
            return done;
    }
    return {};
}

} // namespace duologue::store
