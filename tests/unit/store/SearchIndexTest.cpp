#include "app/store/Query.h"
#include "tests/unit/store/Fixture.h"

#include <QFile>
#include <QTest>

using namespace duologue;
using namespace duologue::store::fixture;

class SearchIndexTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theNewestComeFirst();
    void allWordsMustBeThereInAnyOrder();
    void spellingDoesNotMatter_data();
    void spellingDoesNotMatter();
    void whatIsTypedIsNeverSyntax_data();
    void whatIsTypedIsNeverSyntax();
    void aRoomIsSearchedAlone();
    void pagesFollowOneAnother();
    void aRemovedMessageIsNotFound();
    void manyWordsOfOneBeginningAreFound();
    void callsAreNotFoundAndGapsAre();
    void aForgottenRoomIsGoneFromTheFile();
    void forgettingGoesOnAfterAKill();
    void anOlderFoldingIsIndexedAnew();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_file;
};

void SearchIndexTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_file = m_dir->filePath(u"7.sqlite"_s);
}

void SearchIndexTest::theNewestComeFirst()
{
    Store store(m_file);
    for (const QString& words : {u"tea one"_s, u"coffee"_s, u"tea two"_s})
        store.add(text(words));
    store.add(text(u"tea three"_s, me, 0, otherRoom));

    QCOMPARE(store.found(u"tea"_s), (QStringList{u"tea three"_s, u"tea two"_s, u"tea one"_s}));
}

void SearchIndexTest::allWordsMustBeThereInAnyOrder()
{
    Store store(m_file);
    store.add(text(u"the quick brown fox"_s));
    store.add(text(u"a quick fix"_s));

    QCOMPARE(store.found(u"bro qui"_s), QStringList{u"the quick brown fox"_s});
    QCOMPARE(store.found(u"q f"_s).size(), 2);
    QVERIFY(store.found(u"uick"_s).isEmpty());
    QVERIFY(store.found(u"quick slow"_s).isEmpty());
}

void SearchIndexTest::spellingDoesNotMatter_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("typed");
    QTest::newRow("Arabic keyboard") << u"کتاب علی"_s << u"كتاب علي"_s;
    QTest::newRow("joined for divided") << u"او می\u200Cرود"_s << u"میرود"_s;
    QTest::newRow("divided for joined") << u"او میرود"_s << u"می\u200Cرود"_s;
    QTest::newRow("blank for divided") << u"او می\u200Cرود"_s << u"می رود"_s;
    QTest::newRow("marks") << u"مَدرسه"_s << u"مدرسه"_s;
    QTest::newRow("accents") << u"Zoë's café"_s << u"zoe cafe"_s;
    QTest::newRow("digits") << u"ساعت ۱۴:۰۵"_s << u"14 05"_s;
    QTest::newRow("emoji") << u"well done 👍🏽"_s << u"👍"_s;
    QTest::newRow("Han within a sentence") << u"我在東京"_s << u"東京"_s;
    QTest::newRow("as it is typed") << u"conversation"_s << u"conver"_s;
    QTest::newRow("one letter") << u"conversation"_s << u"c"_s;
}

void SearchIndexTest::spellingDoesNotMatter()
{
    QFETCH(QString, written);
    QFETCH(QString, typed);
    Store store(m_file);
    store.add(text(written));
    store.add(text(u"something else"_s));

    QCOMPARE(store.found(typed), QStringList{written});
}

void SearchIndexTest::whatIsTypedIsNeverSyntax_data()
{
    QTest::addColumn<QString>("typed");
    for (const char* typed :
         {"\"",     "'",       "\"\"", "a\"b",      "*",     "^a", "a*",
          "body:a", "room:r1", "r1",   "NEAR(a b)", "a AND", "OR", "NOT a",
          "(",      ")",       "{a}",  "a + b",     "-a",    "\\", "a; DROP TABLE message",
          "%",      "_",       "\t\n", ""})
        QTest::newRow(typed) << QString::fromUtf8(typed);
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s;
    QTest::newRow("lone surrogate") << QString(QChar(0xD800));
    QTest::newRow("very long") << QString(100'000, u'x');
    QTest::newRow("very many words") << u"a "_s.repeated(2000);
}

void SearchIndexTest::whatIsTypedIsNeverSyntax()
{
    QFETCH(QString, typed);
    Store store(m_file);
    store.add(text(u"zzz"_s));

    const auto answer = store.index.search(typed, {}, std::nullopt, 10).result();

    QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().detail));
    QVERIFY(answer->isEmpty());
}

void SearchIndexTest::aRoomIsSearchedAlone()
{
    Store store(m_file);
    store.add(text(u"tea here"_s));
    store.add(text(u"tea there"_s, sara, 0, otherRoom));

    QCOMPARE(store.found(u"tea"_s, room), QStringList{u"tea here"_s});
    QVERIFY(store.found(u"tea"_s, RoomTitle{u"nowhere"_s}).isEmpty());
}

