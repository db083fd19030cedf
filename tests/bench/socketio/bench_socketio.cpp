#include "app/socketio/Client.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;
using namespace duologue;
using namespace duologue::socketio;
using namespace std::chrono_literals;

/// bench_socketio URL emit|recv|ack|connect|idle N: what the library costs, as one JSON object on the last
/// line.
namespace {

QJsonArray message(int index)
{
    return {QJsonObject{{u"from"_s, u"user-0001"_s},
                        {u"to"_s, u"user-0002"_s},
                        {u"text"_s, u"hello world, how are you?"_s},
                        {u"ts"_s, qint64{1693526400000} + index}}};
}

class Bench : public QObject {
public:
    Bench(QUrl url, QString mode, int count) : m_mode(std::move(mode)), m_count(count)
    {
        m_options.url = std::move(url);
        m_options.transports = {TransportKind::WebSocket};
        open();
    }

private:
    void open()
    {
        m_client = std::make_unique<Client>(m_options);
        m_socket = m_client->socket();
        connect(m_socket, &Socket::connected, this, &Bench::begin);
        connect(m_socket, &Socket::connectFailed, this, [](const ConnectError& error) {
            std::fprintf(stderr, "%s\n", qPrintable(error.message));
            QCoreApplication::exit(1);
        });
        connect(m_socket, &Socket::received, this, &Bench::take);
        if (m_mode == "connect"_L1)
            m_clock.start();
        m_socket->connectToServer();
    }

    void begin()
    {
        if (m_mode == "emit"_L1) {
            m_socket->emitEvent(u"begin"_s, {m_count});
        } else if (m_mode == "recv"_L1) {
            m_clock.start();
            m_socket->emitEvent(u"flood"_s, {m_count});
        } else if (m_mode == "ack"_L1) {
            m_total.start();
            askNext();
        } else if (m_mode == "connect"_L1) {
            m_samples.append(m_clock.nsecsElapsed());
            m_socket->disconnectFromServer();
            if (!m_total.isValid())
                m_total.start();
            if (m_samples.size() < m_count)
                QMetaObject::invokeMethod(this, &Bench::open, Qt::QueuedConnection);
            else
                finish(m_total.nsecsElapsed());
        } else {
            std::puts("{\"connected\":true}");
            std::fflush(stdout);
            QTimer::singleShot(std::chrono::seconds(m_count), this, [] { QCoreApplication::exit(0); });
        }
    }

    void take(const Event& event)
    {
        if (m_mode == "recv"_L1) {
            m_sum += event.jsonArguments().first().toObject().value("ts"_L1).toInteger();
            if (++m_seen == m_count)
                finish(m_clock.nsecsElapsed());
        } else if (event.name == "ready"_L1) {
            m_clock.start();
            for (int index = 0; index < m_count; ++index)
                m_socket->emitEvent(u"chat message"_s, message(index));
        } else if (event.name == "counted"_L1) {
            finish(m_clock.nsecsElapsed());
        }
    }

    void askNext()
    {
        m_clock.start();
        m_socket->emitEvent(u"chat message"_s, message(int(m_samples.size())), 10s,
                            [this](const Result<QJsonArray>& answer) {
                                if (!answer)
                                    return QCoreApplication::exit(1);
                                m_samples.append(m_clock.nsecsElapsed());
                                if (m_samples.size() < m_count)
                                    askNext();
                                else
                                    finish(m_total.nsecsElapsed());
                            });
    }

    void finish(qint64 nanoseconds)
    {
        std::printf("{\"mode\":\"%s\",\"n\":%d,\"seconds\":%.6f", qPrintable(m_mode), m_count,
                    double(nanoseconds) / 1e9);
        if (!m_samples.isEmpty()) {
            std::ranges::sort(m_samples);
            std::printf(",\"p50_us\":%.1f,\"p99_us\":%.1f", double(m_samples.at(m_samples.size() / 2)) / 1e3,
                        double(m_samples.at(m_samples.size() * 99 / 100)) / 1e3);
        }
        std::puts("}");
        std::fflush(stdout);
        QCoreApplication::exit(0);
    }

    QString m_mode;
    int m_count;
    Options m_options;
    std::unique_ptr<Client> m_client;
    Socket* m_socket = nullptr;
    QElapsedTimer m_clock;
    QElapsedTimer m_total;
    QList<qint64> m_samples;
    int m_seen = 0;
    qint64 m_sum = 0; ///< so that the reading is not optimised away
};

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4) {
        std::fputs("usage: bench_socketio URL emit|recv|ack|connect|idle N\n", stderr);
        return 2;
    }
    const Bench bench(QUrl(arguments.at(1)), arguments.at(2), arguments.at(3).toInt());
    return QCoreApplication::exec();
}
