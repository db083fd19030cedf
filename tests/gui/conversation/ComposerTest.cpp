#include "ui/conversation/Composer.h"

#include "app/platform/Settings.h"
#include "app/viewmodels/SettingsViewModel.h"
#include "ui/conversation/ComposerBar.h"
#include "ui/conversation/EmojiPicker.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace duologue;
using ui::Composer;
using ui::ComposerBar;

namespace {

/// The foot of a conversation in a window of its own, with real dictionaries and settings.
struct Desk {
    Desk()
    {
        settings.setSpellingLanguages({u"en_US"_s, u"fa_IR"_s});
        bar.resize(500, bar.sizeHint().height());
        bar.show();
        bar.focusText();
        bar.activateWindow();
    }

    void type(const QString& text)
    {
        for (const QChar c : text) {
            if (c == u'\n')
                QTest::keyClick(composer, Qt::Key_Return, Qt::ShiftModifier);
            else
                QTest::sendKeyEvent(QTest::Click, composer, c == u' ' ? Qt::Key_Space : Qt::Key_unknown,
                                    QString(c), Qt::NoModifier);
        }
    }
    /// One letter for each paragraph: how it is laid out.
    [[nodiscard]] QString directions() const
    {
        QString letters;
        for (QTextBlock block = composer->document()->begin(); block.isValid(); block = block.next())
            letters += block.textDirection() == Qt::RightToLeft ? u'R' : u'L';
        return letters;
    }
    /// The words with a wavy line.
    [[nodiscard]] QStringList marked() const
    {
        QStringList words;
        for (QTextBlock block = composer->document()->begin(); block.isValid(); block = block.next()) {
            for (const QTextLayout::FormatRange& range : block.layout()->formats()) {
                if (range.format.underlineStyle() == QTextCharFormat::WaveUnderline)
                    words.append(block.text().mid(range.start, range.length));
            }
        }
        return words;
    }
    void press(Qt::Key key, quint32 keysym, Qt::KeyboardModifiers modifiers, QEvent::Type type) const
    {
        QKeyEvent event(type, key, modifiers, 0, keysym, 0);
        QApplication::sendEvent(composer, &event);
    }
    /// Ctrl+Shift with the Shift key of that side.
    void force(Qt::LayoutDirection direction) const
    {
        const quint32 keysym = direction == Qt::RightToLeft ? 0xFFE2 : 0xFFE1;
        press(Qt::Key_Control, 0xFFE3, Qt::NoModifier, QEvent::KeyPress);
        press(Qt::Key_Shift, keysym, Qt::ControlModifier, QEvent::KeyPress);
        press(Qt::Key_Shift, keysym, Qt::ControlModifier | Qt::ShiftModifier, QEvent::KeyRelease);
        press(Qt::Key_Control, 0xFFE3, Qt::ControlModifier, QEvent::KeyRelease);
    }

    QTemporaryDir dir;
    platform::Settings file{dir.path()};
    viewmodels::SettingsViewModel settings{file};
    ComposerBar bar{settings};
    Composer* composer = bar.findChild<Composer*>();
    QAbstractButton* send = bar.findChild<QAbstractButton*>(u"send"_s);
    QAbstractButton* emoji = bar.findChild<QAbstractButton*>(u"emoji"_s);
};

} // namespace

class ComposerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void enterSendsAndShiftEnterBeginsALine();
    void enterMayBeginALineInstead();
    void nothingButBlanksIsNotSent();
    void itGrowsToEightLines();
    void paragraphsRunLikeTheirBubbles_data();
    void paragraphsRunLikeTheirBubbles();
    void undoKnowsNothingOfDirections();
    void ctrlShiftForcesADirection();
    void aForcedDirectionStaysWithItsRoom();
    void zwnjTypesWithShiftAndSpace();
    void wrongWordsAreMarkedOnceTheyAreFinished();
    void marksAreNoEdits();
    void aSuggestionReplacesTheWord();
    void completesEmojiByName();
    void escapeLeavesTheNameAsItIs();
    void thePickerSearchesAndInserts_data();
    void thePickerSearchesAndInserts();
    void thePickerPutsSkinTonesOnAndRemembers();
};

