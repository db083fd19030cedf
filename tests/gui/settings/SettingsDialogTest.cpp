#include "ui/settings/SettingsDialog.h"

#include "app/calls/CallDevices.h"
#include "app/platform/Accounts.h"
#include "app/platform/CrashMarker.h"
#include "app/platform/LogFile.h"
#include "app/platform/Pins.h"
#include "app/platform/Settings.h"
#include "tests/support/SignedIn.h"
#include "ui/connection/ProfileDialog.h"
#include "ui/settings/SettingRow.h"
#include "ui/window/SignOutDialog.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollArea>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;
using platform::Preference;

/// A program without a server: what the dialogs need.
struct Program {
    QTemporaryDir folder;
    platform::Settings settings{folder.path()};
    platform::Accounts accounts{folder.path()};
    platform::Pins pins{folder.path()};
    platform::LogFile log{folder.path()};
    platform::CrashMarker marker{folder.path()};
    viewmodels::TimeText times;
    viewmodels::ConnectionViewModel connection;
    viewmodels::SettingsViewModel settingsView{settings};
    viewmodels::AccountsViewModel accountsView{accounts};
    viewmodels::ConnectionTestViewModel test{pins, times};
    viewmodels::LogViewModel logView{log, marker};
    viewmodels::InspectorViewModel inspector;
    calls::CallDevices devices;
    viewmodels::DevicesViewModel devicesView{devices, settingsView};

    [[nodiscard]] viewmodels::ProgramViewModel view()
    {
        return {connection, settingsView, accountsView, test, logView, inspector, devicesView};
    }
};

class SettingsDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyPreferenceButTheTimeHasOneRow();
    void aSwitchAppliesAtOnceAndIsReset();
    void aChoiceAppliesAtOnce();
    void whatMeansNothingIsDisabled();
    void searchingJumpsAndHighlights();
    void searchingFindsNothingQuietly();
    void resettingAllAsksFirst();
    void aPageIsReset();
    void doNotDisturbHasATime();
    void exceptionsAreAddedChangedAndRemoved();
    void exceptionsGoWithTheAccount();
    void spellingIsChosenByLanguage();
    void everythingHasANameForScreenReaders();
    void itMirrors();
    void largeTextIsNotCut_data();
    void largeTextIsNotCut();
    void everythingBeginsAtOneEdge_data();
    void everythingBeginsAtOneEdge();
    void buttonsOfAnAccountAreEquallyWide();
    void startingAtLogInIsAFileOfTheDesktops();
    void accountsAreSwitchedAndSignedOut();
    void signingOutAsksWhatStays_data();
    void signingOutAsksWhatStays();
    void aProfileIsJudgedWhileOneTypes();

private:
    template <typename Widget>
    Widget* find(const QString& name) const
    {
        return m_dialog->findChild<Widget*>(name);
    }
    void open();

    std::unique_ptr<Program> m_program;
    ui::SettingsDialog* m_dialog = nullptr;
};

void SettingsDialogTest::init()
{
    QApplication::setLayoutDirection(Qt::LeftToRight);
    m_program = std::make_unique<Program>();
    open();
}

