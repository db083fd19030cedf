#include "ui/rooms/RoomListPane.h"

#include "app/base/Log.h"
#include "app/viewmodels/RoomListModel.h"
#include "ui/rooms/NewChatDialog.h"
#include "ui/rooms/RoomDelegate.h"
#include "ui/rooms/RoomMenu.h"
#include "ui/search/SearchResults.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/RoundButton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duologue::ui {

using viewmodels::RoomListModel;

namespace {
constexpr auto orderHeldFor = 3s; // after the last move of the pointer
constexpr int roomsAboveResults = 4;
} // namespace

RoomListPane::RoomListPane(RoomListModel& rooms, QWidget* parent)
    : QWidget(parent),
      m_rooms(rooms),
      m_menu(new RoundButton(this)),
      m_search(new QLineEdit(this)),
      m_newChat(new RoundButton(this)),
      m_list(new QListView(this)),
      m_empty(new QLabel(this)),
      m_roomMenu(new RoomMenu(rooms, this))
{
    m_menu->setObjectName(u"menuButton"_s);
    m_menu->setIconName(u"menu"_s);
    m_newChat->setObjectName(u"newChat"_s);
    m_newChat->setIconName(u"new-chat"_s);
    m_search->setObjectName(u"roomSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);

    m_list->setObjectName(u"rooms"_s);
    m_list->setModel(&m_rooms);
    m_list->setItemDelegate(new RoomDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->viewport()->installEventFilter(this);
    m_held.setSingleShot(true);
    m_held.setInterval(orderHeldFor);
    connect(&m_held, &QTimer::timeout, this, &RoomListPane::letOrderGo);
    connect(m_list, &QWidget::customContextMenuRequested, this, &RoomListPane::askMenu);

    m_empty->setObjectName(u"roomsEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::PlainText);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 10, 12, 10);
    head->setSpacing(8);
    head->addWidget(m_menu);
    head->addWidget(m_search, 1);
    head->addWidget(m_newChat);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_rooms.setFilter(text);
        if (m_results)
            m_results->setQuery(text);
        showSelected(m_selected);
        m_list->scrollToTop();
    });
    connect(m_roomMenu, &RoomMenu::exportRequested, this, &RoomListPane::exportRequested);
    connect(m_roomMenu, &RoomMenu::forgetRequested, this, &RoomListPane::forgetRequested);
    connect(m_newChat, &RoundButton::clicked, this, &RoomListPane::startNewChat);
    connect(m_list, &QListView::clicked, this, &RoomListPane::choose);
    connect(m_list, &QListView::activated, this, &RoomListPane::choose);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_rooms, signal, this, &RoomListPane::showEmptiness);
    connect(&m_rooms, &QAbstractItemModel::modelReset, this, &RoomListPane::showEmptiness);
    retranslate();
    restyle();
    showEmptiness();
}

