#include "app/core/useProxy.h"
#include "app/platform/Pins.h"
#include "app/viewmodels/ConnectionTestViewModel.h"

#include <QFile>
#include <QHostInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;
using viewmodels::ConnectionTestViewModel;
using State = ConnectionTestViewModel::StepState;

namespace {

enum Step { Name, Tcp, Tls, Http, EngineIo, SocketIo, UserList };

/// A program that says one line when it is ready.
class Server {
public:
    Server(const QString& program, const QStringList& arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program, arguments);
    }
    ~Server()
    {
        m_process.terminate();
        m_process.waitForFinished(5000);
    }
    QByteArray line()
    {
        if (m_line.isEmpty() && m_process.waitForReadyRead(20000))
            m_line = m_process.readLine().trimmed();
        return m_line;
    }

private:
    QProcess m_process;
    QByteArray m_line;
};

} // namespace

/// The connection test against real servers: the reference backend, nginx with TLS, a proxy, and nothing.
class ConnectionTestTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void everyStepPasses();
    void overTlsToo();
    void eachFailureStopsWhereItIs_data();
    void eachFailureStopsWhereItIs();
    void badCertificatesAreNamed_data();
    void badCertificatesAreNamed();
    void whoTrustsACertificateGetsThroughAndNobodyElse();
    void aServerThatRefusesTheTokenIsSaid();
    void aProfileForAnotherPathIsUsed();
    void throughAProxyTheNameIsNotLookedUp();

private:
    void run(const QString& server, const QByteArray& profile = {}, const QString& token = {});
    [[nodiscard]] QString tls(const QString& kind) const
    {
        return u"https://localhost:%1"_s.arg(m_ports.value(kind).toInt());
    }
    [[nodiscard]] int broken() const;

    std::unique_ptr<Server> m_backend;
    std::unique_ptr<Server> m_tls;
    QString m_url;
    QJsonObject m_ports;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<platform::Pins> m_pins;
    viewmodels::TimeText m_times{QLocale::c()};
    std::unique_ptr<ConnectionTestViewModel> m_test;
};

void ConnectionTestTest::initTestCase()
{
    m_backend = std::make_unique<Server>(
        u"node"_s,
        QStringList{QStringLiteral(DUOLOGUE_SOURCE_DIR "/tests/backend/server.mjs"), u"--port"_s, u"0"_s});
    m_url = QString::fromUtf8(m_backend->line()).section(u' ', -1);
    QVERIFY(m_url.startsWith(u"http"_s));
    m_tls = std::make_unique<Server>(
        u"python3"_s, QStringList{QStringLiteral(DUOLOGUE_SOURCE_DIR "/tests/support/tls_front.py"),
                                  QString::number(QUrl(m_url).port())});
    m_ports = QJsonDocument::fromJson(m_tls->line()).object();
    QVERIFY(m_ports.contains(u"good"_s));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificates(QSslCertificate::fromPath(m_ports.value("ca"_L1).toString()));
    QSslConfiguration::setDefaultConfiguration(configuration);
}

void ConnectionTestTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_pins = std::make_unique<platform::Pins>(m_folder->path());
    m_test = std::make_unique<ConnectionTestViewModel>(*m_pins, m_times);
}

void ConnectionTestTest::cleanup()
{
    core::useProxy({});
    m_test.reset();
}

void ConnectionTestTest::run(const QString& server, const QByteArray& profile, const QString& token)
{
    m_test->start({.server = server, .user = u"1"_s, .token = token, .profile = profile});
    QTRY_VERIFY_WITH_TIMEOUT(!m_test->isRunning(), 30000);
}

int ConnectionTestTest::broken() const
{
    for (int at = 0; at < m_test->rows().size(); ++at) {
        if (m_test->rows().at(at).state == State::Failed)
            return at;
    }
    return -1;
}

