#include "app/core/profileFor.h"

using namespace Qt::StringLiterals;

namespace duologue::core {

Result<protocol::ServerProfile> profileFor(const QUrl& server, const QByteArray& text)
{
    if (text.trimmed().isEmpty()) {
        protocol::ServerProfile profile;
        profile.url = server;
        return profile;
    }
    auto profile = protocol::ServerProfile::fromText(text);
    if (profile && server.isValid() && server != profile->url)
        return failure(ErrorKind::Refused, profile->url.toString());
    return profile;
}

} // namespace duologue::core
