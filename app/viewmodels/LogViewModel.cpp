#include "app/viewmodels/LogViewModel.h"

#include "app/platform/CrashMarker.h"
#include "app/platform/LogFile.h"

namespace duologue::viewmodels {

QString LogViewModel::text() const
{
    return m_file.tail();
}

QString LogViewModel::folder() const
{
    return m_file.folder();
}

bool LogViewModel::lastRunCrashed() const
{
    return m_marker.lastRunCrashed();
}

} // namespace duologue::viewmodels
