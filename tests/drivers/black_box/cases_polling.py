"""Rows 104–118: long polling, the upgrade, and what tells the revision."""

import asyncio
import json

from cases_events import bin_
from table import Polling, case
from wire import encode

POLLING = {"transports": ["polling"]}
UPGRADING = {"transports": ["polling", "websocket"]}


@case("1 3", "query and headers on every request")
async def _(t):
    polling = Polling(t)
    t.connect(**POLLING, query={"k": "v w"}, extraHeaders={"X-Who": "me"})
    await polling.joined()
    t.driver.emit("e")
    await polling.until(lambda: '42["e"]' in polling.received)
    polling.say('42["x"]')
    await polling.until(lambda: len(polling.gets) >= 2)
    assert len(t.server.requests) >= 4
    for request in t.server.requests:
        assert request.query["k"] == "v w" and request.query["case"] and request.headers["x-who"] == "me", request.target
        assert request.query["EIO"] == ("3" if t.rev == 3 and not t.is_auto else "4") and request.query["transport"] == "polling"
    assert "sid" not in t.server.requests[0].query
    busters = [request.query.get("t") for request in t.server.requests]
    assert len(set(busters)) == len(busters), busters
    assert not polling.faults, polling.faults


@case("104 108", "one request of a kind at a time; packets merge meanwhile, in order")
async def _(t):
    polling = Polling(t)
    t.connect(**POLLING)
    await polling.joined()
    polling.holds_posts = True
    t.driver.emit("n", repeat=1)
    await polling.until(lambda: polling.held_post)
    for n in range(1, 50):
        t.driver.emit("n", n)
        if n % 10 == 0:
            await t.driver.sync()
    await t.driver.sync()
    before = len(polling.posts)
    polling.release_post()
    await polling.until(lambda: '42["n",49]' in polling.received)
    assert [p for p in polling.received if p.startswith("42")] == [f'42["n",{n}]' for n in range(50)]
    assert len(polling.posts) <= before + 2 and not polling.faults, polling.faults
    assert polling.posts[-1].headers["content-type"].replace(" ", "").lower() == "text/plain;charset=utf-8"


@case("105", "several packets a body, UTF-8 and astral")
async def _(t):
    polling = Polling(t)
    t.connect(**POLLING)
    await polling.joined()
    polling.say('42["a","€"]', "6", '42["b","😀"]', '42["c","\u2028"]')
    assert [(await t.driver.wait("event"))["args"] for _ in range(3)] == [["€"], ["😀"], ["\u2028"]]
    t.driver.emit("up", "€😀")
    await polling.until(lambda: '42["up","€😀"]' in polling.received)


@case("106", "bytes over polling, both ways")
async def _(t):
    polling = Polling(t)
    t.connect(**POLLING)
    await polling.joined()
    data = bytes(range(256)) + b"\xff\x1e\x04\x00"
    head = '451-["b",{"_placeholder":true,"num":0},"€"]'
    polling.say(head, data, '42["after"]')
    event = await t.driver.wait("event")
    assert event["args"] == [bin_(data), "€"], event
    await t.driver.wait("event", name="after")
    if t.rev == 3:
        polling.say(head, data, '42["after"]', octets=True)
        assert (await t.driver.wait("event", name="b"))["args"] == [bin_(data), "€"]
        await t.driver.wait("event", name="after")
    t.driver.emit("up", bin_(data), "€")
    t.driver.emit("text")
    await polling.until(lambda: '42["text"]' in polling.received)
    at = polling.received.index('451-["up",{"_placeholder":true,"num":0},"€"]')
    assert polling.received[at + 1] == data, polling.received
    assert not t.driver.all("disconnect")


@case("106", "an empty attachment over polling")
async def _(t):
    polling = Polling(t)
    t.connect(**POLLING)
    await polling.joined()
    polling.say('451-["b",{"_placeholder":true,"num":0}]', b"", octets=t.rev == 3)
    assert (await t.driver.wait("event"))["args"] == [bin_(b"")]
    t.driver.emit("up", bin_(b""))
    await polling.until(lambda: b"" in polling.received)