void ComposerTest::init()
{
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void ComposerTest::enterSendsAndShiftEnterBeginsALine()
{
    Desk desk;
    QSignalSpy submitted(&desk.bar, &ComposerBar::submitted);

    desk.type(u"one\ntwo"_s);
    QVERIFY(desk.send->isEnabled());
    QTest::keyClick(desk.composer, Qt::Key_Return);

    QCOMPARE(submitted.count(), 1);
    QCOMPARE(submitted.first().first().toString(), u"one\ntwo"_s);
    QCOMPARE(desk.bar.text(), QString());
    QVERIFY(!desk.send->isEnabled());
}

void ComposerTest::enterMayBeginALineInstead()
{
    Desk desk;
    QSignalSpy submitted(&desk.bar, &ComposerBar::submitted);
    desk.settings.setEnterSends(false);

    desk.type(u"one"_s);
    QTest::keyClick(desk.composer, Qt::Key_Return);
    desk.type(u"two"_s);
    QCOMPARE(submitted.count(), 0);
    QTest::keyClick(desk.composer, Qt::Key_Return, Qt::ControlModifier);

    QCOMPARE(submitted.count(), 1);
    QCOMPARE(submitted.first().first().toString(), u"one\ntwo"_s);
}

void ComposerTest::nothingButBlanksIsNotSent()
{
    Desk desk;
    QSignalSpy submitted(&desk.bar, &ComposerBar::submitted);

    desk.type(u"  \n "_s);
    QTest::keyClick(desk.composer, Qt::Key_Return);

    QVERIFY(!desk.send->isEnabled());
    QCOMPARE(submitted.count(), 0);
}

void ComposerTest::itGrowsToEightLines()
{
    Desk desk;
    const int one = desk.composer->height();
    QList<int> heights;

    for (int line = 1; line < 12; ++line) {
        desk.type(u"x\n"_s);
        heights.append(desk.composer->height());
    }

    QVERIFY2(heights.at(1) > one, qPrintable(QString::number(heights.at(1))));
    QVERIFY(heights.at(6) > heights.at(5));
    QVERIFY(heights.last() >= 6 * (heights.at(1) - heights.at(0)));
    QCOMPARE(heights.last(), heights.at(heights.size() - 2)); // no further
    desk.bar.setText({});
    QCOMPARE(desk.composer->height(), one);
}

void ComposerTest::paragraphsRunLikeTheirBubbles_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("inEnglish");
    QTest::addColumn<QString>("inPersian");

    QTest::newRow("empty") << u""_s << u"L"_s << u"R"_s;
    QTest::newRow("Latin") << u"hello"_s << u"L"_s << u"L"_s;
    QTest::newRow("Persian") << u"سلام"_s << u"R"_s << u"R"_s;
    QTest::newRow("a mention first") << u"@ali سلام"_s << u"R"_s << u"R"_s;
    QTest::newRow("a link first") << u"https://a.example سلام"_s << u"R"_s << u"R"_s;
    QTest::newRow("each on its own") << u"hello\nسلام\n123"_s << u"LRR"_s << u"LRR"_s;
}

void ComposerTest::paragraphsRunLikeTheirBubbles()
{
    QFETCH(QString, text);
    for (const auto& [layout, column] :
         {std::pair{Qt::LeftToRight, "inEnglish"}, {Qt::RightToLeft, "inPersian"}}) {
        QApplication::setLayoutDirection(layout);
        Desk desk;

        desk.type(text);

        QCOMPARE(desk.directions(), *static_cast<QString*>(QTest::qData(column, QMetaType::QString)));
    }
}

