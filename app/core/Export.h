#pragma once

#include "app/base/Result.h"
#include "app/base/Worker.h"
#include "app/core/Transcript.h"

#include <QObject>

#include <memory>

class QSaveFile;

namespace duologue::core {

class History;

/// Writes the whole history of a room into a file, page by page; the file is there when it is complete, or as
/// it was. Neither reading nor writing happens on the caller's thread. Deletes itself when it is over.
class Export : public QObject {
    Q_OBJECT

public:
    Export(History& history, const RoomTitle& room, const QString& file, Transcript transcript,
           QObject* parent);
    ~Export() override;

    void start();

Q_SIGNALS:
    void finished(int messages);
    void failed(const duologue::Error& error); ///< DiskFull, ReadOnly or Storage

private:
    void next(MessageKey after);
    void write(const QByteArray& bytes, std::function<void()> then);
    void finish();
    void give(const Error& error);

    History& m_history;
    RoomTitle m_room;
    Transcript m_transcript;
    int m_messages = 0;
    std::unique_ptr<QSaveFile> m_file; ///< touched on the worker only
    Worker m_worker;                   ///< after what its jobs touch
};

} // namespace duologue::core
