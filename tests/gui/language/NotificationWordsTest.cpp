#include "app/platform/Notifier.h"
#include "app/viewmodels/Attention.h"
#include "app/viewmodels/NotificationsViewModel.h"
#include "tests/support/SignedIn.h"
#include "ui/window/Language.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;
using namespace duologue;
using platform::Preference;

Q_DECLARE_METATYPE(duologue::MessageContent)

namespace {

/// Keeps what the desktop would have been asked to show.
class Recorder : public platform::Notifier {
public:
    void show(const platform::Notification& notification) override { shown.append(notification); }
    void withdraw(const QString&) override {}
    void withdrawAll() override {}

    QList<platform::Notification> shown;
};

MessageContent bringing(Attachment::Kind kind, const QString& name, const QString& text)
{
    const QByteArray bytes("what it is made of");
    return {.text = text,
            .attachment = Attachment{.kind = kind,
                                     .name = name,
                                     .mediaType = u"image/png"_s,
                                     .size = bytes.size(),
                                     .sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256),
                                     .dimensions = QSize(4, 3)},
            .data = bytes.toBase64()};
}

/// A name or a text of somebody else's stands apart from the words around it, in its own direction.
QString apart(const QString& text)
{
    return QChar(0x2068) + text + QChar(0x2069);
}

} // namespace

/// What a bubble says of messages that are not only text, in a language of either direction.
class NotificationWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whatIsBroughtIsNamed_data();
    void whatIsBroughtIsNamed();
    void nothingOfItIsToldWhereNothingIsToBe_data();
    void nothingOfItIsToldWhereNothingIsToBe();

private:
    void speak(const QString& language);

    ui::Language m_language{
        {QStringLiteral(DUOLOGUE_TRANSLATIONS), QLibraryInfo::path(QLibraryInfo::TranslationsPath)}};
    std::unique_ptr<tests::SignedIn> m_chat;
    std::unique_ptr<viewmodels::Attention> m_attention;
    Recorder m_desktop;
    std::unique_ptr<viewmodels::NotificationsViewModel> m_notifications;
};

void NotificationWordsTest::init()
{
    m_desktop.shown.clear();
    m_chat = std::make_unique<tests::SignedIn>(QLocale(QLocale::English), tests::SignedIn::mappedServer());
    m_chat->knows(tests::SignedIn::sara, tests::SignedIn::withSara, u"Sara"_s);
    m_chat->listed();
    m_attention = std::make_unique<viewmodels::Attention>(m_chat->settings);
    m_notifications = std::make_unique<viewmodels::NotificationsViewModel>(
        viewmodels::NotificationsViewModel::Sources{m_chat->account.rooms, m_chat->account.messages,
                                                    m_chat->account.chat, m_chat->settings, *m_attention},
        m_desktop);
}

void NotificationWordsTest::cleanup()
{
    m_notifications.reset();
    m_attention.reset();
    m_chat.reset();
}

void NotificationWordsTest::speak(const QString& language)
{
    m_language.speak(QLocale(language));
}

void NotificationWordsTest::whatIsBroughtIsNamed_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<MessageContent>("content");
    QTest::addColumn<QString>("body");
    using enum Attachment::Kind;
    const QString persian = u"باغ، امروز صبح"_s;
    const MessageContent photo = bringing(Picture, u"garden.png"_s, {});
    const MessageContent photoWithWords = bringing(Picture, u"garden.png"_s, persian);
    const MessageContent file = bringing(File, u"Report 2026.pdf"_s, {});
    const MessageContent persianFile = bringing(File, u"گزارش.pdf"_s, u"for you"_s);
    const MessageContent turned = bringing(File, u"photo\u202Egnp.exe"_s, {});

    QTest::newRow("a picture") << u"en"_s << photo << u"Photo"_s;
    QTest::newRow("a picture with Persian words")
        << u"en"_s << photoWithWords << u"Photo · "_s + apart(persian);
    QTest::newRow("a file") << u"en"_s << file << u"File "_s + apart(u"Report 2026.pdf"_s);
    QTest::newRow("a file of a Persian name, with words")
        << u"en"_s << persianFile << u"File "_s + apart(u"گزارش.pdf"_s) + u" · "_s + apart(u"for you"_s);
    QTest::newRow("a name that wants to be read backwards")
        << u"en"_s << turned << u"File "_s + apart(u"photognp.exe"_s);
    QTest::newRow("a picture, in Persian") << u"fa"_s << photo << u"عکس"_s;
    QTest::newRow("a picture with words, in Persian")
        << u"fa"_s << photoWithWords << u"عکس · "_s + apart(persian);
    QTest::newRow("a file, in Persian") << u"fa"_s << file << u"پروندهٔ "_s + apart(u"Report 2026.pdf"_s);
    QTest::newRow("a file with Latin words, in Persian")
        << u"fa"_s << persianFile << u"پروندهٔ "_s + apart(u"گزارش.pdf"_s) + u" · "_s + apart(u"for you"_s);
}

void NotificationWordsTest::whatIsBroughtIsNamed()
{
    QFETCH(QString, language);
    QFETCH(MessageContent, content);
    QFETCH(QString, body);
    speak(language);

    m_chat->receive(content);

    QTRY_COMPARE(m_desktop.shown.size(), 1);
    QCOMPARE(m_desktop.shown.first().body, body);
    QCOMPARE(m_desktop.shown.first().title, u"Sara"_s);
}

void NotificationWordsTest::nothingOfItIsToldWhereNothingIsToBe_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("body");
    QTest::newRow("sender") << u"en"_s << u"sender"_s << u"Sara"_s << u"1 new message"_s;
    QTest::newRow("nothing") << u"en"_s << u"nothing"_s << u"Duologue"_s << u"1 new message"_s;
    QTest::newRow("sender, in Persian") << u"fa"_s << u"sender"_s << u"Sara"_s << u"۱ پیام تازه"_s;
    QTest::newRow("nothing, in Persian") << u"fa"_s << u"nothing"_s << u"Duologue"_s << u"۱ پیام تازه"_s;
}

void NotificationWordsTest::nothingOfItIsToldWhereNothingIsToBe()
{
    QFETCH(QString, language);
    QFETCH(QString, detail);
    QFETCH(QString, title);
    QFETCH(QString, body);
    speak(language);
    m_chat->settings.setValue(Preference::NotificationDetail, detail);

    m_chat->receive(bringing(Attachment::Kind::File, u"Diagnosis.pdf"_s, u"keep it to yourself"_s));

    QTRY_COMPARE(m_desktop.shown.size(), 1);
    QCOMPARE(m_desktop.shown.first().title, title);
    QCOMPARE(m_desktop.shown.first().body, body);
}

QTEST_MAIN(NotificationWordsTest)
#include "NotificationWordsTest.moc"
