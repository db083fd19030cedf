#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>
#include <QUrl>
#include <QWebSocket>

#include <algorithm>
#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

/// The reference for bench_socketio: the same modes on a bare QWebSocket that builds and reads each event
/// with QJsonDocument and knows nothing but the few frames it needs.
namespace {

QJsonObject message(int index)
{
    return {{u"from"_s, u"user-0001"_s},
            {u"to"_s, u"user-0002"_s},
            {u"text"_s, u"hello world, how are you?"_s},
            {u"ts"_s, qint64{1693526400000} + index}};
}

QString frame(const QString& head, const QJsonArray& items)
{
    return head + QString::fromUtf8(QJsonDocument(items).toJson(QJsonDocument::Compact));
}

class Bench : public QObject {
public:
    Bench(const QUrl& url, QString mode, int count) : m_mode(std::move(mode)), m_count(count)
    {
        m_url = url;
        m_url.setScheme(u"ws"_s);
        m_url.setPath(u"/socket.io/"_s);
        m_url.setQuery(u"EIO=4&transport=websocket"_s);
        open();
    }

private:
    void open()
    {
        if (m_mode == "connect"_L1)
            m_clock.start();
        m_socket = std::make_unique<QWebSocket>();
        connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &Bench::take);
        m_socket->open(m_url);
    }

    void take(const QString& text)
    {
        if (text.startsWith("0{"_L1))
            m_socket->sendTextMessage(u"40"_s);
        else if (text == "2"_L1)
            m_socket->sendTextMessage(u"3"_s);
        else if (text.startsWith("40"_L1))
            begin();
        else if (text.startsWith("43"_L1))
            takeAck();
        else if (text.startsWith("42"_L1))
            takeEvent(QJsonDocument::fromJson(QStringView(text).sliced(2).toUtf8()).array());
    }

    void begin()
    {
        if (m_mode == "emit"_L1) {
            m_socket->sendTextMessage(frame(u"42"_s, {u"begin"_s, m_count}));
        } else if (m_mode == "recv"_L1) {
            m_clock.start();
            m_socket->sendTextMessage(frame(u"42"_s, {u"flood"_s, m_count}));
        } else if (m_mode == "ack"_L1) {
            m_total.start();
            askNext();
        } else if (m_mode == "connect"_L1) {
            m_samples.append(m_clock.nsecsElapsed());
            if (!m_total.isValid())
                m_total.start();
            m_socket->sendTextMessage(u"41"_s);
            m_socket->close();
            if (m_samples.size() >= m_count)
                return finish(m_total.nsecsElapsed());
            m_socket.release()->deleteLater();
            QMetaObject::invokeMethod(this, &Bench::open, Qt::QueuedConnection);
        } else {
            std::puts("{\"connected\":true}");
            std::fflush(stdout);
            QTimer::singleShot(std::chrono::seconds(m_count), this, [] { QCoreApplication::exit(0); });
        }
    }

    void takeEvent(const QJsonArray& items)
    {
        if (m_mode == "recv"_L1) {
            m_sum += items.at(1).toObject().value("ts"_L1).toInteger();
            if (++m_seen == m_count)
                finish(m_clock.nsecsElapsed());
        } else if (items.first() == "ready"_L1) {
            m_clock.start();
            for (int index = 0; index < m_count; ++index)
                m_socket->sendTextMessage(frame(u"42"_s, {u"chat message"_s, message(index)}));
        } else if (items.first() == "counted"_L1) {
            finish(m_clock.nsecsElapsed());
        }
    }

    void askNext()
    {
        m_clock.start();
        m_socket->sendTextMessage(frame(u"42"_s + QString::number(m_samples.size()),
                                        {u"chat message"_s, message(int(m_samples.size()))}));
    }

    void takeAck()
    {
        m_samples.append(m_clock.nsecsElapsed());
        if (m_samples.size() < m_count)
            askNext();
        else
            finish(m_total.nsecsElapsed());
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
    QUrl m_url;
    std::unique_ptr<QWebSocket> m_socket;
    QElapsedTimer m_clock;
    QElapsedTimer m_total;
    QList<qint64> m_samples;
    int m_seen = 0;
    qint64 m_sum = 0;
};

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4) {
        std::fputs("usage: bench_socketio_bare URL emit|recv|ack|connect|idle N\n", stderr);
        return 2;
    }
    const Bench bench(QUrl(arguments.at(1)), arguments.at(2), arguments.at(3).toInt());
    return QCoreApplication::exec();
}