void ConnectionTestTest::everyStepPasses()
{
    run(m_url);

    QCOMPARE(broken(), -1);
    QCOMPARE(m_test->rows().at(Tls).state, State::Skipped);
    for (const int step : {Name, Tcp, Http, EngineIo, SocketIo, UserList})
        QCOMPARE(m_test->rows().at(step).state, State::Passed);
    QCOMPARE(m_test->rows().at(UserList).sentence, u"You have 3 room(s) there."_s);
    QCOMPARE(m_test->verdict(), u"Everything works."_s);
}

void ConnectionTestTest::overTlsToo()
{
    run(tls(u"good"_s));

    QCOMPARE(m_test->verdict(), u"Everything works."_s);
    QCOMPARE(m_test->rows().at(Tls).state, State::Passed);
    QVERIFY(m_test->certificate());
    QCOMPARE(m_test->certificate()->issuer, u"Duologue Test CA"_s);
}

void ConnectionTestTest::eachFailureStopsWhereItIs_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("part");
    QTest::newRow("no such name") << u"name"_s << int(Name) << u"no computer with this name"_s;
    QTest::newRow("nobody listens") << u"closed"_s << int(Tcp) << u"Nothing answers"_s;
    QTest::newRow("no TLS there") << u"plain-as-tls"_s << int(Tls) << u"not safe"_s;
    QTest::newRow("no HTTP there") << u"babble"_s << int(Http) << u"no web server"_s;
    QTest::newRow("a web server only") << u"web"_s << int(EngineIo) << u"(404)"_s;
}

void ConnectionTestTest::eachFailureStopsWhereItIs()
{
    QFETCH(QString, kind);
    QFETCH(int, step);
    QFETCH(QString, part);
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    connect(&other, &QTcpServer::newConnection, &other, [&] {
        QTcpSocket* socket = other.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket, kind] {
            socket->write(kind == u"web"_s ? "HTTP/1.1 404 Not Found\r\nContent-Length: 6\r\n\r\n<html>"
                                           : "220 mail.example ESMTP\r\n");
            socket->disconnectFromHost();
        });
    });
    QString address = u"http://127.0.0.1:%1"_s.arg(other.serverPort());
    if (kind == u"name"_s)
        address = u"http://nobody.invalid"_s;
    if (kind == u"plain-as-tls"_s)
        address = u"https://127.0.0.1:%1"_s.arg(QUrl(m_url).port());
    if (kind == u"closed"_s)
        other.close();

    run(address);

    QCOMPARE(broken(), step);
    QVERIFY2(m_test->rows().at(step).sentence.contains(part), qPrintable(m_test->rows().at(step).sentence));
    QVERIFY(m_test->verdict().contains(m_test->rows().at(step).title));
    for (int later = step + 1; later < m_test->rows().size(); ++later)
        QCOMPARE(m_test->rows().at(later).state, State::Waiting);
}

void ConnectionTestTest::badCertificatesAreNamed_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("part");
    QTest::newRow("expired") << u"expired"_s << u"the certificate has expired"_s;
    QTest::newRow("wrong host") << u"wrong-host"_s << u"for another server"_s;
    QTest::newRow("self-signed") << u"self-signed"_s << u"self-signed"_s;
}

void ConnectionTestTest::badCertificatesAreNamed()
{
    QFETCH(QString, kind);
    QFETCH(QString, part);

    run(tls(kind));

    QCOMPARE(broken(), int(Tls));
    QVERIFY2(m_test->rows().at(Tls).sentence.contains(part), qPrintable(m_test->rows().at(Tls).sentence));
    QVERIFY(m_test->certificate());
    const auto lines = m_test->certificateLines();
    QVERIFY2(lines.first().second.contains(part), qPrintable(lines.first().second));
    QCOMPARE(lines.last().second.size(), 95); // 32 bytes in hexadecimal, with colons
}

