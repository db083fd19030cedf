#include "ui/settings/AccountSettings.h"

#include "app/viewmodels/AccountsViewModel.h"
#include "ui/style/Tokens.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duologue::ui {

AccountSettings::AccountSettings(viewmodels::AccountsViewModel& accounts, QWidget* parent)
    : QWidget(parent), m_accounts(accounts), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(8, 0, 8, 0);
    m_column->setSpacing(8);
    // Queued: the button that was pressed must outlive its click.
    connect(&m_accounts, &viewmodels::AccountsViewModel::changed, this, &AccountSettings::show,
            Qt::QueuedConnection);
    show();
}

void AccountSettings::show()
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QString current = m_accounts.currentName();
    auto* present = new QLabel(current.isEmpty() ? tr("You are not signed in.") : current, this);
    present->setObjectName(u"presentAccount"_s);
    present->setTextFormat(Qt::PlainText);
    present->setFont(style::scaled(font(), 1.0, QFont::DemiBold));
    m_column->addWidget(present);
    if (!current.isEmpty()) {
        addButton(u"testConnection"_s, tr("Test connection"), &AccountSettings::testRequested);
        addButton(u"editProfile"_s, tr("Server profile…"), &AccountSettings::profileRequested);
        addButton(u"signOut"_s, tr("Sign out…"), &AccountSettings::signOutRequested);
    }
    m_column->addSpacing(16);
    for (const auto& row : m_accounts.rows()) {
        if (row.isCurrent)
            continue;
        //: %1 is an account, such as "User 42 · chat.example"
        auto* button = new QPushButton(tr("Switch to %1").arg(u"%1 · %2"_s.arg(row.name, row.host)), this);
        button->setObjectName(u"switchTo"_s);
        button->setAutoDefault(false);
        addRow(button);
        connect(button, &QPushButton::clicked, this, [this, id = row.id] { m_accounts.switchTo(id); });
    }
    auto* add = new QPushButton(tr("Add an account"), this);
    add->setObjectName(u"addAccount"_s);
    add->setAutoDefault(false);
    addRow(add);
    connect(add, &QPushButton::clicked, this, [this] {
        m_accounts.add();
        window()->close();
    });
}

void AccountSettings::addButton(const QString& name, const QString& text, void (AccountSettings::*wanted)())
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    addRow(button);
    connect(button, &QPushButton::clicked, this, wanted);
}

/// All as wide as the widest.
void AccountSettings::addRow(QPushButton* button)
{
    const auto buttons = findChildren<QPushButton*>();
    int width = 0;
    for (const QPushButton* each : buttons)
        width = std::max(width, each->sizeHint().width());
    for (QPushButton* each : buttons)
        each->setMinimumWidth(width);
    m_column->addWidget(button, 0, Qt::AlignLeading);
}

} // namespace duologue::ui
