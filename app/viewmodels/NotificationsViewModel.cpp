#include "app/viewmodels/NotificationsViewModel.h"

#include "app/core/Messages.h"
#include "app/core/Rooms.h"
#include "app/platform/Notifier.h"
#include "app/viewmodels/AttachmentText.h"
#include "app/viewmodels/Attention.h"
#include "app/viewmodels/ChatViewModel.h"
#include "app/viewmodels/PersonText.h"
#include "app/viewmodels/SettingsViewModel.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duologue::viewmodels {

namespace {

const QString markReadAction = u"mark-read"_s;
const QString answerAction = u"answer"_s;
const QString declineAction = u"decline"_s;
const QString roomPrefix = u"room:"_s;
const QString callKey = u"call"_s;
const QString summaryKey = u"summary"_s;
constexpr qsizetype mostLines = 4;
constexpr auto holding = 1s;
constexpr qsizetype longestLine = 300;

} // namespace

NotificationsViewModel::NotificationsViewModel(Sources sources, platform::Notifier& notifier)
    : m_from(sources), m_notifier(notifier)
{
    connect(&m_from.messages, &core::Messages::added, this, &NotificationsViewModel::takeMessage);
    connect(&m_from.messages, &core::Messages::caughtUp, this, &NotificationsViewModel::takeCaughtUp);
    m_holding.setSingleShot(true);
    m_holding.setInterval(holding);
    connect(&m_holding, &QTimer::timeout, this, &NotificationsViewModel::releaseHeld);
    connect(&m_from.rooms, &core::Rooms::changed, this, &NotificationsViewModel::takeRoom);
    connect(&m_from.rooms, &core::Rooms::added, this, &NotificationsViewModel::takeRoom);
    connect(&m_from.rooms, &core::Rooms::loaded, this, &NotificationsViewModel::countUnread);
    connect(&m_from.chat.rooms, &RoomListModel::cameOnline, this, &NotificationsViewModel::tellOnline);
    connect(&m_from.chat.call, &CallViewModel::stateChanged, this, &NotificationsViewModel::takeCall);
    connect(&m_notifier, &platform::Notifier::activated, this, &NotificationsViewModel::open);
    connect(&m_notifier, &platform::Notifier::actionInvoked, this, &NotificationsViewModel::act);
    connect(&m_notifier, &platform::Notifier::replied, this, &NotificationsViewModel::reply);
}

NotificationsViewModel::~NotificationsViewModel()
{
    m_notifier.withdrawAll();
}

void NotificationsViewModel::setWindowActive(bool active)
{
    m_windowActive = active;
    if (active)
        m_notifier.withdraw(summaryKey);
}

bool NotificationsViewModel::isLookedAt(const RoomTitle& room) const
{
    return m_windowActive && m_from.chat.conversation.room() == room;
}

QString NotificationsViewModel::line(const Message& message) const
{
    if (message.kind == MessageKind::Call)
        return message.call && message.call->kind == CallKind::Video ? tr("Missed video call")
                                                                     : tr("Missed voice call");
    return AttachmentText::preview(message).left(longestLine);
}

void NotificationsViewModel::takeMessage(const Message& message)
{
    const bool text = message.kind == MessageKind::Text && message.delivery == Delivery::Received;
    const bool missedCall = message.kind == MessageKind::Call && message.call && !message.call->outgoing &&
                            message.call->outcome == CallOutcome::Missed;
    const Room* room = m_from.rooms.find(message.room);
    if ((!text && !missedCall) || !room || isLookedAt(message.room) ||
        !m_from.attention.mayTell(*room, QDateTime::currentDateTimeUtc()))
        return;
    if (m_from.messages.isCatchingUp()) {
        m_held.append(message); // one summary comes, if it is more than one
        m_holding.start();
        return;
    }
    Told& told = m_told[message.room.value];
    told.lines.append(line(message));
    told.lines = told.lines.mid(std::max<qsizetype>(0, told.lines.size() - mostLines));
    ++told.count;
    told.messageId = message.id;
    tell(*room);
}

void NotificationsViewModel::tell(const Room& room)
{
    const Told& told = m_told[room.title.value];
    const QString detail = m_from.settings.word(Preference::NotificationDetail);
    platform::Notification bubble{
        .key = roomPrefix + room.title.value,
        .title = u"Duologue"_s,
        .body = told.lines.join(u'\n'),
        .actions = {{markReadAction, tr("Mark as read")}},
        .replyPlaceholder = tr("Reply"),
        .category = u"im.received"_s,
        .isSilent = !m_from.settings.isOn(Preference::NotificationSound),
    };
    const QString name = PersonText::name(room.peerName, room.peer);
    if (detail != "nothing"_L1)
        //: %1 is a person, %2 how many messages of theirs are new
        bubble.title = told.count > 1 ? tr("%1 (%L2)").arg(PersonText::isolated(name)).arg(told.count) : name;
    if (detail != "full"_L1)
        bubble.body = tr("%Ln new message(s)", nullptr, told.count);
    m_notifier.show(bubble);
}

