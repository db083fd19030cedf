#include "tests/support/SignedIn.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/conversation/ConversationView.h"
#include "ui/rooms/RoomListPane.h"
#include "ui/search/SearchResults.h"
#include "ui/style/Tokens.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace duologue;
using tests::SignedIn;

namespace {

const RoomTitle withAli{u"room-ali"_s};
constexpr UserId ali{3};

/// Both sides of the window with two people and a long history with Sara.
struct Chat {
    Chat()
    {
        signedIn.knows(SignedIn::sara, SignedIn::withSara, u"Sara"_s);
        signedIn.knows(ali, withAli, u"علی"_s);
        signedIn.listed();
        rooms.setResults(results);
        rooms.resize(320, 640);
        rooms.show();
        conversation.resize(600, 640);
        conversation.show();
        QObject::connect(results, &ui::SearchResults::chosen, &rooms,
                         [this](const RoomTitle& room, qint64 id) {
                             signedIn.account.chat.conversation.openAt(room, id);
                         });
    }

    /// Straight into the store, numbered.
    void history(int count)
    {
        QList<Message> many;
        for (int i = 0; i < count; ++i)
            many.append({.room = SignedIn::withSara,
                         .author = i % 2 ? SignedIn::me : SignedIn::sara,
                         .text = u"message %1 about %2"_s.arg(i).arg(i % 50 == 0 ? u"tea"_s : u"coffee"_s),
                         .typeId = 2,
                         .time = QDateTime::currentDateTimeUtc(),
                         .delivery = i % 2 ? Delivery::Confirmed : Delivery::Received});
        QVERIFY(signedIn.account.messageStore.appendAll(many).result());
    }
    void open()
    {
        QSignalSpy opened(&signedIn.rows(), &viewmodels::ConversationModel::opened);
        signedIn.account.chat.conversation.open(SignedIn::withSara);
        QVERIFY(opened.wait());
    }
    template <typename Widget>
    [[nodiscard]] Widget* find(const char* name)
    {
        for (QWidget* side : {static_cast<QWidget*>(&rooms), static_cast<QWidget*>(&conversation)}) {
            if (auto* found = side->findChild<Widget*>(QString::fromLatin1(name)))
                return found;
        }
        return nullptr;
    }
    [[nodiscard]] QListView* found() { return find<QListView>("foundMessages"); }

    SignedIn signedIn;
    ui::RoomListPane rooms{signedIn.account.chat.rooms};
    ui::SearchResults* results = new ui::SearchResults(signedIn.account.chat.search, &rooms);
    ui::ConversationPane conversation{signedIn.account.chat, signedIn.settings, nullptr};
};

/// Tests run in both directions.
void inBothDirections()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

} // namespace

class SearchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void peopleAndMessagesAreFoundApart_data() { inBothDirections(); }
    void peopleAndMessagesAreFoundApart();
    void aHitFarBehindIsInSight_data();
    void aHitFarBehindIsInSight();
    void snippetsBeginAtTheStart_data() { inBothDirections(); }
    void snippetsBeginAtTheStart();
    void aHitOpensItsChatAtTheMessage_data() { inBothDirections(); }
    void aHitOpensItsChatAtTheMessage();
    void theKeyboardGoesDownAndBackUp();
    void findingInAChatGoesFromHitToHit_data() { inBothDirections(); }
    void findingInAChatGoesFromHitToHit();
    void olderPagesMoveNothingUnderTheReader();
    void newsMovesNothingUnderTheReader();
    void aChatIsExportedWhereOneSays();
    void aHistoryIsDeletedOnlyWhenOneSaysSo();

private:
    static void setDirection();
};

void SearchTest::initTestCase()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
}

