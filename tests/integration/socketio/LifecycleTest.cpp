#include "app/socketio/Client.h"
#include "tests/integration/socketio/NodeServer.h"
#include "tests/integration/socketio/RawServer.h"

#include <QProcess>
#include <QSignalSpy>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace duologue;
using namespace duologue::socketio;
using namespace std::chrono_literals;

namespace {

enum class Deed { Destroy, Disconnect, Reconnect };

/// TLS in front of a server, with a certificate made for the occasion.
class TlsFront : public QSslServer {
public:
    TlsFront(quint16 behind, const QString& directory)
    {
        const QString key = directory + u"/key.pem"_s;
        const QString pem = directory + u"/certificate.pem"_s;
        QProcess::execute(u"openssl"_s,
                          {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s,
                           u"-subj"_s, u"/CN=127.0.0.1"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s,
                           u"-keyout"_s, key, u"-out"_s, pem});
        certificate = QSslCertificate::fromPath(pem).value(0);
        QFile keyFile(key);
        if (!keyFile.open(QIODevice::ReadOnly))
            return;
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(certificate);
        tls.setPrivateKey(QSslKey(&keyFile, QSsl::Rsa));
        setSslConfiguration(tls);
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::pendingConnectionAvailable, this, [this, behind] {
            QTcpSocket* outside = nextPendingConnection();
            if (!outside)
                return; // refused our certificate meanwhile
            auto* inside = new QTcpSocket(outside);
            inside->connectToHost(QHostAddress::LocalHost, behind);
            connect(outside, &QTcpSocket::readyRead, inside, [=] { inside->write(outside->readAll()); });
            connect(inside, &QTcpSocket::readyRead, outside, [=] { outside->write(inside->readAll()); });
            connect(inside, &QTcpSocket::disconnected, outside, &QTcpSocket::disconnectFromHost);
            connect(outside, &QTcpSocket::disconnected, inside, &QTcpSocket::disconnectFromHost);
            inside->write(outside->readAll());
        });
    }

    [[nodiscard]] QUrl url() const { return QUrl(u"https://127.0.0.1:%1"_s.arg(serverPort())); }

    QSslCertificate certificate;
};

} // namespace

/// What the caller may do to a client, and where.
class LifecycleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anythingMayHappenInsideAnySignal_data(); // 119
    void anythingMayHappenInsideAnySignal();
    void twoClientsDoNotKnowEachOther();           // 119
    void aClientLivesOnAnyThread();                // 119
    void aBadCertificateIsFatal();                 // 120
    void aSuspendedClientDoesNotEmitIntoTheVoid(); // 17
};

void LifecycleTest::anythingMayHappenInsideAnySignal_data()
{
    QTest::addColumn<QString>("signal");
    QTest::addColumn<Deed>("deed");
    QTest::addColumn<QList<TransportKind>>("transports");
    const QList<QList<TransportKind>> all{{TransportKind::WebSocket},
                                          {TransportKind::Polling},
                                          {TransportKind::Polling, TransportKind::WebSocket}};
    for (const char* signal :
         {"connected", "received", "disconnected", "answer", "opened", "closed", "upgraded", "packetSeen",
          "reconnectScheduled", "reconnecting", "reconnected", "emitting"}) {
        for (const Deed deed : {Deed::Destroy, Deed::Disconnect, Deed::Reconnect}) {
            for (qsizetype at = 0; at < all.size(); ++at) {
                if (qstrcmp(signal, "upgraded") == 0 && at != 2)
                    continue;
                QTest::addRow("%s %d %d", signal, int(deed), int(at))
                    << QString::fromLatin1(signal) << deed << all.at(at);
            }
        }
    }
}

void LifecycleTest::anythingMayHappenInsideAnySignal()
{
    QFETCH(QString, signal);
    QFETCH(Deed, deed);
    QFETCH(QList<TransportKind>, transports);
    static const NodeServer server(4);
    QVERIFY2(server.isListening(), qPrintable(server.error()));
    Options options{.url = server.url()};
    options.transports = transports;
    options.reconnectionDelay = 1ms;
    options.reconnectionDelayMax = 5ms;
    auto client = std::make_unique<Client>(options);
    Socket* socket = client->socket();
    bool isDone = false;
    const auto act = [&] {
        if (std::exchange(isDone, true))
            return;
        if (deed == Deed::Destroy)
            return client.reset();
        socket->disconnectFromServer();
        if (deed == Deed::Reconnect)
            socket->connectToServer();
    };
    const auto on = [&](const QString& name, auto* sender, auto what) {
        if (name == signal)
            connect(sender, what, this, act);
    };
    on(u"connected"_s, socket, &Socket::connected);
    on(u"received"_s, socket, &Socket::received);
    on(u"disconnected"_s, socket, &Socket::disconnected);
    on(u"emitting"_s, socket, &Socket::emitting);
    on(u"opened"_s, client.get(), &Client::opened);
    on(u"closed"_s, client.get(), &Client::closed);
    on(u"upgraded"_s, client.get(), &Client::upgraded);
    on(u"packetSeen"_s, client.get(), &Client::packetSeen);
    on(u"reconnectScheduled"_s, client.get(), &Client::reconnectScheduled);
    on(u"reconnecting"_s, client.get(), &Client::reconnecting);
    on(u"reconnected"_s, client.get(), &Client::reconnected);

    socket->connectToServer();
    if (client)
        socket->emitEvent(u"flood"_s, {20});
    if (client)
        socket->emitEvent(u"echo"_s, {}, 10s, [&](const auto&) {
            if (signal == "answer"_L1)
                act();
        });
    if (client)
        socket->emitEvent(u"end the transport"_s, {});

    QTRY_VERIFY(isDone);
    if (deed == Deed::Reconnect)
        QTRY_VERIFY(socket->isConnected());
    if (deed == Deed::Disconnect)
        QVERIFY(!client->isOpen());
    QCOMPARE(client == nullptr, deed == Deed::Destroy);
}

