#include "ui/style/Theme.h"

#include "app/platform/Settings.h"
#include "app/viewmodels/SettingsViewModel.h"
#include "ui/style/Tokens.h"

#include <QApplication>
#include <QCheckBox>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QGroupBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMessageBox>
#include <QScrollBar>
#include <QStyle>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace duologue;
using ui::style::Tokens;

/// The settings portal of a desktop, on the session bus of the test.
class Portal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    Portal()
    {
        qRegisterMetaType<QDBusVariant>();
        // A line of its own: the bus tells nobody what they said themselves.
        auto bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal"_s);
        registered = bus.registerService(u"org.freedesktop.portal.Desktop"_s) &&
                     bus.registerObject(u"/org/freedesktop/portal/desktop"_s, this,
                                        QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
    }

    void say(const QString& group, const QString& key, const QVariant& value)
    {
        m_values[group + u'/' + key] = value;
        Q_EMIT SettingChanged(group, key, QDBusVariant(value));
    }

    bool registered = false;

public Q_SLOTS:
    /// One variant more than needed, as the real one does.
    QDBusVariant Read(const QString& group, const QString& key) // NOLINT(readability-identifier-naming)
    {
        return QDBusVariant(QVariant::fromValue(QDBusVariant(m_values.value(group + u'/' + key))));
    }

Q_SIGNALS:
    void SettingChanged(const QString& group, const QString& key, const QDBusVariant& value); // NOLINT

private:
    QHash<QString, QVariant> m_values{{u"org.freedesktop.appearance/color-scheme"_s, 1U},
                                      {u"org.gnome.desktop.interface/enable-animations"_s, true},
                                      {u"org.gnome.desktop.interface/text-scaling-factor"_s, 1.0}};
};

class ThemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_portal.registered); }
    void followsTheDesktopAndTheChoice();
    void followsTextScaling();
    void standsStillOnRequest();
    void scrollBarsHaveNoArrows();
    void questionsShowAllOfTheirText();
    void questionsBeginAtTheEdge_data();
    void questionsBeginAtTheEdge();
    void marksGrowWithText();
    void fieldsHoldTheirTextInTheMiddle_data();
    void fieldsHoldTheirTextInTheMiddle();
    void titlesOfGroupsKeepOffTheirFrame();

private:
    [[nodiscard]] static bool isDark()
    {
        return QApplication::palette().color(QPalette::Window) == Tokens::dark().window;
    }

    Portal m_portal;
};

void ThemeTest::followsTheDesktopAndTheChoice()
{
    const QTemporaryDir dir;
    platform::Settings file(dir.path());
    viewmodels::SettingsViewModel settings(file);
    const ui::style::Theme theme(settings);
    using Choice = viewmodels::SettingsViewModel::Theme;

    QTRY_VERIFY(isDark()); // as the portal said when asked
    QTRY_VERIFY(
        (m_portal.say(u"org.freedesktop.appearance"_s, u"color-scheme"_s, 0U), !isDark())); // and told
    settings.setTheme(Choice::Dark);
    QVERIFY(isDark());
    settings.setTheme(Choice::Light);
    m_portal.say(u"org.freedesktop.appearance"_s, u"color-scheme"_s, 1U);
    settings.setTheme(Choice::System);
    QTRY_VERIFY(isDark());
}

void ThemeTest::followsTextScaling()
{
    const QTemporaryDir dir;
    platform::Settings file(dir.path());
    viewmodels::SettingsViewModel settings(file);
    const ui::style::Theme theme(settings);
    const double before = QFontInfo(QApplication::font()).pointSizeF();

    m_portal.say(u"org.gnome.desktop.interface"_s, u"text-scaling-factor"_s, 2.0);

    QTRY_VERIFY(QFontInfo(QApplication::font()).pointSizeF() > 1.9 * before);
    m_portal.say(u"org.gnome.desktop.interface"_s, u"text-scaling-factor"_s, 1.0);
    QTRY_VERIFY(QFontInfo(QApplication::font()).pointSizeF() < 1.1 * before);
}

void ThemeTest::standsStillOnRequest()
{
    const QTemporaryDir dir;
    platform::Settings file(dir.path());
    viewmodels::SettingsViewModel settings(file);
    const ui::style::Theme theme(settings);
    const QWidget widget;
    QTRY_VERIFY(!ui::style::isMotionReduced(&widget));

    m_portal.say(u"org.gnome.desktop.interface"_s, u"enable-animations"_s, false);

    QTRY_VERIFY(ui::style::isMotionReduced(&widget));
}

void ThemeTest::scrollBarsHaveNoArrows()
{
    const QTemporaryDir dir;
    platform::Settings file(dir.path());
    viewmodels::SettingsViewModel settings(file);
    const ui::style::Theme theme(settings);
    QScrollBar bar(Qt::Vertical);
    bar.setRange(0, 1000);
    bar.setPageStep(100);
    bar.resize(12, 300);
    bar.show();

    QTest::mousePress(&bar, Qt::LeftButton, {}, QPoint(6, 10));
    QMouseEvent move(QEvent::MouseMove, QPointF(6, 150), bar.mapToGlobal(QPointF(6, 150)), Qt::NoButton,
                     Qt::LeftButton, {});
    QApplication::sendEvent(&bar, &move);
    QTest::mouseRelease(&bar, Qt::LeftButton, {}, QPoint(6, 150));
    QVERIFY2(std::abs(bar.value() - 520) < 60, qPrintable(QString::number(bar.value())));
    QTest::mouseClick(&bar, Qt::LeftButton, {}, QPoint(6, 298)); // a page, not a line
    QVERIFY(bar.value() > 560);
}

