#include "app/platform/Accounts.h"

#include "app/platform/Pins.h"
#include "app/platform/SystemProxy.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;
using platform::AccountRecord;
using platform::Accounts;

class AccountsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void severalAccountsAreKept();
    void aDamagedRecordIsLeftOut_data();
    void aDamagedRecordIsLeftOut();
    void wipingLeavesNothingOfThatAccountAndAllOfTheOthers();
    void aWriteProtectedFolderIsSaid();
    void aCertificateIsTrustedForItsHostAndPortOnly();
    void proxiesOfTheEnvironment_data();
    void proxiesOfTheEnvironment();

private:
    const AccountRecord m_sara{QUrl(u"https://chat.example"_s), UserId{1}, true, true};
    const AccountRecord m_ali{QUrl(u"http://localhost:3000"_s), UserId{2}, false, false};
};

void AccountsTest::severalAccountsAreKept()
{
    const QTemporaryDir folder;
    Accounts accounts(folder.path());
    QVERIFY(!accounts.current());

    QVERIFY(accounts.save(m_sara));
    QVERIFY(accounts.save(m_ali));
    const QByteArray profile = R"({"url":"https://chat.example"})";
    QVERIFY(accounts.saveProfile(m_sara.id(), profile));
    accounts.setCurrent(m_ali.id());

    const Accounts again(folder.path());
    QCOMPARE(again.all(), (QList{m_sara, m_ali}));
    QCOMPARE(again.current(), m_ali);
    QCOMPARE(again.profile(m_sara.id()), profile);
    QCOMPARE(again.profile(m_ali.id()), QByteArray());
    const auto mode = QFile::permissions(folder.filePath(u"accounts/"_s + m_sara.id() + u".profile.json"_s));
    QVERIFY(!(mode & (QFile::ReadGroup | QFile::ReadOther))); // it may hold the password of a TURN server
}

void AccountsTest::aDamagedRecordIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("garbage") << QByteArray("\xff\x00{", 3);
    QTest::newRow("cut") << QByteArray("{\"server\": \"https://chat.exam");
    QTest::newRow("no user") << QByteArray(R"({"server":"https://chat.example"})");
    QTest::newRow("another's") << QByteArray(R"({"server":"https://chat.example","user":7})");
    QTest::newRow("no server") << QByteArray(R"({"server":"","user":1})");
}

void AccountsTest::aDamagedRecordIsLeftOut()
{
    QFETCH(QByteArray, text);
    const QTemporaryDir folder;
    Accounts accounts(folder.path());
    QVERIFY(accounts.save(m_sara) && accounts.save(m_ali));
    QFile file(folder.filePath(u"accounts/"_s + m_sara.id() + u".json"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(text);
    file.close();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"is damaged and left out"_s));

    QCOMPARE(accounts.all(), QList{m_ali});
}

void AccountsTest::wipingLeavesNothingOfThatAccountAndAllOfTheOthers()
{
    const QTemporaryDir folder;
    Accounts accounts(folder.path());
    const auto fill = [&](const AccountRecord& account) {
        QVERIFY(accounts.save(account) && accounts.saveProfile(account.id(), "{}"));
        QVERIFY(QDir().mkpath(accounts.avatarFolder(account.id())));
        for (const QString& path :
             {accounts.databaseFile(account.id()), accounts.databaseFile(account.id()) + u"-wal"_s,
              accounts.databaseFile(account.id()) + u".damaged-1"_s,
              accounts.avatarFolder(account.id()) + u"/a"_s}) {
            QFile file(path);
            QVERIFY(file.open(QFile::WriteOnly));
        }
    };
    fill(m_sara);
    fill(m_ali);

    QVERIFY(accounts.wipe(m_sara.id()));

    const QStringList left =
        QDir(folder.filePath(u"accounts"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    QCOMPARE(left.filter(m_sara.id()), QStringList());
    QCOMPARE(left.filter(m_ali.id()).size(), 6);
}

void AccountsTest::aWriteProtectedFolderIsSaid()
{
    const QTemporaryDir folder;
    Accounts accounts(folder.path());
    QVERIFY(QDir(folder.path()).rmdir(u"accounts"_s));
    QFile inTheWay(folder.filePath(u"accounts"_s)); // also for root, whom permissions do not stop
    QVERIFY(inTheWay.open(QFile::WriteOnly));

    const auto saved = accounts.save(m_sara);

    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::Storage);
}

void AccountsTest::aCertificateIsTrustedForItsHostAndPortOnly()
{
    const QTemporaryDir folder;
    platform::Pins pins(folder.path());

    QVERIFY(pins.trust(QUrl(u"https://chat.example"_s), "one"));
    QVERIFY(pins.trust(QUrl(u"wss://chat.example:8443"_s), "two"));

    platform::Pins again(folder.path());
    QCOMPARE(again.of(QUrl(u"wss://chat.example/any"_s)), QList<QByteArray>{"one"});
    QCOMPARE(again.of(QUrl(u"https://chat.example:8443"_s)), QList<QByteArray>{"two"});
    QCOMPARE(again.of(QUrl(u"https://chat.example:9000"_s)), QList<QByteArray>());
    QVERIFY(again.forget(QUrl(u"https://chat.example"_s)));
    QCOMPARE(again.of(QUrl(u"https://chat.example"_s)), QList<QByteArray>());
}

void AccountsTest::proxiesOfTheEnvironment_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("exceptions");
    QTest::addColumn<Proxy>("expected");
    const Proxy http{Proxy::Kind::Http, u"p.example"_s, 3128};
    QTest::newRow("https") << QByteArray("https_proxy") << QByteArray("http://p.example:3128") << QByteArray()
                           << http;
    QTest::newRow("upper case") << QByteArray("HTTPS_PROXY") << QByteArray("p.example:3128") << QByteArray()
                                << http;
    QTest::newRow("all") << QByteArray("all_proxy") << QByteArray("socks5://p.example") << QByteArray()
                         << Proxy{Proxy::Kind::Socks5, u"p.example"_s, 1080};
    QTest::newRow("excepted") << QByteArray("https_proxy") << QByteArray("http://p.example:3128")
                              << QByteArray("localhost,.example") << Proxy{};
    QTest::newRow("nonsense") << QByteArray("https_proxy") << QByteArray("::") << QByteArray() << Proxy{};
    QTest::newRow("for http only") << QByteArray("http_proxy") << QByteArray("http://p.example:3128")
                                   << QByteArray() << Proxy{};
}

void AccountsTest::proxiesOfTheEnvironment()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, exceptions);
    QFETCH(Proxy, expected);
    qputenv(name.constData(), value);
    qputenv("no_proxy", exceptions);

    const Proxy found = platform::environmentProxy(QUrl(u"wss://chat.example"_s));

    qunsetenv(name.constData());
    qunsetenv("no_proxy");
    QCOMPARE(found, expected);
}

QTEST_GUILESS_MAIN(AccountsTest)
#include "AccountsTest.moc"