void SettingsDialogTest::open()
{
    delete m_dialog;
    m_dialog = new ui::SettingsDialog(m_program->view(), nullptr);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

void SettingsDialogTest::cleanup()
{
    delete m_dialog;
    m_dialog = nullptr;
    m_program.reset();
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void SettingsDialogTest::everyPreferenceButTheTimeHasOneRow()
{
    QHash<QString, int> rows;
    for (const auto& page : viewmodels::SettingsCatalogue::pages()) {
        for (const auto& group : page.groups) {
            for (const auto& row : group.rows)
                ++rows[QString(platform::termsOf(row.preference).key)];
        }
    }

    // These have controls of their own.
    const QList special{Preference::QuietUntil, Preference::Camera, Preference::Microphone,
                        Preference::Speaker,    Preference::Ringer, Preference::RingVolume};
    for (const auto& terms : platform::allPreferences())
        QCOMPARE(rows.value(QString(terms.key)), special.contains(terms.preference) ? 0 : 1);
}

void SettingsDialogTest::aSwitchAppliesAtOnceAndIsReset()
{
    m_dialog->showPage(viewmodels::SettingsPage::Id::Privacy);
    auto* box = find<QCheckBox>(u"setting-privacy-showOnline"_s);
    QVERIFY(box && box->isVisible() && box->isChecked());
    const QSignalSpy changed(&m_program->settingsView, &viewmodels::SettingsViewModel::changed);

    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(10, box->height() / 2));

    QCOMPARE(changed.count(), 1);
    QVERIFY(!m_program->settingsView.isOn(Preference::ShowOnline));
    QVERIFY(!platform::Settings(m_program->folder.path()).value(Preference::ShowOnline).toBool());
    QAbstractButton* reset = nullptr;
    for (auto* button : box->parentWidget()->findChildren<QAbstractButton*>()) {
        if (button != box)
            reset = button;
    }
    QVERIFY(reset && reset->isVisible());

    QTest::mouseClick(reset, Qt::LeftButton);

    QVERIFY(box->isChecked());
    QVERIFY(!reset->isVisible());
}

void SettingsDialogTest::aChoiceAppliesAtOnce()
{
    m_dialog->showPage(viewmodels::SettingsPage::Id::Appearance);
    auto* choice = find<QComboBox>(u"setting-appearance-theme"_s);
    choice->setFocus();

    QTest::keyClick(choice, Qt::Key_Down);

    QTRY_COMPARE(m_program->settingsView.theme(), viewmodels::SettingsViewModel::Theme::Light);
}

void SettingsDialogTest::whatMeansNothingIsDisabled()
{
    auto* host = find<QLineEdit>(u"setting-network-proxyHost"_s);
    QVERIFY(!host->isEnabled());

    m_program->settingsView.setValue(Preference::Proxy, u"socks5"_s);

    QVERIFY(host->isEnabled());
}

void SettingsDialogTest::searchingJumpsAndHighlights()
{
    auto* pages = find<QListWidget>(u"settingsPages"_s);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"settingsSearch"_s);

    QTest::keyClicks(QApplication::focusWidget(), u"network address"_s);

    QCOMPARE(pages->currentRow(), int(viewmodels::SettingsPage::Id::Privacy));
    auto* relay = find<QCheckBox>(u"setting-privacy-relayOnly"_s);
    QVERIFY(relay->isVisible());
    const QColor highlighted = relay->parentWidget()->grab().toImage().pixelColor(3, 20);
    const QColor plain =
        find<QCheckBox>(u"setting-privacy-showOnline"_s)->parentWidget()->grab().toImage().pixelColor(3, 20);
    QVERIFY(highlighted != plain);
    QVERIFY(pages->item(int(viewmodels::SettingsPage::Id::Chat))->isHidden());
}

void SettingsDialogTest::searchingFindsNothingQuietly()
{
    QTest::keyClicks(QApplication::focusWidget(), u"xyzzy"_s);
    auto* pages = find<QListWidget>(u"settingsPages"_s);
    for (int at = 0; at < pages->count(); ++at)
        QVERIFY(pages->item(at)->isHidden());

    find<QLineEdit>(u"settingsSearch"_s)->clear();

    for (int at = 0; at < pages->count(); ++at)
        QVERIFY(!pages->item(at)->isHidden());
}

