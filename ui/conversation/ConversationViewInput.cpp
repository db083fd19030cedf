#include "app/viewmodels/ConversationModel.h"
#include "ui/conversation/ConversationView.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <utility>

// What hands do: wheel, keys, pointer, and what they mark.

namespace duologue::ui {

using viewmodels::ConversationModel;

void ConversationView::wheelEvent(QWheelEvent* event)
{
    int dy = -event->pixelDelta().y();
    if (dy == 0)
        dy = -event->angleDelta().y() * 3 * QFontMetrics(font()).height() / 120;
    scrollByPixels(dy);
    event->accept();
}

void ConversationView::keyPressEvent(QKeyEvent* event)
{
    const int page = viewport()->height() - 2 * QFontMetrics(font()).height();
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        return;
    }
    switch (event->key()) {
    case Qt::Key_PageUp:
        scrollByPixels(-page);
        return;
    case Qt::Key_PageDown:
        scrollByPixels(page);
        return;
    case Qt::Key_Home:
        m_model.show(place::AtTime{QDateTime::fromMSecsSinceEpoch(0)});
        return;
    case Qt::Key_End:
        scrollToBottom();
        return;
    case Qt::Key_Up:
        setFocusedRow(m_focusedRow < 0 ? m_model.rowCount() - 1 : m_focusedRow - 1);
        return;
    case Qt::Key_Down:
        setFocusedRow(m_focusedRow < 0 ? m_model.rowCount() - 1 : m_focusedRow + 1);
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
        moveToLink((event->key() == Qt::Key_Right) != isRightToLeft() ? 1 : -1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (activateFocused())
            return;
        [[fallthrough]];
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

/// The next link of the focused row, in the order of its text.
void ConversationView::moveToLink(int step)
{
    if (m_focusedRow < 0 || m_focusedRow >= m_model.rowCount())
        return;
    const int count = static_cast<int>(layoutOf(m_focusedRow).links.size());
    m_focusedLink = count == 0 ? -1 : std::clamp(m_focusedLink + step, 0, count - 1);
    viewport()->update();
}

/// Enter on a row: its link, or what is too long for the bubble.
bool ConversationView::activateFocused()
{
    if (m_focusedRow < 0 || m_focusedRow >= m_model.rowCount())
        return false;
    const RowLayout& row = layoutOf(m_focusedRow);
    const qint64 id = m_model.at(m_focusedRow).id;
    const int link = m_focusedLink < 0 && row.links.size() == 1 ? 0 : m_focusedLink;
    if (link >= 0 && link < row.links.size())
        Q_EMIT linkActivated(row.links.at(link), id);
    else if (!row.callBackRect.isEmpty())
        Q_EMIT callBackRequested(id);
    else if (!row.showAllRect.isEmpty())
        Q_EMIT showAllRequested(id);
    else if (row.attachment >= 0)
        Q_EMIT attachmentActivated(id);
    else if (!row.quoteRect.isEmpty())
        Q_EMIT quoteActivated(id);
    else
        return false;
    return true;
}

const ConversationView::Placed* ConversationView::placedAt(const QPoint& point) const
{
    const auto it = std::ranges::find_if(
        m_placed, [&](const Placed& placed) { return point.y() < placed.y + placed.height; });
    return it == m_placed.end() || point.y() < it->y ? nullptr : &*it;
}

/// The place in a message nearest to a point: above everything the first, below everything the last.
MessageSelection::Place ConversationView::placeAt(const QPoint& point)
{
    const Placed* placed = placedAt(point);
    if (!placed)
        placed = point.y() < m_placed.first().y ? &m_placed.first() : &m_placed.last();
    const RowLayout& row = layoutOf(placed->row);
    const QPoint inside = point - QPoint(0, placed->y);
    qsizetype position = row.positionAt(inside);
    if (position < 0 || inside.y() < row.bubble.top())
        position = 0;
    else if (inside.y() > row.bubble.bottom())
        position = row.message.size();
    return {m_model.at(placed->row).key(), position};
}

void ConversationView::mousePressEvent(QMouseEvent* event)
{
    viewport()->update();
    const Placed* placed = placedAt(event->pos());
    if (event->button() != Qt::LeftButton || m_placed.isEmpty())
        return; // what is marked stays for the menu
    m_pressedAt = event->pos();
    if (event->modifiers() & Qt::ShiftModifier && m_selection.hasBegun()) {
        m_selection.extendTo(placeAt(event->pos()));
        m_selecting = true;
        return;
    }
    m_selection.clear();
    if (!placed)
        return;
    const QPoint inside = event->pos() - QPoint(0, placed->y);
    const RowLayout& layout = layoutOf(placed->row);
    const qint64 id = m_model.at(placed->row).id;
    if (layout.retryRect.contains(inside)) {
        Q_EMIT retryRequested(id);
    } else if (layout.callBackRect.contains(inside)) {
        Q_EMIT callBackRequested(id);
    } else if (layout.deleteRect.contains(inside)) {
        Q_EMIT deleteRequested(id);
    } else if (layout.showAllRect.contains(inside)) {
        Q_EMIT showAllRequested(id);
    } else {
        m_selection.begin(placeAt(event->pos()));
        m_selecting = true;
    }
}

void ConversationView::dragSelectionTo(const QPoint& point)
{
    if (m_placed.isEmpty())
        return;
    m_selection.extendTo(placeAt(point));
    viewport()->update();
}

void ConversationView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_selecting) {
        constexpr int scrollEvery = 30; // ms
        m_pointer = event->pos();
        dragSelectionTo(m_pointer);
        if (viewport()->rect().contains(m_pointer))
            m_dragScroll.stop();
        else if (!m_dragScroll.isActive())
            m_dragScroll.start(scrollEvery, this);
        return;
    }
    Qt::CursorShape shape = Qt::ArrowCursor;
    if (const Placed* placed = placedAt(event->pos())) {
        const QPoint inside = event->pos() - QPoint(0, placed->y);
        const RowLayout& layout = layoutOf(placed->row);
        if (layout.retryRect.contains(inside) || layout.deleteRect.contains(inside) ||
            layout.callBackRect.contains(inside) || layout.showAllRect.contains(inside) ||
            layout.partAt(inside) != RowLayout::Part::None || layout.linkAt(inside) >= 0)
            shape = Qt::PointingHandCursor;
        else if (layout.kind == MessageKind::Text && layout.bubble.contains(inside))
            shape = Qt::IBeamCursor;
    }
    viewport()->setCursor(shape);
}

void ConversationView::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_dragScroll.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    const int beyond = m_pointer.y() < 0 ? m_pointer.y() : m_pointer.y() - viewport()->height();
    scrollByPixels(std::clamp(beyond, -60, 60));
    dragSelectionTo(m_pointer);
}

