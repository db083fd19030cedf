#pragma once

#include <QTextEdit>

#include <optional>

namespace duologue::spelling {
class Speller;
} // namespace duologue::spelling

namespace duologue::ui {

class SpellingMarks;

/// Where a message is written: grows from one line to eight. Plain text only. Each paragraph runs as it will
/// in its bubble (viewmodels/MessageText); Ctrl with the left or right Shift key forces a direction.
class Composer : public QTextEdit {
    Q_OBJECT

public:
    using Forced = std::optional<Qt::LayoutDirection>;

    explicit Composer(spelling::Speller& speller, QWidget* parent = nullptr);

    /// Either Enter sends and Shift+Enter begins a line, or Enter begins a line and Ctrl+Enter sends.
    void setEnterSends(bool sends) { m_enterSends = sends; }

    [[nodiscard]] Forced forcedDirection() const { return m_forced; }
    void forceDirection(Forced direction);
    /// What is to be sent: the text, with marks where its direction was forced.
    [[nodiscard]] QString message() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void submitted();
    void directionForced(Qt::LayoutDirection direction);
    void brought(const QMimeData& data); ///< a picture or file was pasted or dropped here

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();
    void applyDirections();
    void addSuggestions(QMenu* menu, const QPoint& point);

    spelling::Speller& m_speller;
    SpellingMarks* m_marks;
    bool m_enterSends = true;
    Forced m_forced;
    Forced m_forcing; ///< Ctrl and a Shift key are down, and nothing else was
};

} // namespace duologue::ui
