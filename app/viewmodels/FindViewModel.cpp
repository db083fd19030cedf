#include "app/viewmodels/FindViewModel.h"

#include "app/base/whenDone.h"
#include "app/core/History.h"
#include "app/viewmodels/ConversationViewModel.h"

namespace duologue::viewmodels {

namespace {
constexpr int pageSize = 200;
constexpr qsizetype mostHits = 2000; ///< nobody walks through more
} // namespace

FindViewModel::FindViewModel(core::History& history, ConversationViewModel& conversation)
    : m_history(history), m_conversation(conversation)
{
    connect(&m_conversation, &ConversationViewModel::roomChanged, this, &FindViewModel::stop);
}

void FindViewModel::setQuery(const QString& typed)
{
    if (typed == m_typed)
        return;
    ++m_generation;
    m_typed = typed;
    m_terms = searchTerms(typed);
    m_hits.clear();
    m_at = 0;
    m_searched = m_terms.isEmpty();
    Q_EMIT changed();
    if (!m_terms.isEmpty() && m_conversation.isOpen())
        read(std::nullopt);
}

void FindViewModel::read(std::optional<qint64> before)
{
    whenDone(m_history.search(m_typed, m_conversation.room(), before, pageSize), this,
             [this, before, generation = m_generation](const Result<QList<Message>>& hits) {
                 if (generation != m_generation || !hits)
                     return;
                 for (const Message& message : *hits)
                     m_hits.append(message.id);
                 m_searched = true;
                 Q_EMIT changed();
                 if (!before && hasHits())
                     go(0);
                 if (hits->size() == pageSize && m_hits.size() < mostHits)
                     read(m_hits.last());
             });
}

void FindViewModel::older()
{
    go(m_at + 1);
}

void FindViewModel::newer()
{
    go(m_at - 1);
}

void FindViewModel::go(qsizetype to)
{
    if (!hasHits())
        return;
    m_at = (to + m_hits.size()) % m_hits.size();
    m_conversation.show(place::AtMessage{m_hits.at(m_at)});
    Q_EMIT changed();
}

void FindViewModel::stop()
{
    setQuery({});
}

QString FindViewModel::status() const
{
    if (m_terms.isEmpty() || !m_searched)
        return {};
    if (!hasHits())
        return tr("Nothing found");
    //: which hit is shown, of how many
    return tr("%L1 of %L2").arg(m_at + 1).arg(m_hits.size());
}

} // namespace duologue::viewmodels