void ComposerTest::undoKnowsNothingOfDirections()
{
    Desk desk;
    desk.type(u"hello\n@ali سلام"_s);
    QCOMPARE(desk.directions(), u"LR"_s);

    int steps = 0;
    while (desk.composer->document()->isUndoAvailable() && ++steps < 50)
        QTest::keyClick(desk.composer, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.bar.text(), QString());
    while (desk.composer->document()->isRedoAvailable() && ++steps < 100)
        QTest::keyClick(desk.composer, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);

    QCOMPARE(desk.bar.text(), u"hello\n@ali سلام"_s);
    QCOMPARE(desk.directions(), u"LR"_s);
}

void ComposerTest::ctrlShiftForcesADirection()
{
    Desk desk;
    QSignalSpy submitted(&desk.bar, &ComposerBar::submitted);
    desk.type(u"hello"_s);

    desk.force(Qt::RightToLeft);
    QCOMPARE(desk.directions(), u"R"_s);
    desk.force(Qt::LeftToRight);
    QCOMPARE(desk.directions(), u"L"_s);

    desk.force(Qt::RightToLeft);
    QTest::keyClick(desk.composer, Qt::Key_Return);
    QCOMPARE(submitted.first().first().toString(), u"\u200Fhello"_s); // so on the other side as well
}

void ComposerTest::aForcedDirectionStaysWithItsRoom()
{
    Desk desk;
    desk.bar.enterRoom({u"a"_s}, {});
    desk.type(u"hello"_s);
    desk.force(Qt::RightToLeft);

    desk.bar.enterRoom({u"b"_s}, u"hello"_s);
    QCOMPARE(desk.directions(), u"L"_s);
    desk.bar.enterRoom({u"a"_s}, u"hello"_s);
    QCOMPARE(desk.directions(), u"R"_s);
}

void ComposerTest::zwnjTypesWithShiftAndSpace()
{
    Desk desk;
    desk.type(u"می"_s);

    // What a Persian layout makes of Shift+Space.
    QTest::sendKeyEvent(QTest::Click, desk.composer, Qt::Key_Space, u"\u200C"_s, Qt::ShiftModifier);
    desk.type(u"روم"_s);

    QCOMPARE(desk.bar.text(), u"می\u200Cروم"_s);
}

