#include "app/core/Evidence.h"

#include <algorithm>

namespace duologue::core {

qsizetype Evidence::arrivedOf(const QStringList& openTexts) const
{
    if (lastText.isEmpty() || olderTexts.contains(lastText))
        return 0;
    return openTexts.indexOf(lastText) + 1;
}

QStringList olderTextsIn(const QList<Message>& newest, const QSet<qint64>& open)
{
    QStringList texts;
    QSet<UserId> seen;
    bool gapSeen = false;
    for (qsizetype i = newest.size(); i-- > 0;) {
        const Message& message = newest.at(i);
        if (message.kind == MessageKind::Call || open.contains(message.id))
            continue;
        if (message.delivery == Delivery::Failed)
            texts.append(
                message.identity()); // perhaps it is there all the same; perhaps not, so look further
        if (message.delivery == Delivery::Failed || message.delivery == Delivery::Queued)
            continue;
        const bool isGap = message.kind == MessageKind::Gap;
        if (isGap ? gapSeen : seen.contains(message.author))
            continue;
        if (isGap)
            gapSeen = true;
        else
            seen.insert(message.author);
        texts.append(message.identity());
    }
    return texts;
}

} // namespace duologue::core
