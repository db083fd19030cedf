#pragma once

#include "app/base/FoldedText.h"
#include "ui/conversation/MessageSelection.h"
#include "ui/conversation/RowLayout.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QCache>
#include <QTimer>

#include <optional>

namespace duologue::viewmodels {
class ConversationModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

/// The messages of a room. Lays out only what is seen: the truth is one anchor row and where its top stands;
/// the heights of all others are estimates, and so is the scroll bar, which is obeyed only when a person
/// drags it. At the bottom it sticks; elsewhere nothing that comes or changes moves what is being read.
class ConversationView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit ConversationView(viewmodels::ConversationModel& model, QWidget* parent = nullptr);
    ~ConversationView() override;

    [[nodiscard]] viewmodels::ConversationModel& model() const { return m_model; }
    /// The row that the keyboard is on, −1 if on none.
    [[nodiscard]] int focusedRow() const { return m_focusedRow; }
    void setFocusedRow(int row);
    /// Enter on the focused row: opens its link or what it brings, shows all of a long message, or goes to
    /// the one that it answers. Answers whether it did.
    bool activateFocused();
    [[nodiscard]] bool isAtBottom() const { return m_sticks; }
    void scrollToBottom();
    void scrollByPixels(int dy); ///< positive = towards newer

    /// Marks in all messages what is looked for; empty = nothing.
    void setMarkedTerms(const QList<SearchTerm>& terms);

    /// Where a row stands in the viewport; empty if it is not seen.
    [[nodiscard]] QRect rowRect(int row) const;
    [[nodiscard]] int rowAt(const QPoint& point) const; ///< −1 if there is none
    /// What is marked, messages one under the other.
    [[nodiscard]] QString selectedText() const;

Q_SIGNALS:
    void bottomReached(bool atBottom);
    void seen(qint64 messageId); ///< the window is active and this bubble visible
    void retryRequested(qint64 messageId);
    void callBackRequested(qint64 messageId);
    void deleteRequested(qint64 messageId);
    void showAllRequested(qint64 messageId);
    void attachmentActivated(qint64 messageId); ///< its picture or file
    void quoteActivated(qint64 messageId);      ///< the message that it answers
    void linkActivated(const duologue::viewmodels::MessageLink& link, qint64 messageId);
    void menuRequested(qint64 messageId, const std::optional<duologue::viewmodels::MessageLink>& link,
                       const QPoint& globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Placed {
        int row;
        int y;
        int height;
    };

    [[nodiscard]] RowLayout& layoutOf(int row);
    void place();
    int placeFromAnchor();
    void setAnchorToFirstVisible();
    void scrolledByBar(int value);
    void updateBar();
    void forgetLayouts();
    void openAt(qint64 target);
    void rowsArrived(int first, int last);
    void rowsChanged(int first, int last);
    void announceSeen();
    void sayNews(const Message& message);
    [[nodiscard]] bool onlyMineBelow(int row) const;
    void copySelection();
    void selectAll();
    void moveToLink(int step);
    [[nodiscard]] MessageSelection::Place placeAt(const QPoint& point);
    [[nodiscard]] const Placed* placedAt(const QPoint& point) const;
    void dragSelectionTo(const QPoint& point);

    viewmodels::ConversationModel& m_model;
    QCache<qint64, RowLayout> m_layouts; ///< by message id
    RowMetrics m_metrics;
    QList<Placed> m_placed; ///< the visible rows, top to bottom
    int m_anchorRow = 0;
    int m_anchorY = 0; ///< top of the anchor row in the viewport
    bool m_sticks = true;
    bool m_barIsMine = false; ///< the bar is being set, not dragged
    int m_averageHeight = 60;
    MessageSelection m_selection;
    bool m_selecting = false;
    QBasicTimer m_dragScroll; ///< while the pointer is dragged beyond an edge
    QPoint m_pointer;
    QPoint m_pressedAt;
    int m_focusedRow = -1;
    QList<SearchTerm> m_markedTerms;
    qint64 m_pointedAt = 0; ///< message that was jumped to a moment ago
    QTimer m_pointing;
    int m_focusedLink = -1; ///< of the focused row
    qint64 m_announced = 0;
    qint64 m_said = 0; ///< the newest that a screen reader was told
};

} // namespace duologue::ui
