#pragma once

#include "app/platform/Notifier.h"

#include <QHash>

namespace duologue::platform {

/// org.freedesktop.Notifications.
class DesktopNotifier : public Notifier {
    Q_OBJECT

public:
    using Notifier::Notifier;
    ~DesktopNotifier() override;

    void open() override;
    void show(const Notification& notification) override;
    void withdraw(const QString& key) override;
    void withdrawAll() override;

private Q_SLOTS:
    void takeAction(uint id, const QString& action);
    void takeReply(uint id, const QString& text);
    void takeClosed(uint id, uint reason);
    void takeToken(uint id, const QString& token);

private:
    struct Shown {
        uint id = 0;              ///< 0 = not known yet
        bool isWithdrawn = false; ///< while the id was not known
    };

    void askForCapabilities();
    void close(uint id);
    void forgetAll();
    [[nodiscard]] QString keyOf(uint id) const;
    [[nodiscard]] QStringList actionsOf(const Notification& notification) const;

    QHash<QString, Shown> m_shown;
    QStringList m_capabilities;
};

} // namespace duologue::platform
