#include "app/store/Rescue.h"
#include "tests/unit/store/Fixture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace duologue;
using namespace duologue::store;
using namespace duologue::store::fixture;

namespace {

/// Bytes that stand nowhere else, and fill many pages of the file.
QByteArray secret()
{
    return QByteArray("SECRET-BYTES-OF-A-PICTURE").repeated(2000);
}

Message withFile(const QString& caption, UserId author = sara)
{
    Message message = text(caption, author);
    const QByteArray bytes = secret();
    message.attachment = Attachment{.kind = Attachment::Kind::File,
                                    .name = u"گزارش-annual.pdf"_s,
                                    .mediaType = u"application/pdf"_s,
                                    .size = bytes.size(),
                                    .sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)};
    message.data = bytes.toBase64();
    return message;
}

} // namespace

/// What messages bring, what they answer, and what else stood in the event.
class AttachmentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatComesIsKept();
    void whatIsNotWhatItSaysIsNotKept_data();
    void whatIsNotWhatItSaysIsNotKept();
    void whatLeavesHasItsBytes();
    void aFileIsFoundByItsName();
    void whatIsDeletedIsGoneFromTheFile_data();
    void whatIsDeletedIsGoneFromTheFile();
    void whatIsQuotedIsFound();
    void aDamagedFileGivesItBack();

private:
    [[nodiscard]] bool isInFiles(const QByteArray& bytes) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_file;
};

void AttachmentTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_file = m_dir->filePath(u"7.sqlite"_s);
}

bool AttachmentTest::isInFiles(const QByteArray& bytes) const
{
    for (const QString& name : QDir(m_dir->path()).entryList(QDir::Files)) {
        QFile file(m_dir->filePath(name));
        if (file.open(QFile::ReadOnly) && file.readAll().contains(bytes))
            return true;
    }
    return false;
}

void AttachmentTest::whatComesIsKept()
{
    Message sent = withFile(u"see"_s);
    sent.quote = Quote{.author = me, .text = u"where?"_s, .serverId = 4};
    sent.extras = u"{\"id\":7}"_s;
    Message stored;
    {
        Store store(m_file);
        stored = store.add(sent);
        QVERIFY(stored.data.isEmpty()); // once is enough
    }
    Store store(m_file);
    const auto page = store.messages.page(room, std::nullopt, 10).result();
    QCOMPARE(page->messages.first(), stored);
    QCOMPARE(page->messages.first().attachment, sent.attachment);
    QCOMPARE(page->messages.first().quote, sent.quote);
    QCOMPARE(page->messages.first().extras, sent.extras);
    QCOMPARE(store.messages.attachment(stored.id).result().value(), secret());
    QCOMPARE(store.rooms.rooms(0, 10).result()->first().latest, stored);
    const Message plain = store.add(text(u"plain"_s));
    QCOMPARE(store.messages.attachment(plain.id).result().error().kind, ErrorKind::NotFound);
}

void AttachmentTest::whatIsNotWhatItSaysIsNotKept_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<qint64>("size");
    const qint64 size = secret().size();
    QTest::newRow("other bytes") << QByteArray(size, 'x').toBase64() << size;
    QTest::newRow("no base64") << QByteArray("***") << size;
    QTest::newRow("cut") << secret().toBase64().left(1000) << size;
    QTest::newRow("nothing") << QByteArray() << size;
    QTest::newRow("another size") << secret().toBase64() << size + 1;
}

void AttachmentTest::whatIsNotWhatItSaysIsNotKept()
{
    QFETCH(QByteArray, data);
    QFETCH(qint64, size);
    Message message = withFile(u"see"_s);
    message.data = data;
    message.attachment->size = size;
    Store store(m_file);

    const Message stored = store.add(message);

    QVERIFY(!stored.attachment->isReadable());
    QVERIFY(!store.messages.attachment(stored.id).result());
    QCOMPARE(store.messages.page(room, std::nullopt, 1).result()->messages.first(), stored);
}

/// A crash between writing and sending loses nothing: the bytes come from the disk.
void AttachmentTest::whatLeavesHasItsBytes()
{
    {
        Store store(m_file);
        store.add(withFile(u"see"_s, me));
    }
    Store store(m_file);
    const auto waiting = store.messages.outbox().result();
    QCOMPARE(waiting->size(), 1);
    QVERIFY(waiting->first().data.isEmpty()); // not all of them at once in memory
    Message sent = waiting->first();
    sent.delivery = Delivery::Sent;
    QCOMPARE(store.messages.update(sent).result()->data, secret().toBase64());
    sent.delivery = Delivery::Confirmed;
    sent.extras = u"{\"id\":1}"_s;
    const auto confirmed = store.messages.update(sent).result();
    QVERIFY(confirmed->data.isEmpty());
    QCOMPARE(store.messages.page(room, std::nullopt, 1).result()->messages.first().extras, sent.extras);
}