void SettingsDialogTest::resettingAllAsksFirst()
{
    m_program->settingsView.setValue(Preference::TextSize, 150);
    m_dialog->showPage(viewmodels::SettingsPage::Id::Advanced);

    QTest::mouseClick(find<QPushButton>(u"resetAll"_s), Qt::LeftButton);
    auto* box = find<QMessageBox>(u"confirmReset"_s);
    QVERIFY(box && box->isVisible());
    QTest::keyClick(box, Qt::Key_Escape);
    QCOMPARE(m_program->settingsView.textScale(), 1.5);

    QTest::mouseClick(find<QPushButton>(u"resetAll"_s), Qt::LeftButton);
    for (auto* candidate : m_dialog->findChildren<QMessageBox*>(u"confirmReset"_s)) {
        for (QAbstractButton* button : candidate->buttons()) {
            if (candidate->isVisible() && candidate->buttonRole(button) == QMessageBox::DestructiveRole)
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    QCOMPARE(m_program->settingsView.textScale(), 1.0);
}

void SettingsDialogTest::doNotDisturbHasATime()
{
    m_dialog->showPage(viewmodels::SettingsPage::Id::Notifications);
    auto* choice = find<QComboBox>(u"quietUntil"_s);
    const QString before = find<QLabel>(u"quietState"_s)->text();

    choice->setFocus();
    choice->showPopup();
    QTest::keyClick(choice->view(), Qt::Key_Down); // "Off"
    QTest::keyClick(choice->view(), Qt::Key_Down); // "For an hour"
    QTest::keyClick(choice->view(), Qt::Key_Return);

    const qint64 seconds = QDateTime::currentDateTimeUtc().secsTo(m_program->settingsView.quietUntil());
    QVERIFY(seconds > 3590 && seconds <= 3600);
    QVERIFY(find<QLabel>(u"quietState"_s)->text() != before);
    m_program->settingsView.setQuiet(viewmodels::QuietTime::Off);
    QVERIFY(!m_program->settingsView.isQuiet());
    QCOMPARE(find<QLabel>(u"quietState"_s)->text(), before);
}

/// What is chosen on one page goes back, and nothing of another page.
void SettingsDialogTest::aPageIsReset()
{
    m_dialog->showPage(viewmodels::SettingsPage::Id::Privacy);
    auto* page = find<QStackedWidget>(QString())->currentWidget();
    auto* reset = page->findChild<QPushButton*>(u"resetPage"_s);
    QVERIFY(reset && !reset->isVisible());
    m_program->settingsView.setValue(Preference::RelayOnly, true);
    m_program->settingsView.setValue(Preference::WhoMayCall, u"known"_s);
    m_program->settingsView.setValue(Preference::TextSize, 150);
    QVERIFY(reset->isVisible());

    QTest::mouseClick(reset, Qt::LeftButton);

    QTRY_VERIFY(!reset->isVisible());
    QVERIFY(!m_program->settingsView.isOn(Preference::RelayOnly));
    QCOMPARE(m_program->settingsView.word(Preference::WhoMayCall), u"everyone"_s);
    QCOMPARE(m_program->settingsView.textScale(), 1.5);
}

void SettingsDialogTest::exceptionsAreAddedChangedAndRemoved()
{
    tests::SignedIn signedIn;
    signedIn.knows({2}, {u"r2"_s}, u"Sara"_s);
    signedIn.knows({3}, {u"r3"_s}, u"علی رضایی"_s);
    signedIn.listed();
    const core::Rooms& rooms = signedIn.account.rooms;
    m_dialog->setExceptions(&signedIn.account.chat.exceptions);
    m_dialog->showPage(viewmodels::SettingsPage::Id::Notifications);

    auto* add = find<QLineEdit>(u"addException"_s);
    add->setFocus();
    QTest::keyClicks(add, u"sar"_s);
    QAbstractItemView* offered = add->completer()->popup();
    QTRY_VERIFY(offered->isVisible());
    QTest::keyClick(offered, Qt::Key_Down);
    QTest::keyClick(offered, Qt::Key_Return);
    QTRY_COMPARE(rooms.find({u"r2"_s})->exceptions, (Exceptions{.messages = true, .calls = true}));
    QCOMPARE(rooms.find({u"r3"_s})->exceptions, Exceptions{});
    QTRY_COMPARE(find<QWidget>(u"exception"_s) != nullptr, true);

    const auto boxes = find<QWidget>(u"exception"_s)->findChildren<QCheckBox*>();
    QCOMPARE(boxes.size(), 2);
    QCOMPARE(boxes.at(0)->accessibleName(), u"Messages of Sara"_s);
    boxes.at(0)->click();
    QTRY_COMPARE(rooms.find({u"r2"_s})->exceptions, (Exceptions{.messages = false, .calls = true}));

    QTRY_COMPARE(find<QWidget>(u"exception"_s)->findChildren<QCheckBox*>().at(0)->isChecked(), false);
    find<QWidget>(u"exception"_s)->findChild<QAbstractButton*>(u"removeException"_s)->click();
    QTRY_COMPARE(rooms.find({u"r2"_s})->exceptions, Exceptions{});
    QTRY_VERIFY(!find<QWidget>(u"exception"_s));
    m_dialog->setExceptions(nullptr);
}

void SettingsDialogTest::exceptionsGoWithTheAccount()
{
    {
        tests::SignedIn signedIn;
        signedIn.knows({2}, {u"r2"_s}, u"Sara"_s);
        signedIn.listed();
        m_dialog->setExceptions(&signedIn.account.chat.exceptions);
        QVERIFY(find<QLineEdit>(u"addException"_s));
        m_dialog->setExceptions(nullptr);
    }
    QVERIFY(!find<QLineEdit>(u"addException"_s));
}

void SettingsDialogTest::spellingIsChosenByLanguage()
{
    const QTemporaryDir dictionaries;
    for (const QString& file : {u"en_US"_s, u"fa"_s, u"de_DE"_s, u"hyph_de_DE"_s}) {
        for (const QString& ending : {u".dic"_s, u".aff"_s}) {
            QFile made(dictionaries.filePath(file + ending));
            QVERIFY(made.open(QFile::WriteOnly));
        }
    }
    qputenv("DICPATH", dictionaries.path().toUtf8());
    open();
    qunsetenv("DICPATH");
    m_dialog->showPage(viewmodels::SettingsPage::Id::Chat);
    auto* english = find<QCheckBox>(u"spelling-en_US"_s);
    auto* persian = find<QCheckBox>(u"spelling-fa"_s);
    QVERIFY(english && persian && find<QCheckBox>(u"spelling-de_DE"_s));
    QVERIFY(!find<QCheckBox>(u"spelling-hyph_de_DE"_s));
    QVERIFY(english->isChecked() && !persian->isChecked());
    QVERIFY(persian->text().contains(u"فارسی"_s));

    QSignalSpy changed(&m_program->settingsView, &viewmodels::SettingsViewModel::composingChanged);
    persian->click();
    QCOMPARE(m_program->settingsView.spellingLanguages(), (QStringList{u"en_US"_s, u"fa"_s}));
    QCOMPARE(changed.count(), 1); // the composer looks again at once
    english->click();
    QCOMPARE(m_program->settingsView.spellingLanguages(), QStringList{u"fa"_s});
    QVERIFY(persian->isChecked());
}

void SettingsDialogTest::everythingHasANameForScreenReaders()
{
    for (auto* widget : m_dialog->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isEnabled())
            continue;
        if (widget->objectName().startsWith(u"qt_"_s) ||
            qobject_cast<QAbstractScrollArea*>(widget->parentWidget()))
            continue;
        const auto* accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + widget->objectName()));
    }
}

