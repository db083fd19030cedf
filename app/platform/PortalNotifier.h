#pragma once

#include "app/platform/Notifier.h"

#include <QSet>
#include <QVariantList>
#include <QVariantMap>

namespace duologue::platform {

/// org.freedesktop.portal.Notification, for the sandbox. Version 1 has titles, bodies and buttons; what
/// version 2 adds (sounds, categories, an answer inside the bubble) is sent to a portal that says it has it.
class PortalNotifier : public Notifier {
    Q_OBJECT

public:
    using Notifier::Notifier;
    ~PortalNotifier() override;

    void open() override;
    void show(const Notification& notification) override;
    void withdraw(const QString& key) override;
    void withdrawAll() override;

private Q_SLOTS:
    void takeAction(const QString& key, const QString& action, const QVariantList& parameter);

private:
    void askForVersion();
    void remove(const QString& key);
    [[nodiscard]] QVariantMap described(const Notification& notification) const;

    QSet<QString> m_shown; ///< keys: the portal takes them as they are
    uint m_version = 1;
    QStringList m_purposes; ///< of buttons, that the desktop knows
};

} // namespace duologue::platform
