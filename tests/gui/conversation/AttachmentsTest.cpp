#include "tests/support/SignedIn.h"
#include "ui/conversation/AttachmentDialogs.h"
#include "ui/conversation/Composer.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/conversation/ConversationView.h"
#include "ui/conversation/ReplyStrip.h"
#include "ui/conversation/RowLayout.h"
#include "ui/widgets/Banner.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QCryptographicHash>
#include <QDesktopServices>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace duologue;
using tests::SignedIn;
using ui::ConversationPane;
using ui::ConversationView;

namespace {

constexpr QRgb green = 0xff00a000;

QByteArray png(const QSize& size, QRgb colour = green)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "png");
    return bytes;
}

MessageContent contentOf(Attachment::Kind kind, const QString& name, const QByteArray& bytes,
                         const QSize& told = {})
{
    return {.attachment = Attachment{.kind = kind,
                                     .name = name,
                                     .mediaType = kind == Attachment::Kind::Picture ? u"image/png"_s
                                                                                    : u"application/pdf"_s,
                                     .size = bytes.size(),
                                     .sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256),
                                     .dimensions = told},
            .data = bytes.toBase64()};
}

/// A conversation with Sara in a window.
struct Conversation {
    explicit Conversation(const protocol::ServerProfile& profile = SignedIn::mappedServer())
        : signedIn(QLocale(QLocale::English, QLocale::UnitedKingdom), profile)
    {
        signedIn.knows(SignedIn::sara, SignedIn::withSara, u"Sara"_s);
        signedIn.listed();
        signedIn.account.chat.conversation.open(SignedIn::withSara);
        pane.resize(600, 700);
        pane.show();
        pane.activateWindow();
    }

    void tell(const MessageContent& content, UserId author = SignedIn::sara)
    {
        const int before = signedIn.rows().rowCount();
        signedIn.receive(content, author);
        QTRY_COMPARE(signedIn.rows().rowCount(), before + 1);
    }
    void tell(const QString& text)
    {
        const int before = signedIn.rows().rowCount();
        signedIn.receive(text);
        QTRY_COMPARE(signedIn.rows().rowCount(), before + 1);
    }
    [[nodiscard]] std::unique_ptr<ui::RowLayout> row(int number)
    {
        return ui::RowLayout::make(signedIn.rows().index(number),
                                   ui::RowMetrics::of(view, view->viewport()->width()));
    }
    void click(int number, const QRect& part) const
    {
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          view->rowRect(number).topLeft() + part.center());
    }
    void drop(QMimeData* data)
    {
        QDragEnterEvent enter({50, 50}, Qt::CopyAction, data, Qt::LeftButton, {});
        QApplication::sendEvent(&pane, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(50, 50), Qt::CopyAction, data, Qt::LeftButton, {});
        QApplication::sendEvent(&pane, &event);
    }
    [[nodiscard]] QString said() const
    {
        const auto* banner = pane.findChild<ui::Banner*>();
        return banner->isVisible() ? banner->findChild<QLabel*>()->text() : QString();
    }
    template <typename T>
    [[nodiscard]] T* find(const QString& name) const
    {
        return pane.findChild<T*>(name);
    }
    [[nodiscard]] bool menuHas(int number, const QString& text, bool choose = false)
    {
        const QPoint point = view->rowRect(number).topLeft() + row(number)->bubble.center();
        QContextMenuEvent asked(QContextMenuEvent::Mouse, point, view->viewport()->mapToGlobal(point));
        QApplication::sendEvent(view->viewport(), &asked);
        auto* menu = pane.findChild<QMenu*>(u"messageMenu"_s);
        bool has = false;
        for (QAction* action : menu->actions()) {
            if (action->text() != text)
                continue;
            has = true;
            if (choose)
                action->trigger();
        }
        menu->close();
        delete menu;
        return has;
    }

    SignedIn signedIn;
    ConversationPane pane{signedIn.account.chat, signedIn.settings, nullptr};
    ConversationView* view = pane.findChild<ConversationView*>();
};

} // namespace

