#pragma once

#include "app/application/Account.h"
#include "app/platform/Accounts.h"
#include "app/platform/Settings.h"
#include "app/protocol/MessageContent.h"
#include "app/viewmodels/SettingsViewModel.h"

#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace duologue::tests {

/// One signed-in person with everything that is real, but no line: what a server would say is said by the
/// test.
struct SignedIn {
    static constexpr UserId me{1};
    static constexpr UserId sara{2};
    static inline const RoomTitle withSara{QStringLiteral("room-sara")};

    explicit SignedIn(const QLocale& locale = QLocale(QLocale::English, QLocale::UnitedKingdom),
                      const protocol::ServerProfile& serverProfile = nobodysServer())
        : profile(serverProfile), times(locale)
    {
        account.rooms.load();
        account.messages.load();
        account.history.load();
    }

    [[nodiscard]] static protocol::ServerProfile nobodysServer()
    {
        return {.url = QUrl(QStringLiteral("http://127.0.0.1:1"))};
    }
    /// One that takes pictures, files and replies.
    [[nodiscard]] static protocol::ServerProfile mappedServer()
    {
        protocol::ServerProfile mapped = nobodysServer();
        mapped.imageType = 3;
        mapped.fileType = 4;
        mapped.replyType = 5;
        return mapped;
    }

    /// A row of `user list`; the list is told by listed().
    void knows(UserId user, const RoomTitle& room, const QString& name)
    {
        m_rows.append({.id = user.value, .title = room, .user = me, .recipient = user, .name = name});
    }
    void listed() { account.rooms.apply(protocol::RoomsListed{.rooms = m_rows}); }

    void receive(const QString& text, const RoomTitle& room = withSara, UserId author = sara,
                 const QDateTime& date = QDateTime::currentDateTimeUtc())
    {
        account.messages.apply(
            protocol::Received{.author = author, .room = room, .text = text, .typeId = 1, .date = date},
            [] {});
    }

    [[nodiscard]] viewmodels::ConversationModel& rows() { return *account.chat.conversation.messages(); }

    /// As it comes over the wire.
    void receive(const MessageContent& content, UserId author = sara)
    {
        const QJsonObject body{{QStringLiteral("user_id"), author.value},
                               {QStringLiteral("room_title"), withSara.value},
                               {QStringLiteral("message"), protocol::writeContent(content)},
                               {QStringLiteral("type_id"), protocol::typeFor(content, profile)}};
        account.messages.apply(protocol::Received::fromJson(body, profile).value(), [] {});
    }

    QTemporaryDir dir;
    protocol::ServerProfile profile;
    platform::Accounts accounts{dir.path()};
    platform::Settings settingsFile{dir.path()};
    viewmodels::SettingsViewModel settings{settingsFile};
    viewmodels::TimeText times;
    application::Account account{{.profile = profile, .user = me}, {}, accounts, times};

private:
    QList<protocol::RoomRow> m_rows;
};

} // namespace duologue::tests
