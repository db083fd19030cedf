"""Rows 33–50: joining, leaving and being refused."""

import asyncio
import json
import urllib.parse

from table import Polling, case


@case("33", "CONNECT carries the credentials", revs=(4,), old=True)
async def _(t):
    auth = {"token": "a b", "n": 9007199254740991, "deep": {"x": [1, None, "€"]}}
    t.connect(auth=auth)
    socket = await t.joined()
    assert json.loads(socket.texts[-1][2:]) == auth, socket.texts


@case("34", "CONNECT without credentials; not connected before the answer", revs=(4,), old=True)
async def _(t):
    t.connect()
    socket = await t.joined(said=False) if t.is_old else await t.opened()
    if not t.is_old:
        assert await socket.next() == "40"
        await t.driver.sync()
        await asyncio.sleep(0.2)
        assert not t.driver.all("connect")
        t.accept(socket)
    await t.driver.wait("connect")


@case("35", "credentials go with every connect", revs=(4,))
async def _(t):
    t.connect(auth={"token": 1})
    (await t.joined()).cut()
    await t.driver.wait("disconnect")
    assert (await t.joined()).texts[0] == '40{"token":1}'


@case("36", "the id is that of CONNECT", revs=(4,))
async def _(t):
    t.connect()
    socket = await t.opened(sid="engine")
    await socket.next()
    socket.send('40{"sid":"the id","more":1}')
    assert (await t.driver.wait("connect"))["id"] == "the id"


@case("37", "never asks for the root; the id is that of the engine", revs=(3,))
async def _(t):
    t.connect()
    socket = await t.opened(sid="engine7")
    socket.send("40")
    assert (await t.driver.wait("connect"))["id"] == "engine7"
    await t.barrier(socket)
    assert not [text for text in socket.texts if text.startswith("40")], socket.texts


@case("38", "the server's CONNECT may come late", revs=(3,))
async def _(t):
    t.connect()
    t.driver.emit("early")
    socket = await t.opened()

    async def pong():
        while await socket.next() == "2":
            socket.send("3")
    answering = asyncio.create_task(pong())
    await asyncio.sleep(0.6)
    assert not t.driver.all("connect") and not [x for x in socket.texts if x != "2"], socket.texts
    socket.send("40")
    await t.driver.wait("connect")
    await answering
    assert socket.texts[-1] == '42["early"]'


@case("38", "late, from a server that leaves a ping unanswered until then", revs=(3,))
async def _(t):
    t.connect()
    socket = await t.opened()
    await asyncio.sleep(0.5)
    socket.send("40")
    await t.driver.wait("connect")
    assert set(socket.texts) <= {"2"}, socket.texts


@case("38", "late CONNECT over polling", revs=(3,))
async def _(t):
    polling = Polling(t, joins=False)
    t.connect(transports=["polling"])
    await polling.until(lambda: polling.held_get)
    await asyncio.sleep(0.4)
    assert not polling.received
    polling.say("40")
    await polling.joined()
    assert polling.sessions == 1 and not polling.received


@case("39", "a namespace of one's own, alone", revs=(4,), old=True)
async def _(t):
    t.connect(nsp="/admin", auth={"token": "x"})
    socket = await t.joined(nsp="/admin")
    assert socket.texts == ['40/admin,{"token":"x"}'], socket.texts
    socket.send('42/admin,["e"]')
    assert (await t.driver.wait("event"))["nsp"] == "/admin"


@case("40", "a namespace with its query", revs=(3,))
async def _(t):
    t.connect(nsp="/admin", nspQuery={"token": "a b&c", "n": "1"})
    socket = await t.opened()
    socket.send("40")
    text = await t.asked(socket, "/admin")
    head, _, query = text.rstrip(",").partition("?")
    assert head == "40/admin" and text.endswith(","), text
    assert dict(urllib.parse.parse_qsl(query)) == {"token": "a b&c", "n": "1"}, text
    socket.send("40/admin,")
    assert (await t.driver.wait("connect", nsp="/admin"))["id"] == "/admin#engine"
    assert "40" not in socket.texts and not t.driver.all("connect", nsp="/")


