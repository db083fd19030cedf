#pragma once

#include "app/base/Result.h"
#include "app/base/Words.h"
#include "app/core/Transcript.h"
#include "app/domain/Room.h"

#include <QObject>

namespace duologue::core {
class History;
class Rooms;
} // namespace duologue::core

namespace duologue::viewmodels {

class TimeText;

/// What can be done with a room's whole history: kept as a file, or forgotten.
class HistoryViewModel : public QObject {
    Q_OBJECT

public:
    HistoryViewModel(core::History& history, core::Rooms& rooms, const TimeText& times);

    /// A file name to begin with, such as `Sara 2026-11-24`; no ending.
    [[nodiscard]] QString suggestedFileName(const RoomTitle& room) const;
    /// Writes the room into a file, as text, JSON or HTML by its ending; told() says how it went.
    void exportTo(const RoomTitle& room, const QString& file);

    /// What forgetting would do, as a question to ask first.
    [[nodiscard]] QString forgettingQuestion(const RoomTitle& room) const;
    void forget(const RoomTitle& room);

Q_SIGNALS:
    void told(const duologue::Words& sentence);

private:
    [[nodiscard]] QString name(const RoomTitle& room) const;
    [[nodiscard]] core::Transcript::Words words(const RoomTitle& room) const;

    core::History& m_history;
    core::Rooms& m_rooms;
    const TimeText& m_times;
};

} // namespace duologue::viewmodels
