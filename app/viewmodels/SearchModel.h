#pragma once

#include "app/base/FoldedText.h"
#include "app/base/Result.h"
#include "app/domain/Message.h"
#include "app/viewmodels/Snippet.h"
#include "app/viewmodels/TimeText.h"

#include <QAbstractListModel>

namespace duologue::core {
class History;
class Rooms;
} // namespace duologue::core

namespace duologue::viewmodels {

/// Messages of all rooms that have what was typed, newest first; more are read as a view comes to the end.
class SearchModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        SnippetRole = Qt::DisplayRole, ///< QString, one line around the first place, with "You: " before
                                       ///< mine; plain text
        MarksRole = Qt::UserRole,      ///< QVariantList of QPoint(start, length) within the snippet
        NameRole,                      ///< QString: whose room it is
        TimeRole,                      ///< QString: "14:05", "Yesterday", a date
        MineRole,                      ///< bool
        TitleRole,                     ///< QString: RoomTitle::value
        IdRole,                        ///< qint64: Message::id
        AccessibleRole = Qt::AccessibleTextRole, ///< "Sara, yesterday, You: see you"
    };

    SearchModel(core::History& history, core::Rooms& rooms, const TimeText& times, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    /// What is typed, with every key; the rows follow. Empty = no rows.
    void setQuery(const QString& typed);
    [[nodiscard]] bool isAsking() const { return !m_terms.isEmpty(); } ///< there is something to look for

    void retranslate();

Q_SIGNALS:
    void searched();                           ///< the rows are those of the query
    void failed(const duologue::Error& error); ///< the store does not answer

private:
    void forget(const RoomTitle& room);
    [[nodiscard]] QString name(const Message& message) const;
    [[nodiscard]] Snippet snippet(const Message& message) const;

    core::History& m_history;
    core::Rooms& m_rooms;
    const TimeText& m_times;
    QString m_typed;
    QList<SearchTerm> m_terms;
    QList<Message> m_hits;
    bool m_hasMore = false;
    bool m_fetching = false;
    int m_generation = 0; ///< answers to what was typed before are ignored
};

} // namespace duologue::viewmodels
