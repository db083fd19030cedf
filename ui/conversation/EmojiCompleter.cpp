#include "ui/conversation/EmojiCompleter.h"

#include "app/viewmodels/EmojiModel.h"
#include "ui/style/EmojiText.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {
constexpr int mostOffered = 7;
constexpr qsizetype shortestName = 2;
} // namespace

EmojiCompleter::EmojiCompleter(QTextEdit& editor, viewmodels::EmojiModel& emoji)
    : QFrame(&editor, Qt::ToolTip | Qt::FramelessWindowHint),
      m_editor(editor),
      m_emoji(emoji),
      m_list(new QListWidget(this))
{
    setObjectName(u"emojiCompleter"_s);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFrameShape(StyledPanel);
    setFocusPolicy(Qt::NoFocus);
    m_list->setObjectName(u"emojiCompletions"_s);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_list);
    m_editor.installEventFilter(this);
    connect(&m_editor, &QTextEdit::textChanged, this, &EmojiCompleter::offer);
    connect(&m_editor, &QTextEdit::cursorPositionChanged, this, &EmojiCompleter::offer);
    connect(&m_emoji, &viewmodels::EmojiModel::loaded, this, &EmojiCompleter::offer);
    connect(m_list, &QListWidget::itemClicked, this, &EmojiCompleter::take);
}

QString EmojiCompleter::typedName() const
{
    const QTextCursor cursor = m_editor.textCursor();
    if (cursor.hasSelection())
        return {};
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    static const QRegularExpression name(u"(?:^|\\s):([\\p{L}\\p{M}\\p{N}\\x{200C}_]+)$"_s);
    return name.match(before).captured(1);
}

void EmojiCompleter::offer()
{
    const QString typed = typedName();
    if (typed.isEmpty())
        m_refused = false;
    if (typed.size() < shortestName || m_refused || !m_editor.hasFocus()) {
        hide();
        return;
    }
    m_emoji.load();
    const auto completions = m_emoji.complete(QString(typed).replace(u'_', u' '), mostOffered);
    m_list->clear();
    for (const auto& [text, emojiName] : completions) {
        auto* item = new QListWidgetItem(style::withJoinedEmoji(text) + u"  "_s + emojiName, m_list);
        item->setData(Qt::UserRole, text);
        item->setData(Qt::AccessibleTextRole, emojiName);
    }
    if (completions.isEmpty()) {
        hide();
        return;
    }
    m_list->setAccessibleName(tr("Emoji that go with what was typed"));
    m_list->setCurrentRow(0);
    const int rowHeight = m_list->sizeHintForRow(0);
    resize(std::max(220, m_list->sizeHintForColumn(0) + 24),
           static_cast<int>(completions.size()) * rowHeight + 2 * frameWidth());
    // Above the field, beside the cursor, within the window.
    const QRect cursor = m_editor.cursorRect();
    QPoint corner = m_editor.viewport()->mapToGlobal(cursor.topLeft());
    const QPoint field = m_editor.mapToGlobal(QPoint(0, 0));
    corner.setY(std::min(corner.y(), field.y()) - height() - 6);
    if (m_editor.isRightToLeft())
        corner.rx() -= width();
    const QRect inside(m_editor.window()->mapToGlobal(QPoint(0, 0)), m_editor.window()->size());
    corner.setX(std::clamp(corner.x(), inside.left(), std::max(inside.left(), inside.right() - width())));
    move(corner);
    show();
}

void EmojiCompleter::take()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    const QString emoji = item->data(Qt::UserRole).toString();
    QTextCursor cursor = m_editor.textCursor();
    const auto length = static_cast<int>(typedName().size()) + 1;
    cursor.setPosition(cursor.position() - length, QTextCursor::KeepAnchor);
    cursor.insertText(emoji);
    m_emoji.noteUsed(emoji);
    hide();
}

bool EmojiCompleter::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != &m_editor || !isVisible())
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut) {
        hide();
        return false;
    }
    // A shortcut may want these keys as well; here they mean the list.
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    const bool press = event->type() == QEvent::KeyPress;
    const int last = m_list->count() - 1;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Up:
        if (press)
            m_list->setCurrentRow(m_list->currentRow() > 0 ? m_list->currentRow() - 1 : last);
        break;
    case Qt::Key_Down:
        if (press)
            m_list->setCurrentRow(m_list->currentRow() < last ? m_list->currentRow() + 1 : 0);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        if (press)
            take();
        break;
    case Qt::Key_Escape:
        if (press) {
            m_refused = true;
            hide();
        }
        break;
    default:
        return false;
    }
    event->accept();
    return true;
}

} // namespace duologue::ui
