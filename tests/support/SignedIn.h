#pragma once

#include "app/application/Account.h"
#include "app/platform/Accounts.h"
#include "app/platform/Settings.h"
#include "app/viewmodels/SettingsViewModel.h"

#include <QTemporaryDir>
#include <QTest>

namespace duologue::tests {

/// One signed-in person with everything that is real, but no line: what a server would say is said by the
/// test.
struct SignedIn {
    static constexpr UserId me{1};
    static constexpr UserId sara{2};
    static inline const RoomTitle withSara{QStringLiteral("room-sara")};

    explicit SignedIn(const QLocale& locale = QLocale(QLocale::English, QLocale::UnitedKingdom))
        : times(locale)
    {
        account.rooms.load();
        account.messages.load();
        account.history.load();
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

    QTemporaryDir dir;
    platform::Accounts accounts{dir.path()};
    platform::Settings settingsFile{dir.path()};
    viewmodels::SettingsViewModel settings{settingsFile};
    viewmodels::TimeText times;
    application::Account account{
        {.profile = {.url = QUrl(QStringLiteral("http://127.0.0.1:1"))}, .user = me}, {}, accounts, times};

private:
    QList<protocol::RoomRow> m_rows;
};

} // namespace duologue::tests
