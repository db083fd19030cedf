// Two whole clients in processes of their own call each other through the reference backend:
//     bench_call --size WxH --fps F --seconds S
// prints {"setup_ms","fps_a","fps_b","cpu_s_per_s","latency_p50_ms","latency_p95_ms"}.
//     bench_call --peer --server URL --user ID [--call ID] …
// is one of them.

#include "CallPeer.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace duologue;
using bench::CallPeer;
using bench::PeerOptions;

namespace {

/// Starts server and clients, collects a while, prints.
class Measurement : public QObject {
    Q_OBJECT

public:
    Measurement(QStringList shared, int seconds) : m_shared(std::move(shared)), m_seconds(seconds)
    {
        m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        connect(&m_server, &QProcess::readyReadStandardOutput, this, [this] {
            const QString line = QString::fromUtf8(m_server.readAllStandardOutput()).trimmed();
            if (line.startsWith("listening on "_L1))
                startPeers(line.section(u' ', -1));
        });
        m_server.start(u"node"_s, {QStringLiteral(DUOLOGUE_SOURCE_DIR "/tests/backend/server.mjs"),
                                   u"--port"_s, u"0"_s});
    }
    ~Measurement() override
    {
        for (QProcess* process : {&m_peers[0], &m_peers[1], &m_server}) {
            process->terminate();
            process->waitForFinished(5000);
        }
    }

private:
    struct Side {
        QList<QJsonObject> seconds;
        double setupMs = -1;
    };

    void startPeers(const QString& url)
    {
        for (int side = 0; side < 2; ++side) {
            QProcess& peer = m_peers[side];
            peer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            connect(&peer, &QProcess::readyReadStandardOutput, this, [this, side] { read(side); });
        }
        m_peers[1].start(QCoreApplication::applicationFilePath(), arguments(url, 2));
        m_url = url;
    }
    [[nodiscard]] QStringList arguments(const QString& url, int user) const
    {
        QStringList all{u"--peer"_s, u"--server"_s, url, u"--user"_s, QString::number(user)};
        return user == 1 ? all + m_shared + QStringList{u"--call"_s, u"2"_s} : all + m_shared;
    }
    void read(int side)
    {
        while (m_peers[side].canReadLine()) {
            const QJsonObject line = QJsonDocument::fromJson(m_peers[side].readLine()).object();
            if (line.contains("connected"_L1) && side == 1)
                m_peers[0].start(QCoreApplication::applicationFilePath(), arguments(m_url, 1));
            if (line.contains("setup_ms"_L1))
                m_sides[side].setupMs = line["setup_ms"_L1].toDouble();
            if (line.contains("fps"_L1) && m_sides[0].setupMs >= 0 && m_sides[1].setupMs >= 0)
                m_sides[side].seconds.append(line);
        }
        const qsizetype wanted = warmUp + m_seconds + 1;
        if (m_sides[0].seconds.size() >= wanted && m_sides[1].seconds.size() >= wanted)
            finish();
    }
    void finish()
    {
        QList<double> latencies;
        double cpu = 0;
        double fps[2]{};
        for (int side = 0; side < 2; ++side) {
            const auto seconds = m_sides[side].seconds.mid(warmUp, m_seconds + 1);
            cpu += seconds.last()["cpu_s"_L1].toDouble() - seconds.first()["cpu_s"_L1].toDouble();
            for (const QJsonObject& second : seconds.mid(1)) {
                fps[side] += second["fps"_L1].toDouble();
                for (const QJsonValue latency : second["latency_ms"_L1].toArray())
                    latencies.append(latency.toDouble());
            }
        }
        std::ranges::sort(latencies);
        const auto quantile = [&latencies](double part) {
            return latencies.isEmpty()
                       ? 0
                       : latencies.at(static_cast<qsizetype>(part * double(latencies.size() - 1)));
        };
        const QJsonObject result{{u"setup_ms"_s, m_sides[1].setupMs}, // of who answered
                                 {u"height"_s, std::min(height(0), height(1))},
                                 {u"fps_a"_s, fps[0] / m_seconds},
                                 {u"fps_b"_s, fps[1] / m_seconds},
                                 {u"cpu_s_per_s"_s, cpu / m_seconds},
                                 {u"latency_p50_ms"_s, quantile(0.5)},
                                 {u"latency_p95_ms"_s, quantile(0.95)}};
        std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
        QCoreApplication::quit();
    }

    /// Of the pictures that came last.
    [[nodiscard]] int height(int side) const
    {
        return m_sides[side].seconds.last()["received_height"_L1].toInt();
    }

    static constexpr int warmUp = 12; ///< as long as Chromium takes to find out what the line bears
    QStringList m_shared;
    int m_seconds;
    QString m_url;
    QProcess m_server;
    QProcess m_peers[2];
    Side m_sides[2];
};

} // namespace

int main(int argc, char** argv)
{
    QCommandLineParser parser;
    parser.addOptions({{u"size"_s, {}, u"WxH"_s, u"640x360"_s},
                       {u"fps"_s, {}, u"F"_s, u"30"_s},
                       {u"seconds"_s, {}, u"S"_s, u"10"_s},
                       {u"peer"_s, {}},
                       {u"server"_s, {}, u"URL"_s},
                       {u"user"_s, {}, u"ID"_s},
                       {u"call"_s, {}, u"ID"_s},
                       {u"sound"_s, {}, u"FILE"_s}});
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    parser.process(application);
    const QStringList shared{u"--size"_s, parser.value(u"size"_s), u"--fps"_s, parser.value(u"fps"_s)};
    const QStringList size = parser.value(u"size"_s).split(u'x');
    if (!parser.isSet(u"peer"_s)) {
        const Measurement measurement(shared, parser.value(u"seconds"_s).toInt());
        return QApplication::exec();
    }
    CallPeer peer({.server = QUrl(parser.value(u"server"_s)),
                   .me = UserId{parser.value(u"user"_s).toLongLong()},
                   .callee = UserId{parser.value(u"call"_s).toLongLong()},
                   .size = {size.value(0).toInt(), size.value(1).toInt()},
                   .framesPerSecond = parser.value(u"fps"_s).toInt(),
                   .soundFile = parser.value(u"sound"_s)});
    return QApplication::exec();
}

#include "bench_call.moc"
