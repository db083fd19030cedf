#include "tests/support/SignedIn.h"
#include "ui/rooms/RoomDelegate.h"
#include "ui/rooms/RoomListPane.h"
#include "ui/style/Tokens.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>

#include <optional>

using namespace Qt::StringLiterals;
using namespace duologue;
using tests::SignedIn;
using ui::RoomListPane;
using viewmodels::RoomListModel;

namespace {

const QStringList names{u"Sara"_s, u"علی رضایی"_s, u"Jürgen Müller"_s, u"كريمي"_s, u"Zoë"_s};

RoomTitle room(int number)
{
    return {u"room-%1"_s.arg(number)};
}

/// The list with five people in a window; numbers from 2 on.
struct List {
    explicit List(const QStringList& people = names)
    {
        for (int i = 0; i < people.size(); ++i)
            signedIn.knows(UserId{i + 2}, room(i + 2), people.at(i));
        signedIn.listed();
        if (people.size() < 100)
            tester.emplace(&model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        pane.resize(320, 560);
        pane.show();
        pane.activateWindow();
    }

    [[nodiscard]] RoomListModel& model() { return signedIn.account.chat.rooms; }
    [[nodiscard]] QStringList shown()
    {
        QStringList result;
        for (int row = 0; row < model().rowCount(); ++row)
            result.append(model().index(row).data().toString());
        return result;
    }
    /// Somebody writes, and it is on top.
    void writes(int number, const QString& text = u"hello"_s)
    {
        const int before = of(number, RoomListModel::UnreadRole).toInt();
        signedIn.receive(text, room(number), UserId{number});
        QTRY_COMPARE(of(number, RoomListModel::UnreadRole).toInt(), before + 1);
    }
    [[nodiscard]] QVariant of(int number, RoomListModel::Role role)
    {
        return model().indexOf(room(number)).data(role);
    }
    [[nodiscard]] QPoint middleOf(int row) const
    {
        return list->visualRect(list->model()->index(row, 0)).center();
    }
    void moveTo(const QPoint& point) const
    {
        QMouseEvent move(QEvent::MouseMove, point, list->viewport()->mapToGlobal(point), Qt::NoButton, {},
                         {});
        QApplication::sendEvent(list->viewport(), &move);
    }
    void leave() const
    {
        QEvent left(QEvent::Leave);
        QApplication::sendEvent(list->viewport(), &left);
    }
    /// Chooses from the menu of a room, by the words of the entries.
    void choose(int number, const QStringList& words)
    {
        list->setCurrentIndex(model().indexOf(room(number)));
        Q_EMIT list->customContextMenuRequested(list->visualRect(list->currentIndex()).center());
        auto* menu = pane.findChild<QMenu*>(u"roomMenu"_s);
        QVERIFY(menu);
        QMenu* level = menu;
        for (const QString& word : words) {
            QAction* entry = nullptr;
            for (QAction* action : level->actions()) {
                if (action->text() == word)
                    entry = action;
            }
            QVERIFY2(entry, qPrintable(word));
            if (entry->menu())
                level = entry->menu();
            else
                entry->trigger();
        }
        menu->close();
        QTRY_VERIFY(!pane.findChild<QMenu*>(u"roomMenu"_s));
    }

    /// How the delegate paints a room.
    [[nodiscard]] QImage picture(int number)
    {
        QImage image(320, 64, QImage::Format_RGB32);
        QPainter painter(&image);
        painter.setLayoutDirection(list->layoutDirection()); // as a widget's painter has it
        QStyleOptionViewItem option;
        option.initFrom(list);
        option.rect = image.rect();
        option.state = QStyle::State_Enabled;
        option.widget = list;
        ui::RoomDelegate().paint(&painter, option, model().indexOf(room(number)));
        return image;
    }

    SignedIn signedIn;
    std::optional<QAbstractItemModelTester> tester; ///< looks at all rows at every change
    RoomListPane pane{signedIn.account.chat.rooms};
    QListView* list = pane.findChild<QListView*>(u"rooms"_s);
    QLineEdit* search = pane.findChild<QLineEdit*>(u"roomSearch"_s);
};

} // namespace

class RoomListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QApplication::setLayoutDirection(Qt::LeftToRight); }

    void theNewestIsOnTop();
    void pinnedRoomsStandAboveTheOthers();
    void nothingMovesUnderThePointer();
    void filtersAsOneTypes_data();
    void filtersAsOneTypes();
    void aFilteredListLives();
    void mutedForATime();
    void whoGetsThroughIsChosenInTheMenu();
    void markedReadAndUnread();
    void aDraftIsShown();
    void aDraftRunsInItsOwnDirection_data();
    void aDraftRunsInItsOwnDirection();
    void tellsOnceWhenSomebodyComes();
    void aContactCardTellsWhoItIs();
    void everythingByKeyboard();
    void escapeEndsTheSearch();
    void anEmptyListSaysWhatToDo();
    void aRowIsReadAloud();
    void paintsEveryState_data();
    void paintsEveryState();
    void startsAChatByNumberOrLink_data();
    void startsAChatByNumberOrLink();
    void tenThousandRooms();
};

