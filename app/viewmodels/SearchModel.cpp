#include "app/viewmodels/SearchModel.h"

#include "app/base/whenDone.h"
#include "app/core/History.h"
#include "app/core/Rooms.h"
#include "app/viewmodels/AttachmentText.h"
#include "app/viewmodels/PersonText.h"

#include <QPoint>

using namespace Qt::StringLiterals;

namespace duologue::viewmodels {

namespace {
constexpr int pageSize = 50;
} // namespace

SearchModel::SearchModel(core::History& history, core::Rooms& rooms, const TimeText& times, QObject* parent)
    : QAbstractListModel(parent), m_history(history), m_rooms(rooms), m_times(times)
{
    connect(&m_history, &core::History::forgotten, this, &SearchModel::forget);
}

int SearchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant SearchModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Message& message = m_hits.at(index.row());
    const bool mine = message.author == m_rooms.me();
    switch (role) {
    case SnippetRole:
        return snippet(message).text;
    case MarksRole: {
        QVariantList marks;
        for (const auto& [start, length] : snippet(message).marks)
            marks.append(QPoint(static_cast<int>(start), static_cast<int>(length)));
        return marks;
    }
    case NameRole:
        return name(message);
    case TimeRole:
        return m_times.listTime(message.time, QDateTime::currentDateTimeUtc());
    case MineRole:
        return mine;
    case TitleRole:
        return message.room.value;
    case IdRole:
        return message.id;
    case AccessibleRole: {
        const QString text = AttachmentText::preview(message);
        //: whose chat, when, what was said
        return tr("%1, %2, %3")
            .arg(name(message), m_times.full(message.time), mine ? tr("You: %1").arg(text) : text);
    }
    default:
        return {};
    }
}

Snippet SearchModel::snippet(const Message& message) const
{
    Snippet line = Snippet::of(message.attachment ? AttachmentText::preview(message) : message.text, m_terms);
    if (message.author != m_rooms.me())
        return line;
    const QString isolated = PersonText::isolated(line.text);
    const QString whole = tr("You: %1").arg(isolated);
    const qsizetype shift = whole.indexOf(isolated) + 1; // behind the mark that isolates
    for (auto& [start, length] : line.marks)
        start += shift;
    line.text = whole;
    return line;
}

QString SearchModel::name(const Message& message) const
{
    const Room* room = m_rooms.find(message.room);
    return PersonText::name(room ? room->peerName : QString(), room ? room->peer : message.author);
}

void SearchModel::setQuery(const QString& typed)
{
    if (typed == m_typed)
        return;
    m_typed = typed;
    m_terms = searchTerms(typed);
    const int generation = ++m_generation;
    m_fetching = false;
    if (m_terms.isEmpty()) {
        beginResetModel();
        m_hits.clear();
        m_hasMore = false;
        endResetModel();
        Q_EMIT searched();
        return;
    }
    whenDone(m_history.search(typed, {}, std::nullopt, pageSize), this,
             [this, generation](const Result<QList<Message>>& hits) {
                 if (generation != m_generation)
                     return;
                 if (!hits) {
                     Q_EMIT failed(hits.error());
                     return;
                 }
                 beginResetModel();
                 m_hits = *hits;
                 m_hasMore = hits->size() == pageSize;
                 endResetModel();
                 Q_EMIT searched();
             });
}

bool SearchModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_hasMore && !m_fetching;
}

void SearchModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_fetching = true;
    whenDone(m_history.search(m_typed, {}, m_hits.last().id, pageSize), this,
             [this, generation = m_generation](const Result<QList<Message>>& hits) {
                 if (generation != m_generation)
                     return;
                 if (hits && !hits->isEmpty()) {
                     const int first = rowCount();
                     beginInsertRows({}, first, first + static_cast<int>(hits->size()) - 1);
                     m_hits += *hits;
                     endInsertRows();
                 }
                 m_hasMore = hits && hits->size() == pageSize;
                 m_fetching = false; // not before the rows are there: a view may ask for more inside
             });
}

void SearchModel::forget(const RoomTitle& room)
{
    beginResetModel();
    m_hits.removeIf([&room](const Message& message) { return message.room == room; });
    endResetModel();
}

void SearchModel::retranslate()
{
    if (!m_hits.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace duologue::viewmodels
