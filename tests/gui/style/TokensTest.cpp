#include "ui/style/Tokens.h"

#include "ui/widgets/Avatar.h"
#include "ui/widgets/Icon.h"

#include <QApplication>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace duologue;
using ui::style::Tokens;

namespace {

/// Relative luminance and contrast as WCAG 2.2 defines them.
double luminance(const QColor& colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

QColor between(const QColor& a, const QColor& b)
{
    return QColor::fromRgb((a.red() + b.red()) / 2, (a.green() + b.green()) / 2, (a.blue() + b.blue()) / 2);
}

constexpr double aaText = 4.5;
constexpr double aaShape = 3.0;

} // namespace

/// Every pair of colours that the program puts on each other, computed.
class TokensTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textReachesAa_data();
    void textReachesAa();
    void shapesReachAa_data();
    void shapesReachAa();
    void initialsReachAaOnEveryColour();
    void contrastIsComputedRight();
    void iconsAreCrispAtEveryScale_data();
    void iconsAreCrispAtEveryScale();
    void iconsThatPointMirror_data();
    void iconsThatPointMirror();
};

void TokensTest::textReachesAa_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const auto& [name, t] : {std::pair{"light", Tokens::light()}, {"dark", Tokens::dark()}}) {
        const QColor hover = between(t.surface, t.selection);
        const auto row = [&name = name](const char* pair, const QColor& text, const QColor& ground) {
            QTest::addRow("%s: %s", name, pair) << text << ground;
        };
        row("text on window", t.text, t.window);
        row("text on surface", t.text, t.surface);
        row("text on conversation", t.text, t.conversation);
        row("text on selection", t.text, t.selection);
        row("text on hover", t.text, hover);
        row("text on their bubble", t.text, t.bubbleIn);
        row("text on my bubble", t.text, t.bubbleOut);
        row("secondary on window", t.text2, t.window);
        row("secondary on surface", t.text2, t.surface);
        row("secondary on conversation", t.text2, t.conversation);
        row("secondary on selection", t.text2, t.selection);
        row("secondary on hover", t.text2, hover);
        row("secondary on their bubble", t.text2, t.bubbleIn);
        row("times on my bubble", t.bubbleOutMeta, t.bubbleOut);
        row("on accent", t.onAccent, t.accent);
        row("on a muted badge", t.onAccent, t.badgeMuted);
        row("link on their bubble", t.link, t.bubbleIn);
        row("link on my bubble", t.link, t.bubbleOut);
        row("link on surface", t.link, t.surface);
        row("link on conversation", t.link, t.conversation);
        row("online on surface", t.online, t.surface);
        row("danger on surface", t.danger, t.surface);
        row("danger on window", t.danger, t.window);
        row("danger on hover", t.danger, hover);
        row("danger on their bubble", t.danger, t.bubbleIn);
        row("danger on conversation", t.danger, t.conversation);
        row("warning on surface", t.warn, t.surface);
        row("warning on window", t.warn, t.window);
        // RoundButton: answer and decline look the same in both themes.
        row("white on accept", Qt::white, Tokens::light().online);
        row("white on decline", Qt::white, Tokens::light().danger);
    }
}

void TokensTest::textReachesAa()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);

    const double ratio = contrast(text, ground);

    QVERIFY2(ratio >= aaText, qPrintable(u"%1 : 1"_s.arg(ratio, 0, 'f', 2)));
}

void TokensTest::shapesReachAa_data()
{
    QTest::addColumn<QColor>("shape");
    QTest::addColumn<QColor>("ground");
    for (const auto& [name, t] : {std::pair{"light", Tokens::light()}, {"dark", Tokens::dark()}}) {
        for (const auto& [where, ground] : {std::pair{"window", t.window},
                                            {"surface", t.surface},
                                            {"conversation", t.conversation},
                                            {"selection", t.selection}}) {
            QTest::addRow("%s: focus ring on %s", name, where) << t.accent << ground;
            QTest::addRow("%s: icons on %s", name, where) << t.text2 << ground;
            QTest::addRow("%s: presence on %s", name, where) << t.online << ground;
        }
        for (const auto& [where, ground] : {std::pair{"window", t.window}, {"surface", t.surface}})
            QTest::addRow("%s: fields on %s", name, where) << t.outline << ground;
        QTest::addRow("%s: a tick in its box", name) << t.onAccent << t.accent;
        QTest::addRow("%s: a ticked box on surface", name) << t.accent << t.surface;
        QTest::addRow("%s: a quotation's bar on my bubble", name) << t.accent << t.bubbleOut;
        QTest::addRow("%s: a quotation's bar on their bubble", name) << t.accent << t.bubbleIn;
        QTest::addRow("%s: focus ring on my bubble", name) << t.accent << t.bubbleOut;
    }
}

void TokensTest::shapesReachAa()
{
    QFETCH(QColor, shape);
    QFETCH(QColor, ground);

    const double ratio = contrast(shape, ground);

    QVERIFY2(ratio >= aaShape, qPrintable(u"%1 : 1"_s.arg(ratio, 0, 'f', 2)));
}

void TokensTest::initialsReachAaOnEveryColour()
{
    for (int user = 0; user < 8; ++user) {
        const double ratio = contrast(Qt::white, ui::Avatar::colourOf(UserId{user}));
        QVERIFY2(ratio >= aaText, qPrintable(u"%1: %2"_s.arg(user).arg(ratio)));
    }
}

void TokensTest::contrastIsComputedRight()
{
    QCOMPARE(std::round(contrast(Qt::black, Qt::white)), 21.0);
    QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01); // WebAIM's example
}

void TokensTest::iconsAreCrispAtEveryScale_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("1") << 1.0;
    QTest::newRow("1.5") << 1.5;
    QTest::newRow("2") << 2.0;
}

void TokensTest::iconsAreCrispAtEveryScale()
{
    QFETCH(double, scale);

    const QPixmap pixmap = ui::icon(u"call"_s, 24, Qt::red, scale);

    QCOMPARE(pixmap.size(), QSize(24, 24) * scale); // drawn at that size, not stretched to it
    QCOMPARE(pixmap.deviceIndependentSize(), QSizeF(24, 24));
    const QImage image = pixmap.toImage();
    int painted = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() == 255) {
                ++painted;
                QCOMPARE(image.pixelColor(x, y), QColor(Qt::red));
            }
        }
    }
    QVERIFY(painted > 20);
}

void TokensTest::iconsThatPointMirror_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<bool>("mirrors");
    QTest::newRow("send") << u"send"_s << true;
    QTest::newRow("back") << u"back"_s << true;
    QTest::newRow("camera") << u"camera"_s << false;
    QTest::newRow("call") << u"call"_s << false;
}

void TokensTest::iconsThatPointMirror()
{
    QFETCH(QString, role);
    QApplication::setLayoutDirection(Qt::LeftToRight);
    const QImage leftToRight = ui::icon(role, 24, Qt::black, 1).toImage();
    QApplication::setLayoutDirection(Qt::RightToLeft);
    const QImage rightToLeft = ui::icon(role, 24, Qt::black, 1).toImage();
    QApplication::setLayoutDirection(Qt::LeftToRight);

    QTEST(leftToRight != rightToLeft, "mirrors");
    QTEST(leftToRight.mirrored(true, false) == rightToLeft, "mirrors");
}

QTEST_MAIN(TokensTest)
#include "TokensTest.moc"
