#include "tests/unit/store/Fixture.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <cstdio>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace duologue;
using namespace duologue::store;
using namespace duologue::store::fixture;

namespace {

/// A folder of this process alone, on which a small disk can be mounted without being root.
bool enterOwnNamespace()
{
    const uid_t user = geteuid();
    const gid_t group = getegid();
    if (unshare(user == 0 ? CLONE_NEWNS : CLONE_NEWUSER | CLONE_NEWNS) != 0)
        return false;
    if (user != 0) {
        const auto write = [](const char* file, const QByteArray& line) {
            QFile map(QString::fromLatin1(file));
            return map.open(QFile::WriteOnly | QFile::Unbuffered) && map.write(line) == line.size();
        };
        if (!write("/proc/self/setgroups", "deny") ||
            !write("/proc/self/uid_map", "0 " + QByteArray::number(user) + " 1") ||
            !write("/proc/self/gid_map", "0 " + QByteArray::number(group) + " 1"))
            return false;
    }
    return mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

/// A disk of `size` bytes that is there as long as this is.
class SmallDisk {
public:
    explicit SmallDisk(const QString& folder, const QByteArray& options) : m_folder(QFile::encodeName(folder))
    {
        m_mounted = mount("tmpfs", m_folder.constData(), "tmpfs", 0, options.constData()) == 0;
    }
    ~SmallDisk() { umount2(m_folder.constData(), MNT_DETACH); }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    [[nodiscard]] bool isThere() const { return m_mounted; }
    bool makeReadOnly() const
    {
        return mount(nullptr, m_folder.constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }

    /// Something else takes all that is left, until freeUp().
    void fillUp() const
    {
        QFile ballast(ballastName());
        if (ballast.open(QFile::WriteOnly | QFile::Unbuffered)) {
            while (ballast.write(QByteArray(4096, 'b')) == 4096) {
            }
        }
    }
    void freeUp() const { QFile::remove(ballastName()); }

private:
    [[nodiscard]] QString ballastName() const { return QFile::decodeName(m_folder) + u"/ballast"_s; }

    QByteArray m_folder;
    bool m_mounted = false;
};

} // namespace

class DiskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFullDiskRefusesAndLosesNothing();
    void aFullDiskCannotBeRescuedOnto();
    void aDiskThatBecameReadOnlyIsSaidToBeOne();
    void aReadOnlyDiskIsSaidToBeOne();
    void aSecondProcessIsTurnedAway();
    void theLockGoesWithAKilledProcess();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_file;
};

void DiskTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_file = m_dir->filePath(u"7.sqlite"_s);
}

void DiskTest::aFullDiskRefusesAndLosesNothing()
{
    const SmallDisk disk(m_dir->path(), "size=4m");
    QVERIFY(disk.isThere());
    QStringList accepted;
    {
        Store store(m_file);
        for (;;) {
            if (accepted.size() == 20)
                disk.fillUp();
            const QString words = u"%1 "_s.arg(accepted.size()) + QString(5000, u'x');
            const auto stored = store.messages.append(text(words)).result();
            if (!stored) {
                QCOMPARE(stored.error().kind, ErrorKind::DiskFull);
                break;
            }
            accepted.append(words);
        }
        QVERIFY(accepted.size() >= 20);
        QCOMPARE(store.all(), accepted);

        // Somebody makes room: it goes on, in the same run.
        disk.freeUp();
        QVERIFY(store.messages.append(text(u"small"_s)).result());
        accepted.append(u"small"_s);
        disk.fillUp();
    }
    QCOMPARE(Store(m_file).all(), accepted);
}

void DiskTest::aFullDiskCannotBeRescuedOnto()
{
    const SmallDisk disk(m_dir->path(), "size=4m");
    QVERIFY(disk.isThere());
    {
        Store store(m_file);
        for (int i = 0; i < 50; ++i)
            store.add(text(QString(5000, u'x')));
    }
    QFile file(m_file);
    QVERIFY(file.open(QFile::ReadWrite));
    file.write(QByteArray(100, 'x'));
    file.close();
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray before = file.readAll();
    disk.fillUp();

    {
        Database database(m_file);
        QVERIFY(!database.opened().result());
        QCOMPARE(database.opened().result().error().kind, ErrorKind::DiskFull);
    }
    file.seek(0);
    QCOMPARE(file.readAll(), before);
    QVERIFY(!QFile::exists(m_file + u".rescue"_s));

    disk.freeUp();
    QCOMPARE(Store(m_file).all().size(), 50);
}

void DiskTest::aDiskThatBecameReadOnlyIsSaidToBeOne()
{
    const SmallDisk disk(m_dir->path(), "size=8m");
    QVERIFY(disk.isThere());
    {
        Store store(m_file);
        store.add(text(u"a"_s));
    }
    QVERIFY(disk.makeReadOnly());

    Database database(m_file);

    QVERIFY(!database.opened().result());
    QCOMPARE(database.opened().result().error().kind, ErrorKind::ReadOnly);
}

void DiskTest::aReadOnlyDiskIsSaidToBeOne()
{
    const SmallDisk disk(m_dir->path(), "size=8m");
    QVERIFY(disk.isThere());
    QVERIFY(disk.makeReadOnly());

    Database database(m_file);

    QCOMPARE(database.opened().result().error().kind, ErrorKind::ReadOnly);
}

void DiskTest::aSecondProcessIsTurnedAway()
{
    {
        Store store(m_file);
        store.add(text(u"a"_s));
        QProcess other;
        other.start(QCoreApplication::applicationDirPath() + u"/store_holder"_s, {m_file});
        QVERIFY(other.waitForReadyRead(10'000));

        QCOMPARE(other.readLine().trimmed(), "refused");

        other.closeWriteChannel();
        QVERIFY(other.waitForFinished(10'000));
        store.add(text(u"b"_s));
    }
    QCOMPARE(Store(m_file).all(), (QStringList{u"a"_s, u"b"_s}));
}

void DiskTest::theLockGoesWithAKilledProcess()
{
    QProcess other;
    other.start(QCoreApplication::applicationDirPath() + u"/store_holder"_s, {m_file});
    QVERIFY(other.waitForReadyRead(10'000));
    QCOMPARE(other.readLine().trimmed(), "open");
    {
        Database database(m_file);
        QCOMPARE(database.opened().result().error().kind, ErrorKind::Busy);
    }

    other.kill();
    QVERIFY(other.waitForFinished(10'000));

    QVERIFY(Database(m_file).opened().result());
}

int main(int argc, char** argv)
{
    // Before Qt has threads: a namespace is entered by a process that has one.
    if (!enterOwnNamespace()) {
        std::fputs("No namespace of its own: neither root nor a kernel that lets users have them.\n", stderr);
        return 1;
    }
    QCoreApplication app(argc, argv);
    DiskTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "DiskTest.moc"