@case("40", "a namespace without query, answered with its query", revs=(3,))
async def _(t):
    t.connect(nsp="/admin")
    socket = await t.opened()
    socket.send("40")
    assert (await t.asked(socket, "/admin")).rstrip(",") == "40/admin"
    socket.send("40/admin?token=abc,")
    await t.driver.wait("connect", nsp="/admin")


async def two(t):
    socket = await t.opened()
    if t.rev == 3:
        socket.send("40")
    due = {"/admin"} if t.rev == 3 else {"/", "/admin"}
    while due:
        text = await socket.next()
        nsp = "/admin" if text.startswith("40/admin") else "/"
        due.discard(nsp)
        t.accept(socket, nsp)
    await t.driver.wait("connect", nsp="/")
    await t.driver.wait("connect", nsp="/admin")
    return socket


@case("41", "two namespaces, one connection, no cross-talk, both come back")
async def _(t):
    t.connect()
    t.connect(nsp="/admin")
    socket = await two(t)
    socket.send('42["a"]', '42/admin,["b"]', '42/admin,7["c"]')
    assert [(await t.driver.wait("event"))["nsp"] for _ in range(3)] == ["/", "/admin", "/admin"]
    t.driver.emit("x", nsp="/admin", ack="tag")
    t.driver.emit("x", ack="root")
    texts = [await socket.next(), await socket.next()]
    assert texts == ['42/admin,0["x"]', '420["x"]'], texts
    socket.send('43/admin,0["admin"]')
    assert (await t.driver.wait("ack"))["tag"] == "tag"
    assert len(t.server.sockets) == 1
    socket.cut()
    await t.driver.wait("disconnect", nsp="/")
    await t.driver.wait("disconnect", nsp="/admin")
    await two(t)
    assert t.server.open_sockets() == 1


@case("42", "leaving one namespace keeps the connection")
async def _(t):
    t.connect()
    t.connect(nsp="/admin")
    socket = await two(t)
    t.driver.command("disconnect", nsp="/admin")
    await t.lost("io client disconnect", nsp="/admin")
    assert (await socket.next()).rstrip(",") == "41/admin"
    await t.barrier(socket)
    assert not socket.is_closed and not t.driver.all("disconnect", nsp="/")
    t.connect(nsp="/admin")
    await t.asked(socket, "/admin")
    t.accept(socket, "/admin")
    await t.driver.wait("connect", nsp="/admin")


@case("42", "leaving the root keeps the others")
async def _(t):
    t.connect()
    t.connect(nsp="/admin")
    socket = await two(t)
    t.driver.command("disconnect", nsp="/")
    await t.lost("io client disconnect")
    assert await socket.next() == "41"
    socket.send('42["not for us"]', '42/admin,["still here"]')
    assert (await t.driver.wait("event"))["name"] == "still here"


@case("43", "packets of a foreign namespace are ignored")
async def _(t):
    t.connect()
    socket = await t.joined()
    socket.send('42/nobody,["e"]', '43/nobody,0[]', "41/nobody,", "40/nobody,", '44/nobody,{"message":"x"}',
                '451-/nobody,["b",{"_placeholder":true,"num":0}]', b"\x04x" if t.rev == 3 else b"x")
    await t.barrier(socket)
    assert {event["ev"] for event in t.driver.events} <= {"ready", "connect", "sync", "event"}
    assert not [e for e in t.driver.all("event") if e["name"] != "barrier"]


