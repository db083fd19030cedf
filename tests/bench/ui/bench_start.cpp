// From the start of the process to the first painted window with its rooms, of duologue and of a bare Qt
// Widgets window in turn. Prints one JSON object as its last line.

#include "app/platform/Accounts.h"
#include "app/platform/Settings.h"
#include "tests/bench/support.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace duologue;
using namespace duologue::bench;

namespace {

struct Run {
    double milliseconds = 0;
    double megabytes = 0;
    double idleSeconds = 0;
};

double processorSeconds(qint64 pid)
{
    QFile stat(u"/proc/%1/stat"_s.arg(pid));
    if (!stat.open(QFile::ReadOnly))
        return 0;
    const QList<QByteArray> fields = stat.readAll().split(')').last().trimmed().split(' ');
    return (fields.value(11).toDouble() + fields.value(12).toDouble()) / double(sysconf(_SC_CLK_TCK));
}

double megabytes(qint64 pid)
{
    QFile statm(u"/proc/%1/statm"_s.arg(pid));
    return statm.open(QFile::ReadOnly)
               ? statm.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1024 / 1024
               : 0;
}

/// Starts a program and waits for the line that says that it has painted.
Run start(const QString& program, const QStringList& arguments, const QByteArray& sign, int idleFor)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"duologue.ui.debug=true"_s);
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setReadChannel(QProcess::StandardError);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    QByteArray said;
    while (!said.contains(sign)) {
        check(process.waitForReadyRead(20'000), "the program's sign that it has painted");
        said += process.readAllStandardError();
    }
    Run run{.milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6};
    QThread::msleep(1500); // what is put off until the window is there
    run.megabytes = megabytes(process.processId());
    if (idleFor > 0) {
        const double before = processorSeconds(process.processId());
        QThread::sleep(static_cast<unsigned long>(idleFor));
        run.idleSeconds = processorSeconds(process.processId()) - before;
    }
    process.kill();
    process.waitForFinished();
    return run;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions(
        {{u"rooms"_s, u"How many."_s, u"N"_s, u"10000"_s},
         {u"messages"_s, u"How many."_s, u"N"_s, u"1000000"_s},
         {u"exe"_s, u"The program."_s, u"PATH"_s, QCoreApplication::applicationDirPath() + u"/duologue"_s},
         {u"runs"_s, u"Of each."_s, u"N"_s, u"9"_s},
         {u"idle"_s, u"Seconds to watch it do nothing."_s, u"S"_s, u"30"_s},
         {u"dir"_s, u"Data folder; kept, and used again."_s, u"D"_s}});
    parser.process(app);
    const QTemporaryDir temporary;
    const QString folder = parser.isSet(u"dir"_s) ? parser.value(u"dir"_s) : temporary.path();
    const platform::AccountRecord record{
        .server = QUrl(u"http://127.0.0.1:1"_s), .user = me, .isSignedIn = true};
    platform::Accounts accounts(folder);
    if (!QFile::exists(accounts.databaseFile(record.id()))) {
        store::Database database(accounts.databaseFile(record.id()));
        fill(database, parser.value(u"rooms"_s).toInt(), parser.value(u"messages"_s).toInt());
    }
    check(accounts.save(record).has_value(), "writing the account");
    accounts.setCurrent(record.id());

    const QStringList arguments{u"--data-dir"_s, folder};
    const QString bare = QCoreApplication::applicationDirPath() + u"/bench_start_bare"_s;
    (void)start(parser.value(u"exe"_s), arguments, "rooms painted", 0);
    (void)start(bare, {}, "painted", 0);
    QList<double> ours;
    QList<double> bares;
    Run last;
    Run lastBare;
    const int runs = parser.value(u"runs"_s).toInt();
    for (int i = 0; i < runs; ++i) {
        last = start(parser.value(u"exe"_s), arguments, "rooms painted",
                     i + 1 == runs ? parser.value(u"idle"_s).toInt() : 0);
        ours.append(last.milliseconds);
        lastBare = start(bare, {}, "painted", 0);
        bares.append(lastBare.milliseconds);
    }
    const double startMs = percentile(ours, 0.5);
    const double bareMs = percentile(bares, 0.5);
    const QJsonObject results{{u"start_ms"_s, startMs},
                              {u"bare_ms"_s, bareMs},
                              {u"ratio"_s, startMs / bareMs},
                              {u"rss_mb"_s, last.megabytes},
                              {u"bare_rss_mb"_s, lastBare.megabytes},
                              {u"idle_cpu_s"_s, last.idleSeconds}};
    std::puts(QJsonDocument(results).toJson(QJsonDocument::Compact).constData());
    return 0;
}
