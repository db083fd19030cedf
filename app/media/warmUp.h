#pragma once

namespace duologue::media {

/// Does once a process, while it rings, what the first call would otherwise wait for after the answer: loads
/// the elements that the description of the other side leads to; the first of DTLS makes GStreamer's own
/// certificate, which takes a fifth of a second and is then not used. Engine's thread.
void warmUp();

} // namespace duologue::media
