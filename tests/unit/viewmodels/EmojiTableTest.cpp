#include "app/viewmodels/EmojiTable.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue::viewmodels;

class EmojiTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_table = EmojiTable::load(u"fa"_s); }
    void holdsAllOfUnicode();
    void findsInEnglishAndPersian_data();
    void findsInEnglishAndPersian();
    void namesComeBeforeKeywords();
    void putsSkinTonesOn();
    void speaksTheLanguage();

private:
    EmojiTable m_table;
};

void EmojiTableTest::holdsAllOfUnicode()
{
    QVERIFY(m_table.all().size() > 1800);
    QCOMPARE(EmojiTable::groups().size(), 9);
    QCOMPARE(m_table.all().first().group, 0);
    QCOMPARE(m_table.all().last().group, 8);
    for (const Emoji& emoji : m_table.all())
        QVERIFY2(!emoji.name.isEmpty(), qPrintable(emoji.text));
}

void EmojiTableTest::findsInEnglishAndPersian_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("emoji");

    QTest::newRow("name") << u"red heart"_s << u"❤️"_s;
    QTest::newRow("beginnings, other order") << u"hea re"_s << u"❤️"_s;
    QTest::newRow("keyword") << u"laugh"_s << u"😂"_s;
    QTest::newRow("capitals") << u"ROCKET"_s << u"🚀"_s;
    QTest::newRow("Persian") << u"قلب قرمز"_s << u"❤️"_s;
    QTest::newRow("Persian, Arabic kaf and ye") << u"كيك"_s << u"🎂"_s;
    QTest::newRow("flag") << u"iran"_s << u"🇮🇷"_s;
}

void EmojiTableTest::findsInEnglishAndPersian()
{
    QFETCH(QString, typed);
    QFETCH(QString, emoji);

    QStringList found;
    for (const Emoji* hit : m_table.find(typed, 100))
        found.append(hit->text);

    QVERIFY2(found.contains(emoji), qPrintable(found.join(u' ')));
}

void EmojiTableTest::namesComeBeforeKeywords()
{
    const auto found = m_table.find(u"dog", 10);

    QVERIFY(!found.isEmpty());
    QCOMPARE(found.first()->text, u"🐶"_s);
    QVERIFY(m_table.find(u"  ", 10).isEmpty());
    QVERIFY(m_table.find(u"xqz", 10).isEmpty());
    QCOMPARE(m_table.find(u"face", 3).size(), 3);
}

void EmojiTableTest::putsSkinTonesOn()
{
    const Emoji* thumb = m_table.of(u"👍🏿");
    const Emoji* astronaut = m_table.of(u"👩‍🚀");

    QVERIFY(thumb && astronaut);
    QCOMPARE(thumb->withTone(0), u"👍"_s);
    QCOMPARE(thumb->withTone(3), u"👍🏽"_s);
    QCOMPARE(astronaut->withTone(5), u"👩🏿‍🚀"_s);
    QCOMPARE(m_table.of(u"🚀")->withTone(5), u"🚀"_s);
    QVERIFY(!m_table.of(u"x"));
}

void EmojiTableTest::speaksTheLanguage()
{
    QCOMPARE(m_table.of(u"🚀")->name, u"موشک"_s);
    QCOMPARE(EmojiTable::load(u"de"_s).of(u"🚀")->name, u"Rakete"_s);
    QCOMPARE(EmojiTable::load(u"xx"_s).of(u"🚀")->name, u"rocket"_s);
}

QTEST_GUILESS_MAIN(EmojiTableTest)
#include "EmojiTableTest.moc"
