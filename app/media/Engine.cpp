#include "app/media/Engine.h"

#include <gst/gst.h>

using namespace Qt::StringLiterals;

namespace duologue::media {

Engine::Engine() : m_worker(u"media"_s), m_devices(u"devices"_s)
{
    // A first registry scan takes a third of a second: never on the GUI thread.
    m_worker.run([] { gst_init(nullptr, nullptr); });
    m_devices.run([] { gst_init(nullptr, nullptr); });
}

} // namespace duologue::media
