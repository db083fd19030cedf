#pragma once

#include <QNetworkInformation>
#include <QObject>

namespace duologue::socketio {

/// Says when the network comes back, or comes nearer. Asks QNetworkInformation, which a program has once, on
/// its main thread, and some systems have not at all: then it stays silent.
class NetworkWatch : public QObject {
    Q_OBJECT

public:
    explicit NetworkWatch(QObject* parent);

    /// What QNetworkInformation says.
    void take(QNetworkInformation::Reachability reachability);

Q_SIGNALS:
    void returned();

private:
    QNetworkInformation::Reachability m_reachability = QNetworkInformation::Reachability::Unknown;
};

} // namespace duologue::socketio