void SettingsDialogTest::itMirrors()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    open();

    const auto* list = find<QListWidget>(u"settingsPages"_s);
    QVERIFY(list->mapTo(m_dialog, QPoint()).x() > m_dialog->width() / 2);
}

void SettingsDialogTest::largeTextIsNotCut_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

/// Twice the size of the desktop's: no page is wider than its window, and no name of one.
void SettingsDialogTest::largeTextIsNotCut()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QApplication::setLayoutDirection(direction);
    const QFont usual = QApplication::font();
    const auto restore = qScopeGuard([&usual] { QApplication::setFont(usual); });
    QFont large = usual;
    large.setPointSizeF(2 * usual.pointSizeF());
    QApplication::setFont(large);
    open();

    const auto* list = find<QListWidget>(u"settingsPages"_s);
    QVERIFY(list->sizeHintForColumn(0) <= list->viewport()->width());
    QVERIFY(list->iconSize().width() > 30); // 20 beside usual text
    QCOMPARE(list->item(0)->icon().actualSize(QSize(100, 100)), list->iconSize());
    for (int at = 0; at < list->count(); ++at) {
        m_dialog->showPage(viewmodels::SettingsPage::Id(at));
        for (const auto* page : m_dialog->findChildren<QScrollArea*>(u"settingsPage"_s)) {
            if (page->isVisible())
                QVERIFY2(page->widget()->minimumSizeHint().width() <= page->viewport()->width(),
                         qPrintable(page->accessibleName()));
        }
    }
}

void SettingsDialogTest::everythingBeginsAtOneEdge_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void SettingsDialogTest::everythingBeginsAtOneEdge()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QApplication::setLayoutDirection(direction);
    open();
    m_dialog->show();
    m_dialog->showPage(viewmodels::SettingsPage::Id::Appearance);
    QTRY_VERIFY(find<QCheckBox>(u"autostart"_s)->isVisible());
    const auto edge = [&](const QWidget* widget) {
        const QRect shown = widget->contentsRect();
        const QPoint corner = direction == Qt::LeftToRight ? shown.topLeft() : shown.topRight();
        return widget->mapTo(m_dialog, corner).x();
    };
    const int expected = edge(find<QComboBox>(u"setting-appearance-theme"_s));
    for (const QString& name : {u"setting-window-startHidden"_s, u"autostart"_s})
        QCOMPARE(edge(find<QWidget>(name)), expected);
    int labels = 0;
    for (const auto* label : m_dialog->findChildren<QLabel*>()) {
        if (!label->isVisible() || label->indent() > 0)
            continue;
        QCOMPARE(edge(label), expected);
        ++labels;
    }
    QVERIFY(labels >= 5); // page, group, three settings
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void SettingsDialogTest::buttonsOfAnAccountAreEquallyWide()
{
    m_dialog->show();
    const auto* add = find<QPushButton>(u"addAccount"_s);
    for (const auto* button : add->parentWidget()->findChildren<QPushButton*>())
        QTRY_COMPARE(button->width(), add->width());
}