class AttachmentsTest : public QObject {
    Q_OBJECT

public Q_SLOTS:
    void browse(const QUrl& url) { m_opened.append(url.toLocalFile()); }

private Q_SLOTS:
    void initTestCase() { QDesktopServices::setUrlHandler(u"file"_s, this, "browse"); }
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(u"file"_s); }
    void init() { m_opened.clear(); }
    void cleanup() { QApplication::setLayoutDirection(Qt::LeftToRight); }

    void aPictureStandsWhereItsRoomWas_data();
    void aPictureStandsWhereItsRoomWas();
    void aBrokenPictureMovesNothingAndSaysSo();
    void aClickShowsThePictureAndSavesIt();
    void aFileIsOpenedAfterAQuestion();
    void aProgramIsNotOpened();
    void aPastedPictureIsShownBeforeItIsSent();
    void aDroppedFileIsSentWithItsCaption();
    void whatIsTooLargeIsSaid();
    void whereNothingIsTakenDroppingSaysSo_data();
    void whereNothingIsTakenDroppingSaysSo();
    void aReplyQuotesAndLeadsBack_data();
    void aReplyQuotesAndLeadsBack();
    void whatIsNotHereIsSaid();
    void aReplyCanBeGivenUp();
    void detailsShowTheRawEvent();
    void listsSayWhatCame();

private:
    static void layOut(Qt::LayoutDirection direction) { QApplication::setLayoutDirection(direction); }

    QStringList m_opened;
};

void AttachmentsTest::aPictureStandsWhereItsRoomWas_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void AttachmentsTest::aPictureStandsWhereItsRoomWas()
{
    QFETCH(Qt::LayoutDirection, direction);
    layOut(direction);
    Conversation chat;
    chat.tell(contentOf(Attachment::Kind::Picture, u"a.png"_s, png({800, 400}), {800, 400}));
    const QRect before = chat.view->rowRect(0);
    const QRect room = chat.row(0)->pictureRect;
    QCOMPARE(room.size(), QSize(320, 160));
    const auto shown = [&] {
        const QImage view = chat.view->viewport()->grab().toImage();
        return view.pixel((before.topLeft() + room.center()) * view.devicePixelRatio()) == green;
    };

    QTRY_VERIFY(shown());

    QCOMPARE(chat.view->rowRect(0), before);
    // Theirs: at the start side.
    const int middle = chat.view->viewport()->width() / 2;
    QCOMPARE(room.center().x() < middle, direction == Qt::LeftToRight);
    const QString spoken = chat.signedIn.rows().index(0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.startsWith("Sara"_L1) && spoken.contains("Photo"_L1), qPrintable(spoken));
}

/// Its header says it is a picture, its bytes are none. What is being read stays where it is.
void AttachmentsTest::aBrokenPictureMovesNothingAndSaysSo()
{
    Conversation chat;
    QByteArray cut = png({800, 400});
    cut.truncate(cut.size() / 2);
    chat.tell(contentOf(Attachment::Kind::Picture, u"a.png"_s, cut, {800, 400}));
    chat.tell(u"below"_s);
    const QRect before = chat.view->rowRect(1);

    QTRY_COMPARE(chat.row(0)->attachmentName, u"A picture that cannot be read"_s);

    QCOMPARE(chat.view->rowRect(1), before);
    chat.click(0, chat.row(0)->pictureRect);
    QTRY_VERIFY(!chat.said().isEmpty());
    QVERIFY(!chat.find<QDialog>(u"pictureDialog"_s));
}

void AttachmentsTest::aClickShowsThePictureAndSavesIt()
{
    Conversation chat;
    const QByteArray bytes = png({800, 400});
    chat.tell(contentOf(Attachment::Kind::Picture, u"../../garden.png"_s, bytes, {800, 400}));
    chat.click(0, chat.row(0)->pictureRect);
    QTRY_VERIFY(chat.find<QDialog>(u"pictureDialog"_s));
    auto* dialog = chat.find<QDialog>(u"pictureDialog"_s);
    QCOMPARE(dialog->windowTitle(), u"garden.png"_s);

    dialog->findChild<QPushButton*>(u"savePicture"_s)->click();
    auto* save = chat.find<QFileDialog>(u"saveDialog"_s);
    QVERIFY(save);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"kept.png"_s);
    Q_EMIT save->fileSelected(file);
    QTRY_VERIFY(chat.said().contains("kept.png"_L1));
    QFile kept(file);
    QVERIFY(kept.open(QFile::ReadOnly));
    QCOMPARE(kept.readAll(), bytes);
    QVERIFY(!(kept.permissions() & (QFile::ExeOwner | QFile::ReadOther | QFile::ReadGroup)));
    save->close();
}

