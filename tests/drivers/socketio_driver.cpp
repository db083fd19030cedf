#include "app/socketio/Client.h"
#include "tests/drivers/WireOptions.h"
#include "tests/drivers/WireValues.h"

#include <QCborArray>
#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>
#include <QPointer>
#include <QSocketNotifier>

#include <cstdio>
#include <memory>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;
using namespace duologue;
using namespace duologue::socketio;

/// Drives the library from outside: commands in on stdin, events out on stdout, one JSON object a line.
namespace {

void say(const QJsonObject& event)
{
    const QByteArray line = QJsonDocument(event).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fflush(stdout);
}

class Driver : public QObject {
public:
    explicit Driver(QUrl url) : m_url(std::move(url)), m_input(STDIN_FILENO, QSocketNotifier::Read)
    {
        connect(&m_input, &QSocketNotifier::activated, this, [this] { readInput(); });
        say({{u"ev"_s, u"ready"_s}, {u"client"_s, u"duologue"_s}});
    }

private:
    void readInput()
    {
        char buffer[65536];
        const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (count <= 0) {
            takeLine(std::exchange(m_pending, {}));
            return leave();
        }
        m_pending.append(buffer, count);
        QList<QByteArray> lines = m_pending.split('\n');
        m_pending = lines.takeLast();
        for (const QByteArray& line : lines)
            takeLine(line);
    }

    void takeLine(const QByteArray& line)
    {
        if (line.trimmed().isEmpty() || m_hasLeft)
            return;
        QJsonParseError error;
        const QJsonDocument command = QJsonDocument::fromJson(line, &error);
        if (command.isObject())
            obey(command.object());
        else
            refuse(u"not a command: "_s + error.errorString());
    }

    void leave()
    {
        m_hasLeft = true;
        m_input.setEnabled(false);
        m_client.reset();
        QCoreApplication::exit(0);
    }

    void obey(const QJsonObject& command)
    {
        const QString name = command.value("cmd"_L1).toString();
        if (name == "connect"_L1)
            connectNamespace(command);
        else if (name == "emit"_L1)
            emitAll(command);
        else if (name == "reply"_L1)
            m_replies.insert(command.value("event"_L1).toString(),
                             fromWire(command.value("args"_L1)).toArray());
        else if (name == "disconnect"_L1)
            disconnectNamespace(command);
        else if (name == "sync"_L1)
            say({{u"ev"_s, u"sync"_s}, {u"n"_s, command.value("n"_L1)}});
        else if (name == "exit"_L1)
            leave();
        else
            refuse(u"command not understood: "_s + name);
    }

    static void refuse(const QString& why) { say({{u"ev"_s, u"error"_s}, {u"message"_s, why}}); }

    [[nodiscard]] static QString nspOf(const QJsonObject& command)
    {
        return command.value("nsp"_L1).toString(u"/"_s);
    }

    void connectNamespace(const QJsonObject& command)
    {
        const QJsonObject wishes = command.value("opts"_L1).toObject();
        if (!m_client) {
            const auto options = optionsFromWire(wishes, m_url);
            if (!options)
                return refuse(options.error().detail);
            createClient(*options);
        }
        Socket* socket = m_client->socket(nspOf(command));
        if (!m_known.contains(socket)) {
            m_known.append(socket);
            watch(socket);
        }
        if (const QJsonValue auth = wishes.value("auth"_L1); auth.isObject())
            socket->setAuth([body = auth.toObject()] { return body; });
        if (wishes.contains("nspQuery"_L1))
            socket->setQuery(queryFromWire(wishes.value("nspQuery"_L1).toObject()));
        socket->connectToServer();
    }

    void disconnectNamespace(const QJsonObject& command)
    {
        if (!m_client)
            return refuse(u"disconnect before connect"_s);
        m_client->socket(nspOf(command))->disconnectFromServer();
    }

    void createClient(const Options& options)
    {
        m_client = std::make_unique<Client>(options);
        connect(m_client.get(), &Client::reconnecting, this, [](int attempt) {
            say({{u"ev"_s, u"reconnect_attempt"_s}, {u"n"_s, attempt}});
        });
        connect(m_client.get(), &Client::reconnected, this, [](int attempt) {
            say({{u"ev"_s, u"reconnect"_s}, {u"n"_s, attempt}});
        });
        connect(m_client.get(), &Client::reconnectFailed, this, [] {
            say({{u"ev"_s, u"reconnect_failed"_s}});
        });
        connect(m_client.get(), &Client::upgraded, this, [] {
            say({{u"ev"_s, u"upgrade"_s}, {u"transport"_s, u"websocket"_s}});
        });
    }

