#pragma once

#include <QByteArray>
#include <QString>

namespace duologue::media {

/// The SHA-256 of a certificate in PEM, in upper case with colons as SDP writes it (RFC 8122, 5); empty if it
/// is none.
[[nodiscard]] QString fingerprintOf(const QByteArray& pem);

/// The first `a=fingerprint:sha-256` of a session description in upper case; empty if there is none.
[[nodiscard]] QString fingerprintIn(const QString& sdp);

} // namespace duologue::media