void AttachmentsTest::aFileIsOpenedAfterAQuestion()
{
    Conversation chat;
    chat.tell(contentOf(Attachment::Kind::File, u"report.pdf"_s, "%PDF-1.4 not much"));
    chat.click(0, chat.row(0)->fileRect);
    auto* question = chat.find<QMessageBox>(u"openQuestion"_s);
    QVERIFY(question);
    QCOMPARE(question->textFormat(), Qt::PlainText);
    QVERIFY(question->text().contains("report.pdf"_L1));
    QCOMPARE(question->defaultButton(), static_cast<QPushButton*>(question->button(QMessageBox::Cancel)));
    QTest::qWait(50);
    QVERIFY(m_opened.isEmpty());

    question->findChild<QPushButton*>(u"openFile"_s)->click();

    QTRY_COMPARE(m_opened.size(), 1);
    QVERIFY(m_opened.first().endsWith("/report.pdf"_L1));
    QFile copy(m_opened.first());
    QVERIFY(copy.open(QFile::ReadOnly));
    QCOMPARE(copy.readAll(), "%PDF-1.4 not much");
    QVERIFY(!(copy.permissions() & QFile::ExeOwner));
}

void AttachmentsTest::aProgramIsNotOpened()
{
    for (const QString& name : {u"setup.exe"_s, u"run.sh"_s, u"a.desktop"_s, u"tool.AppImage"_s,
                                u"noending"_s, u"page.html"_s, u"photo.jpg.scr"_s, u"drawing.svg"_s}) {
        Conversation chat;
        chat.tell(contentOf(Attachment::Kind::File, name, "#!/bin/sh\ntouch /tmp/owned\n"));
        chat.click(0, chat.row(0)->fileRect);
        auto* question = chat.find<QMessageBox>(u"openQuestion"_s);
        QVERIFY(question);
        question->findChild<QPushButton*>(u"openFile"_s)->click();
        QTRY_VERIFY2(chat.said().startsWith("Programs are not opened"_L1), qPrintable(name));
        QVERIFY2(m_opened.isEmpty(), qPrintable(name));
    }
}

void AttachmentsTest::aPastedPictureIsShownBeforeItIsSent()
{
    Conversation chat;
    QImage image(3000, 1500, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QApplication::clipboard()->setImage(image);
    auto* composer = chat.pane.findChild<ui::Composer*>();
    composer->setFocus();

    composer->paste();
    QTRY_VERIFY(chat.find<QDialog>(u"offerDialog"_s));
    auto* offer = chat.find<QDialog>(u"offerDialog"_s);
    QVERIFY(offer->findChild<QWidget*>(u"picture"_s));
    QCOMPARE(chat.signedIn.rows().rowCount(), 0); // not before somebody says so
    offer->findChild<QLineEdit*>(u"caption"_s)->setText(u"  the sea "_s);
    offer->findChild<QPushButton*>(u"sendOffer"_s)->click();

    QTRY_COMPARE(chat.signedIn.rows().rowCount(), 1);
    const Message& sent = chat.signedIn.rows().at(0);
    QCOMPARE(sent.text, u"the sea"_s);
    QCOMPARE(sent.typeId, 3);
    QCOMPARE(sent.delivery, Delivery::Queued);
    QCOMPARE(sent.attachment->kind, Attachment::Kind::Picture);
    QCOMPARE(sent.attachment->dimensions, QSize(2048, 1024));
    QVERIFY(sent.data.isEmpty());
}

void AttachmentsTest::aDroppedFileIsSentWithItsCaption()
{
    Conversation chat;
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"notes.pdf"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("%PDF-1.4 words");
    file.close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file.fileName())});
    data.setText(file.fileName()); // as file managers do
    chat.drop(&data);
    QTRY_VERIFY(chat.find<QDialog>(u"offerDialog"_s));
    auto* offer = chat.find<QDialog>(u"offerDialog"_s);
    QVERIFY(offer->findChild<QLabel*>(u"offerName"_s)->text().contains("notes.pdf"_L1));
    offer->findChild<QPushButton*>(u"sendOffer"_s)->click();
    QTRY_COMPARE(chat.signedIn.rows().rowCount(), 1);
    const Message& sent = chat.signedIn.rows().at(0);
    QCOMPARE(sent.typeId, 4);
    QCOMPARE(sent.attachment->name, u"notes.pdf"_s);
    QCOMPARE(sent.attachment->mediaType, u"application/pdf"_s);
    QCOMPARE(chat.row(0)->attachmentName, u"notes.pdf"_s);
    QVERIFY(!chat.row(0)->fileRect.isEmpty());
}

