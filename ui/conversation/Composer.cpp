#include "ui/conversation/Composer.h"

#include "app/base/whenDone.h"
#include "app/spelling/Speller.h"
#include "app/viewmodels/MessageText.h"
#include "ui/conversation/AttachmentHands.h"
#include "ui/conversation/SpellingMarks.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPointer>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextOption>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {

constexpr int mostLines = 8;
constexpr int longestDirected = 100'000; ///< characters: beyond, looking at every key would be felt

/// Which way Ctrl and this Shift key mean, as on Windows and in GTK. X11 and Wayland name the side in the
/// keysym.
Composer::Forced sideOf(const QKeyEvent* shift)
{
    constexpr quint32 leftShift = 0xFFE1;
    constexpr quint32 rightShift = 0xFFE2;
    if (shift->nativeVirtualKey() == leftShift)
        return Qt::LeftToRight;
    if (shift->nativeVirtualKey() == rightShift)
        return Qt::RightToLeft;
    return {};
}

} // namespace

Composer::Composer(spelling::Speller& speller, QWidget* parent)
    : QTextEdit(parent), m_speller(speller), m_marks(new SpellingMarks(*this, speller))
{
    setObjectName(u"composer"_s);
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setFrameShape(NoFrame);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    document()->setDocumentMargin(8);
    connect(document(), &QTextDocument::contentsChanged, this, &Composer::fit);
    connect(document(), &QTextDocument::contentsChanged, this, &Composer::applyDirections);
    applyDirections();
    fit();
}

QSize Composer::sizeHint() const
{
    // Arabic letters stand higher and hang lower than the Latin ones that the metrics know.
    const int line = QFontMetrics(font()).lineSpacing() * 4 / 3;
    const int margins = static_cast<int>(2 * document()->documentMargin());
    const int wanted = static_cast<int>(std::ceil(document()->size().height()));
    return {120, std::clamp(wanted, line + margins, mostLines * line + margins)};
}

void Composer::fit()
{
    const int height = sizeHint().height();
    if (height != this->height() || minimumHeight() != height)
        setFixedHeight(height);
}

void Composer::forceDirection(Forced direction)
{
    m_forced = direction;
    applyDirections();
}

QString Composer::message() const
{
    const QString text = toPlainText();
    return m_forced ? viewmodels::withDirection(text, *m_forced) : text;
}

/// One direction for the whole document where that is enough, and formats of blocks only where it is not:
/// these stand in the undo history, joined to the change that asked for them.
void Composer::applyDirections()
{
    // In the middle of undoing, blocks have the formats they had: an edit now would forget what can be
    // redone.
    if (document()->isRedoAvailable() || document()->characterCount() > longestDirected)
        return;
    QList<Qt::LayoutDirection> wanted = viewmodels::paragraphDirections(
        document()->toRawText().replace(QChar(0x2029), u'\n'), layoutDirection());
    if (m_forced)
        wanted.fill(*m_forced);
    QTextOption option = document()->defaultTextOption();
    if (option.textDirection() != wanted.first()) {
        option.setTextDirection(wanted.first());
        document()->setDefaultTextOption(option);
    }
    QTextCursor cursor(document());
    bool joined = false;
    qsizetype paragraph = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next(), ++paragraph) {
        const Qt::LayoutDirection direction =
            wanted.at(paragraph) == wanted.first() ? Qt::LayoutDirectionAuto : wanted.at(paragraph);
        if (block.blockFormat().layoutDirection() == direction)
            continue;
        if (!std::exchange(joined, true))
            cursor.joinPreviousEditBlock();
        cursor.setPosition(block.position());
        QTextBlockFormat format = block.blockFormat();
        if (direction == Qt::LayoutDirectionAuto)
            format.clearProperty(QTextFormat::LayoutDirection);
        else
            format.setLayoutDirection(direction);
        cursor.setBlockFormat(format);
    }
    if (joined)
        cursor.endEditBlock();
}

void Composer::keyPressEvent(QKeyEvent* event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers();
    const bool isShift = event->key() == Qt::Key_Shift;
    const bool isControl = event->key() == Qt::Key_Control;
    if (isShift && (modifiers & Qt::ControlModifier))
        m_forcing = sideOf(event);
    else if (!isShift && !isControl)
        m_forcing.reset();

    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool plain = !(modifiers & (Qt::ShiftModifier | Qt::ControlModifier | Qt::AltModifier));
    if (enter && (m_enterSends ? plain : modifiers.testFlag(Qt::ControlModifier))) {
        Q_EMIT submitted();
        return;
    }
    if (enter) { // not QTextEdit's line separator: a line of a message is a paragraph of its own direction
        textCursor().insertBlock();
        ensureCursorVisible();
        return;
    }
    QTextEdit::keyPressEvent(event);
}

void Composer::keyReleaseEvent(QKeyEvent* event)
{
    const bool letGo = event->key() == Qt::Key_Shift || event->key() == Qt::Key_Control;
    if (const Forced side = letGo ? std::exchange(m_forcing, {}) : Forced()) {
        forceDirection(side);
        Q_EMIT directionForced(*side);
    }
    QTextEdit::keyReleaseEvent(event);
}

bool Composer::canInsertFromMimeData(const QMimeData* source) const
{
    return AttachmentHands::brings(*source) || source->hasText();
}

void Composer::insertFromMimeData(const QMimeData* source)
{
    if (AttachmentHands::brings(*source))
        Q_EMIT brought(*source);
    else if (source->hasText())
        insertPlainText(source->text());
}

void Composer::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu* menu = createStandardContextMenu();
    menu->setObjectName(u"composerMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint point = byKey ? cursorRect().center() : event->pos();
    addSuggestions(menu, point);
    menu->popup(viewport()->mapToGlobal(point));
}

/// At the top, when the dictionaries have answered: the menu is there at once.
void Composer::addSuggestions(QMenu* menu, const QPoint& point)
{
    const QTextCursor place = m_marks->wrongWordAt(cursorForPosition(point));
    if (!place.hasSelection())
        return;
    QAction* before = menu->actions().value(0);
    auto* waiting = new QAction(tr("Looking for spellings…"), menu);
    waiting->setEnabled(false);
    auto* accept = new QAction(tr("Accept this word"), menu);
    connect(accept, &QAction::triggered, this,
            [this, word = place.selectedText()] { m_speller.accept(word); });
    auto* line = new QAction(menu);
    line->setSeparator(true);
    menu->insertActions(before, {waiting, accept, line});
    const auto suggestions = m_speller.suggestions(place.selectedText());
    whenDone(suggestions, menu, [this, menu, waiting, place](const QStringList& words) {
        for (const QString& word : words) {
            auto* replace = new QAction(word, menu);
            replace->setObjectName(u"spelling"_s);
            connect(replace, &QAction::triggered, this, [place, word] {
                QTextCursor cursor = place;
                cursor.insertText(word);
            });
            menu->insertAction(waiting, replace);
        }
        if (words.isEmpty())
            waiting->setText(tr("No spellings found"));
        else
            menu->removeAction(waiting);
    });
}

void Composer::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        applyDirections();
    else if (event->type() == QEvent::FontChange)
        fit();
    else if (event->type() == QEvent::PaletteChange)
        m_marks->rehighlight();
}

} // namespace duologue::ui