void SettingsDialogTest::startingAtLogInIsAFileOfTheDesktops()
{
    qputenv("XDG_CONFIG_HOME", m_program->folder.filePath(u"config"_s).toUtf8());
    open();
    m_dialog->showPage(viewmodels::SettingsPage::Id::Appearance);
    auto* box = find<QCheckBox>(u"autostart"_s);
    QVERIFY(!box->isChecked());

    box->click();

    QFile entry(m_program->folder.filePath(u"config/autostart/duologue.desktop"_s));
    QVERIFY(entry.open(QFile::ReadOnly));
    const QByteArray text = entry.readAll();
    QVERIFY2(text.contains("Exec=\"" + QCoreApplication::applicationFilePath().toUtf8() +
                           "\" --hidden --data-dir \"" + m_program->folder.path().toUtf8() + '"'),
             text.constData());
    box->click();
    QVERIFY(!QFile::exists(entry.fileName()));
}

void SettingsDialogTest::accountsAreSwitchedAndSignedOut()
{
    const platform::AccountRecord sara{QUrl(u"https://chat.example"_s), UserId{1}, true, false};
    const platform::AccountRecord ali{QUrl(u"https://chat.example"_s), UserId{2}, true, false};
    const platform::AccountRecord gone{QUrl(u"https://chat.example"_s), UserId{3}, false, false};
    for (const auto& account : {sara, ali, gone})
        QVERIFY(m_program->accounts.save(account));
    const QSignalSpy switched(&m_program->accountsView, &viewmodels::AccountsViewModel::switchRequested);

    m_program->accountsView.setCurrent(sara.id());
    QTRY_COMPARE(find<QLabel>(u"presentAccount"_s)->text(), u"User 1 · chat.example"_s);
    QCOMPARE(m_dialog->findChildren<QPushButton*>(u"switchTo"_s).size(), 1);
    QTest::mouseClick(find<QPushButton>(u"switchTo"_s), Qt::LeftButton);

    QCOMPARE(switched.count(), 1);
    QCOMPARE(switched.first().first().toString(), ali.id());
}

void SettingsDialogTest::signingOutAsksWhatStays_data()
{
    QTest::addColumn<bool>("wipe");
    QTest::newRow("messages stay") << false;
    QTest::newRow("nothing stays") << true;
}

void SettingsDialogTest::signingOutAsksWhatStays()
{
    QFETCH(bool, wipe);
    using Keep = viewmodels::AccountsViewModel::Keep;
    QList<Keep> asked;
    connect(&m_program->accountsView, &viewmodels::AccountsViewModel::signOutRequested, this,
            [&asked](Keep keep) { asked.append(keep); });
    ui::SignOutDialog dialog(m_program->accountsView, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto* box = dialog.findChild<QCheckBox*>(u"wipe"_s);
    QVERIFY(!box->isChecked());

    if (wipe)
        box->click();
    dialog.findChild<QPushButton*>(u"signOutNow"_s)->click();

    QCOMPARE(asked, QList{wipe ? Keep::Nothing : Keep::Messages});
    QVERIFY(!dialog.isVisible());
}

void SettingsDialogTest::aProfileIsJudgedWhileOneTypes()
{
    QByteArray used;
    ui::ProfileDialog dialog(
        {},
        [&used](const QByteArray& text) {
            used = text;
            return QString();
        },
        nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto* text = dialog.findChild<QPlainTextEdit*>(u"profileText"_s);
    auto* complaint = dialog.findChild<QLabel*>(u"profileComplaint"_s);
    auto* use = dialog.findChild<QPushButton*>(u"profileUse"_s);
    QVERIFY(!use->isEnabled());

    text->setPlainText(u"{\n\"url\": \"https://chat.example\",\n\"socketio\": \"v9\"}"_s);
    QVERIFY(!use->isEnabled());
    QVERIFY2(complaint->text().contains(u"socketio"_s), qPrintable(complaint->text()));

    text->setPlainText(u"{\n\"url\": "_s);
    QVERIFY2(complaint->text().contains(u"line 2"_s), qPrintable(complaint->text()));

    text->setPlainText(u"{\"url\": \"https://chat.example\"}"_s);
    QVERIFY(use->isEnabled());
    QTest::mouseClick(use, Qt::LeftButton);
    QCOMPARE(used, QByteArray("{\"url\": \"https://chat.example\"}"));
}

QTEST_MAIN(SettingsDialogTest)
#include "SettingsDialogTest.moc"
