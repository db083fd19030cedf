#pragma once

#include <functional>
#include <gst/gst.h>

namespace duologue::media {

class Engine;

/// Emits `signal` of webrtcbin with `argument` (a description, a pad or nothing) and a promise. `answer` runs
/// on the engine's thread with the reply: null if there is none, a structure with the field `error` if it was
/// refused.
void ask(Engine& engine, GstElement* webrtcbin, const char* signal, gconstpointer argument,
         std::function<void(const GstStructure*)> answer);

} // namespace duologue::media
