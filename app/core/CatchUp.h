#pragma once

#include "app/domain/Message.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace duologue::core {

/// Counts what has come while I was away, so that it can be said in one sentence: from the connect until the
/// first list has been taken and nothing more has come for a moment.
class CatchUp : public QObject {
    Q_OBJECT

public:
    explicit CatchUp(QObject* parent = nullptr);

    void begin();                      ///< connected
    void note(const Message& message); ///< came and is on disk
    void listTaken();                  ///< or it did not come in time
    void end();                        ///< the line broke

    /// What comes now will be part of the sentence.
    [[nodiscard]] bool isUnderWay() const { return m_underWay; }

Q_SIGNALS:
    /// Only if there is more than one; one is news of its own. `messages` of others in `rooms` rooms.
    void finished(int messages, int rooms);

private:
    bool m_underWay = false;
    bool m_listTaken = false;
    int m_messages = 0;
    QSet<RoomTitle> m_rooms;
    QTimer m_quiet;
    QTimer m_longest;
};

} // namespace duologue::core
