#include "app/viewmodels/Attention.h"

#include "app/platform/Settings.h"
#include "app/viewmodels/SettingsViewModel.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;
using Alert = viewmodels::CallViewModel::Alert;
using platform::Preference;
using viewmodels::QuietTime;

class AttentionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void messagesGetThroughOnlyWhereTheyMay_data();
    void messagesGetThroughOnlyWhereTheyMay();
    void callsGetThroughOnlyWhereTheyMay_data();
    void callsGetThroughOnlyWhereTheyMay();
    void aSecondCallSoonAfterRingsIfThatIsWanted();
    void aSecondCallLaterDoesNot();
    void aSecondCallOfSomebodyElseDoesNot();
    void askingTwiceAboutOneCallIsNoSecondCall();
    void aStrangerIsNoException();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<platform::Settings> m_file;
    std::unique_ptr<viewmodels::SettingsViewModel> m_settings;
    const QDateTime m_now = QDateTime::currentDateTimeUtc();
    const UserId m_sara{2};
};

void AttentionTest::init()
{
    m_settings.reset();
    m_file.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_file = std::make_unique<platform::Settings>(m_dir->path());
    m_settings = std::make_unique<viewmodels::SettingsViewModel>(*m_file);
}

void AttentionTest::messagesGetThroughOnlyWhereTheyMay_data()
{
    QTest::addColumn<bool>("shown");
    QTest::addColumn<bool>("quiet");
    QTest::addColumn<bool>("muted");
    QTest::addColumn<bool>("excepted");
    QTest::addColumn<bool>("told");
    QTest::newRow("nothing in the way") << true << false << false << false << true;
    QTest::newRow("quiet") << true << true << false << false << false;
    QTest::newRow("quiet, but not for this one") << true << true << false << true << true;
    QTest::newRow("muted") << true << false << true << false << false;
    QTest::newRow("muted by hand means muted") << true << true << true << true << false;
    QTest::newRow("no notifications at all") << false << true << false << true << false;
}

void AttentionTest::messagesGetThroughOnlyWhereTheyMay()
{
    QFETCH(bool, shown);
    QFETCH(bool, quiet);
    QFETCH(bool, muted);
    QFETCH(bool, excepted);
    QFETCH(bool, told);
    m_settings->setValue(Preference::Notifications, shown);
    m_settings->setQuiet(quiet ? QuietTime::OneHour : QuietTime::Off);
    const Room room{.mutedUntil = muted ? m_now.addSecs(60) : QDateTime(),
                    .exceptions = {.messages = excepted}};

    QCOMPARE(viewmodels::Attention(*m_settings).mayTell(room, m_now), told);
}

void AttentionTest::callsGetThroughOnlyWhereTheyMay_data()
{
    QTest::addColumn<bool>("quiet");
    QTest::addColumn<bool>("quietCalls");
    QTest::addColumn<bool>("muted");
    QTest::addColumn<bool>("excepted");
    QTest::addColumn<bool>("ringTone");
    QTest::addColumn<Alert>("alert");
    QTest::newRow("nothing in the way") << false << true << false << false << true << Alert::Ring;
    QTest::newRow("quiet") << true << true << false << false << true << Alert::Nothing;
    QTest::newRow("quiet, calls are not") << true << false << false << false << true << Alert::Ring;
    QTest::newRow("quiet, but not for this one") << true << true << false << true << true << Alert::Ring;
    QTest::newRow("muted") << false << true << true << false << true << Alert::Show;
    QTest::newRow("muted, calls of this one ring") << false << true << true << true << true << Alert::Ring;
    QTest::newRow("without a ring tone") << true << true << false << true << false << Alert::Show;
}

void AttentionTest::callsGetThroughOnlyWhereTheyMay()
{
    QFETCH(bool, quiet);
    QFETCH(bool, quietCalls);
    QFETCH(bool, muted);
    QFETCH(bool, excepted);
    QFETCH(bool, ringTone);
    QFETCH(Alert, alert);
    m_settings->setQuiet(quiet ? QuietTime::OneHour : QuietTime::Off);
    m_settings->setValue(Preference::QuietCalls, quietCalls);
    m_settings->setValue(Preference::RingTone, ringTone);
    const Room room{.peer = m_sara,
                    .mutedUntil = muted ? m_now.addSecs(60) : QDateTime(),
                    .exceptions = {.calls = excepted}};

    QCOMPARE(viewmodels::Attention(*m_settings).alertFor({u"c1"_s}, m_sara, &room, m_now), alert);
}

void AttentionTest::aSecondCallSoonAfterRingsIfThatIsWanted()
{
    m_settings->setQuiet(QuietTime::OneHour);
    viewmodels::Attention attention(*m_settings);
    const Room room{.peer = m_sara};

    QCOMPARE(attention.alertFor({u"c1"_s}, m_sara, &room, m_now), Alert::Nothing);
    QCOMPARE(attention.alertFor({u"c2"_s}, m_sara, &room, m_now.addSecs(60)), Alert::Nothing);
    m_settings->setValue(Preference::RepeatedCalls, true);
    QCOMPARE(attention.alertFor({u"c3"_s}, m_sara, &room, m_now.addSecs(120)), Alert::Ring);
}

void AttentionTest::aSecondCallLaterDoesNot()
{
    m_settings->setQuiet(QuietTime::OneHour);
    m_settings->setValue(Preference::RepeatedCalls, true);
    viewmodels::Attention attention(*m_settings);
    const Room room{.peer = m_sara};

    QCOMPARE(attention.alertFor({u"c1"_s}, m_sara, &room, m_now), Alert::Nothing);
    QCOMPARE(attention.alertFor({u"c2"_s}, m_sara, &room, m_now.addSecs(181)), Alert::Nothing);
    QCOMPARE(attention.alertFor({u"c3"_s}, m_sara, &room, m_now.addSecs(361)), Alert::Ring);
}

void AttentionTest::aSecondCallOfSomebodyElseDoesNot()
{
    m_settings->setQuiet(QuietTime::OneHour);
    m_settings->setValue(Preference::RepeatedCalls, true);
    viewmodels::Attention attention(*m_settings);

    QCOMPARE(attention.alertFor({u"c1"_s}, m_sara, nullptr, m_now), Alert::Nothing);
    QCOMPARE(attention.alertFor({u"c2"_s}, {3}, nullptr, m_now.addSecs(10)), Alert::Nothing);
}

void AttentionTest::askingTwiceAboutOneCallIsNoSecondCall()
{
    m_settings->setQuiet(QuietTime::OneHour);
    m_settings->setValue(Preference::RepeatedCalls, true);
    viewmodels::Attention attention(*m_settings);

    for (int second = 0; second < 3; ++second)
        QCOMPARE(attention.alertFor({u"c1"_s}, m_sara, nullptr, m_now.addSecs(second)), Alert::Nothing);
}

void AttentionTest::aStrangerIsNoException()
{
    m_settings->setQuiet(QuietTime::OneHour);

    QCOMPARE(viewmodels::Attention(*m_settings).alertFor({u"c1"_s}, {99}, nullptr, m_now), Alert::Nothing);
}

QTEST_GUILESS_MAIN(AttentionTest)
#include "AttentionTest.moc"
