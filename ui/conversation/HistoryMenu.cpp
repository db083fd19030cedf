#include "ui/conversation/HistoryMenu.h"

#include "app/viewmodels/ChatViewModel.h"
#include "ui/conversation/DayDialog.h"

#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace duologue::ui {

HistoryMenu::HistoryMenu(viewmodels::ChatViewModel& chat, QWidget* parent)
    : QMenu(parent),
      m_chat(chat),
      m_contact(addAction(QString(), this, &HistoryMenu::contactRequested)),
      m_find(addAction(QString(), this, &HistoryMenu::findRequested)),
      m_day(addAction(QString(), this, &HistoryMenu::chooseDay)),
      m_first(
          addAction(QString(), this,
                    [this] { m_chat.conversation.show(place::AtTime{QDateTime::fromMSecsSinceEpoch(0)}); })),
      m_export((addSeparator(), addAction(QString(), this, &HistoryMenu::exportChat))),
      m_forget(addAction(QString(), this, &HistoryMenu::forgetChat))
{
    setObjectName(u"historyMenu"_s);
    // For the eye only: the window owns the key.
    m_find->setShortcut(QKeySequence::Find);
    m_find->setShortcutContext(Qt::WidgetShortcut);
    m_find->setShortcutVisibleInContextMenu(true);
    retranslate();
}

void HistoryMenu::retranslate()
{
    m_contact->setText(tr("Contact"));
    m_find->setText(tr("Find in this chat"));
    m_day->setText(tr("Go to a day…"));
    m_first->setText(tr("Go to the first message"));
    m_export->setText(tr("Export chat…"));
    m_forget->setText(tr("Delete history…"));
}

void HistoryMenu::chooseDay()
{
    auto* dialog = new DayDialog(parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DayDialog::chosen, this,
            [this](QDate day) { m_chat.conversation.show(place::AtTime{day.startOfDay()}); });
    dialog->open();
}

void HistoryMenu::exportChat()
{
    const RoomTitle room = m_chat.conversation.room();
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(parentWidget(), tr("Export chat"));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QStringList filters{tr("Text (*.txt)"), tr("Web page (*.html)"), tr("JSON, for programs (*.json)")};
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(u"txt"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters](const QString& filter) {
        static const QStringList endings{u"txt"_s, u"html"_s, u"json"_s};
        dialog->setDefaultSuffix(endings.value(filters.indexOf(filter)));
    });
    dialog->setDirectory(folder.isEmpty() ? QDir::homePath() : folder);
    dialog->selectFile(m_chat.history.suggestedFileName(room));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, room](const QString& file) { m_chat.history.exportTo(room, file); });
    dialog->open();
}

void HistoryMenu::forgetChat()
{
    const RoomTitle room = m_chat.conversation.room();
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Delete history"),
                                m_chat.history.forgettingQuestion(room), QMessageBox::Cancel, parentWidget());
    box->setObjectName(u"forgetDialog"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setDefaultButton(QMessageBox::Cancel);
    const QPushButton* forget = box->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    connect(forget, &QPushButton::clicked, this, [this, room] { m_chat.history.forget(room); });
    box->open();
}

} // namespace duologue::ui
