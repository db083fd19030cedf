#include "app/store/DamagedFile.h"

#include <QFile>
#include <QtEndian>

#include <array>
#include <bit>
#include <optional>

using namespace Qt::StringLiterals;

namespace duologue::store {

namespace {

constexpr qsizetype fileHeader = 100;
constexpr qsizetype logHeader = 32;
constexpr qsizetype frameHeader = 24;

enum PageType : quint8 { // 1.6
    InteriorIndex = 2,
    LeafIndex = 10,
    LeafTable = 13,
};

template <typename Integer>
Integer bigEndian(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<Integer>(bytes.data() + at);
}

/// 1.6: 7 bits a byte, the ninth has all 8. Moves `at` behind it; empty if the bytes end first.
std::optional<quint64> variableInteger(QByteArrayView bytes, qsizetype& at)
{
    quint64 value = 0;
    for (int i = 0; i < 9; ++i) {
        if (at >= bytes.size())
            return std::nullopt;
        const auto byte = static_cast<quint8>(bytes.at(at++));
        if (i == 8)
            return value << 8 | byte;
        value = value << 7 | (byte & 0x7f);
        if (byte < 0x80)
            break;
    }
    return value;
}

qint64 signedInteger(QByteArrayView bytes)
{
    qint64 value = static_cast<qint8>(bytes.front());
    for (const char byte : bytes.sliced(1))
        value = static_cast<qint64>(static_cast<quint64>(value) << 8 | static_cast<quint8>(byte));
    return value;
}

/// 2.1: the size of a column of that serial type.
quint64 sizeOf(quint64 serialType)
{
    constexpr std::array<quint64, 12> sizes{0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};
    return serialType < sizes.size() ? sizes.at(serialType) : (serialType - 12) / 2;
}

QVariant valueOf(quint64 serialType, QByteArrayView bytes)
{
    switch (serialType) {
    case 0:
        return {};
    case 7:
        return std::bit_cast<double>(bigEndian<quint64>(bytes, 0));
    case 8:
    case 9:
        return QVariant(static_cast<qlonglong>(serialType - 8));
    case 10:
    case 11:
        return {};
    default:
        break;
    }
    if (serialType < 7)
        return QVariant(static_cast<qlonglong>(signedInteger(bytes)));
    return serialType % 2 == 0 ? QVariant(bytes.toByteArray()) : QVariant(QString::fromUtf8(bytes));
}

} // namespace

Result<DamagedFile> DamagedFile::read(const QString& name)
{
    QFile file(name);
    if (!file.open(QFile::ReadOnly))
        return failure(ErrorKind::Storage, u"the damaged file cannot be read"_s);
    DamagedFile damaged;
    damaged.m_file = file.readAll();
    if (damaged.m_file.size() >= fileHeader && damaged.m_file.startsWith("SQLite format 3")) {
        const auto said = bigEndian<quint16>(damaged.m_file, 16);
        const qsizetype size = said == 1 ? 65536 : said;
        if (size >= 512 && std::has_single_bit(static_cast<quint32>(size)))
            damaged.m_pageSize = size;
    }
    damaged.m_pages =
        static_cast<quint32>((damaged.m_file.size() + damaged.m_pageSize - 1) / damaged.m_pageSize);
    QFile log(name + u"-wal"_s);
    if (log.open(QFile::ReadOnly))
        damaged.overlayLog(log.readAll());
    return damaged;
}

/// 4.1: frames of the log's own salt, up to the last that commits. Checksums are not verified: a frame that
/// is broken itself is only another page that makes no sense.
void DamagedFile::overlayLog(const QByteArray& log)
{
    if (log.size() < logHeader || bigEndian<quint32>(log, 8) != static_cast<quint32>(m_pageSize))
        return;
    const QByteArrayView salt = QByteArrayView(log).sliced(16, 8);
    QHash<quint32, qsizetype> open;
    for (qsizetype at = logHeader; at + frameHeader + m_pageSize <= log.size();
         at += frameHeader + m_pageSize) {
        if (QByteArrayView(log).sliced(at + 8, 8) != salt)
            break;
        open.insert(bigEndian<quint32>(log, at), at + frameHeader);
        if (const auto pagesAfterCommit = bigEndian<quint32>(log, at + 4); pagesAfterCommit != 0) {
            m_newer.insert(open);
            open.clear();
            m_pages = std::max(m_pages, pagesAfterCommit);
        }
    }
    m_log = log;
}

DamagedFile::Page DamagedFile::page(quint32 number) const
{
    if (const auto newer = m_newer.constFind(number); newer != m_newer.cend())
        return Page(m_log).sliced(*newer, m_pageSize);
    const qsizetype at = (static_cast<qsizetype>(number) - 1) * m_pageSize;
    if (number == 0 || at >= m_file.size())
        return {};
    return Page(m_file).sliced(at, std::min(m_pageSize, m_file.size() - at));
}

void DamagedFile::eachRow(const std::function<void(const StoredRow&)>& take) const
{
    for (quint32 number = 1; number <= m_pages; ++number)
        readPage(number, take);
}

void DamagedFile::readPage(quint32 number, const std::function<void(const StoredRow&)>& take) const
{
    const Page bytes = page(number);
    const qsizetype header = number == 1 ? fileHeader : 0;
    if (bytes.size() < header + 12)
        return;
    const auto type = static_cast<quint8>(bytes.at(header));
    if (type != InteriorIndex && type != LeafIndex && type != LeafTable)
        return;
    const bool isTable = type == LeafTable;
    const qsizetype pointers = header + (type == InteriorIndex ? 12 : 8);
    const auto cells = bigEndian<quint16>(bytes, header + 3);
    for (qsizetype cell = 0; cell < cells && pointers + 2 * cell + 2 <= bytes.size(); ++cell) {
        qsizetype at = bigEndian<quint16>(bytes, pointers + 2 * cell);
        if (type == InteriorIndex)
            at += 4; // the left child
        if (at < pointers || at >= bytes.size())
            continue;
        const auto size = variableInteger(bytes, at);
        if (!size)
            continue;
        StoredRow row;
        if (isTable) {
            const auto rowid = variableInteger(bytes, at);
            if (!rowid)
                continue;
            row.rowid = static_cast<qint64>(*rowid);
        }
        if (auto columns = record(payload(bytes, at, *size, isTable))) {
            row.columns = std::move(*columns);
            take(row);
        }
    }
}

/// 1.6: what does not fit onto the page goes on in a chain of overflow pages.
QByteArray DamagedFile::payload(Page bytes, qsizetype at, quint64 size, bool isTable) const
{
    const auto usable = static_cast<quint64>(m_pageSize);
    constexpr quint64 longest = 64 * 1024 * 1024; // no row of ours: a broken length
    if (size > longest || size > usable * (m_pages + 1ULL))
        return {};
    const quint64 most = isTable ? usable - 35 : (usable - 12) * 64 / 255 - 23;
    if (size <= most)
        return at + static_cast<qsizetype>(size) <= bytes.size()
                   ? bytes.sliced(at, static_cast<qsizetype>(size)).toByteArray()
                   : QByteArray();
    const quint64 least = (usable - 12) * 32 / 255 - 23;
    const quint64 spread = least + (size - least) % (usable - 4);
    const auto here = static_cast<qsizetype>(spread <= most ? spread : least);
    if (at + here + 4 > bytes.size())
        return {};
    QByteArray whole = bytes.sliced(at, here).toByteArray();
    auto next = bigEndian<quint32>(bytes, at + here);
    while (static_cast<quint64>(whole.size()) < size) {
        const Page overflow = page(next);
        if (overflow.size() < m_pageSize)
            return {};
        const auto rest = static_cast<qsizetype>(size) - whole.size();
        whole += overflow.sliced(4, std::min(rest, m_pageSize - 4));
        next = bigEndian<quint32>(overflow, 0);
    }
    return whole;
}

/// 2.1
std::optional<QVariantList> DamagedFile::record(const QByteArray& payload)
{
    qsizetype at = 0;
    const auto header = variableInteger(payload, at);
    if (!header || *header > static_cast<quint64>(payload.size()))
        return std::nullopt;
    const auto headerEnd = static_cast<qsizetype>(*header);
    qsizetype body = headerEnd;
    QVariantList columns;
    while (at < headerEnd) {
        const auto type = variableInteger(payload, at);
        if (!type)
            return std::nullopt;
        const quint64 size = sizeOf(*type);
        if (size > static_cast<quint64>(payload.size() - body))
            return std::nullopt;
        columns.append(valueOf(*type, QByteArrayView(payload).sliced(body, static_cast<qsizetype>(size))));
        body += static_cast<qsizetype>(size);
    }
    return columns;
}

} // namespace duologue::store