void SearchTest::cleanup()
{
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void SearchTest::setDirection()
{
    QFETCH(Qt::LayoutDirection, direction);
    QApplication::setLayoutDirection(direction);
}

void SearchTest::peopleAndMessagesAreFoundApart()
{
    setDirection();
    Chat chat;
    chat.signedIn.receive(u"Sarah said hello"_s, withAli, ali);
    auto* field = chat.find<QLineEdit>("roomSearch");
    QVERIFY(!chat.results->isVisibleTo(&chat.rooms));

    QTest::keyClicks(field, u"sara"_s);

    QTRY_COMPARE(chat.found()->model()->rowCount(), 1);
    QVERIFY(chat.results->isVisible());
    QCOMPARE(chat.find<QListView>("rooms")->model()->rowCount(), 1);
    QVERIFY(chat.find<QListView>("rooms")->isVisible());

    QTest::keyClicks(field, u"xx"_s);
    QTRY_COMPARE(chat.found()->model()->rowCount(), 0);
    QVERIFY(chat.find<QLabel>("searchNothing")->isVisible());

    field->clear();
    QTRY_VERIFY(!chat.results->isVisible());
    QCOMPARE(chat.find<QListView>("rooms")->model()->rowCount(), 2);
}

void SearchTest::aHitFarBehindIsInSight_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("mine");
    const QString latin = u"we were at the market the whole day, and bought tea for two people"_s;
    const QString persian = u"از صبح تا عصر در بازار بودیم و سر راه هم برای شما چای خریدیم"_s;
    for (const auto& [name, direction] :
         {std::pair{"left to right, ", Qt::LeftToRight}, {"right to left, ", Qt::RightToLeft}}) {
        QTest::addRow("%s%s", name, "latin") << direction << latin << u"tea"_s << false;
        QTest::addRow("%s%s", name, "persian") << direction << persian << u"چای"_s << false;
        QTest::addRow("%s%s", name, "mine") << direction << latin << u"tea"_s << true;
    }
}

/// In the narrowest list, in text twice as large: what was found is what one looks for.
void SearchTest::aHitFarBehindIsInSight()
{
    QFETCH(const QString, text);
    QFETCH(const QString, typed);
    QFETCH(const bool, mine);
    setDirection();
    Chat chat;
    chat.rooms.resize(240, 640);
    QFont large = chat.found()->font();
    large.setPointSizeF(large.pointSizeF() * 2);
    chat.found()->setFont(large);
    chat.signedIn.receive(text, SignedIn::withSara, mine ? SignedIn::me : SignedIn::sara);

    chat.find<QLineEdit>("roomSearch")->insert(typed);
    QTRY_COMPARE(chat.found()->model()->rowCount(), 1);

    const QImage row = chat.found()->viewport()->grab().toImage();
    const QColor accent = ui::style::Tokens::of(chat.found()).accent;
    int columns = 0;
    for (int x = 0; x < row.width(); ++x) {
        bool coloured = false;
        for (int y = 0; y < row.height() && !coloured; ++y)
            coloured = row.pixelColor(x, y) == accent;
        columns += coloured;
    }
    QVERIFY2(columns > 6, qPrintable(QString::number(columns)));
}

/// Whichever way it runs: as the names above them, and the last messages in the list of chats.
void SearchTest::snippetsBeginAtTheStart()
{
    setDirection();
    Chat chat;
    chat.rooms.resize(400, 640);
    chat.signedIn.receive(u"tea چای"_s);
    chat.find<QLineEdit>("roomSearch")->insert(u"tea"_s);
    QTRY_COMPARE(chat.found()->model()->rowCount(), 1);
    const QImage latin = chat.found()->viewport()->grab().toImage();
    chat.signedIn.receive(u"قهوه coffee"_s);
    chat.find<QLineEdit>("roomSearch")->setText(u"قهوه"_s);
    QTRY_VERIFY(chat.found()->model()->rowCount() == 1 && chat.found()
                                                              ->model()
                                                              ->index(0, 0)
                                                              .data(viewmodels::SearchModel::SnippetRole)
                                                              .toString()
                                                              .contains(u"coffee"_s));
    const QImage persian = chat.found()->viewport()->grab().toImage();

    const QColor accent = ui::style::Tokens::of(chat.found()).accent;
    for (const QImage& row : {latin, persian}) {
        int nearStart = 0;
        int elsewhere = 0;
        for (int x = 0; x < row.width(); ++x) {
            const int fromStart = QApplication::isRightToLeft() ? row.width() - 1 - x : x;
            for (int y = 0; y < row.height(); ++y) {
                if (row.pixelColor(x, y) == accent)
                    ++(fromStart < 110 ? nearStart : elsewhere);
            }
        }
        QVERIFY(nearStart > 0);
        QCOMPARE(elsewhere, 0);
    }
}

