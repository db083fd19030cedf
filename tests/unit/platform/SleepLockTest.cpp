#include "app/platform/SleepLock.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusUnixFileDescriptor>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using duologue::platform::SleepLock;

/// Stands in for logind on the session's bus: hands out one end of a pipe, and sees at the other when it is
/// let go.
class Logind : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    ~Logind() override { ::close(m_read); }
    [[nodiscard]] bool isInhibited() const
    {
        char byte = 0;
        return m_read >= 0 && ::read(m_read, &byte, 1) < 0; // 0 = every other end is closed
    }
    QStringList asked;

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString& what, const QString& who, const QString& why,
                                    const QString& mode)
    {
        asked = {what, who, why, mode};
        int ends[2]{};
        if (::pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0)
            return {};
        m_read = ends[0];
        QDBusUnixFileDescriptor lock(ends[1]); // a copy
        ::close(ends[1]);
        return lock;
    }

private:
    int m_read = -1;
};

class SleepLockTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsHeldUntilItIsReleased();
    void withoutABusNothingHappens();
};

void SleepLockTest::itIsHeldUntilItIsReleased()
{
    auto bus = QDBusConnection::sessionBus();
    QVERIFY(bus.isConnected());
    Logind logind;
    QVERIFY(bus.registerService(u"org.freedesktop.login1"_s));
    QVERIFY(bus.registerObject(u"/org/freedesktop/login1"_s, &logind, QDBusConnection::ExportAllSlots));
    SleepLock lock(bus.name());

    lock.hold(u"A call is on"_s);
    QTRY_VERIFY(lock.isHeld());
    QCOMPARE(logind.asked, (QStringList{u"sleep:idle"_s, u"Duologue"_s, u"A call is on"_s, u"block"_s}));
    QTRY_VERIFY(logind.isInhibited());

    lock.release();
    QVERIFY(!lock.isHeld());
    QTRY_VERIFY(!logind.isInhibited());
}

void SleepLockTest::withoutABusNothingHappens()
{
    SleepLock lock(u"nowhere"_s);
    lock.hold(u"A call is on"_s);
    QVERIFY(!lock.isHeld());
    lock.release();
}

QTEST_GUILESS_MAIN(SleepLockTest)
#include "SleepLockTest.moc"
