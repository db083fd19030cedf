#include "app/platform/LogFile.h"

#include "app/base/Log.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;

Q_LOGGING_CATEGORY(others, "qt.network.monitor")

class LogFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLineIsThereAtOnce();
    void othersSpeakOnlyWhenTheyWarn();
    void itRotatesAndKeepsAFew();
    void onlyItsOwnerReadsIt();
    void aFolderThatCannotBeWrittenIsNoReasonToStop();

private:
    QTemporaryDir m_dir;
    [[nodiscard]] QString path(const QString& name) const { return m_dir.filePath(u"logs/"_s + name); }
    [[nodiscard]] QByteArray read(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }
};

/// Read by another program while this one runs, or crashes the moment after.
void LogFileTest::aLineIsThereAtOnce()
{
    platform::LogFile log(m_dir.path());

    qCWarning(lcPlatform) << "first line\nwith a break";

    const QByteArray text = read(u"duologue.log"_s);
    QVERIFY2(text.contains("W duologue.platform: first line"), text.constData());
    QCOMPARE(text.count('\n'), 1);
    QVERIFY(log.tail().contains(u"first line"_s));
}

void LogFileTest::othersSpeakOnlyWhenTheyWarn()
{
    platform::LogFile log(m_dir.path());

    qCInfo(others) << "chatter that may hold anything";
    qCWarning(others) << "a warning of theirs";

    QVERIFY(!log.tail().contains(u"chatter"_s));
    QVERIFY(log.tail().contains(u"a warning of theirs"_s));
}

void LogFileTest::itRotatesAndKeepsAFew()
{
    platform::LogFile log(m_dir.path());
    const QString filler(10'000, u'x');
    const auto lines = platform::LogFile::largest / filler.size() * (platform::LogFile::kept + 2);

    for (qint64 line = 0; line < lines; ++line)
        qCWarning(lcPlatform).noquote() << line << filler;

    const QStringList files = QDir(path({})).entryList(QDir::Files);
    QCOMPARE(files.size(), platform::LogFile::kept + 1);
    for (const QString& file : files)
        QVERIFY(QFileInfo(path(file)).size() <= platform::LogFile::largest);
    QVERIFY(log.tail().contains(u"%1 xxx"_s.arg(lines - 1)));
    QVERIFY(!read(u"duologue.%1.log"_s.arg(platform::LogFile::kept)).contains(" 0 xxx"));
}

void LogFileTest::onlyItsOwnerReadsIt()
{
    const platform::LogFile log(m_dir.path());
    constexpr auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;

    QVERIFY(!(QFile::permissions(path(u"duologue.log"_s)) & others));
    QVERIFY(!(QFile::permissions(path({})) & others));
}

void LogFileTest::aFolderThatCannotBeWrittenIsNoReasonToStop()
{
    const platform::LogFile log(u"/proc/nowhere"_s);

    qCWarning(lcPlatform) << "to nobody";

    QCOMPARE(log.tail(), QString());
}

QTEST_GUILESS_MAIN(LogFileTest)
#include "LogFileTest.moc"
