#include "app/spelling/Speller.h"

#include "app/spelling/Words.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue::spelling;

/// With the dictionaries of Debian.
class SpellerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_speller.reset(); }
    void dividesIntoWords_data();
    void dividesIntoWords();
    void judgesInSeveralLanguages_data();
    void judgesInSeveralLanguages();
    void suggests();
    void forgetsALanguageThatIsTakenAway();
    void acceptsAWordOnRequest();
    void findsDictionaries();
    void countsASharedFileOnce();

private:
    std::unique_ptr<Speller> m_speller; ///< loads its dictionaries once
};

namespace {

Speller::Verdict judge(Speller& speller, const QString& word)
{
    // Pending until the worker has answered.
    Speller::Verdict verdict = speller.verdict(word);
    QSignalSpy judged(&speller, &Speller::judged);
    while (verdict == Speller::Verdict::Pending && judged.wait(20'000))
        verdict = speller.verdict(word);
    return verdict;
}

} // namespace

void SpellerTest::initTestCase()
{
    m_speller = std::make_unique<Speller>();
    m_speller->setLanguages({u"en_US"_s, u"de_AT"_s, u"fa_IR"_s, u"ar"_s});
}

void SpellerTest::dividesIntoWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");

    QTest::newRow("English") << u"It's 'quoted', isn’t it? a"_s
                             << QStringList{u"It's"_s, u"quoted"_s, u"isn’t"_s, u"it"_s};
    QTest::newRow("Persian") << u"می‌روم، خانه‌ها"_s
                             << QStringList{u"می‌روم"_s, u"خانه‌ها"_s};
    QTest::newRow("marks") << u"مَدرسه cafe\u0301"_s << QStringList{u"مَدرسه"_s, u"cafe\u0301"_s};
    QTest::newRow("no words") << u"12 3rd x_y abc1 — 😀 …"_s << QStringList{};
    QTest::newRow("joiners at the edge") << u"\u200Cسلام\u200C dogs'"_s << QStringList{u"سلام"_s, u"dogs"_s};
    QTest::newRow("nothing") << u""_s << QStringList{};
}

void SpellerTest::dividesIntoWords()
{
    QFETCH(QString, text);

    QStringList words;
    for (const Word& word : wordsIn(text))
        words.append(text.mid(word.start, word.length));

    QTEST(words, "words");
}

void SpellerTest::judgesInSeveralLanguages_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("right");

    QTest::newRow("English") << u"house"_s << true;
    QTest::newRow("not English") << u"huose"_s << false;
    QTest::newRow("apostrophe") << u"isn’t"_s << true;
    QTest::newRow("German") << u"Straße"_s << true;
    QTest::newRow("not German") << u"Strasße"_s << false;
    QTest::newRow("Persian") << u"خانه"_s << true;
    QTest::newRow("Persian with ZWNJ") << u"کتاب‌ها"_s << true;
    QTest::newRow("Persian of two words") << u"خوش‌خانه"_s << true;
    QTest::newRow("not Persian") << u"خغانهپ"_s << false;
    QTest::newRow("Arabic") << u"مدرسة"_s << true;
    QTest::newRow("nobody can say") << u"привт"_s << true;
    QTest::newRow("endless") << QString(5000, u'x') << true;
}

void SpellerTest::judgesInSeveralLanguages()
{
    QFETCH(QString, word);

    QTEST(judge(*m_speller, word) == Speller::Verdict::Right, "right");
}

void SpellerTest::suggests()
{
    Speller speller;
    speller.setLanguages({u"de_DE"_s, u"en_US"_s});

    const QFuture<QStringList> suggestions = speller.suggestions(u"huose"_s);

    QTRY_VERIFY_WITH_TIMEOUT(suggestions.isFinished(), 20'000);
    QVERIFY2(suggestions.result().contains(u"house"_s), qPrintable(suggestions.result().join(u' ')));
    QVERIFY(suggestions.result().size() <= 5);
}

void SpellerTest::forgetsALanguageThatIsTakenAway()
{
    Speller speller;
    speller.setLanguages({u"en_US"_s, u"de_DE"_s});
    QCOMPARE(judge(speller, u"Brötchen"_s), Speller::Verdict::Right);

    speller.setLanguages({u"en_US"_s});

    QCOMPARE(judge(speller, u"Brötchen"_s), Speller::Verdict::Wrong);
    speller.setLanguages({});
    QCOMPARE(judge(speller, u"Brötchen"_s), Speller::Verdict::Right);
}

void SpellerTest::acceptsAWordOnRequest()
{
    Speller speller;
    speller.setLanguages({u"en_US"_s});
    QCOMPARE(judge(speller, u"duolog"_s), Speller::Verdict::Wrong);

    speller.accept(u"duolog"_s);

    QCOMPARE(speller.verdict(u"duolog"_s), Speller::Verdict::Right);
}

void SpellerTest::findsDictionaries()
{
    const QStringList installed = Speller().installed();

    for (const auto& code : {u"en_US"_s, u"de_DE"_s, u"fa_IR"_s, u"ar"_s})
        QVERIFY2(installed.contains(code), qPrintable(code));
    QVERIFY(Speller(QStringList{u"/nowhere"_s}).installed().isEmpty());
}

/// Debian's German has links for other countries, its Arabic for twenty.
void SpellerTest::countsASharedFileOnce()
{
    const QTemporaryDir folder;
    for (const QString& ending : {u".dic"_s, u".aff"_s}) {
        QFile made(folder.filePath(u"de_DE"_s + ending));
        QVERIFY(made.open(QFile::WriteOnly));
        for (const QString& link : {u"de_BE"_s, u"de_LU"_s, u"de"_s})
            QVERIFY(QFile::link(u"de_DE"_s + ending, folder.filePath(link + ending)));
    }
    const Speller speller(QStringList{folder.path()});

    QCOMPARE(speller.installed(), QStringList{u"de_DE"_s});
    for (const QString& code : {u"de_DE"_s, u"de_LU"_s, u"de"_s, u"de_AT"_s})
        QCOMPARE(speller.dictionaryOf(code), u"de_DE"_s);
    QCOMPARE(speller.dictionaryOf(u"fr"_s), QString());
}

QTEST_GUILESS_MAIN(SpellerTest)
#include "SpellerTest.moc"
