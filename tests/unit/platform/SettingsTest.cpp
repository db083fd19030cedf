#include "app/platform/Settings.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;
using platform::Preference;
using platform::Settings;

class SettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasSetIsThereAfterARestart();
    void whatIsTheDefaultIsNotWritten();
    void aDamagedValueFallsBackWithOneLine_data();
    void aDamagedValueFallsBackWithOneLine();
    void aFileThatIsNoneIsMovedAside();
    void nonsenseIsNotTaken();
    void everyPreferenceHasASoundDefault();

private:
    static void write(const QString& folder, const QByteArray& text)
    {
        QFile file(QDir(folder).filePath(u"settings.ini"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(text);
    }
};

void SettingsTest::whatWasSetIsThereAfterARestart()
{
    const QTemporaryDir folder;
    {
        Settings settings(folder.path());
        QVERIFY(settings.setValue(Preference::Theme, u"dark"_s));
        QVERIFY(settings.setValue(Preference::ProxyPort, 3128));
        QVERIFY(settings.setValue(Preference::ShowOnline, false));
        QVERIFY(settings.setValue(Preference::QuietUntil, qint64{1} << 41));
    }

    const Settings again(folder.path());

    QCOMPARE(again.value(Preference::Theme), u"dark"_s);
    QCOMPARE(again.value(Preference::ProxyPort), 3128);
    QCOMPARE(again.value(Preference::ShowOnline), false);
    QCOMPARE(again.value(Preference::QuietUntil), qint64{1} << 41);
    QVERIFY(!again.isDefault(Preference::Theme));
    QVERIFY(again.isDefault(Preference::Language));
}

void SettingsTest::whatIsTheDefaultIsNotWritten()
{
    const QTemporaryDir folder;
    {
        Settings settings(folder.path());
        settings.setValue(Preference::Theme, u"dark"_s);
        QVERIFY(settings.reset(Preference::Theme));
        QVERIFY(!settings.reset(Preference::Theme));
    }

    QFile file(QDir(folder.path()).filePath(u"settings.ini"_s));
    QVERIFY(!file.open(QFile::ReadOnly) || !file.readAll().contains("theme"));
}

void SettingsTest::aDamagedValueFallsBackWithOneLine_data()
{
    QTest::addColumn<QByteArray>("ini");
    QTest::addColumn<Preference>("preference");
    QTest::addColumn<QString>("key");
    QTest::newRow("word") << QByteArray("[appearance]\ntheme=purple\n") << Preference::Theme
                          << u"appearance/theme"_s;
    QTest::newRow("number") << QByteArray("[appearance]\ntextSize=many\n") << Preference::TextSize
                            << u"appearance/textSize"_s;
    QTest::newRow("number out of range")
        << QByteArray("[network]\nproxyPort=99999\n") << Preference::ProxyPort << u"network/proxyPort"_s;
    QTest::newRow("bool") << QByteArray("[privacy]\nshowOnline=perhaps\n") << Preference::ShowOnline
                          << u"privacy/showOnline"_s;
    QTest::newRow("list") << QByteArray("[privacy]\nshowOnline=true, false\n") << Preference::ShowOnline
                          << u"privacy/showOnline"_s;
    QTest::newRow("bytes") << QByteArray("[appearance]\nlanguage=@ByteArray(\\x0\\xff)\n")
                           << Preference::Language << u"appearance/language"_s;
    QTest::newRow("empty") << QByteArray("[appearance]\ncalendar=\n") << Preference::Calendar
                           << u"appearance/calendar"_s;
}

void SettingsTest::aDamagedValueFallsBackWithOneLine()
{
    QFETCH(QByteArray, ini);
    QFETCH(Preference, preference);
    QFETCH(QString, key);
    const QTemporaryDir folder;
    write(folder.path(), ini);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"setting \"?%1\"? is damaged"_s.arg(key)));

    const Settings settings(folder.path());

    QCOMPARE(settings.value(preference), platform::termsOf(preference).otherwise);
    QCOMPARE(settings.value(preference), platform::termsOf(preference).otherwise); // and no second line
    QVERIFY(settings.isDefault(preference));
}

void SettingsTest::aFileThatIsNoneIsMovedAside()
{
    const QTemporaryDir folder;
    write(folder.path(), QByteArray("[appearance\ntheme\x00\xff", 20) + QByteArray(500, '\xfe'));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot be read"_s));

    Settings settings(folder.path());

    QCOMPARE(settings.value(Preference::Theme), u"system"_s);
    QVERIFY(QFile::exists(QDir(folder.path()).filePath(u"settings.ini.damaged"_s)));
    QVERIFY(settings.setValue(Preference::Theme, u"dark"_s));
}

void SettingsTest::nonsenseIsNotTaken()
{
    const QTemporaryDir folder;
    Settings settings(folder.path());

    QVERIFY(!settings.setValue(Preference::Theme, u"purple"_s));
    QVERIFY(!settings.setValue(Preference::ProxyPort, 0));
    QVERIFY(!settings.setValue(Preference::ShowOnline, u"perhaps"_s));
    QCOMPARE(settings.value(Preference::Theme), u"system"_s);
}

void SettingsTest::everyPreferenceHasASoundDefault()
{
    for (const platform::PreferenceTerms& terms : platform::allPreferences())
        QCOMPARE(platform::sound(terms, terms.otherwise), terms.otherwise);
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "SettingsTest.moc"
