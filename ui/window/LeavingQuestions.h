#pragma once

#include <functional>

class QWidget;

/// What is asked before the program or its window goes. The answers come later; none means that all stays.
namespace duologue::ui {

/// A call is on, and quitting ends it. Asked once at a time.
void askAboutCall(QWidget* window, const std::function<void()>& endAndQuit);

/// What closing the window is to do.
void askAboutTray(QWidget* window, const std::function<void()>& stay, const std::function<void()>& quit);

} // namespace duologue::ui
