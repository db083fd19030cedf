#include "ui/style/EmojiText.h"

#include <QFontDatabase>
#include <QGlyphRun>
#include <QRawFont>
#include <QTest>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace duologue;

class EmojiTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsJoinedIsOnePicture_data();
    void whatIsJoinedIsOnePicture();
    void whatIsCutOffDoesNoHarm_data();
    void whatIsCutOffDoesNoHarm();
};

void EmojiTextTest::whatIsJoinedIsOnePicture_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("heart on fire") << u"\u2764\uFE0F\u200D\U0001F525"_s;
    QTest::newRow("rainbow flag") << u"\U0001F3F3\uFE0F\u200D\U0001F308"_s;
    QTest::newRow("kiss") << u"\U0001F469\u200D\u2764\uFE0F\u200D\U0001F48B\u200D\U0001F468"_s;
    QTest::newRow("with skin tones")
        << u"\U0001F469\U0001F3FD\u200D\u2764\uFE0F\u200D\U0001F48B\u200D\U0001F468\U0001F3FB"_s;
    QTest::newRow("detective") << u"\U0001F575\uFE0F\u200D\u2640\uFE0F"_s;
    QTest::newRow("before words") << u"\u2764\uFE0F\u200D\U0001F525 on fire"_s;
    QTest::newRow("in Persian") << u"سلام \u2764\uFE0F\u200D\U0001F525"_s;
    QTest::newRow("as it was") << u"\U0001F469\u200D\U0001F4BB and 1"_s;
}

void EmojiTextTest::whatIsJoinedIsOnePicture()
{
    QFETCH(const QString, text);
    const QString emoji = u"Noto Color Emoji"_s;
    QVERIFY2(QFontDatabase::hasFamily(emoji), "fonts-noto-color-emoji is missing: ./dev install");
    QFont font;
    font.setFamilies({u"Noto Sans"_s, u"Noto Sans Arabic"_s, emoji}); // as Theme has it

    const QString painted = ui::style::withJoinedEmoji(text);

    QCOMPARE(painted.size(), text.size());
    QTextLayout layout(painted, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    qsizetype pictures = 0;
    constexpr quint32 space = 3; // of zero width, where a joiner was
    for (const QGlyphRun& run : layout.glyphRuns()) {
        if (run.rawFont().familyName() != emoji)
            continue;
        const auto glyphs = run.glyphIndexes();
        pictures += std::ranges::count_if(glyphs, [](quint32 glyph) { return glyph != space; });
    }
    QCOMPARE(pictures, 1);
}

void EmojiTextTest::whatIsCutOffDoesNoHarm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("painted");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("words") << u"words"_s << u"words"_s;
    QTest::newRow("ends joined") << u"\u2764\uFE0F\u200D"_s << u"\u2764\u200D\uFE0F"_s;
    QTest::newRow("half a letter") << u"\u2764\uFE0F\u200D\xD83D"_s << u"\u2764\u200D\xD83D\uFE0F"_s;
    QTest::newRow("joiners alone") << u"\uFE0F\u200D\uFE0F\u200D"_s << u"\u200D\u200D\uFE0F\uFE0F"_s;
}

void EmojiTextTest::whatIsCutOffDoesNoHarm()
{
    QFETCH(const QString, text);
    QFETCH(const QString, painted);
    QCOMPARE(ui::style::withJoinedEmoji(text), painted);
}

QTEST_MAIN(EmojiTextTest)
#include "EmojiTextTest.moc"