void RoomListTest::theNewestIsOnTop()
{
    List list;
    QSignalSpy moved(&list.model(), &QAbstractItemModel::rowsMoved);

    list.writes(4);
    list.writes(2);

    QCOMPARE(list.shown().mid(0, 2), (QStringList{u"Sara"_s, u"Jürgen Müller"_s}));
    QVERIFY(!moved.isEmpty());
    list.writes(2); // stays
    QCOMPARE(list.shown().first(), u"Sara"_s);
}

void RoomListTest::pinnedRoomsStandAboveTheOthers()
{
    List list;
    list.writes(2);

    list.choose(6, {u"Pin"_s});
    QTRY_COMPARE(list.shown().first(), u"Zoë"_s);
    list.writes(3);
    QCOMPARE(list.shown().mid(0, 2), (QStringList{u"Zoë"_s, u"علی رضایی"_s}));
    list.choose(6, {u"Unpin"_s});
    list.leave();

    QTRY_COMPARE(list.shown().first(), u"علی رضایی"_s);
    QVERIFY(list.shown().indexOf(u"Zoë"_s) > 1);
}

void RoomListTest::nothingMovesUnderThePointer()
{
    List list;
    const QStringList before = list.shown();

    list.moveTo(list.middleOf(1));
    list.writes(6);
    list.writes(5);
    QCOMPARE(list.shown(), before);
    QCOMPARE(list.of(6, RoomListModel::UnreadRole).toInt(), 1); // told, where it stands
    list.leave();

    QCOMPARE(list.shown().mid(0, 2), (QStringList{u"كريمي"_s, u"Zoë"_s}));
}

void RoomListTest::filtersAsOneTypes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");

    QTest::newRow("beginning") << u"sa"_s << QStringList{u"Sara"_s};
    QTest::newRow("second word") << u"mül"_s << QStringList{u"Jürgen Müller"_s};
    QTest::newRow("without accents") << u"MULLER jur"_s << QStringList{u"Jürgen Müller"_s};
    QTest::newRow("Persian letters for an Arabic name") << u"کریمی"_s << QStringList{u"كريمي"_s};
    QTest::newRow("accent typed apart") << u"Zoe\u0308"_s << QStringList{u"Zoë"_s};
    QTest::newRow("number") << u"3"_s << QStringList{u"علی رضایی"_s};
    QTest::newRow("Persian number") << u"۳"_s << QStringList{u"علی رضایی"_s};
    QTest::newRow("nobody") << u"xyz"_s << QStringList{};
}

void RoomListTest::filtersAsOneTypes()
{
    QFETCH(QString, typed);
    List list;

    list.search->setText(typed);

    QTEST(list.shown(), "found");
    QCOMPARE(list.pane.findChild<QLabel*>(u"roomsEmpty"_s)->isVisible(), list.shown().isEmpty());
    list.search->clear();
    QCOMPARE(list.shown().size(), 5);
}

void RoomListTest::aFilteredListLives()
{
    List list;
    list.search->setText(u"a"_s); // nobody begins so
    QCOMPARE(list.shown(), QStringList());

    list.signedIn.knows(UserId{9}, room(9), u"Anna"_s);
    list.signedIn.listed();
    QCOMPARE(list.shown(), QStringList{u"Anna"_s});
    list.signedIn.receive(u"hello"_s, room(2), UserId{2});

    QTRY_COMPARE(list.signedIn.account.rooms.find(room(2))->unread, 1);
    QCOMPARE(list.shown(), QStringList{u"Anna"_s});
}