void LifecycleTest::twoClientsDoNotKnowEachOther()
{
    RawServer one;
    RawServer two;
    Client first({.url = one.url()});
    Client second({.url = two.url()});
    first.socket()->connectToServer();
    second.socket()->connectToServer();
    QTRY_VERIFY(first.socket()->isConnected() && second.socket()->isConnected());

    first.socket()->emitEvent(u"to one"_s, {});
    second.socket()->disconnectFromServer();

    QTRY_COMPARE(one.texts.last(), u"42[\"to one\"]"_s);
    QTRY_COMPARE(two.texts.last(), u"41"_s);
    QVERIFY(first.socket()->isConnected());
}

void LifecycleTest::aClientLivesOnAnyThread()
{
    const NodeServer server(4);
    QVERIFY2(server.isListening(), qPrintable(server.error()));
    QThread thread;
    thread.start();
    auto* worker = new QObject;
    worker->moveToThread(&thread);
    connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
    std::atomic<int> echoes = 0;

    QMetaObject::invokeMethod(worker, [&, worker] {
        auto* client = new Client({.url = server.url()}, worker);
        Socket* socket = client->socket();
        connect(socket, &Socket::received, client, [&echoes] { ++echoes; });
        socket->connectToServer();
        for (int i = 0; i < 100; ++i)
            socket->emitEvent(u"echo"_s, {i});
    });

    QTRY_COMPARE(echoes.load(), 100);
    thread.quit();
    thread.wait();
}

void LifecycleTest::aBadCertificateIsFatal()
{
    const QTemporaryDir directory;
    RawServer server;
    const TlsFront front(server.serverPort(), directory.path());
    QVERIFY(front.isListening());
    for (const TransportKind transport : {TransportKind::WebSocket, TransportKind::Polling}) {
        Client strict({.url = front.url(), .transports = {transport}});
        const QSignalSpy failed(strict.socket(), &Socket::connectFailed);
        strict.socket()->connectToServer();
        QTRY_VERIFY(failed.count() >= 1);
        QCOMPARE(failed.first().first().value<ConnectError>().kind, ErrorKind::Insecure);
        QVERIFY(!failed.first().first().value<ConnectError>().message.isEmpty());
    }
    QCOMPARE(server.connections, 0);

    Client pinning({.url = front.url(), .pinnedCertificates = {front.certificate}});
    pinning.socket()->connectToServer();
    QTRY_VERIFY(pinning.socket()->isConnected());

    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.addCaCertificate(front.certificate);
    Client trusting({.url = front.url(), .tls = tls});
    trusting.socket()->connectToServer();
    QTRY_VERIFY(trusting.socket()->isConnected());
}

void LifecycleTest::aSuspendedClientDoesNotEmitIntoTheVoid()
{
    RawServer server;
    server.handshake = RawServer::handshakeV5(50, 50);
    Options options{.url = server.url(), .transports = {TransportKind::WebSocket}};
    options.reconnectionDelay = 1ms;
    Client client(options);
    client.socket()->connectToServer();
    QTRY_VERIFY(client.socket()->isConnected());
    const QSignalSpy disconnected(client.socket(), &Socket::disconnected);

    QThread::msleep(200); // no timer runs, as when the computer sleeps
    client.socket()->emitEvent(u"after the sleep"_s, {});
    server.handshake = RawServer::handshakeV5();

    QTRY_COMPARE(disconnected.count(), 1);
    QCOMPARE(disconnected.first().first().value<DisconnectReason>(), DisconnectReason::PingTimeout);
    QTRY_COMPARE(server.texts, (QStringList{u"40"_s, u"40"_s, u"42[\"after the sleep\"]"_s}));
    QCOMPARE(server.connections, 2);
}

QTEST_GUILESS_MAIN(LifecycleTest)
#include "LifecycleTest.moc"
