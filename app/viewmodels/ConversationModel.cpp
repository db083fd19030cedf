#include "app/viewmodels/ConversationModel.h"

#include "app/base/whenDone.h"
#include "app/core/Messages.h"
#include "app/viewmodels/ErrorText.h"
#include "app/viewmodels/PersonText.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duologue::viewmodels {

namespace {
constexpr int pageSize = 60;
constexpr qint64 groupSeconds = 5 * 60; // UX.md: < 5 min
} // namespace

ConversationModel::ConversationModel(UserId me, core::Messages& messages, const TimeText& times,
                                     QObject* parent)
    : QAbstractListModel(parent), m_me(me), m_messages(messages), m_times(times)
{
    connect(&m_messages, &core::Messages::added, this, &ConversationModel::insert);
    connect(&m_messages, &core::Messages::changed, this, &ConversationModel::replace);
    connect(&m_messages, &core::Messages::removed, this, &ConversationModel::remove);
}

int ConversationModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QHash<int, QByteArray> ConversationModel::roleNames() const
{
    return {{TextRole, "text"},
            {IdRole, "id"},
            {KindRole, "kind"},
            {MineRole, "mine"},
            {DeliveryRole, "delivery"},
            {FailureRole, "failure"},
            {TimeRole, "time"},
            {FullTimeRole, "fullTime"},
            {DayRole, "day"},
            {UnreadRole, "unread"},
            {GroupStartRole, "groupStart"},
            {GroupEndRole, "groupEnd"},
            {CallSucceededRole, "callSucceeded"},
            {CallIsVideoRole, "callIsVideo"},
            {AccessibleRole, "accessible"}};
}

QVariant ConversationModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const Message& message = m_rows.at(row);
    switch (role) {
    case TextRole:
        return words(message);
    case IdRole:
        return message.id;
    case KindRole:
        return static_cast<int>(message.kind);
    case MineRole:
        return message.author == m_me;
    case DeliveryRole:
        return static_cast<int>(message.delivery);
    case FailureRole:
        return message.delivery == Delivery::Failed ? ErrorText::delivery(message.failure) : QString();
    case TimeRole:
        return m_times.clock(message.time);
    case FullTimeRole:
        return m_times.full(message.time);
    case DayRole:
        return row == 0 || !m_times.sameDay(m_rows.at(row - 1).time, message.time)
                   ? m_times.day(message.time, QDateTime::currentDateTimeUtc())
                   : QString();
    case UnreadRole:
        return message.id == m_firstUnread ? tr("%Ln new message(s)", nullptr, m_unread) : QString();
    case GroupStartRole:
        return row == 0 || !sameGroup(row - 1, row);
    case GroupEndRole:
        return row + 1 == m_rows.size() || !sameGroup(row, row + 1);
    case CallSucceededRole:
        return message.call && message.call->outcome == CallOutcome::Completed;
    case CallIsVideoRole:
        return message.call && message.call->kind == CallKind::Video;
    case AccessibleRole:
        return accessibleText(message);
    default:
        return {};
    }
}

bool ConversationModel::sameGroup(int row, int next) const
{
    const Message& a = m_rows.at(row);
    const Message& b = m_rows.at(next);
    return a.author == b.author && a.kind == MessageKind::Text && b.kind == MessageKind::Text &&
           b.id != m_firstUnread && m_times.sameDay(a.time, b.time) &&
           std::abs(a.time.secsTo(b.time)) < groupSeconds;
}

QString ConversationModel::words(const Message& message) const
{
    if (message.kind != MessageKind::Call || !message.call)
        return message.text;
    return callText(*message.call, m_peerName, m_times);
}

QString ConversationModel::callText(const CallRecord& call, const QString& peerName, const TimeText& times)
{
    const bool video = call.kind == CallKind::Video;
    switch (call.outcome) {
    case CallOutcome::Completed: {
        const QString length = times.duration(call.duration);
        //: %1 is how long it took
        return video ? tr("Video call · %1").arg(length) : tr("Voice call · %1").arg(length);
    }
    case CallOutcome::Missed:
        return video ? tr("Missed video call") : tr("Missed voice call");
    default:
        break;
    }
    //: %1 is why it came to nothing, such as "Declined"
    return (video ? tr("Video call · %1") : tr("Voice call · %1"))
        .arg(ErrorText::outcome(call.outcome, PersonText::isolated(peerName)));
}

QString ConversationModel::accessibleText(const Message& message) const
{
    const bool mine = message.author == m_me;
    const QString author = mine ? tr("You") : m_peerName;
    const QString time = m_times.clock(message.time);
    if (message.kind == MessageKind::Gap)
        return tr("Messages may be missing here. %1, %2: %3").arg(author, time, message.text);
    const QString text = words(message);
    if (message.kind == MessageKind::Call || !mine)
        //: author, time, text
        return tr("%1, %2, %3").arg(author, time, text);
    QString state;
    switch (message.delivery) {
    case Delivery::Queued:
        state = tr("waiting");
        break;
    case Delivery::Sent:
        state = tr("sent");
        break;
    case Delivery::Confirmed:
        state = tr("confirmed");
        break;
    case Delivery::Failed:
        state = ErrorText::delivery(message.failure);
        break;
    case Delivery::Received:
        break;
    }
    //: author, time, text, how far it has come
    return tr("%1, %2, %3, %4").arg(author, time, text, state);
}