void AttachmentsTest::whatIsTooLargeIsSaid()
{
    protocol::ServerProfile profile = SignedIn::mappedServer();
    profile.largestSend = 20'000;
    Conversation chat(profile);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"large.bin"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(QByteArray(30'000, 'x'));
    file.close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file.fileName())});
    chat.drop(&data);
    QTRY_VERIFY2(chat.said().startsWith("That file is too large"_L1), qPrintable(chat.said()));
    QVERIFY(chat.said().contains("kB"_L1));
    data.setUrls({QUrl::fromLocalFile(folder.filePath(u"nowhere"_s))});
    chat.drop(&data);
    QTRY_COMPARE(chat.said(), u"That file cannot be read."_s);
    QVERIFY(!chat.find<QDialog>(u"offerDialog"_s));
}

void AttachmentsTest::whereNothingIsTakenDroppingSaysSo_data()
{
    QTest::addColumn<bool>("picture");
    QTest::newRow("a picture") << true;
    QTest::newRow("a file") << false;
}

void AttachmentsTest::whereNothingIsTakenDroppingSaysSo()
{
    QFETCH(bool, picture);
    Conversation chat(SignedIn::nobodysServer());
    QVERIFY(!chat.find<QWidget>(u"attach"_s)->isVisible());
    chat.tell(u"hello"_s);
    QVERIFY(!chat.menuHas(0, u"Reply"_s));
    QMimeData data;
    if (picture)
        data.setImageData(QImage(10, 10, QImage::Format_RGB32));
    else
        data.setUrls({QUrl::fromLocalFile(u"/etc/hostname"_s)});

    chat.drop(&data);

    QTRY_VERIFY2(chat.said().startsWith("Pictures and files cannot be sent here"_L1),
                 qPrintable(chat.said()));
    QVERIFY(chat.pane.findChild<ui::Composer*>()->toPlainText().isEmpty());
    QVERIFY(!chat.find<QDialog>(u"offerDialog"_s));
}

void AttachmentsTest::aReplyQuotesAndLeadsBack_data()
{
    aPictureStandsWhereItsRoomWas_data();
}

void AttachmentsTest::aReplyQuotesAndLeadsBack()
{
    QFETCH(Qt::LayoutDirection, direction);
    layOut(direction);
    Conversation chat;
    chat.tell(u"شام کجاست؟"_s);
    for (int i = 0; i < 40; ++i)
        chat.tell(u"something else %1"_s.arg(i));
    chat.view->setFocusedRow(0);
    QVERIFY(chat.menuHas(0, u"Reply"_s, true));
    auto* strip = chat.pane.findChild<ui::ReplyStrip*>();
    QVERIFY(strip->isVisible());
    QCOMPARE(strip->findChild<QLabel*>(u"replyText"_s)->accessibleName(), u"شام کجاست؟"_s);

    auto* composer = chat.pane.findChild<ui::Composer*>();
    composer->setPlainText(u"at home"_s);
    QTest::keyClick(composer, Qt::Key_Return);

    QTRY_COMPARE(chat.signedIn.rows().rowCount(), 42);
    QVERIFY(!strip->isVisible());
    const Message& sent = chat.signedIn.rows().at(41);
    QCOMPARE(sent.typeId, 5);
    QCOMPARE(sent.quote->author, SignedIn::sara);
    QTRY_VERIFY(!chat.view->rowRect(41).isEmpty());
    const auto layout = chat.row(41);
    QCOMPARE(layout->quoteAuthor, u"Sara"_s);
    QVERIFY(layout->quoteRect.top() < layout->paragraphs.front().at.y());
    QVERIFY(chat.view->rowRect(0).isEmpty());
    const QString spoken = chat.signedIn.rows().index(41).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(u"in reply to Sara: شام کجاست؟. at home"_s), qPrintable(spoken));

    chat.click(41, layout->quoteRect);

    QTRY_VERIFY(!chat.view->rowRect(0).isEmpty());
}

