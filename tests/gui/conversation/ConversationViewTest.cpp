#include "ui/conversation/ConversationView.h"

#include "tests/support/SignedIn.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/style/Tokens.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace duologue;
using tests::SignedIn;
using ui::ConversationPane;
using ui::ConversationView;

namespace {

/// A conversation with Sara in a window, with real models and a real store.
struct Conversation {
    Conversation()
    {
        signedIn.knows(SignedIn::sara, SignedIn::withSara, u"Sara"_s);
        signedIn.listed();
        signedIn.account.chat.conversation.open(SignedIn::withSara);
        pane.resize(600, 700);
        pane.show();
        pane.activateWindow();
    }

    /// Told and shown, one after the other.
    void tell(const QStringList& texts)
    {
        for (const QString& text : texts) {
            const int before = signedIn.rows().rowCount();
            signedIn.receive(text);
            QTRY_COMPARE(signedIn.rows().rowCount(), before + 1);
        }
    }
    [[nodiscard]] std::unique_ptr<ui::RowLayout> row(int number)
    {
        return ui::RowLayout::make(signedIn.rows().index(number),
                                   ui::RowMetrics::of(view, view->viewport()->width()));
    }
    /// Where a character of a row stands in the viewport.
    [[nodiscard]] QPoint at(int number, qsizetype position)
    {
        const auto layout = row(number);
        const QTextLine line =
            layout->paragraphs.front().text->lineForTextPosition(static_cast<int>(position));
        const QPointF inside(line.cursorToX(static_cast<int>(position)), line.y() + line.height() / 2);
        return (layout->paragraphs.front().at + inside).toPoint() + view->rowRect(number).topLeft();
    }
    void drag(const QPoint& from, const QPoint& to) const
    {
        QTest::mousePress(view->viewport(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, view->viewport()->mapToGlobal(to), Qt::NoButton,
                         Qt::LeftButton, {});
        QApplication::sendEvent(view->viewport(), &move);
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, to);
    }
    [[nodiscard]] QMenu* menuAt(const QPoint& point) const
    {
        QContextMenuEvent asked(QContextMenuEvent::Mouse, point, view->viewport()->mapToGlobal(point));
        QApplication::sendEvent(view->viewport(), &asked);
        return pane.findChild<QMenu*>(u"messageMenu"_s);
    }
    static void choose(QMenu* menu, const QString& text)
    {
        for (QAction* action : menu->actions()) {
            if (action->text() == text)
                action->trigger();
        }
        menu->close();
    }

    SignedIn signedIn;
    ConversationPane pane{signedIn.account.chat, signedIn.settings, nullptr};
    ConversationView* view = pane.findChild<ConversationView*>();
};

} // namespace

class ConversationViewTest : public QObject {
    Q_OBJECT

public Q_SLOTS:
    void browse(const QUrl& url) { m_browsed.append(url.toString()); }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup() { QApplication::setLayoutDirection(Qt::LeftToRight); }

    void aClickOpensALink();
    void theKeyboardReachesLinks();
    void aDeceptiveLinkIsAskedAbout_data();
    void aDeceptiveLinkIsAskedAbout();
    void draggingMarksAcrossMessagesInLogicalOrder_data();
    void draggingMarksAcrossMessagesInLogicalOrder();
    void aDoubleClickMarksAWord();
    void whatIsMarkedStaysWhenMessagesCome();
    void timesStandAtTheEndOfTheLastLine_data();
    void timesStandAtTheEndOfTheLastLine();
    void emojiAloneAreLarge();
    void aMegabyteIsCutAndShownOnRequest();
    void theMenuCopiesTellsAndDeletes();
    void theHeadTellsWhoItIs();
    void buttonsGrowWithText();
    void newsIsSaidOnceWhereverOneReads();
    void aMissedCallIsCalledBackFromItsCard_data();
    void aMissedCallIsCalledBackFromItsCard();

private:
    QStringList m_browsed;
};

void ConversationViewTest::initTestCase()
{
    for (const auto& scheme : {u"https"_s, u"http"_s})
        QDesktopServices::setUrlHandler(scheme, this, "browse");
}

void ConversationViewTest::cleanupTestCase()
{
    for (const auto& scheme : {u"https"_s, u"http"_s})
        QDesktopServices::unsetUrlHandler(scheme);
}

