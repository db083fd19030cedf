#include "app/base/Worker.h"

namespace duologue {

Worker::Worker(const QString& name) : m_context(new QObject)
{
    m_thread.setObjectName(name);
    m_context->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
}

Worker::~Worker()
{
    if (!m_thread.isRunning()) { // it never got a job
        delete m_context;
        return;
    }
    // Queued after every job given so far, so that nothing accepted is dropped.
    post([this] { m_thread.quit(); });
    m_thread.wait();
}

void Worker::post(std::function<void()> job)
{
    std::call_once(m_begun, [this] { m_thread.start(); });
    QMetaObject::invokeMethod(m_context, std::move(job), Qt::QueuedConnection);
}

} // namespace duologue