void RoomListPane::retranslate()
{
    m_menu->setAccessibleName(tr("Menu"));
    m_menu->setToolTip(tr("Menu"));
    m_newChat->setAccessibleName(tr("New chat"));
    m_newChat->setToolTip(tr("New chat (Ctrl+N)"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search people and messages"));
    m_list->setAccessibleName(tr("Chats"));
    showEmptiness();
}

void RoomListPane::restyle()
{
    QPalette palette = m_list->palette();
    const style::Tokens& tokens = style::Tokens::of(this);
    palette.setColor(QPalette::Base, tokens.surface);
    m_list->setPalette(palette);
    QPalette quiet = m_empty->palette();
    quiet.setColor(QPalette::WindowText, tokens.text2);
    quiet.setColor(QPalette::Window, tokens.surface);
    m_empty->setPalette(quiet);
    m_empty->setAutoFillBackground(true);
}

void RoomListPane::showEmptiness()
{
    const bool empty = m_rooms.rowCount() == 0;
    m_empty->setText(!m_rooms.isFiltered() ? tr("No chats yet. Start one with the button above.")
                                           : tr("Nobody of that name."));
    m_list->setVisible(!empty);
    m_empty->setVisible(empty);
    // While something is looked for, people take what they need and the messages have the rest.
    const bool shared = m_results && m_results->isVisibleTo(this);
    const int rows = std::min(m_rooms.rowCount(), roomsAboveResults);
    m_list->setMaximumHeight(shared && !empty ? rows * m_list->sizeHintForRow(0) : QWIDGETSIZE_MAX);
    m_empty->setMaximumHeight(shared ? 3 * m_empty->fontMetrics().height() : QWIDGETSIZE_MAX);
}

void RoomListPane::setResults(SearchResults* results)
{
    m_results = results;
    layout()->addWidget(results);
    static_cast<QBoxLayout*>(layout())->setStretchFactor(results, 1);
    connect(results, &SearchResults::left, m_search, [this] { m_search->setFocus(Qt::BacktabFocusReason); });
    connect(results, &SearchResults::shown, this, &RoomListPane::showEmptiness);
    showEmptiness();
}

void RoomListPane::choose(const QModelIndex& index)
{
    if (index.isValid())
        Q_EMIT roomChosen({index.data(RoomListModel::TitleRole).toString()});
}

void RoomListPane::showSelected(const RoomTitle& room)
{
    m_selected = room;
    const QModelIndex index = m_rooms.indexOf(room);
    if (index.isValid())
        m_list->setCurrentIndex(index);
    else
        m_list->clearSelection();
}

void RoomListPane::openNeighbour(int step)
{
    const int count = m_rooms.rowCount();
    if (count == 0)
        return;
    const int current = m_rooms.indexOf(m_selected).row();
    choose(m_rooms.index(std::clamp(current < 0 ? 0 : current + step, 0, count - 1)));
}

void RoomListPane::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void RoomListPane::startNewChat()
{
    auto* dialog = new NewChatDialog(m_rooms, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void RoomListPane::askMenu(const QPoint& position)
{
    // By the menu key the position is that of the current row.
    const QModelIndex index = m_list->indexAt(position);
    if (!index.isValid())
        return;
    m_rooms.holdOrder(true); // nothing moves while the menu is open
    m_held.stop();
    QMenu* menu = m_roomMenu->popUp(index, m_list->viewport()->mapToGlobal(position));
    connect(menu, &QMenu::aboutToHide, this, [this] {
        if (m_list->viewport()->underMouse())
            holdOrder();
        else
            letOrderGo();
    });
}

void RoomListPane::holdOrder()
{
    m_rooms.holdOrder(true);
    m_held.start();
}

void RoomListPane::letOrderGo()
{
    m_held.stop();
    m_rooms.holdOrder(false);
    if (const QModelIndex open = m_rooms.indexOf(m_selected); open.isValid())
        m_list->selectionModel()->select(open, QItemSelectionModel::ClearAndSelect);
}

bool RoomListPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress)
        return searchKey(static_cast<QKeyEvent*>(event)->key());
    if (watched == m_search && event->type() == QEvent::ShortcutOverride) {
        // Esc means the search while there is one, and the window otherwise.
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            event->accept();
            return true;
        }
    }
    if (watched == m_list->viewport()) {
        switch (event->type()) {
        case QEvent::Paint:
            noteFirstPaint();
            break;
        case QEvent::MouseMove:
        case QEvent::MouseButtonPress:
        case QEvent::Wheel:
            holdOrder();
            break;
        case QEvent::Leave:
            if (m_held.isActive())
                letOrderGo();
            break;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

/// What bench_start waits for.
void RoomListPane::noteFirstPaint()
{
    if (!m_hasPainted && m_rooms.rowCount() > 0) {
        m_hasPainted = true;
        QTimer::singleShot(0, this, [] { qCDebug(lcUi) << "rooms painted"; });
    }
}

bool RoomListPane::searchKey(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_rooms.index(0));
        m_search->clear();
        return true;
    case Qt::Key_Down:
        if (m_rooms.rowCount() == 0 && m_results && m_results->takeFocus())
            return true;
        m_list->setFocus(Qt::TabFocusReason);
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_rooms.index(0));
        return true;
    case Qt::Key_Escape:
        if (m_search->text().isEmpty())
            return false;
        m_search->clear();
        return true;
    default:
        return false;
    }
}

void RoomListPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        restyle();
}

} // namespace duologue::ui
