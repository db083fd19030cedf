#include "app/protocol/Outbound.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace duologue::protocol {

namespace {

struct Name {
    QString operator()(const Request&) const { return u"request"_s; }
    QString operator()(const Send&) const { return u"send"_s; }
    QString operator()(const Status&) const { return u"status"_s; }
    QString operator()(const Call&) const { return u"call"_s; }
    QString operator()(const UserList&) const { return u"user list"_s; }
    QString operator()(const CallAnswer&) const { return u"call answer"_s; }
    QString operator()(const Refresh&) const { return u"refresh"_s; }
};

struct Body {
    QJsonObject operator()(const Request& e) const
    {
        return {{u"user_id"_s, e.user.value}, {u"recipient_id"_s, e.recipient.value}};
    }
    QJsonObject operator()(const Send& e) const
    {
        QJsonObject body{{u"user_id"_s, e.user.value},
                         {u"room_title"_s, e.room.value},
                         {u"message"_s, e.text},
                         {u"type_id"_s, e.typeId}};
        if (!e.clientId.isEmpty())
            body.insert(u"client_id"_s, e.clientId);
        return body;
    }
    QJsonObject operator()(const Status& e) const
    {
        return {{u"user_id"_s, e.user.value}, {u"online"_s, e.online}};
    }
    QJsonObject operator()(const Call& e) const
    {
        return {{u"from_user"_s, e.from.value},
                {u"to_user"_s, e.to.value},
                {u"type"_s, e.kind == CallKind::Video ? u"Video"_s : u"Audio"_s}};
    }
    QJsonObject operator()(const UserList& e) const { return {{u"user_id"_s, e.user.value}}; }
    QJsonObject operator()(const CallAnswer& e) const
    {
        return {{u"from_user"_s, e.from.value},
                {u"to_user"_s, e.to.value},
                {u"room_title"_s, e.call.value},
                {u"answered"_s, e.answered}};
    }
    QJsonObject operator()(const Refresh& e) const { return {{u"room_title"_s, e.room.value}}; }
};

} // namespace

QString eventName(const Outbound& event)
{
    return std::visit(Name{}, event);
}

QJsonObject toJson(const Outbound& event)
{
    return std::visit(Body{}, event);
}

} // namespace duologue::protocol
