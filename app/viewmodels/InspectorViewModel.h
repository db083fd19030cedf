#pragma once

#include "app/base/Worker.h"
#include "app/viewmodels/InspectorModel.h"

#include <QJsonObject>

namespace duologue::core {
class ServerLink;
} // namespace duologue::core

namespace duologue::viewmodels {

/// The event inspector: for people who write the other end. Costs nothing while it is closed.
class InspectorViewModel : public QObject {
    Q_OBJECT

public:
    struct Template {
        QString event;
        QString body; ///< JSON, laid out
    };

    [[nodiscard]] InspectorModel* packets() { return &m_packets; }
    [[nodiscard]] bool isPaused() const { return m_paused; }
    [[nodiscard]] QList<Template> templates() const; ///< of the seven events

    void setOpen(bool open); ///< closed, it forgets everything
    void setPaused(bool paused);
    void clear() { m_packets.clear(); }

    /// Emits an event by hand; answers what is wrong in a sentence, or nothing.
    [[nodiscard]] QString emitByHand(const QString& event, const QString& body);
    /// Writes all packets as JSON Lines; exported() follows.
    void exportTo(const QString& file);

    void follow(core::ServerLink* link); ///< told by the application; null when nobody is in

Q_SIGNALS:
    void exported(const QString& complaint); ///< empty if it is written

private:
    void tap();

    InspectorModel m_packets;
    std::unique_ptr<Worker> m_files; ///< made for the first export
    core::ServerLink* m_link = nullptr;
    bool m_open = false;
    bool m_paused = false;
};

} // namespace duologue::viewmodels
