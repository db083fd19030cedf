#include "ui/rooms/RoomMenu.h"

#include "app/viewmodels/RoomListModel.h"
#include "ui/rooms/ContactCard.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace duologue::ui {

using viewmodels::MuteTime;
using viewmodels::RoomListModel;

RoomMenu::RoomMenu(RoomListModel& rooms, QWidget* parent) : QObject(parent), m_rooms(rooms), m_parent(parent)
{
}

QMenu* RoomMenu::popUp(const QModelIndex& index, const QPoint& globalPosition)
{
    const RoomTitle room{index.data(RoomListModel::TitleRole).toString()};
    const bool pinned = index.data(RoomListModel::PinnedRole).toBool();
    auto* menu = new QMenu(m_parent);
    menu->setObjectName(u"roomMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(pinned ? tr("Unpin") : tr("Pin"), this,
                    [this, room, pinned] { m_rooms.setPinned(room, !pinned); });
    if (index.data(RoomListModel::MutedRole).toBool()) {
        menu->addAction(tr("Unmute"), this, [this, room] { m_rooms.unmute(room); });
    } else {
        QMenu* mute = menu->addMenu(tr("Mute"));
        mute->setObjectName(u"muteMenu"_s);
        for (const auto& [time, words] : {std::pair{MuteTime::OneHour, tr("For an hour")},
                                          {MuteTime::EightHours, tr("For eight hours")},
                                          {MuteTime::UntilTomorrow, tr("Until tomorrow")},
                                          {MuteTime::UntilChanged, tr("Until I unmute it")}})
            mute->addAction(words, this, [this, room, time = time] { m_rooms.mute(room, time); });
    }
    addExceptions(menu->addMenu(tr("When nothing is to disturb")), index);
    if (index.data(RoomListModel::UnreadRole).toInt() > 0)
        menu->addAction(tr("Mark as read"), this, [this, room] { m_rooms.markRead(room); });
    else
        menu->addAction(tr("Mark as unread"), this, [this, room] { m_rooms.markUnread(room); });
    menu->addSeparator();
    if (index.data(RoomListModel::PresenceRole).toInt() != static_cast<int>(Presence::State::Online)) {
        QAction* tell = menu->addAction(tr("Tell me when online"));
        tell->setCheckable(true);
        tell->setChecked(m_rooms.isAwaited(room));
        connect(tell, &QAction::toggled, this, [this, room](bool on) { m_rooms.tellWhenOnline(room, on); });
    }
    menu->addAction(tr("Contact"), this, [this, room] { showContact(room); });
    menu->addSeparator();
    menu->addAction(tr("Export chat…"), this, [this, room] { Q_EMIT exportRequested(room); });
    menu->addAction(tr("Delete history…"), this, [this, room] { Q_EMIT forgetRequested(room); });
    menu->popup(globalPosition);
    return menu;
}

/// Who gets through all the same.
void RoomMenu::addExceptions(QMenu* menu, const QModelIndex& index)
{
    menu->setObjectName(u"exceptionsMenu"_s);
    const RoomTitle room{index.data(RoomListModel::TitleRole).toString()};
    const Exceptions now{.messages = index.data(RoomListModel::MessagesGetThroughRole).toBool(),
                         .calls = index.data(RoomListModel::CallsGetThroughRole).toBool()};
    const auto add = [&](const QString& words, bool on, const Exceptions& other) {
        QAction* entry = menu->addAction(words);
        entry->setCheckable(true);
        entry->setChecked(on);
        connect(entry, &QAction::triggered, this,
                [this, room, other] { m_rooms.setExceptions(room, other); });
    };
    add(tr("Messages get through"), now.messages, {.messages = !now.messages, .calls = now.calls});
    add(tr("Calls ring"), now.calls, {.messages = now.messages, .calls = !now.calls});
}

void RoomMenu::showContact(const RoomTitle& room)
{
    (new ContactCard(m_rooms, room, m_parent->window()))->open();
}

} // namespace duologue::ui
