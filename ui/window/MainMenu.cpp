#include "ui/window/MainMenu.h"

#include "app/viewmodels/AccountsViewModel.h"

#include <QAction>
#include <QActionGroup>

using namespace Qt::StringLiterals;

namespace duologue::ui {

MainMenu::MainMenu(viewmodels::AccountsViewModel& accounts, QAction* quit, QWidget* window)
    : QMenu(window), m_accounts(accounts), m_quit(quit)
{
}

void MainMenu::fill()
{
    clear();
    qDeleteAll(findChildren<QActionGroup*>(Qt::FindDirectChildrenOnly));
    qDeleteAll(findChildren<QMenu*>(Qt::FindDirectChildrenOnly));
    const auto rows = m_accounts.rows();
    auto* accounts = new QActionGroup(this);
    for (const auto& row : rows) {
        QAction* entry = addAction(u"%1 · %2"_s.arg(row.name, row.host));
        entry->setCheckable(true);
        entry->setChecked(row.isCurrent);
        accounts->addAction(entry);
        // Queued: switching fills the menu anew while it is still open.
        connect(
            entry, &QAction::triggered, this, [this, id = row.id] { m_accounts.switchTo(id); },
            Qt::QueuedConnection);
    }
    addAction(tr("Add an account"), this, [this] { m_accounts.add(); });
    addSeparator();
    // The keys are shown only: an action of a closed menu hears none. The mark keeps the comma behind the
    // plus in menus that run from right to left.
    addAction(tr("Settings…") + u"\tCtrl+,\u200E"_s, this, &MainMenu::settingsWanted);
    fillHelp(addMenu(tr("Help")));
    addSeparator();
    addAction(tr("Sign out…"), this, &MainMenu::signOutWanted);
    // Written like the others: Qt translates the names of keys.
    m_quit->setText(tr("Quit") + u"\tCtrl+Q"_s);
    addAction(m_quit);
}

void MainMenu::fillHelp(QMenu* help)
{
    help->addAction(tr("Keyboard shortcuts") + u"\tF1"_s, this, &MainMenu::shortcutsWanted);
    help->addAction(tr("Test connection"), this, &MainMenu::connectionTestWanted);
    help->addAction(tr("Event inspector") + u"\tCtrl+Shift+I"_s, this, &MainMenu::inspectorWanted);
    help->addAction(tr("Show logs"), this, &MainMenu::logWanted);
    help->addAction(tr("About Duologue"), this, &MainMenu::aboutWanted);
}

void MainMenu::popUpBelow(const QWidget* button)
{
    fill();
    constexpr int gap = 4;
    const int x = isRightToLeft() ? button->width() - sizeHint().width() : 0;
    popup(button->mapToGlobal(QPoint(x, button->height() + gap)));
}

} // namespace duologue::ui
