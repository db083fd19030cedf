#include "app/viewmodels/MessageText.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue::viewmodels;

Q_DECLARE_METATYPE(duologue::viewmodels::LinkDoubt)

class MessageTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsLinks_data();
    void findsLinks();
    void doubtsDeceptiveLinks_data();
    void doubtsDeceptiveLinks();
    void paragraphsRunAsTheirFirstStrongLetterDoes_data();
    void paragraphsRunAsTheirFirstStrongLetterDoes();
    void aForcedDirectionTravels();
    void knowsMessagesOfEmojiAlone_data();
    void knowsMessagesOfEmojiAlone();
};

void MessageTextTest::findsLinks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("links"); ///< as written = target
    const auto row = [](const char* name, const QString& text, const QStringList& links) {
        QTest::newRow(name) << text << links;
    };
    row("none", u"hello, see you"_s, {});
    row("http and https", u"http://a.example https://b.example/x?y=1#z"_s,
        {u"http://a.example=http://a.example"_s, u"https://b.example/x?y=1#z=https://b.example/x?y=1#z"_s});
    row("in a sentence", u"See https://a.example/x."_s, {u"https://a.example/x=https://a.example/x"_s});
    row("in brackets", u"(https://a.example/x_(y))"_s,
        {u"https://a.example/x_(y)=https://a.example/x_(y)"_s});
    row("before a Persian comma", u"به https://a.example، سلام"_s,
        {u"https://a.example=https://a.example"_s});
    row("www", u"www.a.example/b"_s, {u"www.a.example/b=https://www.a.example/b"_s});
    row("www of nothing", u"www. and wwwx"_s, {});
    row("mail", u"write to sara.b@mail.example."_s, {u"sara.b@mail.example=mailto:sara.b@mail.example"_s});
    row("mailto", u"mailto:sara@mail.example?subject=x"_s,
        {u"mailto:sara@mail.example?subject=x=mailto:sara@mail.example?subject=x"_s});
    row("a mention is no mail", u"@sara and a@b"_s, {});
    row("other schemes", u"javascript:alert(1) file:///etc/passwd ftp://a.example data:text/html,x"_s, {});
    row("inside a word", u"xhttp://a.example"_s, {});
    row("nothing after it", u"http:// and https://"_s, {});
    row("upper case", u"HTTPS://A.example"_s, {u"HTTPS://A.example=https://a.example"_s});
    row("two, glued by a quote", u"\"http://a.example\"http://b.example"_s,
        {u"http://a.example=http://a.example"_s, u"http://b.example=http://b.example"_s});
}

void MessageTextTest::findsLinks()
{
    QFETCH(QString, text);

    QStringList found;
    for (const MessageLink& link : linksIn(text))
        found.append(text.mid(link.start, link.length) + u'=' + link.target.toString());

    QTEST(found, "links");
}

void MessageTextTest::doubtsDeceptiveLinks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<LinkDoubt>("doubt");
    QTest::addColumn<QString>("address");

    QTest::newRow("plain") << u"https://a.example/سلام"_s << LinkDoubt::None
                           << u"https://a.example/%D8%B3%D9%84%D8%A7%D9%85"_s;
    QTest::newRow("mail") << u"mailto:sara@mail.example"_s << LinkDoubt::None
                          << u"mailto:sara@mail.example"_s;
    QTest::newRow("user") << u"https://bank.example@evil.example/"_s << LinkDoubt::HasUser
                          << u"https://bank.example@evil.example/"_s;
    QTest::newRow("Cyrillic") << u"https://аррӏе.com/"_s << LinkDoubt::ForeignLetters
                              << u"https://xn--80ak6aa92e.com/"_s;
    QTest::newRow("mixed") << u"https://pаypal.com"_s << LinkDoubt::ForeignLetters
                           << u"https://xn--pypal-4ve.com"_s;
    QTest::newRow("punycode") << u"https://xn--80ak6aa92e.com/"_s << LinkDoubt::ForeignLetters
                              << u"https://xn--80ak6aa92e.com/"_s;
    QTest::newRow("turned around") << u"https://a.example/\u202egpj.exe"_s << LinkDoubt::DirectionControl
                                   << u"https://a.example/%E2%80%AEgpj.exe"_s;
}

