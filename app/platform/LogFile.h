#pragma once

#include <QFile>
#include <QLoggingCategory>
#include <QMutex>

namespace duologue::platform {

/// Takes every line of the log into `logs/duologue.log` of the data folder as well, beside what goes to the
/// terminal; at a megabyte the file becomes `duologue.1.log`, and so on up to 3. One at a time; any thread
/// may log. Lines have ids, sizes and states in them, never messages or secrets (app/base/Log.h).
class LogFile {
public:
    explicit LogFile(const QString& folder);
    ~LogFile();
    Q_DISABLE_COPY_MOVE(LogFile)

    static constexpr qint64 largest = 1024LL * 1024;
    static constexpr int kept = 3;

    [[nodiscard]] QString folder() const { return m_folder; }
    /// The newest lines, at most 256 KiB of them.
    [[nodiscard]] QString tail() const;

    /// With debug lines as well.
    void setDetailed(bool detailed);

private:
    static void take(QtMsgType type, const QMessageLogContext& context, const QString& text);
    void write(QtMsgType type, const char* category, const QString& text);
    void rotate();

    QString m_folder;
    mutable QMutex m_mutex;
    QFile m_file;
    QtMessageHandler m_before = nullptr;
};

} // namespace duologue::platform
