"""Rows 1–10 (handshake and URL) and 20–32 (the WebSocket layer)."""

import asyncio
import json

from table import case
from wire import RawServer, frame


@case("1", "query and version reach the server")
async def _(t):
    t.connect(query={"a key": "1+1&=€", "empty": ""})
    await t.joined()
    query = t.server.sockets[-1].request.query
    assert query["EIO"] == ("3" if t.rev == 3 and not t.is_auto else "4"), query
    assert query["transport"] == "websocket" and "sid" not in query, query
    assert query["case"] == "query-and-version-reach-the-server", query
    assert query["a key"] == "1+1&=€" and query["empty"] == "", query


@case("2", "a path of one's own, with its trailing slash")
async def _(t):
    t.connect(path="/my/sock")
    await t.joined()
    assert t.server.requests[0].path == "/my/sock/", t.server.requests[0].target


@case("2", "a path that already has its slash")
async def _(t):
    t.connect(path="/my/sock/")
    await t.joined()
    assert t.server.requests[0].path == "/my/sock/", t.server.requests[0].target


@case("3", "extra headers on the upgrade")
async def _(t):
    t.connect(extraHeaders={"X-Who": "me", "Authorization": "Bearer x y"})
    socket = await t.joined()
    assert socket.request.headers["x-who"] == "me"
    assert socket.request.headers["authorization"] == "Bearer x y"


@case("5", "nothing is sent before the open packet")
async def _(t):
    t.connect()
    t.driver.emit("early", 1)
    socket = await t.server.socket()
    await asyncio.sleep(0.4)  # longer than the silence after which the library asks for the revision
    assert not socket.texts and not socket.binaries, socket.texts
    socket.send(t.open_packet())
    if t.rev == 4:
        assert (await socket.next()).startswith("40")
        t.accept(socket)
    else:
        socket.send("40")
    assert await socket.next() == '42["early",1]'


@case("6", "unknown handshake members and upgrades are ignored", old=True)
async def _(t):
    t.connect()
    await t.joined(upgrades=["webtransport", "smoke"], novelty={"a": [1, None]}, supports=[7])


@case("7", "a broken open packet is an error and tried again")
async def _(t):
    t.connect()
    for broken in ('0{"sid":', "0", "0[]", "0null", '0{"pingInterval":25000,"pingTimeout":20000}', "hello", ""):
        (await t.server.socket()).send(broken)
        await t.driver.wait("connect_error", nsp="/")
    await t.joined()


@case("8", "no open packet: connect_error after the time-out, the old connection closed, another try")
async def _(t):
    t.connect(timeout=300)
    silent = await t.server.socket()
    error = await t.driver.wait("connect_error", nsp="/")
    assert error["message"]
    await silent.closed()
    await t.joined()
    assert t.server.open_sockets() == 1


@case("8", "TCP accepted, HTTP never answered")
async def _(t):
    t.server.on_request = lambda request: len(t.server.requests) == 1
    t.connect(timeout=300)
    await t.driver.wait("connect_error", nsp="/")
    await t.joined()


@case("9", "a refused upgrade is tried again")
async def _(t):
    def refuse(request):
        if len(t.server.requests) > 3:
            return False
        request.cut() if len(t.server.requests) == 2 else request.answer("away", "503 Service Unavailable")
        return True
    t.server.on_request = refuse
    t.connect()
    for _ in range(3):
        await t.driver.wait("connect_error", nsp="/")
    await t.joined()
    assert len(t.server.requests) == 4


@case("10", "HTTP text inside the upgraded stream is an error and tried again")
async def _(t):
    t.connect()
    socket = await t.server.socket()
    socket.raw(b'HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-type: text/html\r\n\r\n{"code":5}')
    socket.writer.close()
    await t.driver.wait("connect_error", nsp="/")
    await t.joined()


for packet in ("x", "9", "7x", " ", ""):
    @case("20", f"malformed engine packet {packet!r}", old=packet == "x")
    async def _(t, packet=packet):
        t.connect()
        socket = await t.joined()
        socket.send(packet, '42["never"]')
        await t.driver.wait("disconnect", nsp="/")
        await t.joined()
        assert not t.driver.all("event"), t.driver.events
        await socket.closed()


for code in (1000, 1001, 1011, 4000, None):
    @case("21", f"closed with {code}", old=code == 1000)
    async def _(t, code=code):
        t.connect()
        (await t.joined()).close(code)
        await t.lost("transport close")
        await t.joined()


@case("22", "a dropped TCP connection comes back")
async def _(t):
    t.connect()
    (await t.joined()).cut()
    event = await t.driver.wait("disconnect", nsp="/")
    assert event["reason"] in ("transport close", "transport error"), event
    await t.joined()


@case("22", "a TCP connection that ends without a close frame comes back")
async def _(t):
    t.connect()
    (await t.joined()).writer.close()
    await t.driver.wait("disconnect", nsp="/")
    await t.joined()


