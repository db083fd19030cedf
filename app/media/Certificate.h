#pragma once

#include <QByteArray>

namespace duologue::media {

/// A new self-signed certificate for one call and its private key (ECDSA, P-256; RFC 8827, 6.5), as PEM, the
/// certificate first. GStreamer's own is one for all calls of a process, by which they could be told to be
/// the same person's, and its RSA key takes a fifth of a second. Empty if the system has no randomness.
[[nodiscard]] QByteArray newCertificate();

} // namespace duologue::media