void ConversationViewTest::init()
{
    QApplication::setLayoutDirection(Qt::LeftToRight);
    m_browsed.clear();
}

void ConversationViewTest::aClickOpensALink()
{
    Conversation conversation;
    conversation.tell({u"see https://a.example/x, please"_s});

    const QPoint link = conversation.at(0, 10);
    QTest::mouseMove(conversation.view->viewport(), link);
    QTRY_COMPARE(conversation.view->viewport()->cursor().shape(), Qt::PointingHandCursor);
    QTest::mouseClick(conversation.view->viewport(), Qt::LeftButton, {}, conversation.at(0, 1));
    QVERIFY(m_browsed.isEmpty());
    QTest::mouseClick(conversation.view->viewport(), Qt::LeftButton, {}, link);

    QCOMPARE(m_browsed, QStringList{u"https://a.example/x"_s});
    conversation.drag(conversation.at(0, 6), conversation.at(0, 12)); // marks, opens nothing
    QCOMPARE(m_browsed.size(), 1);
    QCOMPARE(conversation.view->selectedText(), u"tps://"_s);
}

void ConversationViewTest::theKeyboardReachesLinks()
{
    Conversation conversation;
    conversation.tell({u"https://a.example and https://b.example"_s, u"no link"_s});
    conversation.view->setFocus();

    QTest::keyClick(conversation.view, Qt::Key_Up);
    QTest::keyClick(conversation.view, Qt::Key_Return);
    QVERIFY(m_browsed.isEmpty());
    QTest::keyClick(conversation.view, Qt::Key_Up);
    QTest::keyClick(conversation.view, Qt::Key_Right);
    QTest::keyClick(conversation.view, Qt::Key_Right);
    QTest::keyClick(conversation.view, Qt::Key_Return);
    QTest::keyClick(conversation.view, Qt::Key_Left);
    QTest::keyClick(conversation.view, Qt::Key_Return);

    QCOMPARE(m_browsed, (QStringList{u"https://b.example"_s, u"https://a.example"_s}));
}

void ConversationViewTest::aDeceptiveLinkIsAskedAbout_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");

    QTest::newRow("user part") << u"https://bank.example@evil.example/"_s << u"\nevil.example\n"_s;
    QTest::newRow("letters that look alike") << u"https://аррӏе.com/"_s << u"https://xn--80ak6aa92e.com/"_s;
    QTest::newRow("turned around") << u"https://a.example/\u202egpj.exe"_s
                                   << u"https://a.example/%E2%80%AEgpj.exe"_s;
}

void ConversationViewTest::aDeceptiveLinkIsAskedAbout()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    Conversation conversation;
    conversation.tell({text});

    QTest::mouseClick(conversation.view->viewport(), Qt::LeftButton, {}, conversation.at(0, 4));
    auto* question = conversation.pane.findChild<QMessageBox*>(u"linkQuestion"_s);
    QVERIFY(question && question->isVisible());
    QCOMPARE(question->textFormat(), Qt::PlainText);
    QVERIFY2(question->text().contains(shown), qPrintable(question->text()));
    QVERIFY(m_browsed.isEmpty());
    QTest::keyClick(question, Qt::Key_Return); // the default is not to
    QTRY_VERIFY(!conversation.pane.findChild<QMessageBox*>(u"linkQuestion"_s));
    QVERIFY(m_browsed.isEmpty());

    QTest::mouseClick(conversation.view->viewport(), Qt::LeftButton, {}, conversation.at(0, 4));
    question = conversation.pane.findChild<QMessageBox*>(u"linkQuestion"_s);
    QTest::mouseClick(question->findChild<QPushButton*>(u"openLink"_s), Qt::LeftButton);
    QCOMPARE(m_browsed.size(), 1);
}

void ConversationViewTest::draggingMarksAcrossMessagesInLogicalOrder_data()
{
    QTest::addColumn<Qt::LayoutDirection>("layout");
    QTest::addColumn<bool>("upwards");
    QTest::newRow("down") << Qt::LeftToRight << false;
    QTest::newRow("up") << Qt::LeftToRight << true;
    QTest::newRow("down, mirrored") << Qt::RightToLeft << false;
    QTest::newRow("up, mirrored") << Qt::RightToLeft << true;
}