    void watch(Socket* socket)
    {
        const QString nsp = socket->nsp();
        connect(socket, &Socket::connected, this, [socket, nsp] {
            say({{u"ev"_s, u"connect"_s},
                 {u"nsp"_s, nsp},
                 {u"id"_s, socket->id()},
                 {u"recovered"_s, socket->isRecovered()}});
        });
        connect(socket, &Socket::disconnected, this, [nsp](DisconnectReason reason) {
            say({{u"ev"_s, u"disconnect"_s}, {u"nsp"_s, nsp}, {u"reason"_s, toWords(reason)}});
        });
        connect(socket, &Socket::connectFailed, this, [nsp](const ConnectError& error) {
            QJsonObject event{{u"ev"_s, u"connect_error"_s}, {u"nsp"_s, nsp}, {u"message"_s, error.message}};
            if (!error.data.isUndefined())
                event.insert(u"data"_s, error.data);
            say(event);
        });
        connect(socket, &Socket::received, this, [this, nsp](const Event& event) {
            say({{u"ev"_s, u"event"_s},
                 {u"nsp"_s, nsp},
                 {u"name"_s, event.name},
                 {u"args"_s, argumentsToWire(event.arguments())},
                 {u"ack"_s, event.wantsAcknowledgement()}});
            if (const auto reply = m_replies.constFind(event.name); reply != m_replies.cend())
                event.acknowledgeBinary(*reply);
        });
    }

    void emitAll(const QJsonObject& command)
    {
        const QCborArray arguments = fromWire(command.value("args"_L1)).toArray();
        const int repeat = command.value("repeat"_L1).toInt(-1);
        if (repeat < 0)
            return emitOne(command, arguments);
        for (int index = 0; index < repeat; ++index) {
            QCborArray numbered = arguments;
            numbered.prepend(index);
            emitOne(command, numbered);
        }
    }

    void emitOne(const QJsonObject& command, const QCborArray& arguments)
    {
        if (!m_client)
            return refuse(u"emit before connect"_s);
        Socket* socket = m_client->socket(nspOf(command));
        const QString name = command.value("event"_L1).toString();
        if (command.value("volatile"_L1).toBool()) {
            if (isReservedName(name, m_client->revision()))
                return refuse(u"reserved event name: "_s + name);
            socket->emitBinaryVolatile(name, arguments); // dropping it is what was asked for
            return;
        }
        const QJsonValue tag = command.value("ack"_L1);
        const bool isAsking = !tag.isUndefined() && !tag.isNull() && tag != QJsonValue(false);
        const bool isAccepted = isAsking ? emitAsking(*socket, name, arguments, command)
                                         : socket->emitBinaryEvent(name, arguments);
        if (!isAccepted)
            refuse(u"not sent: "_s + name);
    }

    bool emitAsking(Socket& socket, const QString& name, const QCborArray& arguments,
                    const QJsonObject& command)
    {
        const QJsonValue tag = command.value("ack"_L1);
        const std::chrono::milliseconds timeout(command.value("timeout"_L1).toInteger());
        // As in JavaScript, who set no time-out is not told of a disconnect.
        const bool isPatient = timeout.count() == 0 && m_client->options().ackTimeout.count() == 0;
        const auto isRefused =
            std::make_shared<bool>(true); // until emit returns, a failure is the refusal itself
        const bool isAccepted = socket.emitBinaryEvent(
            name, arguments, timeout, [tag, isPatient, isRefused](const Result<QCborArray>& answer) {
                if (answer)
                    say({{u"ev"_s, u"ack"_s}, {u"tag"_s, tag}, {u"args"_s, argumentsToWire(*answer)}});
                else if (!*isRefused && (!isPatient || answer.error().kind == ErrorKind::TimedOut))
                    say({{u"ev"_s, u"ack"_s}, {u"tag"_s, tag}, {u"error"_s, answer.error().detail}});
            });
        *isRefused = false;
        return isAccepted;
    }

    QUrl m_url;
    QSocketNotifier m_input;
    QByteArray m_pending;
    bool m_hasLeft = false;
    std::unique_ptr<Client> m_client;
    QList<Socket*> m_known;
    QHash<QString, QCborArray> m_replies;
};

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("usage: socketio_driver URL [CASE]\n", stderr);
        return 2;
    }
    const Driver driver{QUrl(arguments.at(1))};
    return QCoreApplication::exec();
}
