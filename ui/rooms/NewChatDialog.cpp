#include "ui/rooms/NewChatDialog.h"

#include "app/viewmodels/RoomListModel.h"
#include "ui/style/Tokens.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duologue::ui {

NewChatDialog::NewChatDialog(viewmodels::RoomListModel& rooms, QWidget* parent)
    : QDialog(parent),
      m_rooms(rooms),
      m_user(new QLineEdit(this)),
      m_error(new QLabel(this)),
      m_start(new QPushButton(tr("Start chat"), this))
{
    setObjectName(u"newChatDialog"_s);
    setWindowTitle(tr("New chat"));
    setModal(true);
    m_user->setObjectName(u"newChatUser"_s);
    m_user->setAccessibleName(tr("User number"));
    m_user->setPlaceholderText(u"42"_s);
    m_error->setObjectName(u"newChatError"_s);
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    m_error->hide();
    QPalette palette = m_error->palette();
    palette.setColor(QPalette::WindowText, style::Tokens::of(this).danger);
    m_error->setPalette(palette);
    m_start->setObjectName(u"newChatStart"_s);
    m_start->setDefault(true);

    auto* label = new QLabel(tr("User number of the person"), this);
    label->setBuddy(m_user);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_start, QDialogButtonBox::ActionRole);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addWidget(label);
    column->addWidget(m_user);
    column->addWidget(m_error);
    column->addSpacing(8);
    column->addWidget(buttons);
    setMinimumWidth(320);

    connect(m_start, &QPushButton::clicked, this, &NewChatDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_rooms, &viewmodels::RoomListModel::chatReady, this, &QDialog::accept);
    connect(&m_rooms, &viewmodels::RoomListModel::chatFailed, this, [this](const QString& sentence) {
        m_start->setEnabled(true);
        m_error->setText(sentence);
        m_error->setAccessibleName(sentence);
        m_error->show();
        m_user->setFocus();
        m_user->selectAll();
    });
}

void NewChatDialog::submit()
{
    m_error->hide();
    m_start->setEnabled(false);
    m_rooms.startChat(m_user->text());
}

} // namespace duologue::ui
