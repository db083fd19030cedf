#pragma once

#include "app/socketio/Client.h"
#include "tests/integration/socketio/RawServer.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <chrono>

/// A client on a raw server, over WebSocket, and what it said.
struct RawLine {
    explicit RawLine(RawServer& server, duologue::socketio::Options options = {})
        : client(prepared(server, std::move(options)))
    {
        QObject::connect(socket, &duologue::socketio::Socket::received, socket,
                         [this](const duologue::socketio::Event& event) { events.append(event); });
    }

    static duologue::socketio::Options prepared(const RawServer& server, duologue::socketio::Options options)
    {
        options.url = server.url();
        options.transports = {duologue::socketio::TransportKind::WebSocket};
        options.reconnectionDelay = std::chrono::milliseconds(5);
        options.reconnectionDelayMax = std::chrono::milliseconds(20);
        return options;
    }

    void join()
    {
        socket->connectToServer();
        QTRY_VERIFY(socket->isConnected());
    }

    [[nodiscard]] duologue::socketio::DisconnectReason reason(int at = 0) const
    {
        return disconnected.at(at).first().value<duologue::socketio::DisconnectReason>();
    }

    [[nodiscard]] QStringList names() const
    {
        QStringList all;
        for (const duologue::socketio::Event& event : events)
            all.append(event.name);
        return all;
    }

    duologue::socketio::Client client;
    duologue::socketio::Socket* socket = client.socket();
    QList<duologue::socketio::Event> events;
    QSignalSpy connected{socket, &duologue::socketio::Socket::connected};
    QSignalSpy disconnected{socket, &duologue::socketio::Socket::disconnected};
    QSignalSpy failed{socket, &duologue::socketio::Socket::connectFailed};
};

inline void addRevisions()
{
    QTest::addColumn<duologue::socketio::Revision>("revision");
    QTest::newRow("revision 4") << duologue::socketio::Revision::V4;
    QTest::newRow("revision 5") << duologue::socketio::Revision::V5;
}

/// A server that speaks `revision`; of revision 4 it joins everybody at once.
inline void speak(RawServer& server, duologue::socketio::Revision revision, int interval = 25000,
                  int timeout = 20000)
{
    if (revision == duologue::socketio::Revision::V5)
        server.handshake = RawServer::handshakeV5(interval, timeout);
    else
        server.handshake = RawServer::handshakeV4(interval, timeout);
    if (revision == duologue::socketio::Revision::V4)
        server.onRequest = [&server](const RawServer::Request&) {
            QTimer::singleShot(0, &server, [&server] { server.sendText("40"); });
            return false;
        };
}