void MessageTextTest::doubtsDeceptiveLinks()
{
    QFETCH(QString, text);
    const auto links = linksIn(text);
    QCOMPARE(links.size(), 1);

    QTEST(doubtOf(links.first(), text), "doubt");
    QTEST(plainAddress(links.first().target), "address");
}

void MessageTextTest::paragraphsRunAsTheirFirstStrongLetterDoes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("inEnglish"); ///< a letter for each paragraph
    QTest::addColumn<QString>("inPersian");
    const auto row = [](const char* name, const QString& text, const char* en, const char* fa) {
        QTest::newRow(name) << text << QString::fromLatin1(en) << QString::fromLatin1(fa);
    };
    row("Latin", u"hello سلام"_s, "L", "L");
    row("Persian", u"سلام hello"_s, "R", "R");
    row("mention", u"@ali سلام"_s, "R", "R");
    row("hashtag", u"#news خبر"_s, "R", "R");
    row("link", u"https://a.example سلام"_s, "R", "R");
    row("mail", u"sara@mail.example سلام"_s, "R", "R");
    row("code", u"`git log` را بزن"_s, "R", "R");
    row("emoji", u"😀 👨‍👩‍👧 سلام"_s, "R", "R");
    row("numbers", u"12:30 سلام"_s, "R", "R");
    row("Persian mention, then Latin", u"@سارا hello"_s, "L", "L");
    row("a link alone", u"https://a.example"_s, "L", "L");
    row("a mention alone", u"@سارا"_s, "R", "R");
    row("nothing strong", u"123 😀"_s, "L", "R");
    row("nothing", u""_s, "L", "R");
    row("each on its own", u"hello\nسلام\nbye"_s, "LRL", "LRL");
    row("neutral ones follow", u"سلام\n123\n\nbye\n!"_s, "RRRLL", "RRRLL");
    row("neutral at the beginning", u"123\nسلام"_s, "RR", "RR");
    row("marked", u"\u200Fhello"_s, "R", "R");
    row("beyond the BMP", u"𐤀𐤁 hello"_s, "R", "R");
    row("a lone surrogate", u"\xD800 سلام"_s, "R", "R");
}

void MessageTextTest::paragraphsRunAsTheirFirstStrongLetterDoes()
{
    QFETCH(QString, text);
    const auto letters = [&](Qt::LayoutDirection otherwise) {
        QString result;
        for (const Qt::LayoutDirection direction : paragraphDirections(text, otherwise))
            result += direction == Qt::RightToLeft ? u'R' : u'L';
        return result;
    };

    QTEST(letters(Qt::LeftToRight), "inEnglish");
    QTEST(letters(Qt::RightToLeft), "inPersian");
}

void MessageTextTest::aForcedDirectionTravels()
{
    const QString text = u"hello\nسلام\n\n12"_s;

    const QString forced = withDirection(text, Qt::RightToLeft);

    QCOMPARE(forced, u"\u200Fhello\nسلام\n\n\u200F12"_s);
    QCOMPARE(paragraphDirections(forced, Qt::LeftToRight), QList<Qt::LayoutDirection>(4, Qt::RightToLeft));
    QCOMPARE(withDirection(u"hello"_s, Qt::LeftToRight), u"hello"_s);
}

void MessageTextTest::knowsMessagesOfEmojiAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("large");

    QTest::newRow("one") << u"😀"_s << true;
    QTest::newRow("three") << u"😀😀😀"_s << true;
    QTest::newRow("four") << u"😀😀😀😀"_s << false;
    QTest::newRow("a family, a flag, a keycap") << u"👨‍👩‍👧🇮🇷1️⃣"_s << true;
    QTest::newRow("a heart of text presentation") << u"❤️"_s << true;
    QTest::newRow("skin tone") << u"👍🏽"_s << true;
    QTest::newRow("blanks around") << u" 😀 "_s << true;
    QTest::newRow("a digit") << u"1"_s << false;
    QTest::newRow("a letter") << u"😀a"_s << false;
    QTest::newRow("nothing") << u""_s << false;
}

void MessageTextTest::knowsMessagesOfEmojiAlone()
{
    QFETCH(QString, text);

    QTEST(isEmojiOnly(text), "large");
}

QTEST_GUILESS_MAIN(MessageTextTest)
#include "MessageTextTest.moc"
