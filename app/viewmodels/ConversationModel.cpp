#include "app/viewmodels/ConversationModel.h"

#include "app/base/whenDone.h"
#include "app/core/Attachments.h"
#include "app/core/History.h"
#include "app/core/Messages.h"
#include "app/viewmodels/AttachmentText.h"
#include "app/viewmodels/ErrorText.h"
#include "app/viewmodels/PersonText.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duologue::viewmodels {

namespace {
constexpr int pageSize = 60;
constexpr int mostRows = 600; ///< kept: what is further away than this from where one reads is read again
constexpr qint64 groupSeconds = 5 * 60; // UX.md: < 5 min
} // namespace

ConversationModel::ConversationModel(UserId me, core::Messages& messages, core::History& history,
                                     core::Attachments& attachments, const TimeText& times, QObject* parent)
    : QAbstractListModel(parent), m_me(me), m_history(history), m_attachments(attachments), m_times(times)
{
    connect(&m_attachments, &core::Attachments::arrived, this, [this](qint64 id) {
        if (const int row = rowOf(id); row >= 0)
            Q_EMIT dataChanged(index(row), index(row), {PictureRole, AttachmentNameRole});
    });
    connect(&messages, &core::Messages::added, this, &ConversationModel::insert);
    connect(&messages, &core::Messages::changed, this, &ConversationModel::replace);
    connect(&messages, &core::Messages::removed, this, &ConversationModel::remove);
    connect(&m_history, &core::History::forgotten, this, &ConversationModel::forget);
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
            {CallBackRole, "callBack"},
            {AttachmentRole, "attachment"},
            {PictureRole, "picture"},
            {PictureSizeRole, "pictureSize"},
            {AttachmentNameRole, "attachmentName"},
            {AttachmentSizeRole, "attachmentSize"},
            {QuoteAuthorRole, "quoteAuthor"},
            {QuoteTextRole, "quoteText"},
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
    case CallBackRole:
        return message.call ? callBackText(*message.call) : QString();
    case AttachmentRole:
        return message.attachment ? static_cast<int>(message.attachment->kind) : -1;
    case PictureRole:
        return message.attachment && message.attachment->kind == Attachment::Kind::Picture &&
                       message.attachment->isReadable()
                   ? m_attachments.thumbnail(message.id)
                   : QImage();
    case PictureSizeRole:
        return message.attachment && message.attachment->isReadable() ? message.attachment->dimensions
                                                                      : QSize();
    case AttachmentNameRole:
        return attachmentWords(message);
    case AttachmentSizeRole:
        return message.attachment && message.attachment->isReadable()
                   ? AttachmentText::size(message.attachment->size)
                   : QString();
    case QuoteAuthorRole:
        return message.quote ? authorText(message.quote->author) : QString();
    case QuoteTextRole:
        return message.quote ? PersonText::oneLine(message.quote->text) : QString();
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
    case CallOutcome::Missed:
        return video ? tr("Missed video call") : tr("Missed voice call");
    default:
        break;
    }
    const QString name = PersonText::isolated(peerName);
    const QString why = callEnd(call, name, times);
    //: %1 is how it ended: "You ended it after 3:12", "Sara declined", "Connection lost after 0:40"
    return (video ? tr("Video call · %1") : tr("Voice call · %1")).arg(why);
}

/// Who ended it, or what, and after how long.
QString ConversationModel::callEnd(const CallRecord& call, const QString& name, const TimeText& times)
{
    const QString length = times.duration(call.duration);
    switch (call.outcome) {
    case CallOutcome::Completed:
        if (call.endedBy == CallEnder::Nobody)
            return length;
        return call.endedBy == CallEnder::Me ? tr("You ended it after %1").arg(length)
                                             : tr("%1 ended it after %2").arg(name, length);
    case CallOutcome::Declined:
        return call.outgoing ? tr("%1 declined").arg(name) : tr("You declined");
    case CallOutcome::Cancelled:
        return tr("You cancelled it");
    case CallOutcome::ConnectionLost:
        if (call.duration.count() > 0)
            return tr("Connection lost after %1").arg(length);
        break;
    default:
        break;
    }
    return ErrorText::outcome(call.outcome, name);
}