void RoomListTest::mutedForATime()
{
    List list;
    list.choose(3, {u"Mute"_s, u"For an hour"_s});
    QTRY_VERIFY(list.of(3, RoomListModel::MutedRole).toBool());
    const QDateTime until = list.signedIn.account.rooms.find(room(3))->mutedUntil;
    QVERIFY(std::abs(QDateTime::currentDateTimeUtc().secsTo(until) - 3600) < 60);

    list.choose(3, {u"Unmute"_s});
    QTRY_VERIFY(!list.of(3, RoomListModel::MutedRole).toBool());
    list.choose(3, {u"Mute"_s, u"Until I unmute it"_s});
    QTRY_VERIFY(list.of(3, RoomListModel::MutedRole).toBool());
}

void RoomListTest::whoGetsThroughIsChosenInTheMenu()
{
    List list;
    list.choose(3, {u"When nothing is to disturb"_s, u"Calls ring"_s});
    QTRY_VERIFY(list.of(3, RoomListModel::CallsGetThroughRole).toBool());
    QVERIFY(!list.of(3, RoomListModel::MessagesGetThroughRole).toBool());

    list.choose(3, {u"When nothing is to disturb"_s, u"Messages get through"_s});
    QTRY_COMPARE(list.signedIn.account.rooms.find(room(3))->exceptions,
                 (Exceptions{.messages = true, .calls = true}));
    list.choose(3, {u"When nothing is to disturb"_s, u"Calls ring"_s});
    QTRY_COMPARE(list.signedIn.account.rooms.find(room(3))->exceptions,
                 (Exceptions{.messages = true, .calls = false}));
}

void RoomListTest::markedReadAndUnread()
{
    List list;
    list.writes(3);
    list.leave();
    QTRY_COMPARE(list.of(3, RoomListModel::UnreadRole).toInt(), 1);

    list.choose(3, {u"Mark as read"_s});
    QTRY_COMPARE(list.of(3, RoomListModel::UnreadRole).toInt(), 0);
    list.choose(3, {u"Mark as unread"_s});
    QTRY_VERIFY(list.of(3, RoomListModel::UnreadRole).toInt() > 0);
}

void RoomListTest::aDraftIsShown()
{
    List list;

    list.signedIn.account.rooms.setDraft(room(3), u"half\na sentence"_s);

    QTRY_COMPARE(list.of(3, RoomListModel::DraftRole).toString(), u"half a sentence"_s);
}

void RoomListTest::aDraftRunsInItsOwnDirection_data()
{
    QTest::addColumn<Qt::LayoutDirection>("layout");
    QTest::addColumn<QString>("draft");
    QTest::addColumn<QChar>("own");   ///< a mark of its own direction
    QTest::addColumn<QChar>("other"); ///< one that makes it run like the window
    QTest::newRow("left to right") << Qt::LeftToRight << u"سلام!"_s << QChar(0x200f) << QChar(0x200e);
    QTest::newRow("right to left") << Qt::RightToLeft << u"hello!"_s << QChar(0x200e) << QChar(0x200f);
}

/// Its end stands where its language has it, on whichever side the list is.
void RoomListTest::aDraftRunsInItsOwnDirection()
{
    QFETCH(const Qt::LayoutDirection, layout);
    QFETCH(const QString, draft);
    QFETCH(const QChar, own);
    QFETCH(const QChar, other);
    QApplication::setLayoutDirection(layout);
    List list;
    list.leave();
    const auto written = [&list](const QString& text) {
        list.signedIn.account.rooms.setDraft(room(3), text);
        return QTest::qWaitFor([&] { return list.of(3, RoomListModel::DraftRole).toString() == text; })
                   ? list.picture(3)
                   : QImage();
    };

    const QImage shown = written(draft);

    QVERIFY(!shown.isNull());
    QCOMPARE(shown, written(draft + own));
    QVERIFY(shown != written(other + draft));
}

