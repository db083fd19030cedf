#include "app/base/FoldedText.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;

class FoldedTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spellingsThatPeopleTakeForTheSameAreTheSame_data();
    void spellingsThatPeopleTakeForTheSameAreTheSame();
    void differentWordsStayDifferent_data();
    void differentWordsStayDifferent();
    void nothingIsLeftThatCouldBeSyntax_data();
    void nothingIsLeftThatCouldBeSyntax();
    void theNonJoinerDividesAndJoins();
    void aCompoundIsFoundByItsPartsOrAsAWhole();
    void wordsKnowWhereTheyStand();
    void placesAreInOrderAndApart();
};

void FoldedTextTest::spellingsThatPeopleTakeForTheSameAreTheSame_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("case") << u"Hello WORLD"_s << u"hello world"_s;
    QTest::newRow("accents") << u"Crème Brûlée"_s << u"creme brulee"_s;
    QTest::newRow("accents decomposed") << u"Cre\u0300me"_s << u"crème"_s;
    QTest::newRow("sharp s") << u"Straße"_s << u"STRASSE"_s;
    QTest::newRow("letters that do not decompose") << u"Łódź smørrebrød"_s << u"lodz smorrebrod"_s;
    QTest::newRow("ligature") << u"ﬁne"_s << u"fine"_s;
    QTest::newRow("full width") << u"ＡＢＣ１２"_s << u"abc12"_s;
    QTest::newRow("Turkish i") << u"Iİıi"_s << u"iiii"_s;
    QTest::newRow("ye and kaf") << u"كتاب علي"_s << u"کتاب علی"_s;
    QTest::newRow("alef maksura") << u"موسى"_s << u"موسی"_s;
    QTest::newRow("te marbuta and he") << u"مدرسة"_s << u"مدرسه"_s;
    QTest::newRow("he with hamza") << u"خانۀ"_s << u"خانه"_s;
    QTest::newRow("hamza forms") << u"مسؤول أمل إيمان آب"_s << u"مسوول امل ایمان اب"_s;
    QTest::newRow("hamza alone") << u"جزء"_s << u"جز"_s;
    QTest::newRow("vowel marks") << u"مَدرِسهٔ"_s << u"مدرسه"_s;
    QTest::newRow("kashida") << u"ســـلام"_s << u"سلام"_s;
    QTest::newRow("presentation forms") << u"ﺳﻼﻡ"_s << u"سلام"_s;
    QTest::newRow("Persian digits") << u"۱۲۳ ٤٥٦"_s << u"123 456"_s;
    QTest::newRow("direction marks") << u"\u202Babc\u202C \u200Eدو\u200F"_s << u"abc دو"_s;
    QTest::newRow("soft hyphen") << u"co\u00ADoperate"_s << u"cooperate"_s;
    QTest::newRow("skin tone") << u"👍🏽"_s << u"👍"_s;
    QTest::newRow("punctuation") << u"«سلام!» -- a,b"_s << u"سلام a b"_s;
}

void FoldedTextTest::spellingsThatPeopleTakeForTheSameAreTheSame()
{
    QFETCH(QString, one);
    QFETCH(QString, other);

    QCOMPARE(foldedText(one), foldedText(other));
    QVERIFY(!foldedText(one).isEmpty());
}

void FoldedTextTest::differentWordsStayDifferent_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("letters") << u"سیب"_s << u"سبد"_s;
    QTest::newRow("emoji") << u"😀"_s << u"😁"_s;
    QTest::newRow("digits") << u"۱۲"_s << u"21"_s;
    QTest::newRow("Han") << u"東"_s << u"京"_s;
}

void FoldedTextTest::differentWordsStayDifferent()
{
    QFETCH(QString, one);
    QFETCH(QString, other);

    QVERIFY(foldedText(one) != foldedText(other));
}

void FoldedTextTest::nothingIsLeftThatCouldBeSyntax_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quotes") << u"\"a\" 'b' \"\"\""_s;
    QTest::newRow("operators") << u"a* ^b c:d (e) {f} +g -h NEAR/3"_s;
    QTest::newRow("NUL and controls") << u"a"_s + QChar(0) + u"b\u0001\u001E\u007F"_s;
    QTest::newRow("lone surrogates") << u"a"_s + QChar(0xD83D) + u"b"_s + QChar(0xDE00);
    QTest::newRow("noncharacters") << u"\uFFFE\uFFFF\uFDD0x"_s;
    QTest::newRow("marks only") << u"\u0301\u064E\u0301"_s;
    QTest::newRow("blank") << u" \n\t\u00A0\u3000"_s;
}

void FoldedTextTest::nothingIsLeftThatCouldBeSyntax()
{
    QFETCH(QString, text);

    for (const FoldedWord& word : foldForSearch(text)) {
        QVERIFY(!word.word.isEmpty());
        for (const QChar c : word.word)
            QVERIFY2(c.isLetterOrNumber() || c.category() == QChar::Other_PrivateUse || c.isSurrogate(),
                     qPrintable(QString::number(c.unicode(), 16)));
    }
}

void FoldedTextTest::theNonJoinerDividesAndJoins()
{
    const QList<FoldedWord> words = foldForSearch(u"می\u200Cرود خوب");

    QCOMPARE(words.size(), 4);
    QCOMPARE(words.at(0), (FoldedWord{u"می"_s, 0, 2, 1}));
    QCOMPARE(words.at(1), (FoldedWord{u"رود"_s, 3, 3, 1}));
    QCOMPARE(words.at(2), (FoldedWord{u"میرود"_s, 0, 6, -1}));
    QCOMPARE(words.at(3), (FoldedWord{u"خوب"_s, 7, 3, 0}));
    QCOMPARE(foldedText(u"a\u200C \u200Cb"), u"a b"_s);
}

void FoldedTextTest::aCompoundIsFoundByItsPartsOrAsAWhole()
{
    QCOMPARE(searchTerms(u"خوب می\u200Cرود"),
             (QList<SearchTerm>{{{u"خوب"_s}, {}}, {{u"می"_s, u"رود"_s}, u"میرود"_s}}));
    for (const QStringView text : {u"می\u200Cرود", u"میرود", u"می رود"}) {
        QVERIFY(!findTerms(searchTerms(u"می\u200Cرود"), text).isEmpty());
    }
    QVERIFY(!findTerms(searchTerms(u"میرود"), u"می\u200Cرود").isEmpty());
}

void FoldedTextTest::wordsKnowWhereTheyStand()
{
    QCOMPARE(findTerms(searchTerms(u"wor"), u"Hello, World!"),
             (QList<std::pair<qsizetype, qsizetype>>{{7, 3}}));
    // A word of which a letter became two is marked as a whole.
    QCOMPARE(findTerms(searchTerms(u"stra"), u"die Straße"),
             (QList<std::pair<qsizetype, qsizetype>>{{4, 6}}));
    QCOMPARE(findTerms(searchTerms(u"مدر"), u"یک مَدرسه"), (QList<std::pair<qsizetype, qsizetype>>{{3, 6}}));
    QCOMPARE(findTerms(searchTerms(u"😀"), u"so 😀!"), (QList<std::pair<qsizetype, qsizetype>>{{3, 2}}));
}

void FoldedTextTest::placesAreInOrderAndApart()
{
    QCOMPARE(findTerms(searchTerms(u"b a ab"), u"abc b"),
             (QList<std::pair<qsizetype, qsizetype>>{{0, 2}, {4, 1}}));
    QVERIFY(findTerms(searchTerms(u"x"), u"abc").isEmpty());
}

QTEST_GUILESS_MAIN(FoldedTextTest)
#include "FoldedTextTest.moc"
