#include "ui/conversation/ConversationView.h"

#include "app/viewmodels/ConversationModel.h"
#include "ui/conversation/AccessibleConversation.h"
#include "ui/conversation/BubblePainter.h"
#include "ui/style/Tokens.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBoundaryFinder>
#include <QTimer>

#include <algorithm>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {

using viewmodels::ConversationModel;

constexpr int keptLayouts = 600;
constexpr int bottomMargin = 12;
constexpr std::chrono::seconds pointedFor{2};
constexpr int nearEnd = 15; ///< rows beyond what is seen, at either end, that start the fetching of more

} // namespace

ConversationView::ConversationView(ConversationModel& model, QWidget* parent)
    : QAbstractScrollArea(parent), m_model(model), m_layouts(keptLayouts)
{
    AccessibleConversation::install();
    setObjectName(u"messages"_s);
    setAccessibleName(tr("Messages"));
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ConversationView::scrolledByBar);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { rowsArrived(first, last); });
    connect(
        &m_model, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex& first, const QModelIndex& last) { rowsChanged(first.row(), last.row()); });
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex&, int first, int last) {
                if (!m_sticks)
                    setAnchorToFirstVisible(); // not to one that goes
                if (m_anchorRow > last)
                    m_anchorRow -= last - first + 1;
                place();
            });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        forgetLayouts();
        m_sticks = true;
        m_announced = 0;
        m_focusedRow = -1;
        m_focusedLink = -1;
        m_selection.clear();
        place();
    });
    connect(&m_model, &ConversationModel::opened, this, &ConversationView::openAt);
    m_pointing.setSingleShot(true);
    m_pointing.setInterval(pointedFor);
    connect(&m_pointing, &QTimer::timeout, this, [this] {
        m_pointedAt = 0;
        viewport()->update();
    });
}

ConversationView::~ConversationView() = default;

RowLayout& ConversationView::layoutOf(int row)
{
    const QModelIndex index = m_model.index(row);
    const qint64 id = index.data(ConversationModel::IdRole).toLongLong();
    if (RowLayout* known = m_layouts.object(id))
        return *known;
    auto* made = RowLayout::make(index, m_metrics).release();
    m_averageHeight = (m_averageHeight * 15 + made->height) / 16;
    m_layouts.insert(id, made);
    return *made;
}

void ConversationView::forgetLayouts()
{
    m_layouts.clear();
    m_metrics = RowMetrics::of(this, viewport()->width());
}

/// The visible rows, from the anchor up and down. Answers how far everything has to move to stay within the
/// history.
int ConversationView::placeFromAnchor()
{
    const int rows = m_model.rowCount();
    const int height = viewport()->height();
    m_placed.clear();
    if (m_sticks) {
        m_anchorRow = rows - 1;
        m_anchorY = height - bottomMargin - layoutOf(m_anchorRow).height;
    }
    m_anchorRow = std::clamp(m_anchorRow, 0, rows - 1);
    int first = m_anchorRow;
    int top = m_anchorY;
    while (first > 0 && top > 0)
        top -= layoutOf(--first).height;
    int bottom = top;
    for (int row = first; row < rows && (bottom < height || row <= m_anchorRow); ++row) {
        const int rowHeight = layoutOf(row).height;
        m_placed.append({row, bottom, rowHeight});
        bottom += rowHeight;
    }
    const bool endsHere = m_placed.last().row == rows - 1;
    const int free = endsHere ? height - bottomMargin - bottom : 0;
    if (free > 0)
        return free; // a short history stands at the bottom
    if (first == 0 && top > 0)
        return endsHere ? std::max(-top, free) : -top;
    return 0;
}

