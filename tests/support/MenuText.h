#pragma once

#include "tests/support/WindowText.h"

#include <QContextMenuEvent>

namespace duologue::tests {

/// What the menus say that are filled when they open: opens each, reads it and closes it.
class MenuText {
public:
    /// Those of the visible windows, by their buttons and by a click with the right button, and the tray's.
    [[nodiscard]] static QStringList ofAll()
    {
        MenuText menus;
        QWidgetList windows;
        for (QWidget* window : QApplication::topLevelWidgets()) {
            if (const auto* menu = qobject_cast<QMenu*>(window); !menu)
                windows.append(window);
            else if (!menu->parent())
                menus.read(menu); // the tray's: the desktop opens it
        }
        for (QWidget* window : std::as_const(windows)) {
            if (!window->isVisible())
                continue;
            menus.press(window, QStringLiteral("menuButton"));
            menus.press(window, QStringLiteral("more"));
            for (const char* name : {"rooms", "messages", "composer"})
                menus.ask(window->findChild<QAbstractScrollArea*>(QString::fromLatin1(name)));
            if (window->objectName() == QStringLiteral("callWindow"))
                menus.ask(window, window->rect().center());
        }
        menus.m_lines.sort();
        return menus.m_lines;
    }

private:
    void press(const QWidget* window, const QString& name)
    {
        auto* button = window->findChild<QAbstractButton*>(name);
        if (!button || !button->isVisible())
            return;
        button->click();
        takeOpen();
    }

    /// At the first place, from below, that has a menu.
    void ask(const QAbstractScrollArea* view)
    {
        if (!view || !view->isVisible())
            return;
        constexpr int step = 12;
        const QRect area = view->viewport()->rect();
        for (int y = area.bottom() - 4; y > area.top(); y -= step) {
            for (const int x : {area.width() / 4, area.width() / 2, 3 * area.width() / 4}) {
                if (ask(view->viewport(), {x, y}))
                    return;
            }
        }
    }
    bool ask(QWidget* widget, const QPoint& at)
    {
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, widget->mapToGlobal(at));
        QApplication::sendEvent(widget, &event);
        return takeOpen();
    }

    /// Whether one was open.
    bool takeOpen()
    {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (!menu)
            return false;
        read(menu);
        menu->close();
        return true;
    }

    void read(const QMenu* menu)
    {
        for (const QAction* action : menu->actions()) {
            if (!action->text().isEmpty())
                m_lines.append(
                    QStringList{QStringLiteral("menu"), menu->objectName(), withoutNumbers(action->text())}
                        .join(QStringLiteral(" | ")));
            if (action->menu())
                read(action->menu());
        }
    }

    QStringList m_lines;
};

} // namespace duologue::tests
