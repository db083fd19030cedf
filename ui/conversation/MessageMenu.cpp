#include "ui/conversation/MessageMenu.h"

#include "app/viewmodels/ConversationViewModel.h"
#include "ui/conversation/LinkOpener.h"

#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {

using viewmodels::ConversationModel;

void copy(const QString& text)
{
    QGuiApplication::clipboard()->setText(text);
}

/// A window with a Close button that goes when it is closed.
QDialog* dialogOf(const QString& name, const QString& title, QWidget* parent)
{
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(name);
    dialog->setWindowTitle(title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto* column = new QVBoxLayout(dialog);
    column->addWidget(buttons);
    return dialog;
}

void insertAbove(QDialog* dialog, QWidget* content)
{
    static_cast<QVBoxLayout*>(dialog->layout())->insertWidget(0, content, 1);
}

} // namespace

MessageMenu::MessageMenu(viewmodels::ConversationViewModel& conversation, QWidget* parent)
    : QObject(parent), m_conversation(conversation), m_parent(parent)
{
}

void MessageMenu::popUp(const Target& target, const QPoint& globalPosition)
{
    const ConversationModel& model = *m_conversation.messages();
    const Message* found = model.find(target.message);
    if (!found)
        return;
    const Message message = *found;
    auto* menu = new QMenu(m_parent);
    menu->setObjectName(u"messageMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (target.link) {
        menu->addAction(tr("Open link"), this,
                        [this, link = *target.link, message] { open(link, message.id); });
        menu->addAction(tr("Copy link"), this,
                        [address = viewmodels::plainAddress(target.link->target)] { copy(address); });
        menu->addSeparator();
    }
    if (!target.selected.isEmpty())
        menu->addAction(tr("Copy what is marked"), this, [text = target.selected] { copy(text); });
    if (m_conversation.takesReplies() && message.kind == MessageKind::Text)
        menu->addAction(tr("Reply"), this, [this, id = message.id] { m_conversation.answer(id); });
    if (message.attachment && message.attachment->isReadable()) {
        menu->addAction(tr("Open"), this, [this, id = message.id] { Q_EMIT openRequested(id); });
        menu->addAction(tr("Save as…"), this, [this, id = message.id] { Q_EMIT saveRequested(id); });
    }
    const QString words = model.index(model.rowOf(message.id)).data(ConversationModel::TextRole).toString();
    if (!words.isEmpty())
        menu->addAction(tr("Copy"), this, [words] { copy(words); });
    if (message.delivery == Delivery::Failed)
        menu->addAction(tr("Retry"), this, [this, message] { m_conversation.retry(message.id); });
    menu->addAction(tr("Details"), this, [this, message] { showDetails(message); });
    menu->addSeparator();
    menu->addAction(tr("Delete for me…"), this, [this, message] { askToRemove(message.id); });
    menu->popup(globalPosition);
}

void MessageMenu::open(const viewmodels::MessageLink& link, qint64 message)
{
    if (const Message* found = m_conversation.messages()->find(message))
        openLink(link, found->text, m_parent);
}

void MessageMenu::askToRemove(qint64 message)
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Delete for me"),
                                tr("Delete this message from this computer? The other person keeps it."),
                                QMessageBox::Cancel, m_parent);
    box->setObjectName(u"deleteQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QPushButton* remove = box->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    remove->setObjectName(u"deleteForMe"_s);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(remove, &QPushButton::clicked, this, [this, message] { m_conversation.remove(message); });
    box->open();
}

void MessageMenu::showDetails(const Message& message)
{
    QDialog* dialog = dialogOf(u"messageDetails"_s, tr("Details"), m_parent);
    auto* content = new QWidget(dialog);
    auto* form = new QFormLayout(content);
    for (const auto& [name, value] : m_conversation.details(message)) {
        auto* label = new QLabel(value, content);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setAccessibleName(name + u": "_s + value);
        form->addRow(name, label);
    }
    if (const QString event = m_conversation.rawEvent(message); !event.isEmpty()) {
        auto* raw = new QPlainTextEdit(viewmodels::inShortLines(event), content);
        raw->setObjectName(u"rawEvent"_s);
        raw->setAccessibleName(tr("Event"));
        raw->setReadOnly(true);
        raw->setLayoutDirection(Qt::LeftToRight);
        raw->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        form->addRow(tr("Event"), raw);
    }
    insertAbove(dialog, content);
    dialog->open();
}

void MessageMenu::showAll(qint64 message)
{
    const Message* found = m_conversation.messages()->find(message);
    if (!found)
        return;
    QDialog* dialog = dialogOf(u"wholeMessage"_s, tr("Message"), m_parent);
    auto* text = new QPlainTextEdit(dialog);
    text->setObjectName(u"wholeText"_s);
    text->setAccessibleName(tr("Message"));
    text->setReadOnly(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setPlainText(viewmodels::inShortLines(found->text));
    auto* everything = new QPushButton(tr("Copy"), dialog);
    connect(everything, &QPushButton::clicked, dialog, [whole = found->text] { copy(whole); });
    dialog->findChild<QDialogButtonBox*>()->addButton(everything, QDialogButtonBox::ActionRole);
    insertAbove(dialog, text);
    dialog->resize(m_parent->size() * 0.8);
    dialog->open();
}

} // namespace duologue::ui
