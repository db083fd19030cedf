#include "ui/conversation/SpellingMarks.h"

#include "app/spelling/Speller.h"
#include "app/spelling/Words.h"
#include "app/viewmodels/MessageText.h"
#include "ui/style/Tokens.h"

#include <QTextBlock>
#include <QTextEdit>

#include <algorithm>

namespace duologue::ui {

namespace {

constexpr qsizetype longestChecked = 20'000; ///< of one paragraph: nobody reads a pasted book for spelling

/// Whether a word belongs to a link, a mention or code.
bool isLiteral(const spelling::Word& word, const QString& text, const QList<viewmodels::MessageLink>& links)
{
    const auto covers = [&word](const viewmodels::MessageLink& link) {
        return word.start >= link.start && word.start < link.start + link.length;
    };
    if (std::ranges::any_of(links, covers))
        return true;
    const QChar before = word.start > 0 ? text.at(word.start - 1) : QChar(u' ');
    return before == u'@' || before == u'#' || before == u':' ||
           QStringView(text).left(word.start).count(u'`') % 2 == 1;
}

} // namespace

SpellingMarks::SpellingMarks(QTextEdit& editor, spelling::Speller& speller)
    : QSyntaxHighlighter(editor.document()), m_editor(editor), m_speller(speller)
{
    connect(&m_speller, &spelling::Speller::judged, this, &QSyntaxHighlighter::rehighlight);
    connect(&m_editor, &QTextEdit::cursorPositionChanged, this, &SpellingMarks::cursorMoved);
}

void SpellingMarks::cursorMoved()
{
    const QTextBlock left = document()->findBlockByNumber(m_spared);
    m_spared = -1;
    if (left.isValid())
        rehighlightBlock(left); // its last word is finished
}

void SpellingMarks::highlightBlock(const QString& text)
{
    if (text.size() > longestChecked)
        return;
    const QList<viewmodels::MessageLink> links = viewmodels::linksIn(text);
    const QTextCursor cursor = m_editor.textCursor();
    const qsizetype typedAt = cursor.block() == currentBlock() ? cursor.positionInBlock() : -1;
    QTextCharFormat wrong;
    wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    wrong.setUnderlineColor(style::Tokens::of(&m_editor).danger);
    for (const spelling::Word& word : spelling::wordsIn(text)) {
        if (isLiteral(word, text, links))
            continue;
        if (word.start + word.length == typedAt) {
            m_spared = currentBlock().blockNumber();
            continue;
        }
        if (m_speller.verdict(text.mid(word.start, word.length)) == spelling::Speller::Verdict::Wrong)
            setFormat(static_cast<int>(word.start), static_cast<int>(word.length), wrong);
    }
}

QTextCursor SpellingMarks::wrongWordAt(QTextCursor place) const
{
    place.clearSelection();
    const QTextBlock block = place.block();
    const QString text = block.text();
    const QList<viewmodels::MessageLink> links = viewmodels::linksIn(text);
    for (const spelling::Word& word : spelling::wordsIn(text)) {
        const bool touches =
            place.positionInBlock() >= word.start && place.positionInBlock() <= word.start + word.length;
        if (touches && !isLiteral(word, text, links) &&
            m_speller.verdict(text.mid(word.start, word.length)) == spelling::Speller::Verdict::Wrong) {
            place.setPosition(block.position() + static_cast<int>(word.start));
            place.setPosition(block.position() + static_cast<int>(word.start + word.length),
                              QTextCursor::KeepAnchor);
            return place;
        }
    }
    return place;
}

} // namespace duologue::ui