void ConversationModel::open(const RoomTitle& room, const QString& peerName, int unread)
{
    const int generation = ++m_generation;
    beginResetModel();
    m_rows.clear();
    m_room = room;
    m_peerName = peerName;
    m_firstUnread = 0;
    m_unread = unread;
    m_atBeginning = false;
    m_fetching = true;
    endResetModel();
    const int limit = std::max(pageSize, std::min(unread, 500) + pageSize / 2);
    whenDone(m_messages.page(room, std::nullopt, limit), this,
             [this, generation, limit](const Result<QList<Message>>& page) {
                 if (generation != m_generation)
                     return;
                 m_fetching = false;
                 if (!page) {
                     Q_EMIT failed(page.error());
                     return;
                 }
                 m_atBeginning = page->size() < limit;
                 beginResetModel();
                 // What was announced while the page was being read is in it, or newer.
                 const QList<Message> news = std::exchange(m_rows, *page);
                 endResetModel();
                 for (const Message& message : news)
                     insert(message);
                 markFirstUnread();
                 Q_EMIT opened();
             });
}

void ConversationModel::markFirstUnread()
{
    int left = m_unread;
    for (auto row = m_rows.crbegin(); row != m_rows.crend() && left > 0; ++row) {
        if (row->delivery != Delivery::Received || row->kind != MessageKind::Text)
            continue;
        m_firstUnread = row->id;
        --left;
    }
    const int row = firstUnreadRow();
    if (row >= 0)
        Q_EMIT dataChanged(index(std::max(0, row - 1)), index(row));
}

void ConversationModel::close()
{
    ++m_generation;
    beginResetModel();
    m_rows.clear();
    m_room = {};
    m_atBeginning = true;
    m_fetching = false;
    endResetModel();
}

void ConversationModel::fetchOlder()
{
    if (m_atBeginning || m_fetching || m_rows.isEmpty())
        return;
    m_fetching = true;
    whenDone(m_messages.page(m_room, m_rows.first().key(), pageSize), this,
             [this, generation = m_generation](const Result<QList<Message>>& page) {
                 if (generation != m_generation)
                     return;
                 m_fetching = false;
                 if (!page) {
                     Q_EMIT failed(page.error());
                     return;
                 }
                 m_atBeginning = page->size() < pageSize;
                 prepend(*page);
             });
}

void ConversationModel::prepend(const QList<Message>& page)
{
    if (page.isEmpty())
        return;
    beginInsertRows({}, 0, static_cast<int>(page.size()) - 1);
    m_rows = page + m_rows;
    endInsertRows();
    // The former first row has a neighbour now: its day heading and grouping may change.
    const int boundary = static_cast<int>(page.size());
    Q_EMIT dataChanged(index(boundary - 1), index(boundary));
}

const Message* ConversationModel::find(qint64 id) const
{
    const auto it = std::ranges::find(m_rows, id, &Message::id);
    return it == m_rows.end() ? nullptr : &*it;
}

int ConversationModel::firstUnreadRow() const
{
    const auto it = std::ranges::find(m_rows, m_firstUnread, &Message::id);
    return m_firstUnread == 0 || it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

void ConversationModel::insert(const Message& message)
{
    if (message.room != m_room)
        return;
    const auto at = std::ranges::lower_bound(m_rows, message.key(), {}, &Message::key);
    if (at != m_rows.end() && at->id == message.id)
        return; // came both with a page and as news
    if (at == m_rows.begin() && !m_atBeginning && !m_rows.isEmpty())
        return; // older than what is shown: it comes with its page
    const auto row = static_cast<int>(at - m_rows.begin());
    beginInsertRows({}, row, row);
    m_rows.insert(row, message);
    endInsertRows();
    announceNeighbours(row);
}

/// Grouping and day headings depend on what stands beside a row.
void ConversationModel::announceNeighbours(int row)
{
    const int first = std::max(0, row - 1);
    const int last = std::min(rowCount() - 1, row + 1);
    if (first <= last)
        Q_EMIT dataChanged(index(first), index(last), {GroupStartRole, GroupEndRole, DayRole});
}

void ConversationModel::replace(const Message& message)
{
    if (message.room != m_room)
        return;
    const auto it = std::ranges::find(m_rows, message.id, &Message::id);
    if (it == m_rows.end())
        return;
    *it = message;
    const auto row = static_cast<int>(it - m_rows.begin());
    Q_EMIT dataChanged(index(row), index(row));
}

void ConversationModel::remove(const RoomTitle& room, qint64 id)
{
    if (room != m_room)
        return;
    const auto it = std::ranges::find(m_rows, id, &Message::id);
    if (it == m_rows.end())
        return;
    const auto row = static_cast<int>(it - m_rows.begin());
    beginRemoveRows({}, row, row);
    m_rows.erase(it);
    endRemoveRows();
    announceNeighbours(row);
}

void ConversationModel::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace duologue::viewmodels
