#pragma once

#include "app/application/Router.h"
#include "app/calls/CallService.h"
#include "app/core/Attachments.h"
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

#include <QTimer>

#include <functional>
#include <memory>

namespace duologue::platform {
class Accounts;
} // namespace duologue::platform

namespace duologue::application {

/// Who goes in, where, and with what.
struct SignIn {
    protocol::ServerProfile profile;
    UserId user;
    QString token;                  ///< empty if the server asks for none
    QList<QByteArray> certificates; ///< DER, trusted by hand

    /// Where the account is known under: the address that was signed in to.
    [[nodiscard]] QString id() const;
};

/// One signed-in account: its floors from the ground up, in the order they stand on each other.
struct Account {
    /// `opened`: the store of just this account if it is open already.
    Account(const SignIn& who, const calls::CallOptions& callOptions, const platform::Accounts& accounts,
            const viewmodels::TimeText& times, std::unique_ptr<store::Database> opened = {});
    ~Account();
    Q_DISABLE_COPY_MOVE(Account)

    /// Reads what this computer knows and opens the line; shortly before it does, once, `beforeLine`.
    void start(std::function<void()> beforeLine = {});

    std::unique_ptr<store::Database> ownDatabase;
    store::Database& database{*ownDatabase};
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
    core::Attachments attachments{messageStore};
    calls::CallService calls;
    Router router{{session, rooms, messages, calls}};
    viewmodels::ChatViewModel chat;

private:
    QTimer m_opening; ///< of the line
};

} // namespace duologue::application