void AttachmentTest::aFileIsFoundByItsName()
{
    Store store(m_file);
    store.add(withFile(u"for you"_s));
    QCOMPARE(store.found(u"annual"_s), QStringList{u"for you"_s});
    QCOMPARE(store.found(u"گزارش"_s), QStringList{u"for you"_s});
    QCOMPARE(store.found(u"you pdf"_s), QStringList{u"for you"_s});
    QCOMPARE(store.found(u"sha256"_s), QStringList{});
}

void AttachmentTest::whatIsDeletedIsGoneFromTheFile_data()
{
    QTest::addColumn<bool>("whole");
    QTest::newRow("a message") << false;
    QTest::newRow("a room") << true;
}

void AttachmentTest::whatIsDeletedIsGoneFromTheFile()
{
    QFETCH(bool, whole);
    Message message = withFile(u"caption"_s);
    message.quote = Quote{.author = me, .text = u"QUOTED-WORDS"_s};
    message.extras = u"{\"surprise\":\"EXTRA-WORDS\"}"_s;
    const QList<QByteArray> secrets{"SECRET-BYTES", "QUOTED-WORDS", "EXTRA-WORDS", "annual"};
    {
        Store store(m_file);
        const Message stored = store.add(message);
        store.add(text(u"stays"_s));
        store.finishUpkeep();
        for (const QByteArray& words : secrets)
            QVERIFY2(isInFiles(words), words.constData());
        if (whole)
            store.forget(room);
        else
            QVERIFY(store.messages.remove(stored.id).result());
        store.finishUpkeep();
        QCOMPARE(store.found(u"annual"_s), QStringList{});
    }
    for (const QByteArray& words : secrets) {
        if (whole || words != "annual") // single words stay in the index until it is merged
            QVERIFY2(!isInFiles(words), words.constData());
    }
}

void AttachmentTest::whatIsQuotedIsFound()
{
    Store store(m_file);
    const Message numbered = store.add(text(u"one"_s, sara, 5));
    const Message first = store.add(text(u"again and again"_s));
    const Message second = store.add(text(u"again and again"_s));
    const Message mine = store.add(text(u"again, by me"_s, me));
    const Message answer = store.add(text(u"answer"_s, me));
    store.add(text(u"again and again"_s)); // later than the answer
    const auto quoted = [&](const Quote& quote) {
        return store.messages.quoted(room, quote, answer.key()).result();
    };
    QCOMPARE(quoted({.author = sara, .text = u"whatever"_s, .serverId = 5}).value(), numbered.id);
    QCOMPARE(quoted({.author = sara, .text = u"again"_s}).value(), second.id);
    QCOMPARE(quoted({.author = me, .text = u"again"_s}).value(), mine.id);
    QCOMPARE(quoted({.author = sara, .text = u"again"_s, .serverId = 99}).value(), second.id);
    QVERIFY(store.messages.remove(second.id).result());
    QCOMPARE(quoted({.author = sara, .text = u"again"_s}).value(), first.id);
    QCOMPARE(quoted({.author = sara, .text = u"never"_s}).error().kind, ErrorKind::NotFound);
    QCOMPARE(quoted({.author = sara, .text = u"a%"_s}).error().kind, ErrorKind::NotFound);
}

void AttachmentTest::aDamagedFileGivesItBack()
{
    Message message = withFile(u"see"_s);
    message.quote = Quote{.author = me, .text = u"where?"_s, .serverId = 4};
    message.extras = u"{\"id\":7}"_s;
    {
        Store store(m_file);
        QVERIFY(store.rooms.save({Room{.title = room, .serverId = 1, .peer = sara, .peerName = u"Sara"_s}})
                    .result());
        store.add(message);
    }
    QFile file(m_file);
    QVERIFY(file.open(QFile::ReadWrite));
    file.write(QByteArray(100, '\0')); // the header
    file.close();

    Store store(m_file);
    QVERIFY(store.database.opened().result());
    const auto page = store.messages.page(room, std::nullopt, 10).result();
    QCOMPARE(page->messages.size(), 1);
    QCOMPARE(page->messages.first().attachment, message.attachment);
    QCOMPARE(page->messages.first().quote, message.quote);
    QCOMPARE(page->messages.first().extras, message.extras);
    QCOMPARE(store.messages.attachment(page->messages.first().id).result().value(), secret());
}

QTEST_GUILESS_MAIN(AttachmentTest)
#include "AttachmentTest.moc"