/// Computes which rows are seen where, and what follows from it.
void ConversationView::place()
{
    m_placed.clear();
    const int rows = m_model.rowCount();
    if (rows > 0 && m_metrics.width > 0) {
        if (const int shift = placeFromAnchor(); shift != 0) {
            m_anchorY += shift;
            placeFromAnchor(); // what the move uncovers
        }
        const Placed& last = m_placed.last();
        const bool atBottom =
            m_model.atEnd() && last.row == rows - 1 && last.y + last.height <= viewport()->height();
        if (atBottom != m_sticks) {
            m_sticks = atBottom;
            Q_EMIT bottomReached(atBottom);
        }
        if (m_placed.first().row < nearEnd && !m_model.atBeginning())
            QTimer::singleShot(0, &m_model, &ConversationModel::fetchOlder);
        if (last.row >= rows - nearEnd && !m_model.atEnd())
            QTimer::singleShot(0, &m_model, &ConversationModel::fetchNewer);
    }
    updateBar();
    viewport()->update();
}

void ConversationView::setAnchorToFirstVisible()
{
    for (const Placed& placed : m_placed) {
        if (placed.y + placed.height > 0) {
            m_anchorRow = placed.row;
            m_anchorY = placed.y;
            return;
        }
    }
}

/// The message that was asked for stands a quarter below the top, with some of what was said before it.
void ConversationView::openAt(qint64 target)
{
    const int row = target != 0 ? m_model.rowOf(target) : -1;
    m_sticks = row < 0;
    if (row >= 0) {
        if (row != m_model.firstUnreadRow()) {
            m_pointedAt = target;
            m_pointing.start();
        }
        m_anchorRow = row;
        m_anchorY = viewport()->height() / 4;
    }
    place();
    Q_EMIT bottomReached(m_sticks);
}

void ConversationView::setMarkedTerms(const QList<SearchTerm>& terms)
{
    m_markedTerms = terms;
    viewport()->update();
}

void ConversationView::scrollToBottom()
{
    if (!m_model.atEnd()) {
        m_model.show(place::Newest{});
        return;
    }
    m_sticks = true;
    place();
    Q_EMIT bottomReached(true);
}

void ConversationView::scrollByPixels(int dy)
{
    if (m_placed.isEmpty() || dy == 0)
        return;
    setAnchorToFirstVisible();
    const bool stuck = std::exchange(m_sticks, false);
    m_anchorY -= dy;
    place();
    if (stuck && !m_sticks)
        Q_EMIT bottomReached(false);
}

void ConversationView::updateBar()
{
    m_barIsMine = true;
    const int total = m_model.rowCount() * m_averageHeight;
    const int height = viewport()->height();
    QScrollBar* bar = verticalScrollBar();
    bar->setPageStep(height);
    bar->setSingleStep(m_averageHeight);
    bar->setRange(0, std::max(0, total - height));
    if (m_sticks || m_placed.isEmpty())
        bar->setValue(bar->maximum());
    else
        bar->setValue(m_placed.first().row * m_averageHeight - m_placed.first().y);
    m_barIsMine = false;
}

void ConversationView::scrolledByBar(int value)
{
    if (m_barIsMine)
        return;
    m_sticks = value >= verticalScrollBar()->maximum();
    m_anchorRow = value / std::max(1, m_averageHeight);
    m_anchorY = -(value % std::max(1, m_averageHeight));
    place();
    Q_EMIT bottomReached(m_sticks);
}

void ConversationView::rowsArrived(int first, int last)
{
    const int count = last - first + 1;
    if (!m_sticks && first <= m_anchorRow)
        m_anchorRow += count;
    if (m_focusedRow >= first)
        m_focusedRow += count;
    place();
    // What was said before and is only read from the disk is no news.
    const bool isNews = first == last && last + 1 == m_model.rowCount() && m_model.atEnd();
    if (isNews)
        AccessibleConversation::announce(this, last);
}

void ConversationView::rowsChanged(int first, int last)
{
    if (!m_sticks)
        setAnchorToFirstVisible();
    for (int row = first; row <= last; ++row)
        m_layouts.remove(m_model.index(row).data(ConversationModel::IdRole).toLongLong());
    place();
}

