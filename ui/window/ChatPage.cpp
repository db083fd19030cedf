#include "ui/window/ChatPage.h"

#include "app/viewmodels/ConnectionViewModel.h"
#include "ui/call/CallWindows.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/rooms/RoomListPane.h"
#include "ui/search/SearchResults.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/Banner.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {

constexpr int onePaneBelow = 720; // UX.md, "Main window"
constexpr int listWidth = 320;
constexpr int callBarHeight = 40;

using viewmodels::CallViewModel;

} // namespace

ChatPage::ChatPage(viewmodels::ChatViewModel& chat, viewmodels::ConnectionViewModel& connection,
                   viewmodels::SettingsViewModel& settings, QWidget* parent)
    : QWidget(parent),
      m_chat(chat),
      m_connection(connection),
      m_callBar(buildCallBar()),
      m_banner(new Banner(this)),
      m_rooms(new RoomListPane(chat.rooms, this)),
      m_conversation(new ConversationPane(chat, settings, this)),
      m_splitter(new QSplitter(this)),
      m_callWindows(std::make_unique<CallWindows>(chat.call, this))
{
    m_banner->setObjectName(u"connectionBanner"_s);
    m_splitter->setObjectName(u"splitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_rooms);
    m_splitter->addWidget(m_conversation);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({listWidth, 2 * listWidth});
    m_rooms->setMinimumWidth(240);
    auto* results = new SearchResults(chat.search, m_rooms);
    m_rooms->setResults(results);
    connect(results, &SearchResults::chosen, this, [this](const RoomTitle& room, qint64 message) {
        m_chat.conversation.openAt(room, message);
        showPanes();
    });

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_callBar);
    column->addWidget(m_banner);
    column->addWidget(m_splitter, 1);

    using viewmodels::ConnectionViewModel;
    using viewmodels::ConversationViewModel;
    connect(m_rooms, &RoomListPane::roomChosen, this, &ChatPage::open);
    // In sight of what is to be kept or deleted.
    connect(m_rooms, &RoomListPane::exportRequested, this, [this](const RoomTitle& room) {
        open(room);
        m_conversation->exportChat();
    });
    connect(m_rooms, &RoomListPane::forgetRequested, this, [this](const RoomTitle& room) {
        open(room);
        m_conversation->forgetChat();
    });
    connect(&m_chat.rooms, &viewmodels::RoomListModel::chatReady, this, &ChatPage::open);
    connect(m_conversation, &ConversationPane::backRequested, this, &ChatPage::goBack);
    connect(&m_chat.conversation, &ConversationViewModel::roomChanged, this, [this] {
        m_rooms->showSelected(m_chat.conversation.room());
        showPanes();
    });
    connect(&m_chat.conversation, &ConversationViewModel::headChanged, this, &ChatPage::roomChanged);
    connect(&m_connection, &ConnectionViewModel::bannerChanged, this, &ChatPage::showBanner);
    connect(m_banner, &Banner::actionRequested, &m_connection, &ConnectionViewModel::tryNow);
    connect(m_callWindows.get(), &CallWindows::devicesWanted, this, &ChatPage::devicesWanted);
    connect(&m_chat.call, &CallViewModel::changed, this, &ChatPage::showCallBar);
    connect(&m_chat.call, &CallViewModel::stateChanged, this, &ChatPage::showCallBar);
    showBanner();
    showCallBar();
    showPanes();
}

ChatPage::~ChatPage() = default;