void RoomListTest::tellsOnceWhenSomebodyComes()
{
    List list;
    QSignalSpy came(&list.model(), &RoomListModel::cameOnline);
    const auto tell = [&list](Presence::State state) {
        list.signedIn.account.rooms.apply(protocol::PresenceTold{.user = UserId{3}, .presence = {state, {}}});
    };

    tell(Presence::State::Online);
    tell(Presence::State::Offline);
    QCOMPARE(came.count(), 0); // nobody asked
    list.choose(3, {u"Tell me when online"_s});
    QVERIFY(list.model().isAwaited(room(3)));
    tell(Presence::State::Online);
    tell(Presence::State::Offline);
    tell(Presence::State::Online);

    QCOMPARE(came.count(), 1);
    QCOMPARE(came.first().at(0).value<RoomTitle>(), room(3));
    QVERIFY(came.first().at(1).toString().contains(u"علی رضایی"_s));
}

void RoomListTest::aContactCardTellsWhoItIs()
{
    List list;
    list.choose(3, {u"Contact"_s});
    auto* card = list.pane.window()->findChild<QDialog*>(u"contactCard"_s);
    QVERIFY(card);

    QCOMPARE(card->findChild<QLabel*>(u"contactName"_s)->text(), u"علی رضایی"_s);
    QCOMPARE(card->findChild<QLabel*>(u"contactNumber"_s)->text(), u"User number 3"_s);
    QTest::mouseClick(card->findChild<QPushButton*>(u"copyContactLink"_s), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), u"duologue://chat/3"_s);
    auto* tell = card->findChild<QCheckBox*>(u"tellWhenOnline"_s);
    tell->click();
    QVERIFY(list.model().isAwaited(room(3)));
    list.signedIn.account.rooms.apply(
        protocol::PresenceTold{.user = UserId{3}, .presence = {Presence::State::Online, {}}});

    QCOMPARE(card->findChild<QLabel*>(u"contactPresence"_s)->text(), u"online"_s);
    QVERIFY(!tell->isEnabled());
    card->close();
}

void RoomListTest::everythingByKeyboard()
{
    List list;
    QVERIFY(QTest::qWaitForWindowActive(&list.pane));
    QSignalSpy chosen(&list.pane, &RoomListPane::roomChosen);
    const QStringList order = list.shown();

    list.pane.focusSearch();
    QTest::keyClick(list.search, Qt::Key_Down);
    QVERIFY(list.list->hasFocus());
    QTest::keyClick(list.list, Qt::Key_Down);
    QTest::keyClick(list.list, Qt::Key_Return);
    QTRY_COMPARE(chosen.count(), 1);
    QCOMPARE(list.model().indexOf(chosen.last().first().value<RoomTitle>()).data().toString(), order.at(1));

    list.pane.focusSearch();
    QTest::keyClicks(list.search, u"zo"_s);
    QTest::keyClick(list.search, Qt::Key_Return);
    QCOMPARE(chosen.last().first().value<RoomTitle>(), room(6));
    QCOMPARE(list.search->text(), QString());

    list.pane.showSelected(room(6));
    list.pane.openNeighbour(-1);
    QCOMPARE(list.model().indexOf(chosen.last().first().value<RoomTitle>()).row(),
             std::max(0, list.model().indexOf(room(6)).row() - 1));
}

void RoomListTest::escapeEndsTheSearch()
{
    List list;
    QVERIFY(QTest::qWaitForWindowActive(&list.pane));
    int escaped = 0;
    auto* action = new QAction(&list.pane); // as the window has one
    action->setShortcut(Qt::Key_Escape);
    list.pane.addAction(action);
    connect(action, &QAction::triggered, &list.pane, [&escaped] { ++escaped; });

    list.pane.focusSearch();
    QTest::keyClicks(list.search, u"zo"_s);
    QTest::keyClick(list.search, Qt::Key_Escape);
    QCOMPARE(list.search->text(), QString());
    QCOMPARE(escaped, 0);
    QTest::keyClick(list.search, Qt::Key_Escape);

    QCOMPARE(escaped, 1);
}

void RoomListTest::anEmptyListSaysWhatToDo()
{
    List list(QStringList{});

    auto* empty = list.pane.findChild<QLabel*>(u"roomsEmpty"_s);

    QVERIFY(empty->isVisible());
    QVERIFY(empty->text().startsWith(u"No chats yet"_s));
}

