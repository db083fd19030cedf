#include "app/core/ConnectionTest.h"

#include "app/core/ServerLink.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QHostInfo>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslError>
#include <QSslSocket>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duologue::core {

namespace {

constexpr auto stepPatience = 15s;
constexpr qint64 largestAnswer = 64LL * 1024;

CertificateProblem problemOf(const QSslError& error)
{
    using Kind = CertificateProblem::Kind;
    switch (error.error()) {
    case QSslError::CertificateExpired:
        return {Kind::Expired, {}};
    case QSslError::CertificateNotYetValid:
        return {Kind::NotYetValid, {}};
    case QSslError::HostNameMismatch:
        return {Kind::OtherHost, {}};
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
        return {Kind::SelfSigned, {}};
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return {Kind::UnknownIssuer, {}};
    case QSslError::CertificateRevoked:
        return {Kind::Revoked, {}};
    default:
        return {Kind::Other, error.errorString()};
    }
}

Certificate described(const QSslSocket& socket)
{
    const QSslCertificate peer = socket.peerCertificate();
    const auto first = [](const QStringList& values) {
        return values.isEmpty() ? QString() : values.first();
    };
    Certificate shown{.der = peer.toDer(),
                      .subject = first(peer.subjectInfo(QSslCertificate::CommonName)),
                      .issuer = first(peer.issuerInfo(QSslCertificate::CommonName)),
                      .names = peer.subjectAlternativeNames().values(),
                      .from = peer.effectiveDate(),
                      .until = peer.expiryDate(),
                      .fingerprint =
                          QString::fromLatin1(peer.digest(QCryptographicHash::Sha256).toHex(':')).toUpper()};
    for (const QSslError& error : socket.sslHandshakeErrors()) {
        if (const CertificateProblem problem = problemOf(error); !shown.problems.contains(problem))
            shown.problems.append(problem);
    }
    return shown;
}

} // namespace

ConnectionTest::ConnectionTest(protocol::ServerProfile profile, UserId me, QString token,
                               QList<QByteArray> trusted)
    : m_profile(std::move(profile)), m_me(me), m_token(std::move(token)), m_trusted(std::move(trusted))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(stepPatience);
    connect(&m_patience, &QTimer::timeout, this, [this] { fail(ErrorKind::TimedOut, {}); });
}

ConnectionTest::~ConnectionTest()
{
    if (m_socket)
        m_socket->disconnect(this); // closing tells
}

bool ConnectionTest::isEncrypted() const
{
    return m_profile.url.scheme() == "https"_L1 || m_profile.url.scheme() == "wss"_L1;
}

void ConnectionTest::begin(TestStep step)
{
    m_step = step;
    m_patience.start();
}

void ConnectionTest::pass(const QString& detail, int number)
{
    m_patience.stop();
    Q_EMIT reported(
        {.step = m_step, .outcome = StepReport::Outcome::Passed, .detail = detail, .number = number});
}

void ConnectionTest::fail(ErrorKind error, const QString& detail, int number)
{
    Q_EMIT reported({.step = m_step,
                     .outcome = StepReport::Outcome::Failed,
                     .error = error,
                     .detail = detail,
                     .number = number});
    end();
}

void ConnectionTest::skip(TestStep step)
{
    Q_EMIT reported({.step = step, .outcome = StepReport::Outcome::Skipped});
}

void ConnectionTest::end()
{
    m_patience.stop();
    if (m_socket)
        m_socket->disconnect(this);
    if (m_link)
        m_link->disconnect(this);
    Q_EMIT finished();
}

void ConnectionTest::start()
{
    // Never a proxy on the way to this computer itself.
    const QNetworkProxyQuery way(m_profile.url.host(), m_profile.url.port(isEncrypted() ? 443 : 80));
    if (QNetworkProxyFactory::proxyForQuery(way).value(0).type() != QNetworkProxy::NoProxy) {
        skip(TestStep::Name); // the proxy looks it up
        connectTcp();
        return;
    }
    lookUp();
}

void ConnectionTest::lookUp()
{
    begin(TestStep::Name);
    QHostInfo::lookupHost(m_profile.url.host(), this, [this](const QHostInfo& found) {
        if (!m_patience.isActive())
            return; // too late
        if (found.error() != QHostInfo::NoError || found.addresses().isEmpty()) {
            fail(ErrorKind::NotFound, found.errorString());
            return;
        }
        QStringList addresses;
        for (const QHostAddress& address : found.addresses())
            addresses.append(address.toString());
        pass(addresses.join(u", "_s));
        connectTcp();
    });
}

