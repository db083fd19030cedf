#include "app/viewmodels/DeepLink.h"

#include "app/viewmodels/PersonText.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace duologue::viewmodels {

namespace {

/// The path is one number and nothing else; ASCII digits, 1 … 2^53−1.
UserId userOf(const QUrl& url)
{
    constexpr qint64 largest = (qint64{1} << 53) - 1;
    const QString digits = url.path().mid(1);
    for (const QChar digit : digits) {
        if (digit < u'0' || digit > u'9')
            return {};
    }
    bool ok = false;
    const qint64 number = digits.toLongLong(&ok);
    return ok && number <= largest ? UserId{number} : UserId{};
}

bool isTrustworthy(const QUrl& url)
{
    const bool here = url.host() == "localhost"_L1 || url.host() == "127.0.0.1"_L1;
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() &&
           (url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && here));
}

} // namespace

std::optional<DeepLink> DeepLink::parse(const QString& text)
{
    constexpr qsizetype longest = 4096;
    const QUrl url(text, QUrl::StrictMode);
    if (text.size() > longest || !url.isValid() || url.scheme() != "duologue"_L1)
        return std::nullopt;
    const QUrlQuery query(url);
    DeepLink link{.user = userOf(url)};
    if (url.host() == "chat"_L1 && link.user.isValid())
        return link;
    if (url.host() == "call"_L1 && link.user.isValid()) {
        link.kind = Kind::Call;
        const QString type = query.queryItemValue(u"type"_s);
        if (type == "audio"_L1)
            link.callKind = CallKind::Audio;
        else if (!type.isEmpty() && type != "video"_L1)
            return std::nullopt;
        return link;
    }
    if (url.host() == "setup"_L1) {
        link = {.kind = Kind::Setup};
        link.profile = QUrl(query.queryItemValue(u"profile"_s, QUrl::FullyDecoded), QUrl::StrictMode);
        if (isTrustworthy(link.profile))
            return link;
    }
    return std::nullopt;
}

QString DeepLink::question() const
{
    switch (kind) {
    case Kind::Chat:
        return tr("A link asks to open the chat with user %1.").arg(PersonText::number(user));
    case Kind::Call:
        return callKind == CallKind::Video
                   ? tr("A link asks to call user %1 with video.").arg(PersonText::number(user))
                   : tr("A link asks to call user %1.").arg(PersonText::number(user));
    case Kind::Setup:
        //: %1 is the host of a web server
        return tr("A link asks to fetch a server profile from %1. You can read it before it is used.")
            .arg(PersonText::isolated(profile.host()));
    }
    return {};
}

QString DeepLink::agreement() const
{
    switch (kind) {
    case Kind::Chat:
        return tr("Open the chat");
    case Kind::Call:
        return tr("Call");
    case Kind::Setup:
        return tr("Fetch");
    }
    return {};
}

} // namespace duologue::viewmodels
