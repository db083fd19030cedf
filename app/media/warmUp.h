#pragma once

namespace duologue::media {

/// Does once a process, while it rings, what the first call would otherwise wait for after the answer: loads
/// the elements that the description of the other side leads to, and generates the certificate of DTLS
/// (GStreamer keeps one a process; its RSA key takes a fifth of a second). Engine's thread.
void warmUp();

} // namespace duologue::media
