#pragma once

#include "app/base/Worker.h"

namespace duologue::media {

/// The thread on which pipelines are built, steered and torn down, one job after the other; loads GStreamer
/// before the first. It outlives the peer connections; its end waits for their teardown.
class Engine {
public:
    Engine();

    /// Runs `job` on the engine's thread, which has an event loop.
    template <typename Job>
    void run(Job job)
    {
        m_worker.run(std::move(job));
    }

    /// Runs `job` on the thread on which devices are opened and closed: what they keep waiting is no
    /// negotiation.
    template <typename Job>
    void runDevices(Job job)
    {
        m_devices.run(std::move(job));
    }

private:
    Worker m_worker;
    Worker m_devices;
};

} // namespace duologue::media