void ConversationViewTest::draggingMarksAcrossMessagesInLogicalOrder()
{
    QFETCH(Qt::LayoutDirection, layout);
    QFETCH(bool, upwards);
    QApplication::setLayoutDirection(layout);
    Conversation conversation;
    conversation.tell({u"hello Ali"_s, u"سلام سارا abc"_s, u"bye now"_s});
    const QPoint first = conversation.at(0, 6);
    const QPoint last = conversation.at(2, 3);

    conversation.drag(upwards ? last : first, upwards ? first : last);
    QTest::keyClick(conversation.view, Qt::Key_C, Qt::ControlModifier);

    QCOMPARE(QApplication::clipboard()->text(), u"Ali\nسلام سارا abc\nbye"_s);
    QTest::mouseClick(conversation.view->viewport(), Qt::LeftButton, {}, conversation.at(1, 0));
    QCOMPARE(conversation.view->selectedText(), QString());
}

void ConversationViewTest::aDoubleClickMarksAWord()
{
    Conversation conversation;
    conversation.tell({u"سلام می‌روم خانه"_s});

    QTest::mouseDClick(conversation.view->viewport(), Qt::LeftButton, {}, conversation.at(0, 7));

    QCOMPARE(conversation.view->selectedText(), u"می‌روم"_s);
}

void ConversationViewTest::whatIsMarkedStaysWhenMessagesCome()
{
    Conversation conversation;
    conversation.tell({u"one two"_s, u"three"_s});
    conversation.drag(conversation.at(0, 4), conversation.at(1, 5));
    QCOMPARE(conversation.view->selectedText(), u"two\nthree"_s);

    conversation.tell({u"four"_s});

    QCOMPARE(conversation.view->selectedText(), u"two\nthree"_s);
}

void ConversationViewTest::timesStandAtTheEndOfTheLastLine_data()
{
    QTest::addColumn<Qt::LayoutDirection>("layout");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("timeAtLeft");

    QTest::newRow("Latin") << Qt::LeftToRight << u"hello"_s << false;
    QTest::newRow("Persian") << Qt::LeftToRight << u"سلام"_s << true;
    QTest::newRow("mention, Persian") << Qt::LeftToRight << u"@ali سلام"_s << true;
    QTest::newRow("Latin, mirrored") << Qt::RightToLeft << u"hello"_s << false;
    QTest::newRow("Persian, mirrored") << Qt::RightToLeft << u"سلام"_s << true;
    QTest::newRow("both, Persian last") << Qt::LeftToRight << u"hello\nسلام"_s << true;
    QTest::newRow("many lines") << Qt::LeftToRight << u"hello "_s.repeated(40) << false;
}

void ConversationViewTest::timesStandAtTheEndOfTheLastLine()
{
    QFETCH(Qt::LayoutDirection, layout);
    QFETCH(QString, text);
    QFETCH(bool, timeAtLeft);
    QApplication::setLayoutDirection(layout);
    Conversation conversation;
    conversation.tell({text});

    const auto row = conversation.row(0);

    QCOMPARE(row->meta.center().x() < row->bubble.center().x(), timeAtLeft);
    QVERIFY(row->bubble.contains(row->meta));
    for (const auto& paragraph : row->paragraphs) {
        for (int i = 0; i < paragraph.text->lineCount(); ++i) {
            const QRectF line = paragraph.text->lineAt(i).naturalTextRect().translated(paragraph.at);
            QVERIFY(QRectF(row->bubble).contains(line.adjusted(1, 1, -1, -1)));
            // Never over the letters; ascent and descent may touch.
            QVERIFY(!QRectF(row->meta).adjusted(0, 4, 0, -4).intersects(line.adjusted(1, 4, -1, -4)));
        }
    }
}

void ConversationViewTest::emojiAloneAreLarge()
{
    Conversation conversation;
    conversation.tell({u"😀"_s, u"😀 a"_s});

    const double alone = conversation.row(0)->paragraphs.front().text->boundingRect().height();
    const double among = conversation.row(1)->paragraphs.front().text->boundingRect().height();

    QVERIFY2(alone > 1.8 * among, qPrintable(u"%1 %2"_s.arg(alone).arg(among)));
}