void SearchTest::aHitOpensItsChatAtTheMessage()
{
    setDirection();
    Chat chat;
    chat.history(400);
    QTest::keyClicks(chat.find<QLineEdit>("roomSearch"), u"message 150"_s);
    QTRY_COMPARE(chat.found()->model()->rowCount(), 1);
    const QRect row = chat.found()->visualRect(chat.found()->model()->index(0, 0));
    QSignalSpy opened(&chat.signedIn.rows(), &viewmodels::ConversationModel::opened);

    QTest::mouseClick(chat.found()->viewport(), Qt::LeftButton, {}, row.center());

    QVERIFY(opened.wait());
    auto* view = chat.conversation.findChild<ui::ConversationView*>();
    const int target = chat.signedIn.rows().rowOf(opened.last().first().toLongLong());
    QCOMPARE(chat.signedIn.rows().at(target).text, u"message 150 about tea"_s);
    const QRect shown = view->rowRect(target);
    QVERIFY(!shown.isEmpty() && shown.top() > 0 && shown.bottom() < view->viewport()->height());
    QVERIFY(!view->isAtBottom());
}

void SearchTest::theKeyboardGoesDownAndBackUp()
{
    Chat chat;
    chat.signedIn.receive(u"tea for two"_s);
    auto* field = chat.find<QLineEdit>("roomSearch");
    QTest::keyClicks(field, u"tea"_s);
    QTRY_COMPARE(chat.found()->model()->rowCount(), 1);
    QSignalSpy chosen(chat.results, &ui::SearchResults::chosen);

    QTest::keyClick(field, Qt::Key_Down); // nobody of that name: straight to the messages
    QCOMPARE(chat.found()->currentIndex().row(), 0);
    QTest::keyClick(chat.found(), Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);

    QSignalSpy left(chat.results, &ui::SearchResults::left);
    QTest::keyClick(chat.found(), Qt::Key_Up);
    QCOMPARE(left.count(), 1);
}

void SearchTest::findingInAChatGoesFromHitToHit()
{
    setDirection();
    Chat chat;
    chat.history(400);
    chat.open();
    chat.conversation.findInChat();
    auto* field = chat.find<QLineEdit>("findField");
    auto* status = chat.find<QLabel>("findStatus");
    QVERIFY(field->isVisible());

    QTest::keyClicks(field, u"tea"_s);

    QTRY_COMPARE(status->text(), u"1 of 8"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(status->text(), u"2 of 8"_s);
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE(status->text(), u"8 of 8"_s);
    QTRY_VERIFY(chat.signedIn.rows().find(1)); // the oldest hit is on its way into the window
    field->window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(field->window()));
    new QShortcut(Qt::Key_Escape, field->window()); // as the main window has one
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->isVisible());
    QVERIFY(chat.signedIn.account.chat.find.terms().isEmpty());
}

