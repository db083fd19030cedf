#include "app/viewmodels/InspectorModel.h"

#include "app/core/ServerLink.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace duologue::viewmodels {

namespace {

constexpr std::array engineTypes{"open", "close", "ping", "pong", "message", "upgrade", "noop"};
constexpr std::array socketTypes{"connect",       "disconnect",   "event",     "ack",
                                 "connect error", "binary event", "binary ack"};

} // namespace

int InspectorModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int InspectorModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString InspectorModel::words(Way way)
{
    switch (way) {
    case Way::In:
        return tr("in", "direction of a packet");
    case Way::Out:
        return tr("out", "direction of a packet");
    case Way::Dropped:
        break;
    }
    return tr("dropped", "what became of a packet");
}

QVariant InspectorModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case JsonRole:
        return QVariant::fromValue(row.json);
    case RawRole:
        return row.raw;
    case DroppedRole:
        return row.way == Way::Dropped;
    case FilterRole:
        return QStringList{words(row.way), row.listener, row.type, row.remark, row.raw}.join(u' ');
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case Time:
        return row.time.toString(u"HH:mm:ss.zzz"_s);
    case Direction:
        return words(row.way);
    case Listener:
        return row.listener;
    case Type:
        return row.type;
    case Size:
        // Like time and JSON in digits that every tool can read.
        return row.way == Way::Dropped ? QVariant() : QVariant(QString::number(row.bytes));
    case Remark:
        return row.remark;
    default:
        return {};
    }
}

QVariant InspectorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Direction:
        return tr("Direction");
    case Listener:
        return tr("Event");
    case Type:
        return tr("Type");
    case Size:
        return tr("Bytes");
    case Remark:
        return tr("Remark");
    default:
        return {};
    }
}

void InspectorModel::add(const core::WirePacket& packet)
{
    Row row{.time = QDateTime::currentDateTime(),
            .way = packet.isIncoming ? Way::In : Way::Out,
            .bytes = packet.bytes,
            .raw = packet.text};
    parse(row);
    append(std::move(row));
}

void InspectorModel::addDropped(const QString& listener, const QString& why)
{
    append({.time = QDateTime::currentDateTime(), .way = Way::Dropped, .listener = listener, .remark = why});
}

/// Engine.IO: one digit, then Socket.IO in a message.
void InspectorModel::parse(Row& row)
{
    if (row.raw.isEmpty()) {
        row.type = u"binary"_s;
        return;
    }
    const int type = row.raw.at(0).digitValue();
    if (type < 0 || type >= static_cast<int>(engineTypes.size())) {
        row.type = u"?"_s;
        return;
    }
    row.type = QString::fromLatin1(engineTypes[static_cast<size_t>(type)]);
    constexpr int message = 4;
    if (type == message)
        parseSocketIo(row);
    else if (type == 0)
        row.json = QJsonDocument::fromJson(row.raw.mid(1).toUtf8()).object();
}

/// `<type>[<attachments>-][/<namespace>,][<ack id>][JSON]`
void InspectorModel::parseSocketIo(Row& row)
{
    const QString& text = row.raw;
    qsizetype at = 1;
    const int type = at < text.size() ? text.at(at).digitValue() : -1;
    if (type < 0 || type >= static_cast<int>(socketTypes.size()))
        return;
    row.type = QString::fromLatin1(socketTypes[static_cast<size_t>(type)]);
    ++at;
    const auto digits = [&] {
        const qsizetype from = at;
        while (at < text.size() && text.at(at).isDigit())
            ++at;
        return text.mid(from, at - from);
    };
    QString number = digits();
    if (at < text.size() && text.at(at) == u'-') {
        ++at;
        number.clear();
    }
    if (at < text.size() && text.at(at) == u'/') {
        const qsizetype comma = text.indexOf(u',', at);
        at = comma < 0 ? text.size() : comma + 1;
    }
    if (number.isEmpty())
        number = digits();
    if (!number.isEmpty())
        row.type += u" #"_s + number;
    const QJsonDocument json = QJsonDocument::fromJson(text.mid(at).toUtf8());
    if (!json.isArray()) {
        row.json = json.isObject() ? QJsonValue(json.object()) : QJsonValue(QJsonValue::Undefined);
        return;
    }
    QJsonArray arguments = json.array();
    const bool isEvent = type == 2 || type == 5;
    if (isEvent)
        row.listener = arguments.takeAt(0).toString();
    row.json = arguments.size() == 1 ? arguments.first() : QJsonValue(arguments);
}

void InspectorModel::append(Row row)
{
    while (!m_rows.empty() && (m_rows.size() >= mostRows || m_characters + row.raw.size() > mostCharacters)) {
        beginRemoveRows({}, 0, 0);
        m_characters -= m_rows.front().raw.size();
        m_rows.pop_front();
        endRemoveRows();
    }
    const auto at = static_cast<int>(m_rows.size());
    beginInsertRows({}, at, at);
    m_characters += row.raw.size();
    m_rows.push_back(std::move(row));
    endInsertRows();
}

void InspectorModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_characters = 0;
    endResetModel();
}

std::function<QByteArray()> InspectorModel::jsonLines() const
{
    return [rows = m_rows] {
        return linesOf(rows);
    };
}

QByteArray InspectorModel::linesOf(const std::deque<Row>& rows)
{
    QByteArray lines;
    for (const Row& row : rows) {
        QJsonObject json{{u"time"_s, row.time.toUTC().toString(Qt::ISODateWithMs)},
                         {u"direction"_s, row.way == Way::In    ? u"in"_s
                                          : row.way == Way::Out ? u"out"_s
                                                                : u"dropped"_s},
                         {u"event"_s, row.listener},
                         {u"type"_s, row.type},
                         {u"bytes"_s, static_cast<qint64>(row.bytes)}};
        if (!row.json.isUndefined())
            json.insert(u"arguments"_s, row.json);
        if (!row.remark.isEmpty())
            json.insert(u"remark"_s, row.remark);
        lines += QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
    }
    return lines;
}

} // namespace duologue::viewmodels
