#include "app/store/TraitStore.h"

#include "app/store/Query.h"

using namespace Qt::StringLiterals;

namespace duologue::store {

QFuture<Result<QHash<QString, QString>>> TraitStore::traits()
{
    return m_database.run([](Connection& connection) -> Result<QHash<QString, QString>> {
        Query query(connection, u"SELECT name, value FROM trait"_s);
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
    return m_database.run([name, value](Connection& connection) -> Result<void> {
        Query query(connection, u"INSERT OR REPLACE INTO trait (name, value) VALUES (?, ?)"_s);
        return query.bind(name).bind(value).run();
    });
}

} // namespace duologue::store
