#pragma once

#include "app/base/FoldedText.h"
#include "app/domain/Message.h"

#include <QObject>

namespace duologue::core {
class History;
} // namespace duologue::core

namespace duologue::viewmodels {

class ConversationViewModel;

/// Finding words in the open room: goes from hit to hit, the newest first.
class FindViewModel : public QObject {
    Q_OBJECT

public:
    FindViewModel(core::History& history, ConversationViewModel& conversation);

    /// What is typed, with every key: goes to the newest hit.
    void setQuery(const QString& typed);
    void older(); ///< to the hit before; from the oldest back to the newest
    void newer();
    void stop();

    /// Marks these in the messages; empty when nothing is looked for.
    [[nodiscard]] const QList<SearchTerm>& terms() const { return m_terms; }
    [[nodiscard]] QString status() const; ///< "3 of 17", "Nothing found"; empty when nothing is looked for
    [[nodiscard]] bool hasHits() const { return !m_hits.isEmpty(); }

Q_SIGNALS:
    void changed(); ///< terms, status or hits

private:
    void go(qsizetype to);
    void read(std::optional<qint64> before);

    core::History& m_history;
    ConversationViewModel& m_conversation;
    QString m_typed;
    QList<SearchTerm> m_terms;
    QList<qint64> m_hits; ///< message ids, newest first
    qsizetype m_at = 0;
    bool m_searched = false;
    int m_generation = 0;
};

} // namespace duologue::viewmodels
