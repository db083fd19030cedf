#include "app/media/Question.h"

#include "app/media/Engine.h"

#include <memory>

namespace duologue::media {

namespace {

struct Asked {
    Engine& engine;
    std::function<void(const GstStructure*)> answer;
};

/// On webrtcbin's thread.
void reply(GstPromise* done, gpointer data)
{
    const GstStructure* borrowed =
        gst_promise_wait(done) == GST_PROMISE_RESULT_REPLIED ? gst_promise_get_reply(done) : nullptr;
    const std::shared_ptr<GstStructure> copy(borrowed ? gst_structure_copy(borrowed) : nullptr,
                                             [](GstStructure* s) {
                                                 if (s)
                                                     gst_structure_free(s);
                                             });
    const auto* asked = static_cast<Asked*>(data);
    asked->engine.run([copy, answer = asked->answer] { answer(copy.get()); });
    gst_promise_unref(done);
}

} // namespace

void ask(Engine& engine, GstElement* webrtcbin, const char* signal, gconstpointer argument,
         std::function<void(const GstStructure*)> answer)
{
    GstPromise* promise =
        gst_promise_new_with_change_func(&reply, new Asked{engine, std::move(answer)},
                                         [](gpointer data) { delete static_cast<Asked*>(data); });
    g_signal_emit_by_name(webrtcbin, signal, argument, promise);
}

} // namespace duologue::media
