#include "app/calls/Verification.h"

#include <QCryptographicHash>

#include <algorithm>

namespace duologue::calls {

Verification verificationOf(const CallId& call, const QString& oneFingerprint,
                            const QString& otherFingerprint)
{
    constexpr int rounds = 20'000;
    const auto [first, second] = std::minmax(oneFingerprint, otherFingerprint);
    QByteArray digest = (call.value + u'\n' + first + u'\n' + second).toUtf8();
    for (int round = 0; round < rounds; ++round)
        digest = QCryptographicHash::hash(digest, QCryptographicHash::Sha256);
    Verification signs{};
    for (std::size_t i = 0; i < signs.size(); ++i)
        signs.at(i) = static_cast<unsigned char>(digest.at(static_cast<qsizetype>(i))) % verificationSigns;
    return signs;
}

} // namespace duologue::calls
