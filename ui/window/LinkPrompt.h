#pragma once

#include "app/viewmodels/DeepLink.h"

#include <QMessageBox>

namespace duologue::ui {

/// Says what a link wants, and whether that is to be.
class LinkPrompt : public QMessageBox {
    Q_OBJECT

public:
    LinkPrompt(const viewmodels::DeepLink& link, QWidget* parent);

Q_SIGNALS:
    void agreed(const duologue::viewmodels::DeepLink& link);
};

} // namespace duologue::ui
