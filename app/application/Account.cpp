#include "app/application/Account.h"

#include "app/platform/Accounts.h"

using namespace std::chrono_literals;

namespace duologue::application {

namespace {
constexpr auto untilPainted = 30ms;
constexpr auto untilAnswered = 20ms; ///< what is asked before a line opens: the desktop's proxy
constexpr auto roomsPatience = 1s;   ///< a disk that does not answer keeps nobody from talking
} // namespace

QString SignIn::id() const
{
    return platform::AccountRecord{.server = profile.url, .user = user}.id();
}

Account::Account(const SignIn& who, const calls::CallOptions& callOptions, const platform::Accounts& accounts,
                 const viewmodels::TimeText& times, std::unique_ptr<store::Database> opened)
    : ownDatabase(opened ? std::move(opened)
                         : std::make_unique<store::Database>(accounts.databaseFile(who.id()))),
      link(who.profile, who.user, who.token, who.certificates),
      avatars(accounts.avatarFolder(who.id()), who.profile.url),
      calls(link, rooms, callOptions),
      chat{viewmodels::RoomListModel(rooms, avatars, times),
           viewmodels::ConversationViewModel(who.user, rooms, messages, history, avatars, attachments, times),
           viewmodels::AttachmentsViewModel(messages, attachments),
           viewmodels::CallViewModel(calls, rooms, avatars, times),
           viewmodels::SearchModel(history, rooms, times),
           viewmodels::FindViewModel(history, chat.conversation),
           viewmodels::HistoryViewModel(history, rooms, times),
           viewmodels::ExceptionsViewModel(rooms)}
{
    QObject::connect(&link, &core::ServerLink::received, &link,
                     [this](const protocol::Inbound& event, const core::Acknowledge& acknowledge) {
                         router.route(event, acknowledge);
                     });
    QObject::connect(&link, &core::ServerLink::disconnected, &link, [this] { router.lineLost(); });
    QObject::connect(&session, &core::Session::listOverdue, &messages, &core::Messages::settleWithoutList);
    QObject::connect(&messages, &core::Messages::listWanted, &session, &core::Session::askForRooms);
    QObject::connect(&rooms, &core::Rooms::listWanted, &session, &core::Session::askForRooms);
    QObject::connect(&messages, &core::Messages::added, &history, &core::History::noteStored);
    QObject::connect(&history, &core::History::forgotten, &rooms, &core::Rooms::noteForgotten);
    QObject::connect(&history, &core::History::forgotten, &messages, &core::Messages::noteForgotten);
    QObject::connect(&calls, &calls::CallService::ended, &messages, &core::Messages::record);
    QObject::connect(&chat.conversation, &viewmodels::ConversationViewModel::roomChanged, &session,
                     [this] { session.setOpenRoom(chat.conversation.room()); });
}

Account::~Account() = default;

void Account::start(std::function<void()> beforeLine)
{
    rooms.load();
    messages.load();
    history.load();
    // The window with its rooms comes first: the line brings TLS with it, which takes a tenth of all of that.
    m_opening.setSingleShot(true);
    QObject::connect(&m_opening, &QTimer::timeout, &link, [this, beforeLine = std::move(beforeLine)] {
        if (beforeLine)
            beforeLine();
        QTimer::singleShot(untilAnswered, &link, &core::ServerLink::open);
    });
    QObject::connect(
        &rooms, &core::Rooms::loaded, &m_opening,
        [this] {
            if (m_opening.isActive())
                m_opening.start(untilPainted);
        },
        Qt::SingleShotConnection);
    m_opening.start(roomsPatience);
}

} // namespace duologue::application
