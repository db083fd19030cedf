#pragma once

#include <QSyntaxHighlighter>
#include <QTextCursor>

class QTextEdit;

namespace duologue::spelling {
class Speller;
} // namespace duologue::spelling

namespace duologue::ui {

/// Wavy lines under words that no dictionary knows; not in links, mentions and code, and not under the word
/// that is being typed. Marks are no edits: undo knows nothing of them.
class SpellingMarks : public QSyntaxHighlighter {
    Q_OBJECT

public:
    SpellingMarks(QTextEdit& editor, spelling::Speller& speller);

    /// The wrong word at a place, selected; no selection if there is none.
    [[nodiscard]] QTextCursor wrongWordAt(QTextCursor place) const;

protected:
    void highlightBlock(const QString& text) override;

private:
    void cursorMoved();

    QTextEdit& m_editor;
    spelling::Speller& m_speller;
    int m_spared = -1; ///< number of the block with the word that is being typed
};

} // namespace duologue::ui
