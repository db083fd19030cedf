#include "ui/window/MainMenu.h"

#include "app/viewmodels/AccountsViewModel.h"
#include "ui/window/KeyNames.h"

#include <QAction>
#include <QActionGroup>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {

/// The keys are shown only: an action of a closed menu hears none.
QString withKeys(const QString& entry, const QKeySequence& keys)
{
    return entry + u'\t' + KeyNames::of({keys});
}

} // namespace

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
    addAction(withKeys(tr("Settings…"), Qt::CTRL | Qt::Key_Comma), this, &MainMenu::settingsWanted);
    fillHelp(addMenu(tr("Help")));
    addSeparator();
    addAction(tr("Sign out…"), this, &MainMenu::signOutWanted);
    m_quit->setText(withKeys(tr("Quit"), m_quit->shortcut()));
    addAction(m_quit);
}

void MainMenu::fillHelp(QMenu* help)
{
    help->addAction(withKeys(tr("Keyboard shortcuts"), Qt::Key_F1), this, &MainMenu::shortcutsWanted);
    help->addAction(tr("Test connection"), this, &MainMenu::connectionTestWanted);
    help->addAction(withKeys(tr("Event inspector"), Qt::CTRL | Qt::SHIFT | Qt::Key_I), this,
                    &MainMenu::inspectorWanted);
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
