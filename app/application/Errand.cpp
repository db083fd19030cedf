#include "app/application/Errand.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace duologue::application {

namespace {
const QStringList names{u"raise"_s,  u"link"_s,    u"call"_s,
                        u"answer"_s, u"hang-up"_s, u"status"_s}; // in the order of Kind
} // namespace

QJsonObject Errand::toJson() const
{
    return {{u"errand"_s, names.at(static_cast<int>(kind))}, {u"text"_s, text}, {u"user"_s, user.value}};
}

std::optional<Errand> Errand::fromJson(const QJsonObject& json)
{
    const auto at = names.indexOf(json.value("errand"_L1).toString());
    if (at < 0)
        return std::nullopt;
    return Errand{.kind = static_cast<Kind>(at),
                  .text = json.value("text"_L1).toString(),
                  .user = UserId{json.value("user"_L1).toInteger()}};
}

} // namespace duologue::application
