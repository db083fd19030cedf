#include "app/store/TraitStore.h"

#include "app/store/Query.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace duologue::store {

QFuture<Result<QHash<QString, QString>>> TraitStore::traits()
{
    return m_database.run([](QSqlDatabase& database) -> Result<QHash<QString, QString>> {
        Query query(database, u"SELECT name, value FROM trait"_s);
        if (auto done = query.run(); !done)
            return tl::unexpected<Error>(done.error());
        QHash<QString, QString> traits;
        while (query.next())
            traits.insert(query.text(0), query.text(1));
        return traits;
    });
}

QFuture<Result<void>> TraitStore::set(const QString& name, const QString& value)
{
    return m_database.run([name, value](QSqlDatabase& database) -> Result<void> {
        Query query(database, u"INSERT OR REPLACE INTO trait (name, value) VALUES (?, ?)"_s);
        return query.bind(name).bind(value).run();
    });
}

} // namespace duologue::store