@case("107", "maxPayload is respected when merging, exceeded by a single packet", revs=(4,))
async def _(t):
    polling = Polling(t, maxPayload=120)
    t.connect(**POLLING)
    await polling.joined()
    polling.holds_posts = True
    t.driver.emit("first")
    await polling.until(lambda: polling.held_post)
    t.driver.emit("e", "€" * 10, repeat=10)
    t.driver.emit("big", "x" * 500)
    t.driver.emit("last")
    await t.driver.sync()
    polling.release_post()
    await polling.until(lambda: '42["last"]' in polling.received)
    for post in polling.posts:
        assert len(post.body) <= 120 or (b'"big"' in post.body and b"\x1e" not in post.body), post.body
    assert max(post.body.count(b"\x1e") for post in polling.posts) >= 1


@case("109", "a close packet from the server")
async def _(t):
    polling = Polling(t)
    t.connect(**POLLING)
    await polling.joined()
    polling.say("1")
    await t.lost("transport close")
    await polling.joined()
    assert polling.sessions == 2 and "1" not in polling.received


@case("109", "our goodbye")
async def _(t):
    polling = Polling(t)
    t.connect(**POLLING)
    await polling.joined()
    t.driver.command("disconnect", nsp="/")
    await t.lost("io client disconnect")
    await polling.until(lambda: "1" in polling.received)
    assert polling.received[-2:] == ["41", "1"], polling.received
    assert not polling.faults, polling.faults


@case("109", "our goodbye behind a slow POST")
async def _(t):
    polling = Polling(t)
    t.connect(**POLLING)
    await polling.joined()
    polling.holds_posts = True
    t.driver.emit("slow")
    await polling.until(lambda: polling.held_post)
    t.driver.command("disconnect", nsp="/")
    await t.driver.sync()
    polling.release_post()
    await polling.until(lambda: "1" in polling.received)
    assert polling.received[-3:] == ['42["slow"]', "41", "1"] and not polling.faults


for name, status, kind, body in (
        ("400 unknown sid", "400 Bad Request", "application/json", '{"code":1,"message":"Session ID unknown"}'),
        ("502", "502 Bad Gateway", "text/html", "<html>"),
        ("500", "500 Internal Server Error", "text/plain", ""),
        ("204", "204 No Content", "text/plain", ""),
        ("302", "302 Found", "text/plain", "gone"),
        ("HTML with 200", "200 OK", "text/html", "<html><body>log in</body></html>"),
        ("an empty body", "200 OK", "text/plain", "")):
    @case("110", f"{name} on a GET means a fresh session")
    async def _(t, status=status, kind=kind, body=body):
        polling = Polling(t)
        t.connect(**POLLING)
        await polling.joined()
        polling.say_raw(body, kind, status)
        await t.lost("transport error")
        await polling.joined()
        assert polling.sessions >= 2


@case("110", "500 on a POST means a fresh session")
async def _(t):
    polling = Polling(t)
    t.connect(**POLLING)
    await polling.joined()
    usual = polling.take_post

    def fail(request):
        polling.take_post = usual
        request.answer("no", "500 Internal Server Error")
    polling.take_post = fail
    t.driver.emit("e")
    await t.lost("transport error")
    await polling.joined()
    assert polling.sessions == 2


@case("110", "errors at the handshake are tried again")
async def _(t):
    polling = Polling(t)
    answers = [("502 Bad Gateway", "<html>"), ("200 OK", "<html>"), ("200 OK", ""), ("500 Oops", "no")]

    def take(request):
        if not answers:
            return polling.take(request)
        status, body = answers.pop(0)
        request.answer(body, status)
        return True
    t.server.on_request = take
    t.connect(**POLLING)
    for _ in range(4):
        await t.driver.wait("connect_error")
    await polling.joined()


for name, body in {3: [("a length too long", b"9:42"), ("no length", b"42[]"), ("a negative length", b"-1:6"),
                       ("a length of zero", b"0:"), ("a huge length", b"99999999999999999999:6"), ("a bad second packet", b'1:61:x')],
                   4: [("a bad second packet", b"6\x1ex"), ("an empty second packet", b"6\x1e"), ("bad base64", b"6\x1eb!!!")]}.items():
    for what, bad in body:
        @case("111", f"malformed payload: {what}", revs=(name,))
        async def _(t, bad=bad):
            polling = Polling(t)
            t.connect(**POLLING)
            await polling.joined()
            polling.say_raw(bad)
            await t.driver.wait("disconnect")
            await polling.joined()
            assert not t.driver.all("event")