void ConnectionTestTest::whoTrustsACertificateGetsThroughAndNobodyElse()
{
    run(tls(u"expired"_s));
    QCOMPARE(broken(), int(Tls));

    m_test->trust();
    QTRY_VERIFY_WITH_TIMEOUT(!m_test->isRunning(), 30000);

    QCOMPARE(m_test->verdict(), u"Everything works."_s);
    QVERIFY(m_test->isTrustedByHand());
    // Another bad certificate on the same place is still refused.
    const QUrl server(tls(u"self-signed"_s));
    QVERIFY(m_pins->trust(server, m_test->certificate()->der));
    run(server.toString());
    QCOMPARE(broken(), int(Tls));

    run(tls(u"expired"_s));
    m_test->distrust();
    QTRY_VERIFY_WITH_TIMEOUT(!m_test->isRunning(), 30000);
    QCOMPARE(broken(), int(Tls));
}

void ConnectionTestTest::aServerThatRefusesTheTokenIsSaid()
{
    Server strict(u"node"_s, {QStringLiteral(DUOLOGUE_SOURCE_DIR "/tests/backend/server.mjs"), u"--port"_s,
                              u"0"_s, u"--require-token"_s, u"right"_s});
    const QString url = QString::fromUtf8(strict.line()).section(u' ', -1);

    run(url, {}, u"wrong"_s);
    QCOMPARE(broken(), int(SocketIo));
    QVERIFY(m_test->rows().at(SocketIo).sentence.contains(u"does not let you in"_s));

    run(url, {}, u"right"_s);
    QCOMPARE(broken(), -1);
}

void ConnectionTestTest::aProfileForAnotherPathIsUsed()
{
    const QByteArray profile =
        QJsonDocument(QJsonObject{{u"url"_s, m_url}, {u"path"_s, u"/elsewhere/"_s}}).toJson();

    run(m_url, profile);

    QCOMPARE(broken(), int(EngineIo));
}

void ConnectionTestTest::throughAProxyTheNameIsNotLookedUp()
{
    // Qt goes to loopback addresses directly, as it should: this computer by its name is none.
    Server backend(u"node"_s, {QStringLiteral(DUOLOGUE_SOURCE_DIR "/tests/backend/server.mjs"), u"--port"_s,
                               u"0"_s, u"--host"_s, u"0.0.0.0"_s});
    const QString url = u"http://%1:%2"_s.arg(QHostInfo::localHostName())
                            .arg(QUrl(QString::fromUtf8(backend.line()).section(u' ', -1)).port());
    QTcpServer probe;
    QVERIFY(probe.listen(QHostAddress::LocalHost));
    const quint16 port = probe.serverPort();
    probe.close();
    const QString configuration = m_folder->filePath(u"tinyproxy.conf"_s);
    QFile file(configuration);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("Port " + QByteArray::number(port) + "\nListen 127.0.0.1\nTimeout 60\nLogFile \"" +
               m_folder->filePath(u"log"_s).toUtf8() + "\"\nLogLevel Connect\n");
    file.close();
    QProcess proxy;
    proxy.start(u"tinyproxy"_s, {u"-d"_s, u"-c"_s, configuration});
    QVERIFY(proxy.waitForStarted());
    const auto answers = [port] {
        QTcpSocket knock;
        knock.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        return knock.waitForConnected(200);
    };
    QTRY_VERIFY(answers());

    core::useProxy({Proxy::Kind::Http, u"127.0.0.1"_s, port});
    run(url);
    const bool through = broken() == -1;
    proxy.kill();
    proxy.waitForFinished();

    QVERIFY(through);
    QCOMPARE(m_test->rows().at(Name).state, State::Skipped);
    QFile log(m_folder->filePath(u"log"_s));
    QVERIFY(log.open(QFile::ReadOnly));
    QVERIFY(log.readAll().contains("CONNECT " + QUrl(url).host().toUtf8()));

    core::useProxy({Proxy::Kind::Http, u"127.0.0.1"_s, port}); // nobody there any more
    run(url);
    QCOMPARE(broken(), int(Tcp));
}

QTEST_GUILESS_MAIN(ConnectionTestTest)
#include "ConnectionTestTest.moc"
