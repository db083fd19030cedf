#include "app/application/Account.h"
#include "app/base/whenDone.h"
#include "app/platform/Accounts.h"
#include "app/viewmodels/TimeText.h"

#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>

#include <cstdio>
#include <limits>
#include <memory>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace duologue;

/// The whole product but its widgets, to be driven from outside and killed at any moment: commands in on
/// stdin, events out on stdout, one JSON object a line, each line written before anything else happens.
///
///     chat_driver PROFILE.json USER DATA_FOLDER
///
/// Commands: {"cmd":"open","peer":2} asks for the room with a person (opened, or failed);
/// {"cmd":"send","room":…,"text":…} (accepted, or refused); {"cmd":"retry","id":…}, {"cmd":"remove","id":…};
/// {"cmd":"refresh"} asks for the list again; {"cmd":"hurry"} does not wait for the next attempt to connect;
/// {"cmd":"dump","room":…} prints all rows of a room in order; {"cmd":"sync","n":…}. End of stdin = exit.
namespace {

void say(const QJsonObject& event)
{
    const QByteArray line = QJsonDocument(event).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fflush(stdout);
}

template <typename E>
QString nameOf(E value)
{
    static constexpr std::array deliveries{"received", "queued", "sent", "confirmed", "failed"};
    static constexpr std::array kinds{"text", "gap", "call"};
    if constexpr (std::is_same_v<E, Delivery>)
        return QString::fromLatin1(deliveries.at(static_cast<size_t>(value)));
    else
        return QString::fromLatin1(kinds.at(static_cast<size_t>(value)));
}

QJsonObject inJson(const Message& message)
{
    return {{u"id"_s, message.id},
            {u"room"_s, message.room.value},
            {u"author"_s, message.author.value},
            {u"kind"_s, nameOf(message.kind)},
            {u"delivery"_s, nameOf(message.delivery)},
            {u"text"_s, message.text},
            {u"server_id"_s, message.serverId}};
}

QJsonObject fact(const QString& name, QJsonObject body = {})
{
    body.insert(u"ev"_s, name);
    return body;
}

/// Long texts would make lines that a pipe does not take at once; who sent one knows it by its beginning.
QJsonObject brief(const QString& name, const Message& message)
{
    constexpr qsizetype enough = 60;
    QJsonObject body = inJson(message);
    body.insert(u"text"_s, message.text.left(enough));
    return fact(name, body);
}

QJsonObject inJson(const Error& error)
{
    return {{u"kind"_s, static_cast<int>(error.kind)}, {u"detail"_s, error.detail}};
}

class Driver : public QObject {
public:
    Driver(const protocol::ServerProfile& profile, UserId me, const QString& folder)
        : m_accounts(folder),
          m_account(
              std::make_unique<application::Account>(application::SignIn{.profile = profile, .user = me},
                                                     calls::CallOptions{}, m_accounts, m_times)),
          m_input(STDIN_FILENO, QSocketNotifier::Read)
    {
        watchMessages();
        watchLine();
        connect(&m_input, &QSocketNotifier::activated, this, [this] { readInput(); });
        m_account->start();
    }

private:
    void watchMessages()
    {
        using core::Messages;
        Messages* messages = &m_account->messages;
        connect(messages, &Messages::loaded, this, [] { say(fact(u"ready"_s)); });
        connect(messages, &Messages::added, this, [this](const Message& message) {
            m_known.insert(message.id, message);
            say(brief(message.delivery == Delivery::Queued ? u"accepted"_s : u"received"_s, message));
        });
        connect(messages, &Messages::changed, this, [this](const Message& message) {
            m_known.insert(message.id, message);
            say(brief(u"changed"_s, message));
        });
        connect(messages, &Messages::removed, this, [](const RoomTitle& room, qint64 id) {
            say(fact(u"removed"_s, {{u"room"_s, room.value}, {u"id"_s, id}}));
        });
        connect(
            messages, &Messages::sendFailed, this,
            [](const RoomTitle& room, const QString& text, const Error& error) {
                say(fact(u"refused"_s,
                         {{u"room"_s, room.value}, {u"text"_s, text.left(60)}, {u"error"_s, inJson(error)}}));
            });
        const auto fail = [](const Error& error) {
            say(fact(u"failed"_s, {{u"error"_s, inJson(error)}}));
        };
        connect(messages, &Messages::failed, this, fail);
        connect(&m_account->rooms, &core::Rooms::failed, this, fail);
    }