QWidget* ChatPage::buildCallBar()
{
    auto* bar = new QWidget(this);
    bar->setObjectName(u"callBar"_s);
    bar->setMinimumHeight(callBarHeight);
    bar->setAutoFillBackground(true);
    m_callText = new QLabel(bar);
    m_callText->setObjectName(u"callBarText"_s);
    m_callText->setTextFormat(Qt::PlainText);
    m_stopSharing = new QPushButton(bar);
    m_stopSharing->setObjectName(u"callBarStopSharing"_s);
    connect(m_stopSharing, &QPushButton::clicked, this, [this] { m_chat.call.sharing().stop(); });
    m_callMute = new QPushButton(bar);
    m_callMute->setObjectName(u"callBarMute"_s);
    m_callHangUp = new QPushButton(bar);
    m_callHangUp->setObjectName(u"callBarHangUp"_s);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 4, 12, 4);
    row->addWidget(m_callText, 1);
    row->addWidget(m_stopSharing);
    row->addWidget(m_callMute);
    row->addWidget(m_callHangUp);
    connect(m_callMute, &QPushButton::clicked, this,
            [this] { m_chat.call.setMicrophone(!m_chat.call.microphoneOn()); });
    connect(m_callHangUp, &QPushButton::clicked, this, [this] {
        // The bar comes where the button was that dials: a double click there is no hanging up.
        if (m_callBarShown.hasExpired(QApplication::doubleClickInterval()))
            m_chat.call.hangUp();
    });
    return bar;
}

RoundButton* ChatPage::menuButton() const
{
    return m_rooms->menuButton();
}

void ChatPage::open(const RoomTitle& room)
{
    if (m_chat.conversation.room() != room)
        m_chat.conversation.open(room);
    showPanes();
}

bool ChatPage::goBack()
{
    if (width() >= onePaneBelow || !m_chat.conversation.isOpen())
        return false;
    m_chat.conversation.close();
    return true;
}

void ChatPage::showPanes()
{
    const bool narrow = width() < onePaneBelow;
    const bool open = m_chat.conversation.isOpen();
    m_rooms->setVisible(!narrow || !open);
    m_conversation->setVisible(!narrow || open);
    m_conversation->setBackShown(narrow);
}

void ChatPage::showBanner()
{
    m_banner->say([this] { return m_connection.banner(); },
                  [this] { return m_connection.canTryNow() ? tr("Try now") : QString(); });
    m_conversation->setConnected(m_connection.banner().isEmpty());
}

void ChatPage::showCallBar()
{
    const CallViewModel& call = m_chat.call;
    const bool running =
        call.state() == CallViewModel::State::Running || call.state() == CallViewModel::State::Outgoing;
    if (running && m_callBar->isHidden())
        m_callBarShown.start();
    m_callBar->setVisible(running);
    if (!running)
        return;
    //: %1 is a person, %2 how long or how far
    m_callText->setText(
        tr("In a call with %1 · %2").arg(QChar(0x2068) + call.name() + QChar(0x2069), call.statusText()));
    if (call.sharing().isOn())
        m_callText->setText(call.sharing().text());
    m_stopSharing->setVisible(call.sharing().isOn());
    m_stopSharing->setText(tr("Stop sharing"));
    m_stopSharing->setAccessibleName(tr("Stop sharing in the main window"));
    m_callMute->setText(call.microphoneOn() ? tr("Mute") : tr("Unmute"));
    m_callHangUp->setText(tr("Hang up"));
    m_callMute->setAccessibleName(call.microphoneOn() ? tr("Mute in the main window")
                                                      : tr("Unmute in the main window"));
    m_callHangUp->setAccessibleName(tr("Hang up in the main window"));
    QPalette palette = m_callBar->palette();
    palette.setColor(QPalette::Window, style::Tokens::of(this).selection);
    m_callBar->setPalette(palette);
}

bool ChatPage::isInCall() const
{
    const CallViewModel::State state = m_chat.call.state();
    return state == CallViewModel::State::Outgoing || state == CallViewModel::State::Running;
}

void ChatPage::endCall()
{
    m_chat.call.hangUp();
}

void ChatPage::focusSearch()
{
    m_rooms->focusSearch();
}

void ChatPage::findInChat()
{
    m_conversation->findInChat();
}

void ChatPage::startNewChat()
{
    m_rooms->startNewChat();
}

void ChatPage::openNeighbour(int step)
{
    m_rooms->openNeighbour(step);
}

void ChatPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showPanes();
}

/// One begins where one types, not at a button.
void ChatPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_chat.conversation.isOpen())
        focusSearch();
}

void ChatPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        showBanner();
        showCallBar();
    }
}

} // namespace duologue::ui
