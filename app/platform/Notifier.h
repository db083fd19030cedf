#pragma once

#include <QHash>
#include <QObject>
#include <QStringList>

namespace duologue::platform {

/// A bubble on the desktop. Texts are plain.
struct Notification {
    struct Action {
        QString key;
        QString label;
    };
    enum class Urgency { Normal, Critical };

    QString key; ///< ours: a later one of the same key takes its place
    QString title;
    QString body;
    QList<Action> actions;
    QString replyPlaceholder; ///< not empty: offer to answer inside the bubble, where that is possible
    QString category;         ///< of the specification, such as "im.received"
    Urgency urgency = Urgency::Normal;
    bool isSilent = false;
    bool stays = false; ///< until somebody acts
};

/// org.freedesktop.Notifications, never waited for. Where nobody offers it, undelivered() asks for the tray.
class Notifier : public QObject {
    Q_OBJECT

public:
    explicit Notifier(QObject* parent = nullptr);
    ~Notifier() override;

    void show(const Notification& notification);
    void withdraw(const QString& key);
    void withdrawAll();

Q_SIGNALS:
    void activated(const QString& key);
    void actionInvoked(const QString& key, const QString& action);
    void replied(const QString& key, const QString& text);
    void undelivered(const duologue::platform::Notification& notification);

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
    [[nodiscard]] QString keyOf(uint id) const;
    [[nodiscard]] QStringList actionsOf(const Notification& notification) const;

    QHash<QString, Shown> m_shown;
    QStringList m_capabilities;
};

} // namespace duologue::platform

Q_DECLARE_METATYPE(duologue::platform::Notification)
