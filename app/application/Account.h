#pragma once

#include "app/application/Router.h"
#include "app/calls/CallService.h"
#include "app/core/Avatars.h"
#include "app/core/History.h"
#include "app/core/Messages.h"
#include "app/core/Rooms.h"
#include "app/core/ServerLink.h"
#include "app/core/Session.h"
#include "app/store/Database.h"
#include "app/store/MessageStore.h"
#include "app/store/RoomStore.h"
#include "app/store/SearchIndex.h"
#include "app/store/TraitStore.h"
#include "app/viewmodels/ChatViewModel.h"

namespace duologue::platform {
class Settings;
} // namespace duologue::platform

namespace duologue::application {

/// One signed-in account: its floors from the ground up, in the order they stand on each other.
struct Account {
    Account(const protocol::ServerProfile& profile, UserId me, const QString& token,
            const calls::CallOptions& callOptions, const platform::Settings& settings,
            const viewmodels::TimeText& times);
    ~Account();
    Q_DISABLE_COPY_MOVE(Account)

    /// Reads what this computer knows and opens the line.
    void start();

    store::Database database;
    store::MessageStore messageStore{database};
    store::RoomStore roomStore{database};
    store::TraitStore traitStore{database};
    store::SearchIndex searchIndex{database};
    core::ServerLink link;
    core::Session session{link};
    core::Rooms rooms{roomStore, link};
    core::Messages messages{messageStore, traitStore, link, rooms};
    core::History history{messageStore, searchIndex};
    core::Avatars avatars;
    calls::CallService calls;
    Router router{{session, rooms, messages, calls}};
    viewmodels::ChatViewModel chat;
};

} // namespace duologue::application
