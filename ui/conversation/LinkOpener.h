#pragma once

#include "app/viewmodels/MessageText.h"

class QWidget;

namespace duologue::ui {

/// Opens a link of a message in the desktop's browser or mail program. One that may lead elsewhere than a
/// reader thinks is shown as it is sent to the network and asked about first.
void openLink(const viewmodels::MessageLink& link, QStringView text, QWidget* parent);

} // namespace duologue::ui