void ThemeTest::questionsShowAllOfTheirText()
{
    const QTemporaryDir dir;
    platform::Settings file(dir.path());
    viewmodels::SettingsViewModel settings(file);
    const ui::style::Theme theme(settings);
    for (const QString& text : {u"Short?"_s, u"much longer than a line "_s.repeated(12)}) {
        QMessageBox box(QMessageBox::NoIcon, u"Title"_s, text, QMessageBox::Close);
        box.open();
        QVERIFY(QTest::qWaitForWindowExposed(&box));
        const auto* label = box.findChild<QLabel*>(u"qt_msgbox_label"_s);
        QVERIFY(box.width() >= 340); // its title can be read
        const QSize needed = label->fontMetrics()
                                 .boundingRect(QRect(0, 0, label->width(), 10000), Qt::TextWordWrap, text)
                                 .size();
        QVERIFY2(label->height() >= needed.height() && label->width() >= needed.width(),
                 qPrintable(u"%1 × %2"_s.arg(label->width()).arg(label->height())));
    }
}

void ThemeTest::questionsBeginAtTheEdge_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void ThemeTest::questionsBeginAtTheEdge()
{
    QFETCH(Qt::LayoutDirection, direction);
    QTemporaryDir folder;
    platform::Settings file(folder.path());
    viewmodels::SettingsViewModel settings(file);
    const ui::style::Theme theme(settings);
    QMessageBox box(QMessageBox::NoIcon, u"Title"_s, u"A link asks."_s, QMessageBox::Cancel);
    box.setLayoutDirection(direction);
    box.show();
    QVERIFY(QTest::qWaitForWindowExposed(&box));

    const auto* words = box.findChild<QLabel*>(u"qt_msgbox_label"_s);
    const QRect place(words->mapTo(&box, QPoint()), words->size());
    const int begins = direction == Qt::LeftToRight ? place.left() : box.width() - 1 - place.right();
    QVERIFY2(begins <= box.layout()->contentsMargins().left(), qPrintable(QString::number(begins)));
    QVERIFY(words->width() > box.width() / 2);
}

void ThemeTest::fieldsHoldTheirTextInTheMiddle_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("latin") << u"8080"_s;
    QTest::newRow("persian") << u"۸۰۸۰"_s;
    QTest::newRow("both") << u"80۸۰"_s;
}

void ThemeTest::fieldsHoldTheirTextInTheMiddle()
{
    QFETCH(const QString, text);
    QTemporaryDir folder;
    platform::Settings file(folder.path());
    viewmodels::SettingsViewModel settings(file);
    const ui::style::Theme theme(settings);
    QLineEdit field(text);
    field.resize(200, field.sizeHint().height());
    const QImage image = field.grab().toImage();

    constexpr int frame = 4;
    const QRgb ground = image.pixel(150, image.height() / 2);
    int top = image.height();
    int bottom = 0;
    for (int y = frame; y < image.height() - frame; ++y) {
        for (int x = frame; x < 100; ++x) {
            if (image.pixel(x, y) != ground) {
                top = std::min(top, y);
                bottom = std::max(bottom, y);
            }
        }
    }
    QVERIFY(bottom > top);
    const int off = (top + bottom) / 2 - image.height() / 2;
    QVERIFY2(std::abs(off) <= 1, qPrintable(u"%1 – %2 of %3"_s.arg(top).arg(bottom).arg(image.height())));
}

void ThemeTest::marksGrowWithText()
{
    QTemporaryDir folder;
    platform::Settings file(folder.path());
    viewmodels::SettingsViewModel settings(file);
    const ui::style::Theme theme(settings);
    QCheckBox box(u"Ring"_s);
    const auto mark = [&box] {
        return box.style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, &box);
    };
    const int usual = mark();
    QFont large = box.font();
    large.setPixelSize(26);
    box.setFont(large);

    QVERIFY2(mark() >= 2 * usual - 1, qPrintable(u"%1, %2"_s.arg(usual).arg(mark())));
    QVERIFY(box.sizeHint().width() > box.fontMetrics().horizontalAdvance(box.text()) + mark());
}

void ThemeTest::titlesOfGroupsKeepOffTheirFrame()
{
    QTemporaryDir folder;
    platform::Settings file(folder.path());
    viewmodels::SettingsViewModel settings(file);
    const ui::style::Theme theme(settings);
    QGroupBox group(u"گواهی"_s);
    auto* column = new QVBoxLayout(&group);
    column->addWidget(new QLabel(u"inside"_s));
    group.resize(300, 100);
    const QImage image = group.grab().toImage();

    const int aside = 200; // where there is no title
    const QRgb ground = image.pixel(aside, 0);
    int frame = 0;
    while (frame < image.height() && image.pixel(aside, frame) == ground)
        ++frame;
    QVERIFY(frame < image.height());
    int lowest = 0; // of the title
    for (int y = 0; y < frame; ++y) {
        for (int x = 0; x < aside; ++x) {
            if (image.pixel(x, y) != ground)
                lowest = y;
        }
    }
    QVERIFY(lowest > 0);
    QVERIFY2(frame - lowest > 3, qPrintable(u"%1, %2"_s.arg(lowest).arg(frame)));
}

QTEST_MAIN(ThemeTest)
#include "ThemeTest.moc"