void ConversationView::mouseReleaseEvent(QMouseEvent* event)
{
    m_dragScroll.stop();
    const bool wasSelecting = std::exchange(m_selecting, false);
    if (!wasSelecting || !m_selection.isEmpty() || event->button() != Qt::LeftButton)
        return;
    m_selection.clear();
    // A click: pressed and let go at the same place.
    const Placed* placed = placedAt(event->pos());
    if (!placed)
        return;
    const QPoint origin(0, placed->y);
    const RowLayout& row = layoutOf(placed->row);
    const RowLayout::Part part = row.partAt(event->pos() - origin);
    if (part != RowLayout::Part::None && part == row.partAt(m_pressedAt - origin)) {
        const qint64 id = m_model.at(placed->row).id;
        if (part == RowLayout::Part::Quote)
            Q_EMIT quoteActivated(id);
        else
            Q_EMIT attachmentActivated(id);
        return;
    }
    const int link = row.linkAt(event->pos() - origin);
    if (link >= 0 && link == row.linkAt(m_pressedAt - origin))
        Q_EMIT linkActivated(row.links.at(link), m_model.at(placed->row).id);
}

void ConversationView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const Placed* placed = placedAt(event->pos());
    if (!placed || layoutOf(placed->row).kind != MessageKind::Text || event->button() != Qt::LeftButton)
        return;
    const MessageSelection::Place at = placeAt(event->pos());
    const QString& text = m_model.at(placed->row).text;
    QTextBoundaryFinder words(QTextBoundaryFinder::Word, text);
    words.setPosition(at.position);
    const qsizetype start = words.isAtBoundary() ? at.position : words.toPreviousBoundary();
    words.setPosition(start);
    const qsizetype end = words.toNextBoundary();
    m_selection.begin({at.message, std::max<qsizetype>(start, 0)});
    m_selection.extendTo({at.message, end < 0 ? text.size() : end});
    viewport()->update();
}

void ConversationView::selectAll()
{
    if (m_model.rowCount() == 0)
        return;
    const Message& last = m_model.at(m_model.rowCount() - 1);
    m_selection.begin({m_model.at(0).key(), 0});
    m_selection.extendTo({last.key(), last.text.size()});
    viewport()->update();
}

QString ConversationView::selectedText() const
{
    QStringList parts;
    for (int row = 0; !m_selection.isEmpty() && row < m_model.rowCount(); ++row) {
        const Message& message = m_model.at(row);
        if (message.kind != MessageKind::Text)
            continue;
        const auto [from, to] = m_selection.within(message.key(), message.text.size());
        if (to > from)
            parts.append(message.text.mid(from, to - from));
    }
    return parts.join(u'\n');
}

void ConversationView::copySelection()
{
    if (const QString text = selectedText(); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
    else if (m_focusedRow >= 0 && m_focusedRow < m_model.rowCount())
        QGuiApplication::clipboard()->setText(m_model.at(m_focusedRow).text);
}

void ConversationView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int row = byKey ? m_focusedRow : rowAt(event->pos());
    if (row < 0 || row >= m_model.rowCount())
        return;
    const RowLayout& layout = layoutOf(row);
    const int link = byKey ? m_focusedLink : layout.linkAt(event->pos() - rowRect(row).topLeft());
    Q_EMIT menuRequested(m_model.at(row).id, link < 0 ? std::nullopt : std::optional(layout.links.at(link)),
                         byKey ? viewport()->mapToGlobal(rowRect(row).center()) : event->globalPos());
}

} // namespace duologue::ui
