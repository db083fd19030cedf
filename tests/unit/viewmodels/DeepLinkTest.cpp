#include "app/viewmodels/DeepLink.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;
using viewmodels::DeepLink;

class DeepLinkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goodLinksAreUnderstood_data();
    void goodLinksAreUnderstood();
    void allOthersAreNot_data();
    void allOthersAreNot();
};

void DeepLinkTest::goodLinksAreUnderstood_data()
{
    using Kind = DeepLink::Kind;
    QTest::addColumn<QString>("text");
    QTest::addColumn<DeepLink>("link");
    const auto row = [](const QString& text, const DeepLink& link) {
        QTest::newRow(qPrintable(text)) << text << link;
    };
    row(u"duologue://chat/7"_s, {Kind::Chat, UserId{7}});
    row(u"duologue://chat/9007199254740991"_s, {Kind::Chat, UserId{9007199254740991}});
    row(u"duologue://call/7"_s, {Kind::Call, UserId{7}, CallKind::Video});
    row(u"duologue://call/7?type=video"_s, {Kind::Call, UserId{7}, CallKind::Video});
    row(u"duologue://call/7?type=audio"_s, {Kind::Call, UserId{7}, CallKind::Audio});
    row(u"duologue://setup?profile=https://chat.example/p.json"_s,
        {Kind::Setup, {}, CallKind::Video, QUrl(u"https://chat.example/p.json"_s)});
    row(u"duologue://setup?profile=https%3A%2F%2Fchat.example%2Fp.json%3Fa%3Db"_s,
        {Kind::Setup, {}, CallKind::Video, QUrl(u"https://chat.example/p.json?a=b"_s)});
    row(u"duologue://setup?profile=http://localhost:3000/p"_s,
        {Kind::Setup, {}, CallKind::Video, QUrl(u"http://localhost:3000/p"_s)});
}

void DeepLinkTest::goodLinksAreUnderstood()
{
    QFETCH(QString, text);
    QFETCH(DeepLink, link);

    QCOMPARE(DeepLink::parse(text), link);
}

void DeepLinkTest::allOthersAreNot_data()
{
    QTest::addColumn<QString>("text");
    for (const QString& text : {u""_s,
                                u"duologue:"_s,
                                u"duologue://"_s,
                                u"duologue://chat"_s,
                                u"duologue://chat/"_s,
                                u"duologue://chat/0"_s,
                                u"duologue://chat/-7"_s,
                                u"duologue://chat/7/8"_s,
                                u"duologue://chat/7.5"_s,
                                u"duologue://chat/۷"_s,
                                u"duologue://chat/9007199254740992"_s,
                                u"duologue://chat/99999999999999999999"_s,
                                u"https://chat/7"_s,
                                u"duologue://call/7?type=hologram"_s,
                                u"duologue://wipe/7"_s,
                                u"duologue://setup"_s,
                                u"duologue://setup?profile="_s,
                                u"duologue://setup?profile=file:///etc/passwd"_s,
                                u"duologue://setup?profile=http://chat.example/p"_s,
                                u"duologue://setup?profile=https://a:b@chat.example/p"_s,
                                u"duologue://setup?profile=javascript:alert(1)"_s,
                                u"duologue://chat/7 --data-dir /"_s,
                                u"duologue://chat/"_s + QString(5000, u'7')})
        QTest::newRow(qPrintable(text.left(60))) << text;
}

void DeepLinkTest::allOthersAreNot()
{
    QFETCH(QString, text);

    QVERIFY(!DeepLink::parse(text));
}

QTEST_GUILESS_MAIN(DeepLinkTest)
#include "DeepLinkTest.moc"