@case("23", "cut inside a frame: nothing of it is delivered")
async def _(t):
    t.connect()
    socket = await t.joined()
    socket.raw(frame(1, b'42["half"]')[:-3])
    await asyncio.sleep(0.05)
    socket.cut()
    await t.driver.wait("disconnect", nsp="/")
    await t.joined()
    assert not t.driver.all("event")


@case("24", "fragments with a control frame in between; WebSocket pings are answered")
async def _(t):
    t.connect()
    socket = await t.joined()
    socket.raw(frame(1, b'42["whole","', False) + frame(9, b"are you there") + frame(0, b"\xe2\x82\xac", False)
               + frame(0, b"", False) + frame(0, b'"]'))
    assert (await t.driver.wait("event"))["args"] == ["€"]
    await t.barrier(socket)
    assert socket.pongs == 1


@case("25", "one byte a TCP segment")
async def _(t):
    t.connect()
    socket = await t.joined()
    for byte in frame(1, '42["drip","😀"]'.encode()):
        socket.raw(bytes([byte]))
        await asyncio.sleep(0.005)
    assert (await t.driver.wait("event"))["args"] == ["😀"]


@case("26", "200 frames in one segment, in order")
async def _(t):
    t.connect()
    socket = await t.joined()
    socket.send(*(f'42["n",{n}]' for n in range(200)))
    await t.barrier(socket)
    assert [e["args"] for e in t.driver.all("event", name="n")] == [[n] for n in range(200)]


@case("26", "the join and 200 events in the segment of the handshake", revs=(3,))
async def _(t):
    t.connect()
    socket = await t.server.socket()
    socket.send(t.open_packet(), "40", *(f'42["n",{n}]' for n in range(200)))
    await t.driver.wait("connect")
    await t.barrier(socket)
    assert [e["args"] for e in t.driver.all("event", name="n")] == [[n] for n in range(200)]


@case("27", "invalid UTF-8: no hang, no crash")
async def _(t):
    t.connect()
    socket = await t.joined()
    socket.raw(frame(1, b'42["x","\xff\xfe"]'))
    socket.send('42["after"]')
    await t.driver.sync()
    while not t.driver.all("disconnect") and not t.driver.all("event", name="after"):
        await asyncio.sleep(0.02)
    if t.driver.all("disconnect"):
        socket = await t.joined()
    await t.barrier(socket)


@case("28", "a reserved opcode ends the connection")
async def _(t):
    t.connect()
    socket = await t.joined()
    socket.raw(frame(3, b'42["x"]'))
    await t.driver.wait("disconnect", nsp="/")
    await t.joined()
    assert not t.driver.all("event")


@case("28", "a reserved bit ends the connection")
async def _(t):
    t.connect()
    socket = await t.joined()
    socket.raw(frame(1, b'42["x"]', rsv=4))
    await t.driver.wait("disconnect", nsp="/")
    await t.joined()
    assert not t.driver.all("event")


@case("30", "5 MB down, 3 MB up, whole", patience=60)
async def _(t):
    t.connect()
    socket = await t.joined()
    down = "".join(chr(0x21 + n % 1000) for n in range(2_500_000))
    socket.send("42" + json.dumps(["down", down], ensure_ascii=False))
    assert (await t.driver.wait("event", patience=30))["args"] == [down]
    up = down[:1_500_000]
    t.driver.emit("up", up)
    text = await socket.next(30)
    assert json.loads(text[2:]) == ["up", up]


@case("31", "exactly one connection after many drops")
async def _(t):
    t.connect()
    for _ in range(8):
        (await t.joined()).cut()
        await t.driver.wait("disconnect", nsp="/")
    await t.barrier(await t.joined())
    assert t.server.open_sockets() == 1
    assert len(t.server.sockets) == 9 + (t.is_old and 1 or 0), len(t.server.sockets)


@case("32", "disconnect says goodbye and does not come back", old=True)
async def _(t):
    t.connect()
    socket = await t.joined()
    t.driver.command("disconnect", nsp="/")
    await t.lost("io client disconnect")
    await socket.closed()
    assert socket.texts[-1] == "41", socket.texts
    await asyncio.sleep(0.3)
    assert t.server.open_sockets() == 0 and len(t.driver.all("disconnect")) == 1


@case("32", "what was emitted before the goodbye leaves first")
async def _(t):
    t.connect()
    socket = await t.joined()
    t.driver.emit("last words", "x" * 200_000)
    t.driver.command("disconnect", nsp="/")
    await socket.closed()
    assert [text[:14] for text in socket.texts[-2:]] == ['42["last words', "41"], [x[:20] for x in socket.texts]


@case("4", "an IPv6 host in brackets")
async def _(t):
    listener = RawServer()
    listener._listener = await asyncio.start_server(listener._serve, "::1", 0)
    port = listener._listener.sockets[0].getsockname()[1]
    await t.driver.leave()
    await t.driver.start(t.program, f"http://[::1]:{port}/?case=six", "six")
    t.server, old = listener, t.server
    await old.stop()
    t.connect()
    socket = await t.joined()
    assert socket.request.headers["host"] == f"[::1]:{port}", socket.request.headers