void SearchTest::olderPagesMoveNothingUnderTheReader()
{
    Chat chat;
    chat.history(400);
    chat.open();
    auto* view = chat.conversation.findChild<ui::ConversationView*>();
    chat.signedIn.account.chat.conversation.show(place::Newest{});
    QTRY_VERIFY(view->isAtBottom());
    view->scrollByPixels(-1500);
    const int row = view->rowAt({10, 200});
    QVERIFY(row >= 0);
    const qint64 id = chat.signedIn.rows().at(row).id;
    const int y = view->rowRect(row).top();
    QSignalSpy inserted(&chat.signedIn.rows(), &QAbstractItemModel::rowsInserted);

    chat.signedIn.rows().fetchOlder();

    QVERIFY(!inserted.isEmpty() || inserted.wait());
    QVERIFY(chat.signedIn.rows().rowOf(id) > row);
    QCOMPARE(view->rowRect(chat.signedIn.rows().rowOf(id)).top(), y);
}

void SearchTest::newsMovesNothingUnderTheReader()
{
    Chat chat;
    chat.history(100);
    chat.open();
    auto* view = chat.conversation.findChild<ui::ConversationView*>();
    chat.signedIn.account.chat.conversation.show(place::Newest{});
    QTRY_VERIFY(view->isAtBottom());
    view->scrollByPixels(-600);
    const int row = view->rowAt({10, 200});
    const int y = view->rowRect(row).top();
    const int rows = chat.signedIn.rows().rowCount();

    chat.signedIn.receive(u"news"_s);

    QTRY_COMPARE(chat.signedIn.rows().rowCount(), rows + 1);
    QCOMPARE(view->rowRect(row).top(), y);
    QVERIFY(!view->isAtBottom());
    view->scrollToBottom();
    chat.signedIn.receive(u"more"_s);
    QTRY_COMPARE(chat.signedIn.rows().rowCount(), rows + 2);
    QVERIFY(view->isAtBottom());
}

void SearchTest::aChatIsExportedWhereOneSays()
{
    Chat chat;
    chat.history(10);
    chat.open();
    QMenu* menu = chat.find<QMenu>("historyMenu");
    QVERIFY(menu);
    for (QAction* action : menu->actions()) {
        if (action->text() == u"Export chat…"_s)
            action->trigger();
    }
    auto* dialog = chat.find<QFileDialog>("exportDialog");
    QVERIFY(dialog);
    QSignalSpy told(&chat.signedIn.account.chat.history, &viewmodels::HistoryViewModel::told);
    const QString file = chat.signedIn.dir.filePath(u"chat.html"_s);

    dialog->selectFile(file);
    QMetaObject::invokeMethod(dialog, "accept");

    QVERIFY(told.wait());
    QVERIFY(told.first().first().value<Words>()().contains(u"10"_s));
    QFile written(file);
    QVERIFY(written.open(QFile::ReadOnly));
    QVERIFY(written.readAll().contains("message 9 about coffee"));
}

void SearchTest::aHistoryIsDeletedOnlyWhenOneSaysSo()
{
    Chat chat;
    chat.history(10);
    chat.open();
    const auto ask = [&chat] {
        for (QAction* action : chat.find<QMenu>("historyMenu")->actions()) {
            if (action->text() == u"Delete history…"_s)
                action->trigger();
        }
        return chat.find<QMessageBox>("forgetDialog");
    };
    QMessageBox* box = ask();
    QVERIFY(box && box->text().contains(u"Sara"_s));
    QCOMPARE(box->defaultButton(), box->button(QMessageBox::Cancel));
    QTest::mouseClick(box->button(QMessageBox::Cancel), Qt::LeftButton);
    QTRY_VERIFY(!chat.find<QMessageBox>("forgetDialog"));
    QCOMPARE(chat.signedIn.rows().rowCount(), 10);

    box = ask();
    for (QAbstractButton* button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            QTest::mouseClick(button, Qt::LeftButton);
    }

    QTRY_COMPARE(chat.signedIn.rows().rowCount(), 0);
    QTRY_VERIFY(chat.find<QLabel>("conversationEmpty")->isVisible());
}

QTEST_MAIN(SearchTest)
#include "SearchTest.moc"
