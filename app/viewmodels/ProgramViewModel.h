#pragma once

#include "app/viewmodels/AccountsViewModel.h"
#include "app/viewmodels/ConnectionTestViewModel.h"
#include "app/viewmodels/ConnectionViewModel.h"
#include "app/viewmodels/DevicesViewModel.h"
#include "app/viewmodels/InspectorViewModel.h"
#include "app/viewmodels/LogViewModel.h"
#include "app/viewmodels/SettingsViewModel.h"

namespace duologue::viewmodels {

/// What there is whether somebody is signed in or not. All of it outlives the windows.
struct ProgramViewModel {
    ConnectionViewModel& connection;
    SettingsViewModel& settings;
    AccountsViewModel& accounts;
    ConnectionTestViewModel& test;
    LogViewModel& log;
    InspectorViewModel& inspector;
    DevicesViewModel& devices;
};

} // namespace duologue::viewmodels
