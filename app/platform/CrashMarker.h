#pragma once

#include <QString>

namespace duologue::platform {

/// A file that is there while the program runs: found at the start, it says that the last run did not end as
/// it should.
class CrashMarker {
public:
    explicit CrashMarker(const QString& folder);
    ~CrashMarker();
    Q_DISABLE_COPY_MOVE(CrashMarker)

    [[nodiscard]] bool lastRunCrashed() const { return m_found; }

private:
    QString m_file;
    bool m_found;
};

} // namespace duologue::platform