/// Offered where somebody was wanted and not reached.
QString ConversationModel::callBackText(const CallRecord& call)
{
    switch (call.outcome) {
    case CallOutcome::Missed:
        return tr("Call back");
    case CallOutcome::Busy:
    case CallOutcome::NoAnswer:
    case CallOutcome::Offline:
    case CallOutcome::ConnectionLost:
    case CallOutcome::MediaFailed:
        return call.outgoing ? tr("Call again") : tr("Call back");
    default:
        return {};
    }
}

QString ConversationModel::deliveryText(const Message& message)
{
    switch (message.delivery) {
    case Delivery::Queued:
        return tr("waiting");
    case Delivery::Sent:
        return tr("sent");
    case Delivery::Confirmed:
        return tr("confirmed");
    case Delivery::Failed:
        return ErrorText::delivery(message.failure);
    case Delivery::Received:
        return tr("received");
    }
    Q_UNREACHABLE();
}

QString ConversationModel::authorText(UserId author) const
{
    return author == m_me ? tr("You") : m_peerName;
}

QString ConversationModel::attachmentWords(const Message& message) const
{
    if (!message.attachment)
        return {};
    Attachment attachment = *message.attachment;
    if (m_attachments.isBroken(message.id))
        attachment.sha256.clear();
    if (attachment.kind == Attachment::Kind::File && attachment.isReadable())
        return PersonText::oneLine(attachment.name);
    return AttachmentText::words(attachment);
}

QString ConversationModel::accessibleText(const Message& message) const
{
    const bool mine = message.author == m_me;
    const QString author = authorText(message.author);
    const QString time = m_times.clock(message.time);
    if (message.kind == MessageKind::Gap)
        return tr("Messages may be missing here. %1, %2: %3").arg(author, time, message.text);
    QString text = message.attachment ? AttachmentText::preview(message) : words(message);
    if (message.quote)
        //: %1 is a person, %2 what they had said, %3 the answer
        text = tr("in reply to %1: %2. %3")
                   .arg(authorText(message.quote->author), PersonText::oneLine(message.quote->text), text);
    if (message.kind == MessageKind::Call || !mine)
        //: author, time, text
        return tr("%1, %2, %3").arg(author, time, text);
    //: author, time, text, how far it has come
    return tr("%1, %2, %3, %4").arg(author, time, text, deliveryText(message));
}

void ConversationModel::open(const RoomTitle& room, const QString& peerName, int unread,
                             const HistoryPlace& place)
{
    close();
    m_room = room;
    m_peerName = peerName;
    m_unread = unread;
    m_atBeginning = false;
    show(place);
}

void ConversationModel::show(const HistoryPlace& place)
{
    if (const auto* at = std::get_if<place::AtMessage>(&place); at && rowOf(at->id) >= 0) {
        Q_EMIT opened(at->id);
        return;
    }
    const int generation = ++m_generation;
    m_fetching = true;
    whenDone(m_history.open(m_room, place, 2 * pageSize), this,
             [this, generation, place](const Result<HistoryPage>& page) {
                 if (generation != m_generation)
                     return;
                 m_fetching = false;
                 if (page)
                     take(*page, place);
                 else
                     Q_EMIT failed(page.error());
             });
}

void ConversationModel::take(const HistoryPage& page, const HistoryPlace& place)
{
    beginResetModel();
    // What was announced while the page was being read is in it, or newer.
    const QList<Message> before = std::exchange(m_rows, page.messages);
    const bool wasAtEnd = std::exchange(m_atEnd, page.atEnd);
    m_atBeginning = page.atBeginning;
    if (std::holds_alternative<place::FirstUnread>(place) && m_unread > 0)
        m_firstUnread = page.target;
    endResetModel();
    if (wasAtEnd && m_atEnd) {
        for (const Message& message : before) {
            if (m_rows.isEmpty() || m_rows.last().key() < message.key())
                insert(message);
        }
    }
    Q_EMIT opened(page.target);
}

void ConversationModel::close()
{
    ++m_generation;
    beginResetModel();
    m_rows.clear();
    m_room = {};
    m_firstUnread = 0;
    m_atBeginning = true;
    m_atEnd = true;
    m_fetching = false;
    endResetModel();
}