/// Somebody asked for it, so it is told whatever else is quiet.
void NotificationsViewModel::tellOnline(const RoomTitle& room, const QString& sentence)
{
    const bool named = m_from.settings.word(Preference::NotificationDetail) != "nothing"_L1;
    m_notifier.show({.key = roomPrefix + room.value,
                     .title = u"Duologue"_s,
                     .body = named ? sentence : tr("Somebody you wait for is online."),
                     .category = u"presence.online"_s,
                     .isSilent = !m_from.settings.isOn(Preference::NotificationSound)});
}

/// The time away is over, and what was missed was not enough for a summary.
void NotificationsViewModel::releaseHeld()
{
    if (m_from.messages.isCatchingUp()) {
        m_holding.start();
        return;
    }
    const QList<Message> held = std::exchange(m_held, {});
    for (const Message& message : held)
        takeMessage(message);
}

void NotificationsViewModel::takeCaughtUp(int messages, int rooms)
{
    if (m_from.settings.isQuiet())
        return; // no summary; whoever gets through was held, and is told when the holding is over
    m_held.clear();
    if (!m_from.settings.isOn(Preference::Notifications) || m_windowActive)
        return;
    m_notifier.show(
        {.key = summaryKey,
         .title = u"Duologue"_s,
         //: Two whole sentences: %1 says how many messages, %2 in how many chats
         .body = tr("While you were away: %1 in %2.")
                     .arg(tr("%Ln new message(s)", nullptr, messages), tr("%Ln chat(s)", nullptr, rooms)),
         .category = u"im.received"_s,
         .isSilent = !m_from.settings.isOn(Preference::NotificationSound)});
}

void NotificationsViewModel::takeRoom(const Room& room)
{
    if (room.unread == 0 && m_told.remove(room.title.value) > 0)
        m_notifier.withdraw(roomPrefix + room.title.value);
    // Once for all rooms that change together: a broken line changes each of them.
    if (std::exchange(m_isCounting, true))
        return;
    QMetaObject::invokeMethod(this, &NotificationsViewModel::countUnread, Qt::QueuedConnection);
}

void NotificationsViewModel::countUnread()
{
    m_isCounting = false;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    int unread = 0;
    for (const Room& room : m_from.rooms.all()) {
        if (!room.isMuted(now))
            unread += room.unread;
    }
    if (unread == m_unread)
        return;
    m_unread = unread;
    Q_EMIT unreadChanged(unread);
}

void NotificationsViewModel::takeCall()
{
    const CallViewModel& call = m_from.chat.call;
    if (call.state() != CallViewModel::State::Incoming) {
        m_notifier.withdraw(callKey);
        return;
    }
    if (call.alert() == CallViewModel::Alert::Nothing || m_windowActive)
        return; // the dialog is before their eyes
    const bool named = m_from.settings.word(Preference::NotificationDetail) != "nothing"_L1;
    m_notifier.show({.key = callKey,
                     .title = named ? call.name() : u"Duologue"_s,
                     .body = call.kindText(),
                     .actions = {{answerAction, tr("Answer"), u"call.accept"_s},
                                 {declineAction, tr("Decline"), u"call.decline"_s}},
                     .category = u"call.incoming"_s,
                     .urgency = platform::Notification::Urgency::Critical,
                     .isSilent = true, // it rings already
                     .stays = true});
}

void NotificationsViewModel::open(const QString& key)
{
    Q_EMIT windowWanted();
    if (!key.startsWith(roomPrefix))
        return;
    const RoomTitle room{key.mid(roomPrefix.size())};
    const Told told = m_told.take(room.value);
    if (told.messageId > 0)
        m_from.chat.conversation.openAt(room, told.messageId);
    else
        m_from.chat.conversation.open(room);
    m_notifier.withdraw(key);
}

void NotificationsViewModel::act(const QString& key, const QString& action)
{
    CallViewModel& call = m_from.chat.call;
    if (key == callKey && call.state() == CallViewModel::State::Incoming) {
        if (action == answerAction)
            call.answer(call.isVideo() ? CallKind::Video : CallKind::Audio);
        else if (action == declineAction)
            call.decline();
    } else if (key.startsWith(roomPrefix) && action == markReadAction) {
        markRead({key.mid(roomPrefix.size())});
    }
}

void NotificationsViewModel::reply(const QString& key, const QString& text)
{
    const RoomTitle room{key.mid(roomPrefix.size())};
    if (!key.startsWith(roomPrefix) || text.trimmed().isEmpty() || !m_from.rooms.find(room))
        return;
    m_from.messages.send(room, text.trimmed());
    markRead(room);
}

void NotificationsViewModel::markRead(const RoomTitle& title)
{
    m_told.remove(title.value);
    m_notifier.withdraw(roomPrefix + title.value);
    const Room* room = m_from.rooms.find(title);
    if (room && room->latest)
        m_from.rooms.markRead(title, room->latest->key());
}

} // namespace duologue::viewmodels