void ConnectionTest::connectTcp()
{
    begin(TestStep::Tcp);
    m_socket = std::make_unique<QSslSocket>();
    connect(m_socket.get(), &QSslSocket::connected, this, [this] {
        pass(m_socket->peerAddress().isNull() ? QString() : m_socket->peerAddress().toString());
        secure();
    });
    connect(m_socket.get(), &QSslSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        if (m_step == TestStep::Tls) {
            takeTls();
            return;
        }
        const bool late = error == QAbstractSocket::SocketTimeoutError;
        fail(late ? ErrorKind::TimedOut : ErrorKind::Unreachable, m_socket->errorString());
    });
    m_socket->connectToHost(m_profile.url.host(),
                            static_cast<quint16>(m_profile.url.port(isEncrypted() ? 443 : 80)));
}

void ConnectionTest::secure()
{
    if (!isEncrypted()) {
        skip(TestStep::Tls);
        askHttp();
        return;
    }
    begin(TestStep::Tls);
    connect(m_socket.get(), &QSslSocket::encrypted, this, &ConnectionTest::takeTls);
    // Goes on in any case: its certificate is to be looked at.
    m_socket->ignoreSslErrors();
    m_socket->startClientEncryption();
}

void ConnectionTest::takeTls()
{
    const bool isEncryptedNow = m_socket->isEncrypted();
    m_socket->disconnect(this);
    if (!isEncryptedNow) {
        fail(ErrorKind::Insecure, m_socket->errorString());
        return;
    }
    const Certificate certificate = described(*m_socket);
    Q_EMIT certificateSeen(certificate);
    m_socket->abort();
    if (!certificate.problems.isEmpty() && !m_trusted.contains(certificate.der)) {
        fail(ErrorKind::Insecure, {}); // certificateSeen() told why
        return;
    }
    pass(certificate.subject);
    askHttp();
}

QUrl ConnectionTest::pollingUrl() const
{
    QUrl url = m_profile.url;
    url.setScheme(isEncrypted() ? u"https"_s : u"http"_s);
    url.setPath(m_profile.path.endsWith(u'/') ? m_profile.path : m_profile.path + u'/');
    QUrlQuery query(url);
    query.addQueryItem(u"EIO"_s,
                       m_profile.revision == protocol::ServerProfile::Revision::V4 ? u"3"_s : u"4"_s);
    query.addQueryItem(u"transport"_s, u"polling"_s);
    url.setQuery(query);
    return url;
}

void ConnectionTest::askHttp()
{
    begin(TestStep::Http);
    if (m_socket)
        m_socket->abort();
    m_network = std::make_unique<QNetworkAccessManager>();
    QNetworkRequest request(pollingUrl());
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    QNetworkReply* reply = m_network->get(request);
    connect(reply, &QNetworkReply::sslErrors, this, [this, reply] {
        if (m_trusted.contains(reply->sslConfiguration().peerCertificate().toDer()))
            reply->ignoreSslErrors();
    });
    connect(reply, &QNetworkReply::downloadProgress, this, [reply](qint64 done) {
        if (done > largestAnswer)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        if (m_patience.isActive())
            takeHttp(reply);
    });
}

void ConnectionTest::takeHttp(QNetworkReply* reply)
{
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0) {
        fail(ErrorKind::Unreachable, reply->errorString());
        return;
    }
    pass({}, status);
    begin(TestStep::EngineIo);
    const QString body = QString::fromUtf8(reply->read(largestAnswer));
    // An open packet (of revision 3 with its length before it), or Engine.IO's own words of refusal.
    static const QRegularExpression open(u"^(?:\\d+:)?0\\{.*\"sid\""_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression refusal(u"^\\{\"code\":\\d+,\"message\":"_s);
    if (open.match(body).hasMatch() || refusal.match(body).hasMatch()) {
        pass();
        joinSocketIo();
        return;
    }
    const bool unauthorized = status == 401 || status == 403;
    fail(unauthorized ? ErrorKind::Unauthorized : ErrorKind::NotSocketIo, {}, status);
}

void ConnectionTest::joinSocketIo()
{
    begin(TestStep::SocketIo);
    m_link = std::make_unique<ServerLink>(m_profile, m_me, m_token, m_trusted);
    connect(m_link.get(), &ServerLink::connected, this, [this] {
        pass();
        askForRooms();
    });
    connect(m_link.get(), &ServerLink::failed, this,
            [this](const Error& error) { fail(error.kind, error.detail); });
    m_link->open();
}

void ConnectionTest::askForRooms()
{
    begin(TestStep::UserList);
    m_link->disconnect(this);
    connect(m_link.get(), &ServerLink::received, this, [this](const protocol::Inbound& event) {
        if (const auto* listed = std::get_if<protocol::RoomsListed>(&event)) {
            pass({}, static_cast<int>(listed->rooms.size()));
            end();
        }
    });
    connect(m_link.get(), &ServerLink::dropped, this,
            [this](const QString&, const Error& error) { fail(ErrorKind::Malformed, error.detail); });
    connect(m_link.get(), &ServerLink::disconnected, this, [this] { fail(ErrorKind::Unreachable, {}); });
    m_link->emitEvent(protocol::UserList{m_me});
}

} // namespace duologue::core
