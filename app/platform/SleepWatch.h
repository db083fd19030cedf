#pragma once

#include <QObject>

namespace duologue::platform {

/// Says when the computer has slept: logind's PrepareForSleep. Where there is no logind, nothing is said and
/// the heartbeat of the line finds out.
class SleepWatch : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Begins to listen.
    void open();

Q_SIGNALS:
    void fallingAsleep();
    void awake();

private Q_SLOTS:
    void take(bool sleeps);
};

} // namespace duologue::platform
