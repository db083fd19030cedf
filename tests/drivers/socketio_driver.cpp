#include "app/socketio/Client.h"

#include <QCborMap>
#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>
#include <QPointer>
#include <QSocketNotifier>

#include <cstdio>
#include <memory>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace duologue;
using namespace duologue::socketio;

/// Drives the library from outside: commands in on stdin, events out on stdout, one JSON object a line.
namespace {

QCborValue fromWire(const QJsonValue& value)
{
    if (value.isArray()) {
        QCborArray array;
        for (const QJsonValue& item : value.toArray())
            array.append(fromWire(item));
        return array;
    }
    if (!value.isObject())
        return QCborValue::fromJsonValue(value);
    const QJsonObject object = value.toObject();
    if (object.size() == 1 && object.contains("$bin"_L1))
        return QByteArray::fromBase64(object.value("$bin"_L1).toString().toLatin1());
    QCborMap map;
    for (auto it = object.begin(); it != object.end(); ++it)
        map.insert(it.key(), fromWire(it.value()));
    return map;
}

QJsonValue toWire(const QCborValue& value)
{
    if (value.isByteArray())
        return QJsonObject{{u"$bin"_s, QString::fromLatin1(value.toByteArray().toBase64())}};
    if (value.isArray()) {
        QJsonArray array;
        for (const auto item : value.toArray())
            array.append(toWire(item));
        return array;
    }
    if (!value.isMap())
        return value.toJsonValue();
    QJsonObject object;
    const QCborMap map = value.toMap();
    for (auto it = map.begin(); it != map.end(); ++it)
        object.insert(it.key().toString(), toWire(it.value()));
    return object;
}

void say(const QJsonObject& event)
{
    const QByteArray line = QJsonDocument(event).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fflush(stdout);
}

std::chrono::milliseconds milliseconds(const QJsonObject& from, QLatin1StringView name,
                                       std::chrono::milliseconds otherwise)
{
    return std::chrono::milliseconds(from.value(name).toInteger(otherwise.count()));
}

QUrlQuery queryOf(const QJsonObject& from)
{
    QUrlQuery query;
    for (auto it = from.begin(); it != from.end(); ++it)
        query.addQueryItem(it.key(), it.value().toVariant().toString());
    return query;
}

Options optionsFrom(const QJsonObject& from, const QUrl& url)
{
    Options options{.url = url};
    const QJsonValue revision = from.value("rev"_L1);
    if (revision.isDouble())
        options.revision = revision.toInt() == 3 ? Revision::V4 : Revision::V5;
    if (from.contains("transports"_L1)) {
        options.transports.clear();
        for (const QJsonValue& name : from.value("transports"_L1).toArray())
            options.transports.append(name == "polling"_L1 ? TransportKind::Polling
                                                           : TransportKind::WebSocket);
    }
    options.path = from.value("path"_L1).toString(options.path);
    options.query = queryOf(from.value("query"_L1).toObject());
    const QJsonObject headers = from.value("extraHeaders"_L1).toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        options.headers.append({it.key().toUtf8(), it.value().toString().toUtf8()});
    options.reconnection = from.value("reconnection"_L1).toBool(true);
    options.reconnectionDelay = milliseconds(from, "reconnectionDelay"_L1, options.reconnectionDelay);
    options.reconnectionDelayMax =
        milliseconds(from, "reconnectionDelayMax"_L1, options.reconnectionDelayMax);
    options.randomizationFactor = from.value("randomizationFactor"_L1).toDouble(options.randomizationFactor);
    options.reconnectionAttempts = from.value("reconnectionAttempts"_L1).toInt(-1);
    options.connectTimeout = milliseconds(from, "timeout"_L1, options.connectTimeout);
    options.ackTimeout = milliseconds(from, "ackTimeout"_L1, options.ackTimeout);
    options.retries = from.value("retries"_L1).toInt();
    return options;
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
        if (count <= 0)
            return leave();
        m_pending.append(buffer, count);
        for (qsizetype end = 0; (end = m_pending.indexOf('\n')) >= 0;) {
            const QByteArray line = m_pending.first(end);
            m_pending.remove(0, end + 1);
            if (!line.trimmed().isEmpty())
                obey(QJsonDocument::fromJson(line).object());
        }
    }

    void leave()
    {
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
        else if (name == "disconnect"_L1 && m_client)
            m_client->socket(nspOf(command))->disconnectFromServer();
        else if (name == "sync"_L1)
            say({{u"ev"_s, u"sync"_s}, {u"n"_s, command.value("n"_L1)}});
        else if (name == "exit"_L1)
            leave();
        else
            say({{u"ev"_s, u"error"_s}, {u"message"_s, u"command not understood: "_s + name}});
    }

    [[nodiscard]] static QString nspOf(const QJsonObject& command)
    {
        return command.value("nsp"_L1).toString(u"/"_s);
    }

    void connectNamespace(const QJsonObject& command)
    {
        const QJsonObject wishes = command.value("opts"_L1).toObject();
        if (!m_client)
            createClient(optionsFrom(wishes, m_url));
        Socket* socket = m_client->socket(nspOf(command));
        if (!m_known.contains(socket)) {
            m_known.append(socket);
            watch(socket);
        }
        if (const QJsonValue auth = wishes.value("auth"_L1); auth.isObject())
            socket->setAuth([body = auth.toObject()] { return body; });
        if (wishes.contains("nspQuery"_L1))
            socket->setQuery(queryOf(wishes.value("nspQuery"_L1).toObject()));
        socket->connectToServer();
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
                 {u"args"_s, event.hasBinary() ? toWire(event.arguments()) : event.jsonArguments()},
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
            return say({{u"ev"_s, u"error"_s}, {u"message"_s, u"emit before connect"_s}});
        Socket* socket = m_client->socket(nspOf(command));
        const QString name = command.value("event"_L1).toString();
        if (command.value("volatile"_L1).toBool()) {
            socket->emitVolatile(name, arguments.toJsonArray());
            return;
        }
        bool isAccepted = false;
        if (const QString tag = command.value("ack"_L1).toString(); !tag.isEmpty()) {
            const std::chrono::milliseconds timeout(command.value("timeout"_L1).toInteger());
            const bool isPatient = timeout.count() == 0 && m_client->options().ackTimeout.count() == 0;
            auto isRefused =
                std::make_shared<bool>(true); // until emit returns, a failure is the refusal itself
            isAccepted = socket->emitBinaryEvent(
                name, arguments, timeout, [tag, isPatient, isRefused](const auto& answer) {
                    if (answer)
                        say({{u"ev"_s, u"ack"_s}, {u"tag"_s, tag}, {u"args"_s, toWire(*answer)}});
                    else if (!*isRefused && (!isPatient || answer.error().kind == ErrorKind::TimedOut))
                        say({{u"ev"_s, u"ack"_s}, {u"tag"_s, tag}, {u"error"_s, answer.error().detail}});
                });
            *isRefused = false;
        } else {
            isAccepted = socket->emitBinaryEvent(name, arguments);
        }
        if (!isAccepted)
            say({{u"ev"_s, u"error"_s}, {u"message"_s, u"not sent: "_s + name}});
    }

    QUrl m_url;
    QSocketNotifier m_input;
    QByteArray m_pending;
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
