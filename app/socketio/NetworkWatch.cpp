#include "app/socketio/NetworkWatch.h"

#include <QCoreApplication>
#include <QThread>

namespace duologue::socketio {

NetworkWatch::NetworkWatch(QObject* parent) : QObject(parent)
{
    const QCoreApplication* application = QCoreApplication::instance();
    if (!application || QThread::currentThread() != application->thread() ||
        !QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    m_reachability = QNetworkInformation::instance()->reachability();
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            &NetworkWatch::take);
}

void NetworkWatch::take(QNetworkInformation::Reachability reachability)
{
    if (std::exchange(m_reachability, reachability) < reachability) // the enum goes from Unknown to Online
        Q_EMIT returned();
}

} // namespace duologue::socketio
