#pragma once

#include "app/base/Result.h"
#include "app/domain/Certificate.h"
#include "app/domain/Ids.h"
#include "app/protocol/ServerProfile.h"

#include <QObject>
#include <QTimer>

#include <memory>

class QNetworkAccessManager;
class QNetworkReply;
class QSslSocket;

namespace duologue::core {

class ServerLink;

/// The way to a server, step by step, to see where it ends.
enum class TestStep { Name, Tcp, Tls, Http, EngineIo, SocketIo, UserList };
constexpr int testStepCount = 7;

/// How a step went. `number` is the answer's status (Http) or how many rooms there are (UserList); `detail`
/// is what was found or said, from outside, for people who know what it means.
struct StepReport {
    enum class Outcome { Passed, Failed, Skipped };

    TestStep step = TestStep::Name;
    Outcome outcome = Outcome::Passed;
    ErrorKind error = ErrorKind::Unreachable; ///< of a failed one
    QString detail;
    int number = 0;
};

/// Walks from the name of a server to its answer to `user list`, reports each step and stops at the first
/// that fails. Signs in as a client does, but says nothing that other people would see.
class ConnectionTest : public QObject {
    Q_OBJECT

public:
    /// `trusted`: as for ServerLink.
    ConnectionTest(protocol::ServerProfile profile, UserId me, QString token, QList<QByteArray> trusted);
    ~ConnectionTest() override;

    void start();

Q_SIGNALS:
    void reported(const duologue::core::StepReport& report);
    void certificateSeen(const duologue::Certificate& certificate);
    void finished();

private:
    void lookUp();
    void connectTcp();
    void secure();
    void takeTls();
    void askHttp();
    void takeHttp(QNetworkReply* reply);
    void joinSocketIo();
    void askForRooms();
    void begin(TestStep step);
    void pass(const QString& detail = {}, int number = 0);
    void fail(ErrorKind error, const QString& detail, int number = 0);
    void skip(TestStep step);
    void end();
    [[nodiscard]] bool isEncrypted() const;
    [[nodiscard]] QUrl pollingUrl() const;

    protocol::ServerProfile m_profile;
    UserId m_me;
    QString m_token;
    QList<QByteArray> m_trusted;
    TestStep m_step = TestStep::Name;
    QTimer m_patience;
    std::unique_ptr<QSslSocket> m_socket;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<ServerLink> m_link;
};

} // namespace duologue::core

Q_DECLARE_METATYPE(duologue::core::StepReport)
