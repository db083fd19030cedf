#pragma once

#include "app/domain/Room.h"

#include <QHash>
#include <QList>
#include <QObject>

namespace duologue::core {
class Rooms;
} // namespace duologue::core

namespace duologue::viewmodels {

/// Who gets through although nothing is to disturb.
class ExceptionsViewModel : public QObject {
    Q_OBJECT

public:
    struct Row {
        RoomTitle room;
        QString name; ///< plain text, may be of either direction
        Exceptions exceptions;
    };

    explicit ExceptionsViewModel(core::Rooms& rooms, QObject* parent = nullptr);

    /// By name.
    [[nodiscard]] QList<Row> rows() const;
    /// Everybody else, by name: who could be added.
    [[nodiscard]] QList<Row> others() const;
    void set(const RoomTitle& room, Exceptions exceptions);

Q_SIGNALS:
    void changed(); ///< rows() is another

private:
    void take(const Room& room);
    void takeAll();
    [[nodiscard]] QList<Row> those(bool excepted) const;

    core::Rooms& m_rooms;
    QHash<RoomTitle, Exceptions> m_known; ///< of those that have any
};

} // namespace duologue::viewmodels