QRect ConversationView::rowRect(int row) const
{
    for (const Placed& placed : m_placed) {
        if (placed.row == row)
            return {0, placed.y, viewport()->width(), placed.height};
    }
    return {};
}

int ConversationView::rowAt(const QPoint& point) const
{
    for (const Placed& placed : m_placed) {
        if (point.y() >= placed.y && point.y() < placed.y + placed.height)
            return placed.row;
    }
    return -1;
}

void ConversationView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), style::Tokens::of(this).conversation);
    for (const Placed& placed : std::as_const(m_placed)) {
        if (placed.y + placed.height < event->rect().top() || placed.y > event->rect().bottom())
            continue;
        const RowLayout& row = layoutOf(placed.row);
        RowPaint how{.widget = this, .focused = hasFocus() && placed.row == m_focusedRow};
        if (how.focused)
            how.focusedLink = m_focusedLink;
        if (!m_selection.isEmpty() && row.kind == MessageKind::Text)
            std::tie(how.selectionStart, how.selectionEnd) =
                m_selection.within(m_model.at(placed.row).key(), row.message.size());
        if (!m_markedTerms.isEmpty() && row.kind == MessageKind::Text)
            how.found = findTerms(m_markedTerms, row.message);
        how.pointedAt = m_pointedAt != 0 && m_model.at(placed.row).id == m_pointedAt;
        painter.save();
        painter.translate(0, placed.y);
        paintRow(painter, row, how);
        painter.restore();
    }
    announceSeen();
}

/// The newest row of the other person's that is wholly on the screen of an active window has been seen.
void ConversationView::announceSeen()
{
    if (!isActiveWindow() || !isVisible())
        return;
    for (auto placed = m_placed.crbegin(); placed != m_placed.crend(); ++placed) {
        const Message& message = m_model.at(placed->row);
        if (placed->y + placed->height > viewport()->height() || message.delivery != Delivery::Received)
            continue;
        if (message.id > m_announced) {
            m_announced = message.id;
            QTimer::singleShot(0, this, [this, id = message.id] { Q_EMIT seen(id); });
        }
        return;
    }
}

void ConversationView::resizeEvent(QResizeEvent*)
{
    if (!m_sticks)
        setAnchorToFirstVisible();
    if (m_metrics != RowMetrics::of(this, viewport()->width()))
        forgetLayouts();
    place();
}

void ConversationView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Messages"));
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::LayoutDirectionChange:
    case QEvent::LanguageChange:
    case QEvent::StyleChange:
    case QEvent::PaletteChange:
        setAnchorToFirstVisible();
        forgetLayouts();
        place();
        break;
    default:
        break;
    }
}

bool ConversationView::event(QEvent* event)
{
    if (event->type() == QEvent::WindowActivate)
        viewport()->update(); // what is visible now counts as seen
    return QAbstractScrollArea::event(event);
}

void ConversationView::wheelEvent(QWheelEvent* event)
{
    int dy = -event->pixelDelta().y();
    if (dy == 0)
        dy = -event->angleDelta().y() * 3 * QFontMetrics(font()).height() / 120;
    scrollByPixels(dy);
    event->accept();
}

void ConversationView::setFocusedRow(int row)
{
    if (m_model.rowCount() == 0)
        return;
    m_focusedRow = std::clamp(row, 0, m_model.rowCount() - 1);
    m_focusedLink = -1;
    const QRect rect = rowRect(m_focusedRow);
    if (rect.isEmpty() || rect.top() < 0 || rect.bottom() > viewport()->height()) {
        m_sticks = false;
        m_anchorRow = m_focusedRow;
        m_anchorY = rect.top() < 0
                        ? 0
                        : std::max(0, viewport()->height() - bottomMargin - layoutOf(m_focusedRow).height);
        place();
    }
    viewport()->update();
    AccessibleConversation::focus(this, m_focusedRow);
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
    else if (!row.showAllRect.isEmpty())
        Q_EMIT showAllRequested(id);
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
            layout.showAllRect.contains(inside) || layout.linkAt(inside) >= 0)
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