void ConversationModel::forget(const RoomTitle& room)
{
    if (room != m_room)
        return;
    const QString peerName = m_peerName;
    close();
    m_room = room;
    m_peerName = peerName;
    Q_EMIT opened(0);
}

void ConversationModel::fetchOlder()
{
    if (m_atBeginning || m_fetching || m_rows.isEmpty())
        return;
    m_fetching = true;
    whenDone(m_history.older(m_room, m_rows.first().key(), pageSize), this,
             [this, generation = m_generation](const Result<HistoryPage>& page) {
                 if (generation != m_generation)
                     return;
                 m_fetching = false;
                 if (!page) {
                     Q_EMIT failed(page.error());
                     return;
                 }
                 m_atBeginning = page->atBeginning;
                 prepend(page->messages);
             });
}

void ConversationModel::fetchNewer()
{
    if (m_atEnd || m_fetching || m_rows.isEmpty())
        return;
    m_fetching = true;
    whenDone(m_history.newer(m_room, m_rows.last().key(), pageSize), this,
             [this, generation = m_generation](const Result<HistoryPage>& page) {
                 if (generation != m_generation)
                     return;
                 m_fetching = false;
                 if (!page) {
                     Q_EMIT failed(page.error());
                     return;
                 }
                 m_atEnd = page->atEnd;
                 append(page->messages);
             });
}

void ConversationModel::prepend(const QList<Message>& page)
{
    if (page.isEmpty())
        return;
    if (const int tooMany = rowCount() + static_cast<int>(page.size()) - mostRows; tooMany > 0) {
        m_atEnd = false;
        dropRows(rowCount() - tooMany, tooMany);
    }
    beginInsertRows({}, 0, static_cast<int>(page.size()) - 1);
    m_rows = page + m_rows;
    endInsertRows();
    // The former first row has a neighbour now: its day heading and grouping may change.
    const int boundary = static_cast<int>(page.size());
    Q_EMIT dataChanged(index(boundary - 1), index(boundary));
}

void ConversationModel::append(const QList<Message>& page)
{
    if (page.isEmpty())
        return;
    const int boundary = rowCount();
    beginInsertRows({}, boundary, boundary + static_cast<int>(page.size()) - 1);
    m_rows += page;
    endInsertRows();
    Q_EMIT dataChanged(index(boundary - 1), index(boundary));
    if (const int tooMany = rowCount() - mostRows; tooMany > 0) {
        m_atBeginning = false;
        dropRows(0, tooMany);
    }
}

void ConversationModel::dropRows(int first, int count)
{
    beginRemoveRows({}, first, first + count - 1);
    m_rows.remove(first, count);
    endRemoveRows();
}

const Message* ConversationModel::find(qint64 id) const
{
    const auto it = std::ranges::find(m_rows, id, &Message::id);
    return it == m_rows.end() ? nullptr : &*it;
}

int ConversationModel::rowOf(qint64 id) const
{
    const auto it = std::ranges::find(m_rows, id, &Message::id);
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

int ConversationModel::firstUnreadRow() const
{
    return m_firstUnread == 0 ? -1 : rowOf(m_firstUnread);
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
    if (at == m_rows.end() && !m_atEnd) {
        Q_EMIT arrivedBelow(message);
        return; // newer than what is shown: likewise
    }
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
    const int row = rowOf(message.id);
    if (row < 0)
        return;
    if (m_rows.at(row).key() == message.key()) {
        m_rows[row] = message;
        Q_EMIT dataChanged(index(row), index(row));
        return;
    }
    // The server's numbers put it elsewhere.
    dropRows(row, 1);
    announceNeighbours(row);
    insert(message);
}

void ConversationModel::remove(const RoomTitle& room, qint64 id)
{
    const int row = room == m_room ? rowOf(id) : -1;
    if (row < 0)
        return;
    dropRows(row, 1);
    announceNeighbours(row);
}

void ConversationModel::setPeerName(const QString& name)
{
    if (std::exchange(m_peerName, name) != name)
        retranslate();
}

void ConversationModel::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace duologue::viewmodels