void RoomListTest::aRowIsReadAloud()
{
    List list;
    list.writes(2, u"hello\u202e there"_s);
    list.signedIn.account.rooms.setPinned(room(2), true);

    QTRY_VERIFY(list.of(2, RoomListModel::PinnedRole).toBool());
    const QString row = list.of(2, RoomListModel::AccessibleRole).toString();

    QVERIFY2(row.startsWith(u"Sara, last seen unknown, pinned, 1 unread, \u2068hello there\u2069, "_s),
             qPrintable(row));
}

void RoomListTest::paintsEveryState_data()
{
    QTest::addColumn<Qt::LayoutDirection>("layout");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

/// What is at the end side: badge, pin and bell change the pixels there and nowhere else.
void RoomListTest::paintsEveryState()
{
    QFETCH(Qt::LayoutDirection, layout);
    QApplication::setLayoutDirection(layout);
    List list;
    list.leave();
    const auto picture = [&list] {
        return list.picture(3);
    };
    const auto changedColumns = [](const QImage& a, const QImage& b) {
        QList<int> columns;
        for (int x = 0; x < a.width(); ++x) {
            for (int y = 0; y < a.height(); ++y) {
                if (a.pixel(x, y) != b.pixel(x, y)) {
                    columns.append(x);
                    break;
                }
            }
        }
        return columns;
    };
    const QImage plain = picture();

    list.signedIn.account.rooms.setPinned(room(3), true);
    QTRY_VERIFY(list.of(3, RoomListModel::PinnedRole).toBool());
    const QList<int> pin = changedColumns(plain, picture());

    QVERIFY(!pin.isEmpty());
    QVERIFY2(layout == Qt::LeftToRight ? pin.first() > 280 : pin.last() < 40,
             qPrintable(QString::number(pin.first())));
    list.model().mute(room(3), viewmodels::MuteTime::OneHour);
    QTRY_VERIFY(list.of(3, RoomListModel::MutedRole).toBool());
    QVERIFY(changedColumns(plain, picture()).size() > pin.size());
    list.writes(3);
    const QImage unread = picture();
    const QColor badge = ui::style::Tokens::light().badgeMuted;
    bool found = false;
    for (int x = 0; x < 40; ++x)
        found = found || unread.pixelColor(layout == Qt::LeftToRight ? 319 - x : x, 43) == badge;
    QVERIFY(found);
}

void RoomListTest::startsAChatByNumberOrLink_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("known");
    QTest::newRow("number") << u" 3 "_s << true;
    QTest::newRow("Persian digits") << u"۳"_s << true;
    QTest::newRow("link") << u"duologue://chat/3"_s << true;
    QTest::newRow("short link") << u"duologue://3"_s << true;
    QTest::newRow("link with more") << u"DUOLOGUE://chat/3/?x=1"_s << true;
    QTest::newRow("another scheme") << u"https://chat/3"_s << false;
    QTest::newRow("words") << u"three"_s << false;
    QTest::newRow("nothing") << u""_s << false;
    QTest::newRow("oneself") << u"1"_s << false;
    QTest::newRow("no person") << u"-3"_s << false;
}

void RoomListTest::startsAChatByNumberOrLink()
{
    QFETCH(QString, typed);
    List list;
    QSignalSpy ready(&list.model(), &RoomListModel::chatReady);
    QSignalSpy failed(&list.model(), &RoomListModel::chatFailed);

    list.model().startChat(typed);

    QTEST(ready.count() == 1, "known");
    QCOMPARE(failed.count(), 1 - ready.count());
}

void RoomListTest::tenThousandRooms()
{
    QStringList many;
    for (int i = 0; i < 10'000; ++i)
        many.append(u"Person %1"_s.arg(i));
    List list(many);
    QCOMPARE(list.shown().size(), 10'000);

    for (int number = 9'000; number < 9'050; ++number)
        list.signedIn.receive(u"hello"_s, room(number), UserId{number});
    QTRY_COMPARE_WITH_TIMEOUT(list.of(9'049, RoomListModel::UnreadRole).toInt(), 1, 60'000);

    QCOMPARE(list.model().indexOf(room(9'049)).row(), 0);
    QCOMPARE(list.model().indexOf(room(9'000)).row(), 49);
    list.search->setText(u"person 777"_s);
    QCOMPARE(list.shown().size(), 11);
}

QTEST_MAIN(RoomListTest)
#include "RoomListTest.moc"
