#include "ui/window/SignOutDialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duologue::ui {

SignOutDialog::SignOutDialog(viewmodels::AccountsViewModel& accounts, QWidget* parent)
    : QDialog(parent), m_accounts(accounts), m_wipe(new QCheckBox(this))
{
    setObjectName(u"signOutDialog"_s);
    setWindowTitle(tr("Sign out"));
    setModal(true);
    setAttribute(Qt::WA_DeleteOnClose);
    //: %1 is an account, such as "User 42 · chat.example"
    auto* question = new QLabel(tr("Sign out of %1? The access token is deleted from the keyring. Messages "
                                   "stay on this computer for when you come back.")
                                    .arg(QChar(0x2068) + accounts.currentName() + QChar(0x2069)),
                                this);
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    question->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_wipe->setObjectName(u"wipe"_s);
    m_wipe->setText(tr("Delete messages, drafts, pictures and the server profile from this computer"));
    auto* loss = new QLabel(tr("The server keeps no messages: they cannot be brought back."), this);
    loss->setWordWrap(true);
    loss->setVisible(false);
    connect(m_wipe, &QCheckBox::toggled, loss, &QWidget::setVisible);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* leave = new QPushButton(tr("Sign out"), this);
    leave->setObjectName(u"signOutNow"_s);
    buttons->addButton(leave, QDialogButtonBox::DestructiveRole);
    connect(leave, &QPushButton::clicked, this, [this] {
        using Keep = viewmodels::AccountsViewModel::Keep;
        const Keep keep = m_wipe->isChecked() ? Keep::Nothing : Keep::Messages;
        accept();
        m_accounts.signOut(keep);
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(question);
    column->addWidget(m_wipe);
    column->addWidget(loss);
    column->addWidget(buttons);
    constexpr int width = 420;
    setMinimumWidth(width);
}

} // namespace duologue::ui
