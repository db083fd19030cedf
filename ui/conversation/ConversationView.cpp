#include "ui/conversation/ConversationView.h"

#include "app/viewmodels/ConversationModel.h"
#include "ui/conversation/AccessibleConversation.h"
#include "ui/conversation/BubblePainter.h"
#include "ui/style/Tokens.h"

#include <QPainter>
#include <QScrollBar>
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
    connect(&m_model, &ConversationModel::arrivedBelow, this, &ConversationView::sayNews);
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
    if (hasFocus())
        setFocusedRow(m_model.rowCount() - 1);
    else
        m_focusedRow = -1; // whoever comes back begins here
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
    const bool isNews = first == last && m_model.atEnd() && onlyMineBelow(last);
    if (isNews) {
        AccessibleConversation::announce(this, last);
        sayNews(m_model.at(last));
    }
}

/// What waits to be sent stands below what comes meanwhile.
bool ConversationView::onlyMineBelow(int row) const
{
    while (++row < m_model.rowCount()) {
        if (m_model.at(row).delivery == Delivery::Received)
            return false;
    }
    return true;
}

/// Wherever one reads, one hears what is said now: once, though it may come again with its page.
void ConversationView::sayNews(const Message& message)
{
    if (message.delivery != Delivery::Received || message.id == m_said) // what one wrote oneself one knows
        return;
    m_said = message.id;
    AccessibleConversation::say(this, m_model.accessibleText(message));
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
    QList<Placed> ringed;
    for (const Placed& placed : std::as_const(m_placed)) {
        if (placed.y + placed.height < event->rect().top() || placed.y > event->rect().bottom())
            continue;
        const RowLayout& row = layoutOf(placed.row);
        RowPaint how{.widget = this};
        const bool isFocused = hasFocus() && placed.row == m_focusedRow;
        if (isFocused)
            how.focusedLink = m_focusedLink;
        if (!m_selection.isEmpty() && row.kind == MessageKind::Text)
            std::tie(how.selectionStart, how.selectionEnd) =
                m_selection.within(m_model.at(placed.row).key(), row.message.size());
        if (!m_markedTerms.isEmpty() && row.kind == MessageKind::Text)
            how.found = findTerms(m_markedTerms, row.message);
        if (!row.pictureRect.isEmpty())
            how.picture = m_model.index(placed.row).data(ConversationModel::PictureRole).value<QImage>();
        painter.save();
        painter.translate(0, placed.y);
        paintRow(painter, row, how);
        painter.restore();
        if (isFocused || (m_pointedAt != 0 && m_model.at(placed.row).id == m_pointedAt))
            ringed.append(placed);
    }
    for (const Placed& placed : std::as_const(ringed)) {
        painter.save();
        painter.translate(0, placed.y);
        paintRing(painter, layoutOf(placed.row), this);
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

} // namespace duologue::ui