void ConversationViewTest::aMegabyteIsCutAndShownOnRequest()
{
    Conversation conversation;
    const QString text = u"word سلام "_s.repeated(100'000);

    conversation.tell({text});
    const auto row = conversation.row(0);
    qsizetype laidOut = 0;
    for (const auto& paragraph : row->paragraphs)
        laidOut += paragraph.text->text().size();
    QVERIFY(laidOut <= 3000);
    conversation.view->scrollToBottom();
    const QPoint button = row->showAllRect.center() + conversation.view->rowRect(0).topLeft();
    QTest::mouseClick(conversation.view->viewport(), Qt::LeftButton, {}, button);

    auto* dialog = conversation.pane.findChild<QDialog*>(u"wholeMessage"_s);
    QVERIFY(dialog);
    QString shown = dialog->findChild<QPlainTextEdit*>(u"wholeText"_s)->toPlainText();
    QCOMPARE(shown.remove(u'\n').size(), text.size());
    QTest::mouseClick(dialog->findChild<QPushButton*>(), Qt::LeftButton);
}

void ConversationViewTest::theMenuCopiesTellsAndDeletes()
{
    Conversation conversation;
    conversation.tell({u"keep https://a.example"_s, u"go"_s});

    Conversation::choose(conversation.menuAt(conversation.at(0, 8)), u"Copy link"_s);
    QCOMPARE(QApplication::clipboard()->text(), u"https://a.example"_s);
    QTRY_VERIFY(!conversation.pane.findChild<QMenu*>(u"messageMenu"_s));
    Conversation::choose(conversation.menuAt(conversation.at(0, 1)), u"Copy"_s);
    QCOMPARE(QApplication::clipboard()->text(), u"keep https://a.example"_s);

    QTRY_VERIFY(!conversation.pane.findChild<QMenu*>(u"messageMenu"_s));
    Conversation::choose(conversation.menuAt(conversation.at(1, 0)), u"Details"_s);
    auto* details = conversation.pane.findChild<QDialog*>(u"messageDetails"_s);
    QVERIFY(details);
    QStringList labels;
    for (const auto* label : details->findChildren<QLabel*>())
        labels.append(label->text());
    QVERIFY2(labels.contains(u"\u2068Sara\u2069"_s), qPrintable(labels.join(u'|')));
    QVERIFY(labels.contains(u"received"_s));
    details->close();

    QTRY_VERIFY(!conversation.pane.findChild<QMenu*>(u"messageMenu"_s));
    Conversation::choose(conversation.menuAt(conversation.at(1, 0)), u"Delete for me…"_s);
    auto* question = conversation.pane.findChild<QMessageBox*>(u"deleteQuestion"_s);
    QVERIFY(question);
    QCOMPARE(conversation.signedIn.rows().rowCount(), 2);
    QTest::mouseClick(question->findChild<QPushButton*>(u"deleteForMe"_s), Qt::LeftButton);
    QTRY_COMPARE(conversation.signedIn.rows().rowCount(), 1);
    QCOMPARE(conversation.signedIn.rows().at(0).text, u"keep https://a.example"_s);
}

void ConversationViewTest::theHeadTellsWhoItIs()
{
    Conversation chat;
    QTest::mouseClick(chat.pane.findChild<QLabel*>(u"peerName"_s), Qt::LeftButton);
    auto* card = chat.pane.window()->findChild<QDialog*>(u"contactCard"_s);
    QVERIFY(card);
    QCOMPARE(card->findChild<QLabel*>(u"contactName"_s)->text(), u"Sara"_s);
    card->close();
    // And by keyboard, with all else that can be done.
    bool found = false;
    for (const QAction* action : chat.pane.findChild<QMenu*>(u"historyMenu"_s)->actions())
        found = found || action->text() == u"Contact"_s;
    QVERIFY(found);
}

/// With the text that people have chosen, and not without end.
void ConversationViewTest::buttonsGrowWithText()
{
    Conversation chat;
    auto* button = chat.pane.findChild<QWidget*>(u"voiceCall"_s);
    QFont font = chat.pane.font();
    font.setPixelSize(13);
    chat.pane.setFont(font);
    const int usual = button->sizeHint().width();
    font.setPixelSize(26);
    chat.pane.setFont(font);
    QTRY_VERIFY(button->width() >= usual * 3 / 2);
    font.setPixelSize(60);
    chat.pane.setFont(font);
    QTRY_VERIFY(button->sizeHint().width() < usual * 2);
}

/// What comes first in a window, what comes above one's own that waits, and what comes while
/// one reads what was said long ago.
void ConversationViewTest::newsIsSaidOnceWhereverOneReads()
{
    static QStringList said;
    said.clear();
    // As the switch in the settings of a desktop.
    QCOMPARE(QProcess::execute(u"dbus-send"_s, {u"--session"_s, u"--dest=org.a11y.Bus"_s, u"--print-reply"_s,
                                                u"/org/a11y/bus"_s, u"org.freedesktop.DBus.Properties.Set"_s,
                                                u"string:org.a11y.Status"_s, u"string:IsEnabled"_s,
                                                u"variant:boolean:true"_s}),
             0);
    QTRY_VERIFY(QAccessible::isActive());
    const auto before = QAccessible::installUpdateHandler([](QAccessibleEvent* event) {
        if (event->type() == QAccessible::ObjectShow && event->object() &&
            event->object()->objectName() == u"announcer"_s)
            said.append(event->accessibleInterface()->text(QAccessible::Name).section(u", "_s, -1));
    });
    Conversation chat;
    QVERIFY(QTest::qWaitForWindowExposed(&chat.pane));
    QTRY_VERIFY(chat.signedIn.rows().atBeginning()); // the empty page is read
    chat.tell({u"first"_s});
    QCOMPARE(said, QStringList{u"first"_s});

    chat.signedIn.account.chat.conversation.send(u"mine"_s);
    QTRY_COMPARE(chat.signedIn.rows().rowCount(), 2);
    chat.tell({u"second"_s});
    QCOMPARE(said, QStringList({u"first"_s, u"second"_s}));

    for (int number = 0; number < 200; ++number)
        chat.signedIn.receive(QString::number(number));
    QTRY_COMPARE(said.size(), 202);
    chat.signedIn.rows().show(place::AtTime{QDateTime::fromMSecsSinceEpoch(0)});
    QTRY_VERIFY(!chat.signedIn.rows().atEnd());
    chat.signedIn.receive(u"third"_s);
    QTRY_COMPARE(said.size(), 203);
    QCOMPARE(said.last(), u"third"_s);
    chat.view->scrollToBottom();
    QTRY_VERIFY(chat.signedIn.rows().atEnd());
    QTest::qWait(50);
    QCOMPARE(said.size(), 203);
    QAccessible::installUpdateHandler(before);
}

void ConversationViewTest::aMissedCallIsCalledBackFromItsCard_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void ConversationViewTest::aMissedCallIsCalledBackFromItsCard()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QApplication::setLayoutDirection(direction);
    Conversation chat;
    const auto record = [&chat](CallOutcome outcome) {
        const int before = chat.signedIn.rows().rowCount();
        chat.signedIn.account.messages.record({.id = {u"call-%1"_s.arg(before)},
                                               .peer = SignedIn::sara,
                                               .outcome = outcome,
                                               .startedAt = QDateTime::currentDateTimeUtc().addSecs(before)});
        QTRY_COMPARE(chat.signedIn.rows().rowCount(), before + 1);
    };
    record(CallOutcome::Completed);
    record(CallOutcome::Missed);
    const int missed = chat.signedIn.rows().rowCount() - 1;
    QVERIFY(chat.row(missed - 1)->callBackRect.isEmpty());
    const auto card = chat.row(missed);
    QCOMPARE(card->callBack, u"Call back"_s);
    QVERIFY(card->bubble.contains(card->callBackRect));
    QVERIFY(!card->callBackRect.intersects(card->meta));
    const QSignalSpy refused(&chat.signedIn.account.chat.call, &viewmodels::CallViewModel::dialRefused);

    const QPoint top = chat.view->rowRect(missed).topLeft();
    QTest::mouseClick(chat.view->viewport(), Qt::LeftButton, {},
                      top + card->bubble.center() + QPoint(0, card->bubble.height()));
    QCOMPARE(refused.count(), 0);
    QTest::mouseClick(chat.view->viewport(), Qt::LeftButton, {}, top + card->callBackRect.center());
    QCOMPARE(refused.count(), 1); // there is no line here: it was tried

    chat.view->setFocus();
    QTest::keyClick(chat.view, Qt::Key_Up);
    QTest::keyClick(chat.view, Qt::Key_Return);
    QCOMPARE(refused.count(), 2);
}

QTEST_MAIN(ConversationViewTest)
#include "ConversationViewTest.moc"
