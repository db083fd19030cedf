#pragma once

#include <QObject>

#include <memory>

namespace duologue::platform {

/// Keeps the computer from falling asleep by itself while it is held (logind's Inhibit). Where there is no
/// logind, it does nothing.
class SleepLock : public QObject {
    Q_OBJECT

public:
    /// `connection` names a QDBusConnection; empty = the system's bus, looked for when it is first held.
    explicit SleepLock(const QString& connection = {});
    ~SleepLock() override;

    /// `why` is what the system shows to people.
    void hold(const QString& why);
    void release();

    /// Whether the system has agreed.
    [[nodiscard]] bool isHeld() const;

private:
    struct Bus;
    QString m_name;
    std::unique_ptr<Bus> m_bus;
    bool m_wanted = false;
};

} // namespace duologue::platform
