#include "app/store/Migrations.h"

#include "app/store/Query.h"

#include <QSqlDatabase>

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

constexpr std::array migrations{Migration{1, firstVersion}};

constexpr bool versionsRise()
{
    for (std::size_t i = 0; i < migrations.size(); ++i) {
        if (migrations.at(i).version != static_cast<int>(i) + 1)
            return false;
    }
    return true;
}
static_assert(versionsRise());

Result<int> storedVersion(QSqlDatabase& database)
{
    Query query(database, u"PRAGMA user_version"_s);
    return query.run().map([&query] { return query.next() ? static_cast<int>(query.integer(0)) : 0; });
}

} // namespace

int schemaVersion()
{
    return migrations.back().version;
}

Result<void> migrate(QSqlDatabase& database)
{
    const auto stored = storedVersion(database);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    if (*stored > schemaVersion())
        return failure(
            ErrorKind::Newer,
            u"the file has version %1, this program writes %2"_s.arg(*stored).arg(schemaVersion()));

    for (const Migration& migration : migrations) {
        if (migration.version <= *stored)
            continue;
        Transaction transaction(database);
        QStringList statements = migration.statements();
        statements.append(u"PRAGMA user_version = %1"_s.arg(migration.version));
        for (const QString& statement : std::as_const(statements)) {
            if (auto done = Query(database, statement).run(); !done)
                return done;
        }
        if (auto done = transaction.commit(); !done)
            return done;
    }
    return {};
}

} // namespace duologue::store