@case("112", "a cut body means a fresh session")
async def _(t):
    polling = Polling(t)
    t.connect(**POLLING)
    await polling.joined()
    await polling.until(lambda: polling.held_get)
    body = encode(['42["never"]'], t.rev)
    polling.held_get.raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\n" + body)
    polling.held_get.writer.close()  # not reset: that would also throw away what the client has not read yet
    await t.lost("transport error")
    await polling.joined()
    assert not t.driver.all("event")


@case("112", "dripping chunks")
async def _(t):
    polling = Polling(t)
    t.connect(**POLLING)
    await polling.joined()
    await polling.until(lambda: polling.held_get)
    request, polling.held_get = polling.held_get, None
    request.raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=UTF-8\r\nTransfer-Encoding: chunked\r\n\r\n")
    for byte in encode(['42["drip","😀"]', '42["two"]'], t.rev):
        request.raw(b"1\r\n" + bytes([byte]) + b"\r\n")
        await asyncio.sleep(0.005)
    request.raw(b"0\r\n\r\n")
    assert (await t.driver.wait("event"))["args"] == ["😀"]
    await t.driver.wait("event", name="two")


@case("112", "1 MB and 2 000 events in a body", patience=60)
async def _(t):
    polling = Polling(t)
    t.connect(**POLLING)
    await polling.joined()
    big = "€x" * 500_000
    polling.say(json.dumps(["big", big], ensure_ascii=False).join(["42", ""]))
    assert (await t.driver.wait("event", patience=30))["args"] == [big]
    polling.say(*(f'42["n",{n}]' for n in range(2000)))
    t.driver.emit("big", big)
    await t.driver.wait("event", name="n", args=[1999], patience=30)
    assert [e["args"] for e in t.driver.all("event", name="n")] == [[n] for n in range(2000)]
    await polling.until(lambda: any(p.startswith('42["big"') for p in polling.received))


@case("113", "the probe by the book: same sid, no GET after 5, nothing lost", patience=60)
async def _(t):
    polling = Polling(t, upgrades=["websocket"])
    t.connect(**UPGRADING)
    await polling.joined()
    t.driver.emit("n", repeat=50)
    socket = await t.server.socket()
    assert socket.request.query["sid"] == "poll1" and socket.request.query["case"], socket.request.target
    assert await socket.next() == "2probe"
    t.driver.emit("m", repeat=50)
    await t.driver.sync()
    polling.say('42["by polling"]')
    polling.confirm_probe(socket)
    assert await socket.next() == "5"
    requests = len(t.server.requests)
    t.driver.emit("o", repeat=50)
    socket.send('42["by WebSocket"]')
    await t.barrier(socket)
    assert [e["name"] for e in t.driver.all("event")][:2] == ["by polling", "by WebSocket"]
    got = [p for p in polling.received + socket.texts[2:] if p.startswith("42")]
    assert got == [f'42["{k}",{n}]' for k in "nmo" for n in range(50)], got
    assert len(t.server.requests) == requests and not polling.faults, polling.faults
    assert len(t.driver.all("connect")) == 1 and not t.driver.all("disconnect")


for kind in ("refused", "wrong", "silent", "cut", "closed"):
    @case("114", f"a probe that is {kind}: polling goes on")
    async def _(t, kind=kind):
        polling = Polling(t, upgrades=["websocket"])

        def take(request):
            if request.is_upgrade and kind == "refused":
                request.answer("no", "403 Forbidden")
                return True
            return polling.take(request)
        t.server.on_request = take
        t.connect(**UPGRADING)
        await polling.joined()
        if kind != "refused":
            socket = await t.server.socket()
            assert await socket.next() == "2probe"
            if kind == "wrong":
                socket.send("3wrong")
            elif kind == "cut":
                socket.cut()
            elif kind == "closed":
                socket.close(1000)
        await asyncio.sleep(0.1)
        t.driver.emit("up")
        await polling.until(lambda: '42["up"]' in polling.received)
        polling.say('42["down"]')
        await t.driver.wait("event", name="down")
        assert not t.driver.all("disconnect") and polling.sessions == 1 and not polling.faults