@case("44 45", "a refusal: message, data, no retry; connect() asks again", revs=(4,), old=True)
async def _(t):
    t.connect(auth={"token": "bad"})
    while True:
        socket = await t.opened()
        if (first := await socket.next()) != "2":
            break
        socket.close()
    assert first == '40{"token":"bad"}'
    socket.send('44{"message":"no entry","data":{"code":7}}')
    error = await t.driver.wait("connect_error")
    assert error["message"] == "no entry" and error["data"] == {"code": 7}, error
    await socket.closed()
    connections = len(t.server.sockets)
    await asyncio.sleep(0.4)
    assert len(t.server.sockets) == connections and t.server.open_sockets() == 0
    t.connect(auth={"token": "good"})
    await t.joined()


@case("45", "connect() again after a refusal of the root", revs=(3,))
async def _(t):
    t.connect()
    socket = await t.opened()
    socket.send('44"no"')
    await t.driver.wait("connect_error")
    await asyncio.sleep(0.3)
    assert len(t.server.sockets) == 1
    t.connect()
    await t.joined()


@case("46", "the refusal of one namespace leaves the other")
async def _(t):
    t.connect()
    t.connect(nsp="/secret")
    socket = await t.opened()
    if t.rev == 3:
        socket.send("40")
    due = {"/secret"} if t.rev == 3 else {"/", "/secret"}
    while due:
        text = await socket.next()
        if text.startswith("40/secret"):
            due.discard("/secret")
            socket.send('44/secret,"stay out"' if t.rev == 3 else '44/secret,{"message":"stay out"}')
        else:
            due.discard("/")
            t.accept(socket)
    error = await t.driver.wait("connect_error", nsp="/secret")
    assert error["message"] == "stay out", error
    await t.driver.wait("connect", nsp="/")
    await t.barrier(socket)
    assert not t.driver.all("disconnect") and not t.driver.all("connect_error", nsp="/")


@case("47", "ERROR as a string and as an object", revs=(3,))
async def _(t):
    t.connect()
    socket = await t.opened()
    socket.send('44"invalid token"')
    error = await t.driver.wait("connect_error")
    assert error["message"] == "invalid token" or error["data"] == "invalid token", error
    t.connect()
    socket = await t.opened()
    socket.send('44{"code":7}')
    assert (await t.driver.wait("connect_error"))["data"] == {"code": 7}


@case("48", "CONNECT without sid is a connect_error", revs=(4,), modes=("fixed",))
async def _(t):
    t.connect()
    socket = await t.opened()
    assert await socket.next() == "40"
    socket.send("40")
    assert (await t.driver.wait("connect_error"))["message"]
    assert not t.driver.all("connect")


@case("49", "put out by the server: no retry, connect() works", old=True)
async def _(t):
    t.connect()
    socket = await t.joined()
    socket.send("41")
    await t.lost("io server disconnect")
    await asyncio.sleep(0.4)
    assert len(t.driver.all("connect")) == 1 and not t.driver.all("reconnect_attempt")
    t.connect()
    if t.rev == 3 and not socket.is_closed:
        assert await socket.next() == "40"
        socket.send("40")
        await t.driver.wait("connect")
    else:
        await t.joined()


@case("49", "put out and closed at once: still the server's doing")
async def _(t):
    t.connect()
    socket = await t.joined()
    socket.send("41")
    socket.close()
    await t.lost("io server disconnect")
    await asyncio.sleep(0.3)
    assert len(t.server.sockets) == 1 and len(t.driver.all("disconnect")) == 1


@case("49", "one namespace put out, the other stays")
async def _(t):
    t.connect()
    t.connect(nsp="/admin")
    socket = await two(t)
    socket.send("41/admin,")
    await t.lost("io server disconnect", nsp="/admin")
    await t.barrier(socket)
    assert not t.driver.all("disconnect", nsp="/")


@case("50", "a new id after a reconnect")
async def _(t):
    t.connect()
    socket = await t.joined(sid="one")
    socket.cut()
    await t.driver.wait("disconnect")
    await t.joined(sid="two")
    ids = [event["id"] for event in t.driver.all("connect")]
    assert len(set(ids)) == 2 and all(ids), ids
