#include "app/core/eventTemplates.h"

#include "app/protocol/Outbound.h"

using namespace Qt::StringLiterals;

namespace duologue::core {

QList<std::pair<QString, QJsonObject>> eventTemplates(UserId me)
{
    const UserId other{me.value == 1 ? 2 : 1};
    const RoomTitle room{u"ROOM"_s};
    const QList<protocol::Outbound> events{
        protocol::UserList{me},
        protocol::Request{me, other},
        protocol::Send{.user = me, .room = room, .text = u"Hello"_s},
        protocol::Status{me, true},
        protocol::Refresh{room},
        protocol::Call{me, other, CallKind::Video},
        protocol::CallAnswer{.from = me, .to = other, .call = {u"CALL"_s}, .answered = false},
    };
    QList<std::pair<QString, QJsonObject>> templates;
    for (const protocol::Outbound& event : events)
        templates.append({protocol::eventName(event), protocol::toJson(event)});
    return templates;
}

} // namespace duologue::core