void ComposerTest::wrongWordsAreMarkedOnceTheyAreFinished()
{
    Desk desk;

    desk.type(u"Helo @wrlod https://a.example/sentense خغانهپ typoo"_s);

    QTRY_COMPARE_WITH_TIMEOUT(desk.marked(), (QStringList{u"Helo"_s, u"خغانهپ"_s}), 30'000);
    desk.type(u" "_s);
    QTRY_COMPARE(desk.marked(), (QStringList{u"Helo"_s, u"خغانهپ"_s, u"typoo"_s}));
    desk.settings.setSpellingLanguages({});
    QTRY_COMPARE(desk.marked(), QStringList());
}

void ComposerTest::marksAreNoEdits()
{
    Desk desk;
    desk.type(u"helo wrld "_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.marked().size(), 2, 30'000);

    while (desk.composer->document()->isUndoAvailable())
        desk.composer->undo();
    QCOMPARE(desk.bar.text(), QString());
    QVERIFY(desk.composer->document()->isRedoAvailable());
    while (desk.composer->document()->isRedoAvailable())
        desk.composer->redo();

    QCOMPARE(desk.bar.text(), u"helo wrld "_s);
}

void ComposerTest::aSuggestionReplacesTheWord()
{
    Desk desk;
    desk.type(u"the huose here"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.marked(), QStringList{u"huose"_s}, 30'000);
    QTextCursor inWord = desk.composer->textCursor();
    inWord.setPosition(6);
    desk.composer->setTextCursor(inWord);

    QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(desk.composer->viewport(), &asked);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    const auto house = [menu]() -> QAction* {
        for (QAction* action : menu->actions()) {
            if (action->text() == u"house"_s)
                return action;
        }
        return nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(house(), 30'000);
    house()->trigger();
    menu->close();

    QCOMPARE(desk.bar.text(), u"the house here"_s);
    desk.composer->undo();
    QCOMPARE(desk.bar.text(), u"the huose here"_s);
}

void ComposerTest::completesEmojiByName()
{
    Desk desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.bar));

    desk.type(u"a :rocke"_s);
    QWidget* popup = nullptr;
    QTRY_VERIFY((popup = desk.bar.findChild<QWidget*>(u"emojiCompleter"_s)) && popup->isVisible());
    QTest::keyClick(desk.composer, Qt::Key_Return);

    QCOMPARE(desk.bar.text(), u"a 🚀"_s);
    QVERIFY(!popup->isVisible());
    QCOMPARE(desk.settings.recentEmoji(), QStringList{u"🚀"_s});
}

void ComposerTest::escapeLeavesTheNameAsItIs()
{
    Desk desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.bar));
    QSignalSpy submitted(&desk.bar, &ComposerBar::submitted);

    desk.type(u":قلب"_s); // in Persian as well
    auto* list = desk.bar.findChild<QListWidget*>(u"emojiCompletions"_s);
    QTRY_VERIFY(list->isVisible());
    QTest::keyClick(desk.composer, Qt::Key_Down);
    QCOMPARE(list->currentRow(), 1);
    QTest::keyClick(desk.composer, Qt::Key_Escape);
    QVERIFY(!list->isVisible());
    QTest::keyClick(desk.composer, Qt::Key_Return);

    QCOMPARE(submitted.count(), 1);
    QCOMPARE(submitted.first().first().toString(), u":قلب"_s);
}

void ComposerTest::thePickerSearchesAndInserts_data()
{
    QTest::addColumn<Qt::LayoutDirection>("layout");
    QTest::addColumn<QString>("search");
    QTest::newRow("English") << Qt::LeftToRight << u"rocket"_s;
    QTest::newRow("Persian") << Qt::RightToLeft << u"موشک"_s;
}

void ComposerTest::thePickerSearchesAndInserts()
{
    QFETCH(Qt::LayoutDirection, layout);
    QFETCH(QString, search);
    QApplication::setLayoutDirection(layout);
    Desk desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.bar));
    desk.type(u"ab"_s);
    QTest::keyClick(desk.composer, Qt::Key_Left);

    QTest::mouseClick(desk.emoji, Qt::LeftButton);
    auto* picker = desk.bar.findChild<ui::EmojiPicker*>();
    auto* list = picker->findChild<QListView*>(u"emojiList"_s);
    QTRY_VERIFY(list->model()->rowCount() > 1800);
    auto* field = picker->findChild<QLineEdit*>(u"emojiSearch"_s);
    field->setText(search);
    QTRY_COMPARE(list->currentIndex().data().toString(), u"🚀"_s);
    QTest::keyClick(field, Qt::Key_Return);

    QCOMPARE(desk.bar.text(), layout == Qt::LeftToRight ? u"a🚀b"_s : u"a🚀b"_s);
    QVERIFY(!picker->isVisible());
    QTRY_VERIFY(desk.composer->hasFocus()); // to write on
}

void ComposerTest::thePickerPutsSkinTonesOnAndRemembers()
{
    Desk desk;
    QTest::mouseClick(desk.emoji, Qt::LeftButton);
    auto* picker = desk.bar.findChild<ui::EmojiPicker*>();
    auto* list = picker->findChild<QListView*>(u"emojiList"_s);
    QTRY_VERIFY(list->model()->rowCount() > 1800);

    for (auto* button : picker->findChildren<QAbstractButton*>()) {
        if (button->accessibleName() == u"Medium skin tone"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    auto* field = picker->findChild<QLineEdit*>(u"emojiSearch"_s);
    field->setText(u"thumbs up"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(desk.bar.text(), u"👍🏽"_s);

    QTest::mouseClick(desk.emoji, Qt::LeftButton);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"👍🏽"_s); // used last comes first
    picker->close();
}

QTEST_MAIN(ComposerTest)
#include "ComposerTest.moc"