void SearchIndexTest::pagesFollowOneAnother()
{
    Store store(m_file);
    for (int i = 0; i < 25; ++i)
        store.add(text(u"tea %1"_s.arg(i)));

    QStringList seen;
    std::optional<qint64> before;
    for (;;) {
        const auto page = store.index.search(u"tea"_s, {}, before, 10).result();
        QVERIFY(page);
        if (page->isEmpty())
            break;
        seen += textsOf(*page);
        before = page->last().id;
    }

    QCOMPARE(seen.size(), 25);
    QCOMPARE(seen.first(), u"tea 24"_s);
    QCOMPARE(seen.last(), u"tea 0"_s);
}

void SearchIndexTest::aRemovedMessageIsNotFound()
{
    Store store(m_file);
    const Message gone = store.add(text(u"tea with milk"_s));
    store.add(text(u"tea"_s));

    QVERIFY(store.messages.remove(gone.id).result());

    QCOMPARE(store.found(u"tea"_s), QStringList{u"tea"_s});
    QVERIFY(store.found(u"milk"_s).isEmpty());
}

void SearchIndexTest::manyWordsOfOneBeginningAreFound()
{
    Store store(m_file);
    QList<Message> messages;
    for (int i = 0; i < 500; ++i)
        messages.append(text(u"conversation%1"_s.arg(i)));
    QVERIFY(store.messages.appendAll(messages).result());

    QCOMPARE(store.found(u"conversation"_s).size(), 500);
    QCOMPARE(store.found(u"conversation12"_s).size(), 11);
    QCOMPARE(store.found(u"conversation12"_s).first(), u"conversation129"_s);
}

void SearchIndexTest::callsAreNotFoundAndGapsAre()
{
    Store store(m_file);
    Message call = text({});
    call.kind = MessageKind::Call;
    call.call = CallRecord{.id = {u"tea"_s}, .peer = sara, .startedAt = call.time};
    store.add(call);
    Message gap = text(u"tea time"_s);
    gap.kind = MessageKind::Gap;
    QVERIFY(store.messages.insertGap(gap).result());

    QCOMPARE(store.found(u"tea"_s), QStringList{u"tea time"_s});
}

void SearchIndexTest::aForgottenRoomIsGoneFromTheFile()
{
    const QByteArray secret = "Xanthippe";
    {
        Store store(m_file);
        for (int i = 0; i < 50; ++i) {
            store.add(text(u"say %1 to %2"_s.arg(QString::fromUtf8(secret)).arg(i)));
            store.add(text(u"keep %1"_s.arg(i), sara, 0, otherRoom));
        }
        QCOMPARE(store.found(u"xanthippe"_s).size(), 50);

        store.forget(room);

        QVERIFY(store.all().isEmpty());
        QVERIFY(store.found(u"xanthippe"_s).isEmpty());
        QCOMPARE(store.found(u"keep"_s).size(), 50);
        QVERIFY(store.finishUpkeep() > 0);
        for (const QString& name : {m_file, m_file + u"-wal"_s}) {
            QFile file(name);
            QVERIFY(file.open(QFile::ReadOnly));
            const QByteArray bytes = file.readAll().toLower();
            QVERIFY2(!bytes.contains(secret.toLower()), qPrintable(name));
        }
        QCOMPARE(store.found(u"keep"_s).size(), 50);
    }
    Store afterRestart(m_file);
    QVERIFY(afterRestart.all().isEmpty());
    QCOMPARE(afterRestart.all(otherRoom).size(), 50);
}

void SearchIndexTest::forgettingGoesOnAfterAKill()
{
    {
        Store store(m_file);
        for (int i = 0; i < 20; ++i)
            store.add(text(u"tea %1"_s.arg(i)));
        QVERIFY(store.messages.beginForgetting(room).result());
        QVERIFY(store.messages.forgetSome(5).result().value());
    }
    Store afterRestart(m_file);

    QVERIFY2(afterRestart.all().isEmpty(), "what is left is not shown");
    QVERIFY2(afterRestart.found(u"tea"_s).isEmpty(), "nor found");
    afterRestart.add(text(u"tea again"_s));
    while (afterRestart.messages.forgetSome(5).result().value())
        ;
    QCOMPARE(afterRestart.all(), QStringList{u"tea again"_s});
    QCOMPARE(afterRestart.found(u"tea"_s), QStringList{u"tea again"_s});
}

void SearchIndexTest::anOlderFoldingIsIndexedAnew()
{
    Store store(m_file);
    QList<Message> many;
    for (int i = 0; i < 5000; ++i)
        many.append(text(u"tea %1"_s.arg(i)));
    QVERIFY(store.messages.appendAll(many).result());
    QVERIFY(store.database
                .run([](store::Connection& connection) {
                    return store::execute(connection, u"UPDATE search_state SET folding = 0"_s);
                })
                .result());

    QCOMPARE(store.finishUpkeep(), 4); // start over, 2000, 2000, 1000
    store.add(text(u"tea with milk"_s));

    QCOMPARE(store.index.search(u"tea"_s, {}, std::nullopt, 9000).result()->size(), 5001);
    QCOMPARE(store.finishUpkeep(), 0); // the search itself took the last one in
}

QTEST_GUILESS_MAIN(SearchIndexTest)
#include "SearchIndexTest.moc"
