#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace duologue::platform {

/// Somebody asks the program to end from outside (SIGTERM, SIGINT, SIGHUP; on Windows the session's end comes
/// as a closed window). One at a time.
class TerminationSignals : public QObject {
    Q_OBJECT

public:
    TerminationSignals();
    ~TerminationSignals() override;

Q_SIGNALS:
    void received();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace duologue::platform