void AttachmentsTest::whatIsNotHereIsSaid()
{
    Conversation chat;
    chat.tell(MessageContent{.text = u"yes"_s,
                             .quote = Quote{.author = SignedIn::me, .text = u"never said"_s, .serverId = 3}});
    chat.click(0, chat.row(0)->quoteRect);
    QTRY_COMPARE(chat.said(), u"That message is not on this computer."_s);
}

void AttachmentsTest::aReplyCanBeGivenUp()
{
    Conversation chat;
    chat.tell(u"hello"_s);
    auto* strip = chat.pane.findChild<ui::ReplyStrip*>();
    QVERIFY(QTest::qWaitForWindowActive(&chat.pane));
    new QShortcut(Qt::Key_Escape, &chat.pane); // as the window has one
    QVERIFY(chat.menuHas(0, u"Reply"_s, true));
    QVERIFY(strip->isVisible());
    QTest::keyClick(chat.pane.findChild<ui::Composer*>(), Qt::Key_Escape);
    QVERIFY(!strip->isVisible());
    QVERIFY(chat.menuHas(0, u"Reply"_s, true));
    QTest::mouseClick(chat.find<QWidget>(u"replyCancel"_s), Qt::LeftButton);
    QVERIFY(!strip->isVisible());
    chat.signedIn.account.chat.conversation.send(u"plain"_s);
    QTRY_COMPARE(chat.signedIn.rows().rowCount(), 2);
    QVERIFY(!chat.signedIn.rows().at(1).quote);
    QCOMPARE(chat.signedIn.rows().at(1).typeId, 2);
}

void AttachmentsTest::detailsShowTheRawEvent()
{
    Conversation chat;
    chat.tell(contentOf(Attachment::Kind::File, u"<b>report</b>.pdf"_s, QByteArray(200'000, 'x')));
    QVERIFY(chat.menuHas(0, u"Details"_s, true));
    auto* raw = chat.find<QPlainTextEdit>(u"rawEvent"_s);
    QVERIFY(raw);
    const QString text = raw->toPlainText();
    QVERIFY(text.contains("\"user_id\": 2"_L1));
    QVERIFY(text.contains("200000 bytes"_L1)); // and not the bytes
    QCOMPARE_LT(text.size(), 2000);
}

void AttachmentsTest::listsSayWhatCame()
{
    Conversation chat;
    const auto preview = [&chat] {
        auto& rooms = chat.signedIn.account.chat.rooms;
        return rooms.index(0).data(viewmodels::RoomListModel::PreviewRole).toString();
    };
    MessageContent picture = contentOf(Attachment::Kind::Picture, u"a.png"_s, png({8, 4}), {8, 4});
    chat.tell(picture);
    QTRY_VERIFY2(preview().contains("Photo"_L1), qPrintable(preview()));
    picture.text = u"the sea"_s;
    chat.tell(picture);
    QTRY_VERIFY2(preview().contains(u"Photo · "_s) && preview().contains("the sea"_L1),
                 qPrintable(preview()));
    chat.tell(contentOf(Attachment::Kind::File, u"report.pdf"_s, "x"));
    QTRY_VERIFY2(preview().contains("report.pdf"_L1), qPrintable(preview()));
}

QTEST_MAIN(AttachmentsTest)
#include "AttachmentsTest.moc"
