#pragma once

namespace duologue::platform {

/// The number on the program's icon in docks and task bars that know com.canonical.Unity.LauncherEntry
/// (KDE, Ubuntu's and Budgie's docks, Plank); 0 takes it away. Others do not listen.
void setLauncherCount(int count);

} // namespace duologue::platform
