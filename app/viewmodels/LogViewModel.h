#pragma once

#include <QString>

namespace duologue::platform {
class CrashMarker;
class LogFile;
} // namespace duologue::platform

namespace duologue::viewmodels {

/// The log as people look at it when something went wrong.
class LogViewModel {
public:
    LogViewModel(const platform::LogFile& file, const platform::CrashMarker& marker)
        : m_file(file), m_marker(marker)
    {
    }

    [[nodiscard]] QString text() const;
    [[nodiscard]] QString folder() const;
    /// Worth offering the log: the last run did not end as it should.
    [[nodiscard]] bool lastRunCrashed() const;

private:
    const platform::LogFile& m_file;
    const platform::CrashMarker& m_marker;
};

} // namespace duologue::viewmodels
