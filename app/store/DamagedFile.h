#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QVariant>

#include <functional>
#include <optional>

namespace duologue::store {

/// A row as it lies in a b-tree page: its rowid (0 in tables without one) and its columns.
struct StoredRow {
    qint64 rowid = 0;
    QVariantList columns; ///< qlonglong, double, QString, QByteArray, or invalid for NULL
};

/// Reads rows out of an SQLite file whose header, b-trees or length may be broken: looks at every page on its
/// own and trusts nothing (https://www.sqlite.org/fileformat.html, 1.5, 1.6, 2.1). What the write-ahead log
/// has committed counts before what the file says. Any thread.
class DamagedFile {
public:
    /// Storage: the file cannot be read at all.
    [[nodiscard]] static Result<DamagedFile> read(const QString& file);

    /// Calls `take` for every row of every page that makes sense, in the order of the pages.
    void eachRow(const std::function<void(const StoredRow&)>& take) const;

private:
    using Page = QByteArrayView;

    void overlayLog(const QByteArray& log);
    [[nodiscard]] Page page(quint32 number) const; ///< counted from 1; empty if there is none
    void readPage(quint32 number, const std::function<void(const StoredRow&)>& take) const;
    [[nodiscard]] QByteArray payload(Page page, qsizetype at, quint64 size, bool isTable) const;
    [[nodiscard]] static std::optional<QVariantList> record(const QByteArray& payload);

    QByteArray m_file;
    QByteArray m_log;
    qsizetype m_pageSize = 4096;
    quint32 m_pages = 0;
    QHash<quint32, qsizetype> m_newer; ///< page number → where it lies in m_log
};

} // namespace duologue::store
