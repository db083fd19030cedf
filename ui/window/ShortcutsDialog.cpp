#include "ui/window/ShortcutsDialog.h"

#include "ui/style/Tokens.h"
#include "ui/window/KeyNames.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {

struct Shortcut {
    QString keys;
    QString what;
};
struct Group {
    QString name;
    QList<Shortcut> shortcuts;
};

QString keys(const QKeySequence& sequence)
{
    return KeyNames::of({sequence});
}

QLabel* label(const QString& text, QWidget* parent)
{
    auto* made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText);
    return made;
}

void lay(QGridLayout& grid, const QList<Group>& groups, QWidget* page)
{
    int row = 0;
    for (const Group& group : groups) {
        QLabel* heading = label(group.name, page);
        heading->setFont(style::scaled(page->font(), 1.0, QFont::DemiBold));
        if (row > 0)
            grid.setRowMinimumHeight(row++, 8);
        grid.addWidget(heading, row++, 0, 1, 2);
        for (const auto& [sequence, what] : group.shortcuts) {
            QLabel* words = label(what, page);
            words->setAccessibleName(what + u": "_s +
                                     KeyNames::spoken(sequence)); // one sentence for who hears it
            words->setWordWrap(true);
            grid.addWidget(words, row, 0);
            QLabel* pressed = label(sequence, page);
            // In one column, whatever direction the names of keys run in.
            pressed->setAlignment(Qt::AlignAbsolute | Qt::AlignVCenter |
                                  (page->isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
            grid.addWidget(pressed, row++, 1);
        }
    }
    grid.setColumnStretch(0, 1);
}

} // namespace

ShortcutsDialog::ShortcutsDialog(QWidget* parent) : QDialog(parent), m_area(new QScrollArea(this))
{
    setObjectName(u"shortcuts"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_area->setObjectName(u"shortcutsPage"_s);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::StrongFocus); // arrow keys scroll it
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_area, 1);
    column->addWidget(buttons);
    fill();
    resize(m_area->widget()->sizeHint().width() + 48, 560);
}

/// In the present language.
void ShortcutsDialog::fill()
{
    setWindowTitle(tr("Keyboard shortcuts"));
    m_area->setAccessibleName(tr("Keyboard shortcuts"));
    const QList<Group> groups{
        {tr("Chats"),
         {{keys(Qt::CTRL | Qt::Key_K), tr("Find a chat")},
          {keys(Qt::CTRL | Qt::Key_N), tr("New chat")},
          {keys(Qt::ALT | Qt::Key_Up), tr("The chat above")},
          {keys(Qt::ALT | Qt::Key_Down), tr("The chat below")},
          {keys(Qt::Key_Menu), tr("What can be done with a chat or message")},
          {keys(Qt::Key_Escape), tr("Back, or close")}}},
        {tr("Conversation"),
         {{keys(Qt::CTRL | Qt::Key_F), tr("Find in the conversation")},
          {KeyNames::of({Qt::Key_Up, Qt::Key_Down}), tr("Message by message")},
          {KeyNames::of({Qt::Key_Left, Qt::Key_Right}), tr("From link to link in a message")},
          {keys(Qt::Key_Return), tr("Open the link")},
          {KeyNames::of({Qt::Key_Home, Qt::Key_End}), tr("To the beginning, to the newest")},
          {keys(QKeySequence(QKeySequence::Copy)), tr("Copy what is marked, or the message")}}},
        {tr("Writing"),
         {{keys(Qt::Key_Return), tr("Send (can be changed in the settings)")},
          {keys(Qt::SHIFT | Qt::Key_Return), tr("A new line")},
          {u":"_s, tr("An emoji by its name")},
          {keys(QKeySequence(QKeySequence::Undo)), tr("Undo")},
          {tr("Ctrl+left Shift, Ctrl+right Shift"), tr("Write from left to right, from right to left")}}},
        {tr("Calls"),
         {{keys(Qt::CTRL | Qt::SHIFT | Qt::Key_A), tr("Answer")},
          {keys(Qt::CTRL | Qt::SHIFT | Qt::Key_D), tr("Decline")},
          {keys(Qt::Key_M), tr("Microphone on or off, in the call window")},
          {keys(Qt::Key_V), tr("Camera on or off, in the call window")},
          {keys(Qt::Key_F), tr("Full screen, in the call window")}}},
        {tr("Program"),
         {{keys(Qt::CTRL | Qt::Key_Comma), tr("Settings")},
          {keys(Qt::Key_F5), tr("Ask the server for the newest")},
          {keys(Qt::Key_F1), tr("This page")},
          {keys(Qt::CTRL | Qt::Key_Q), tr("Quit")}}},
    };
    auto* page = new QWidget;
    auto* grid = new QGridLayout(page);
    grid->setHorizontalSpacing(24);
    lay(*grid, groups, page);
    m_area->setWidget(page); // the former one is deleted
}

void ShortcutsDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace duologue::ui