@case("114", "a probe that is answered, and a GET that is never let go: polling goes on")
async def _(t):
    polling = Polling(t, upgrades=["websocket"])
    t.connect(**UPGRADING)
    await polling.joined()
    socket = await t.server.socket()
    await socket.next()
    await polling.until(lambda: polling.held_get)
    socket.send("3probe")
    t.driver.emit("up")
    await socket.closed()
    assert "5" not in socket.texts
    await polling.until(lambda: '42["up"]' in polling.received)
    assert polling.sessions == 1 and not t.driver.all("disconnect") and not polling.faults


@case("115", "no probe where none is offered")
async def _(t):
    polling = Polling(t)
    t.connect(**UPGRADING)
    await polling.joined()
    await asyncio.sleep(0.3)
    assert not t.server.sockets


@case("115", "a clean restart after a drop of the upgraded connection")
async def _(t):
    polling = Polling(t, upgrades=["websocket"])
    t.connect(**UPGRADING)
    for n in range(2):
        await polling.joined()
        socket = await t.server.socket()
        assert socket.request.query["sid"] == f"poll{n + 1}"
        await socket.next()
        polling.confirm_probe(socket)
        assert await socket.next() == "5"
        await t.barrier(socket)
        if n == 0:
            socket.cut()
            await t.driver.wait("disconnect")
    assert t.server.open_sockets() == 1 and polling.sessions == 2


@case("115", "a goodbye during a probe leaves nothing open")
async def _(t):
    polling = Polling(t, upgrades=["websocket"])
    t.connect(**UPGRADING)
    await polling.joined()
    socket = await t.server.socket()
    await socket.next()
    t.driver.command("disconnect", nsp="/")
    await t.lost("io client disconnect")
    await socket.closed()
    await polling.until(lambda: "1" in polling.received)
    assert not polling.faults and polling.sessions == 1


@case("116", "polling tells the revision on the same connection", modes=("auto",))
async def _(t):
    polling = Polling(t)
    t.connect(**POLLING)
    await polling.joined()
    assert polling.sessions == 1
    assert (t.driver.all("connect")[0]["id"] == "poll1") == (t.rev == 3)


@case("117", "a refusing middleware", modes=("auto",), revs=(3,))
async def _(t):
    t.connect()
    socket = await t.opened()
    await asyncio.sleep(0.05)
    socket.send('44{"code":7}')
    error = await t.driver.wait("connect_error")
    assert error["data"] == {"code": 7}, error
    assert len(t.server.sockets) == 1


@case("117", "a slow refusing middleware", modes=("auto",), revs=(3,))
async def _(t):
    t.connect()
    socket = await t.opened()
    assert await socket.next() == "2"
    socket.send("3")
    await asyncio.sleep(0.3)
    socket.send('44"no"')
    await t.driver.wait("connect_error")
    assert len(t.server.sockets) == 1 and socket.texts == ["2"], socket.texts


@case("117", "a server without maxPayload that does not mind the question", modes=("auto",), revs=(4,))
async def _(t):
    t.connect()
    socket = await t.server.socket()
    body = json.loads(t.open_packet()[1:])
    body.pop("maxPayload", None)
    socket.send("0" + json.dumps(body))
    while (text := await socket.next()) == "2":
        pass
    assert text == "40", text
    t.accept(socket)
    await t.driver.wait("connect")


@case("118", "remembers across reconnects, follows a replaced server", modes=("auto",), revs=(3,))
async def _(t):
    t.connect()
    for _ in range(2):
        (await t.joined()).cut()
        await t.driver.wait("disconnect")
    t.rev = 4
    (await t.joined()).cut()
    await t.driver.wait("disconnect")
    t.rev = 3
    await t.joined()


@case("118", "a server that insists on EIO=3", modes=("auto",), revs=(3,))
async def _(t):
    def take(request):
        if request.query["EIO"] == "3":
            return False
        request.answer('{"code":5,"message":"Unsupported protocol version"}', "400 Bad Request", "application/json")
        return True
    t.server.on_request = take
    t.connect()
    await t.joined()


@case("118", "a polling server that insists on EIO=3", modes=("auto",), revs=(3,))
async def _(t):
    polling = Polling(t)

    def take(request):
        if request.query["EIO"] == "3":
            return polling.take(request)
        request.answer('{"code":5,"message":"Unsupported protocol version"}', "400 Bad Request", "application/json")
        return True
    t.server.on_request = take
    t.connect(**POLLING)
    await polling.joined()