    void watchLine()
    {
        const core::ServerLink* link = &m_account->link;
        connect(link, &core::ServerLink::connected, this, [] { say(fact(u"connected"_s)); });
        connect(link, &core::ServerLink::disconnected, this, [] { say(fact(u"disconnected"_s)); });
    }

    void readInput()
    {
        char buffer[65536];
        const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (count <= 0)
            return leave();
        m_pending.append(buffer, count);
        for (qsizetype end = 0; (end = m_pending.indexOf('\n')) >= 0;) {
            const QByteArray line = m_pending.first(end);
            m_pending.remove(0, end + 1);
            obey(QJsonDocument::fromJson(line).object());
        }
    }

    void leave()
    {
        m_input.setEnabled(false);
        m_account.reset();
        QCoreApplication::exit(0);
    }

    void obey(const QJsonObject& command)
    {
        const QString name = command.value("cmd"_L1).toString();
        const RoomTitle room{command.value("room"_L1).toString()};
        const Message known = m_known.value(command.value("id"_L1).toInteger());
        if (name == "send"_L1)
            m_account->messages.send(room, command.value("text"_L1).toString());
        else if (name == "open"_L1)
            open(UserId{command.value("peer"_L1).toInteger()});
        else if (name == "retry"_L1)
            m_account->messages.retry(known);
        else if (name == "remove"_L1)
            m_account->messages.remove(known);
        else if (name == "refresh"_L1)
            m_account->session.refresh();
        else if (name == "hurry"_L1)
            m_account->link.retryNow();
        else if (name == "dump"_L1)
            dump(room);
        else if (name == "sync"_L1)
            say(fact(u"sync"_s, {{u"n"_s, command.value("n"_L1)}}));
        else
            say(fact(u"failed"_s, {{u"error"_s, u"command not understood: "_s + name}}));
    }

    void open(UserId peer)
    {
        whenDone(m_account->rooms.request(peer), this, [peer](const Result<RoomTitle>& room) {
            if (room)
                say(fact(u"opened"_s, {{u"peer"_s, peer.value}, {u"room"_s, room->value}}));
            else
                say(fact(u"failed"_s, {{u"error"_s, inJson(room.error())}}));
        });
    }

    void dump(const RoomTitle& room)
    {
        whenDone(m_account->history.open(room, place::Newest{}, std::numeric_limits<int>::max()), this,
                 [this, room](const Result<HistoryPage>& page) {
                     if (!page)
                         return say(fact(u"failed"_s, {{u"error"_s, inJson(page.error())}}));
                     QJsonArray rows;
                     for (const Message& message : page->messages) {
                         m_known.insert(message.id, message);
                         rows.append(inJson(message));
                     }
                     say(fact(u"dump"_s, {{u"room"_s, room.value}, {u"rows"_s, rows}}));
                 });
    }

    platform::Accounts m_accounts;
    viewmodels::TimeText m_times;
    std::unique_ptr<application::Account> m_account;
    QSocketNotifier m_input;
    QByteArray m_pending;
    QHash<qint64, Message> m_known; ///< every row that was spoken of
};

Result<protocol::ServerProfile> profileIn(const QString& path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return failure(ErrorKind::NotFound, u"cannot read the profile"_s);
    return protocol::ServerProfile::fromJson(QJsonDocument::fromJson(file.readAll()).object());
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4) {
        std::fputs("usage: chat_driver PROFILE.json USER DATA_FOLDER\n", stderr);
        return 2;
    }
    const auto profile = profileIn(arguments.at(1));
    if (!profile) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(profile.error().detail));
        return 2;
    }
    const Driver driver(*profile, UserId{arguments.at(2).toLongLong()}, arguments.at(3));
    return QCoreApplication::exec();
}
