"""Rows 51–93: events, acknowledgements, bytes, malformed packets, buffers."""

import asyncio
import base64
import json

from table import case


def placed(*numbers):
    return [{"_placeholder": True, "num": n} for n in numbers]


def wire(t, data):
    return (b"\x04" if t.rev == 3 else b"") + data


def bin_(data):
    return {"$bin": base64.b64encode(data).decode()}


@case("51", "the byte form of an event; null, false, empty, zero are kept")
async def _(t):
    t.connect()
    socket = await t.joined()
    args = [None, False, "", 0, [], {}, -1, 0.5, [[None]], {"a": None}]
    t.driver.emit("name", *args)
    assert await socket.next() == '42["name",null,false,"",0,[],{},-1,0.5,[[null]],{"a":null}]'
    socket.send("42" + json.dumps(["back", *args]))
    assert (await t.driver.wait("event"))["args"] == args
    t.driver.emit("bare")
    assert await socket.next() == '42["bare"]'


NAMES = ["user list", 'with "quotes"', "back\\slash", "", "123", "😀 smile", "__proto__", "toString", "a,b[1]", " lead",
         "new\nline", "€", "constructor"]


@case("52", "any name, both ways")
async def _(t):
    t.connect()
    socket = await t.joined()
    for name in NAMES:
        t.driver.emit(name, 1)
        assert json.loads((await socket.next())[2:]) == [name, 1]
        socket.send("42" + json.dumps([name, {"__proto__": 1}], ensure_ascii=False))
        event = await t.driver.wait("event")
        assert event["name"] == name and event["args"] == [{"__proto__": 1}], event


@case("53", "a numeric name does not kill the connection")
async def _(t):
    t.connect()
    socket = await t.joined()
    socket.send('42[123,"x"]')
    await t.barrier(socket)
    assert not t.driver.all("disconnect")


@case("54", "integers up to 2^53-1 are exact, never with an exponent")
async def _(t):
    t.connect()
    socket = await t.joined()
    numbers = [9007199254740991, -9007199254740991, 1693526400000, 1000000]
    t.driver.emit("n", *numbers)
    assert await socket.next() == '42["n",9007199254740991,-9007199254740991,1693526400000,1000000]'
    socket.send("42" + json.dumps(["n", *numbers, 1e3]))
    assert (await t.driver.wait("event"))["args"] == [*numbers, 1000]


@case("55", "white space, escapes, U+2028, NUL, 0x1E")
async def _(t):
    t.connect()
    socket = await t.joined()
    socket.send('42[ "spaced" ,\t1 , { "a" :\r\n 2 } ]')
    assert (await t.driver.wait("event"))["args"] == [1, {"a": 2}]
    socket.send('42["e","\\ud83d\\ude00\\u2028\\u0000\\u001e\\/"]', '42["raw","\u2028\u2029\u007f"]')
    assert (await t.driver.wait("event"))["args"] == ["😀\u2028\0\x1e/"]
    assert (await t.driver.wait("event"))["args"] == ["\u2028\u2029\u007f"]
    t.driver.emit("out", "😀\u2028\0\x1e\n")
    text = await socket.next()
    assert json.loads(text[2:]) == ["out", "😀\u2028\0\x1e\n"] and "\x1e" not in text, text


@case("56", "a lone surrogate does no harm")
async def _(t):
    t.connect()
    socket = await t.joined()
    socket.send('42["s","\\ud83d"]')
    await t.driver.wait("event", name="s")
    t.driver.emit("s", "\ud83d", ack="t")
    text = await socket.next()
    assert text.startswith('420["s","'), text
    await t.barrier(socket)


@case("57", "300 nested arrays come; 100 000 do not crash")
async def _(t):
    t.connect()
    socket = await t.joined()
    socket.send('42["deep",' + "[" * 300 + "]" * 300 + "]")
    args = (await t.driver.wait("event"))["args"]
    depth = 0
    while args:
        args, depth = args[0], depth + 1
    assert depth == 300, depth
    t.driver.emit("deep", json.loads("[" * 300 + "]" * 300))
    assert await socket.next() == '42["deep",' + "[" * 300 + "]" * 300 + "]"
    socket.send('42["bomb",' + "[" * 100_000 + "]" * 100_000 + "]")
    await t.driver.sync()
    while socket.is_closed is False and not t.driver.all("event", name="bomb"):
        await asyncio.sleep(0.02)
    if socket.is_closed:
        socket = await t.joined()
    await t.barrier(socket)


@case("58", "reserved names are refused on emit", revs=(4,))
async def _(t):
    t.connect()
    socket = await t.joined()
    before = len(socket.texts)
    for name in ("connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener"):
        t.driver.emit(name)
        await t.driver.wait("error")
    t.driver.emit("fine")
    assert await socket.next() == '42["fine"]'
    assert len(socket.texts) == before + 1


@case("59", "an acknowledgement: same id, arguments, namespace, once")
async def _(t):
    t.connect(nsp="/admin")
    t.driver.command("reply", event="q", args=[1, {"a": None}, "€"])
    socket = await t.joined(nsp="/admin")
    socket.send('42/admin,1["q"]', '42/admin,["q"]', '42/admin,0["q","x"]')
    assert await socket.next() == '43/admin,1[1,{"a":null},"€"]'
    assert await socket.next() == '43/admin,0[1,{"a":null},"€"]'
    assert [e["ack"] for e in t.driver.all("event")] == [True, False, True]


@case("59", "an empty acknowledgement")
async def _(t):
    t.connect()
    t.driver.command("reply", event="q", args=[])
    socket = await t.joined()
    socket.send('423["q"]')
    assert await socket.next() == "433[]"


@case("60", "a 64-bit acknowledgement id")
async def _(t):
    t.connect()
    t.driver.command("reply", event="q", args=[])
    socket = await t.joined()
    for number in (2**32 + 1, 2**53 + 1, 2**63 - 1):
        socket.send(f'42{number}["q"]')
        assert await socket.next() == f"43{number}[]"


@case("61 62", "acknowledgements match out of order; unknown and repeated ones are ignored")
async def _(t):
    t.connect()
    socket = await t.joined()
    for tag in "abc":
        t.driver.emit("q", tag, ack=tag)
    numbers = {}
    for _ in range(3):
        text = await socket.next()
        numbers[json.loads(text[text.index("["):])[1]] = text[2:text.index("[")]
    assert len(set(numbers.values())) == 3
    for tag in "cab":
        socket.send(f'43{numbers[tag]}["{tag}"]', f'43{numbers[tag]}["again"]')
    socket.send("43999[]", "4399999999999999999[]")
    assert [(await t.driver.wait("ack"))["tag"] for _ in range(3)] == ["c", "a", "b"]
    await t.barrier(socket)
    assert [e["args"] for e in t.driver.all("ack")] == [["c"], ["a"], ["b"]]
    assert not t.driver.all("disconnect")


@case("63", "an acknowledgement times out; a late one is ignored")
async def _(t):
    t.connect()
    socket = await t.joined()
    t.driver.emit("q", ack="x", timeout=100)
    await socket.next()
    event = await t.driver.wait("ack")
    assert event == {**event, "tag": "x", "error": "operation has timed out"} and "args" not in event, event
    socket.send("430[]")
    await t.barrier(socket)
    assert len(t.driver.all("ack")) == 1


@case("63", "ackTimeout is the time-out where none is given", revs=(4,))
async def _(t):
    t.connect(ackTimeout=100)
    await t.joined()
    t.driver.emit("q", ack="x")
    assert (await t.driver.wait("ack"))["error"] == "operation has timed out"


@case("64", "a timed-out emit leaves the send buffer", revs=(4,))
async def _(t):
    t.connect(reconnectionDelay=500, reconnectionDelayMax=500, randomizationFactor=0)
    (await t.joined()).cut()
    await t.driver.wait("disconnect")
    t.driver.emit("too late", ack="x", timeout=50)
    t.driver.emit("in time")
    assert (await t.driver.wait("ack"))["error"] == "operation has timed out"
    assert await (await t.joined()).next() == '42["in time"]'


@case("65", "a pending acknowledgement with a time-out fails at the disconnect")
async def _(t):
    t.connect()
    socket = await t.joined()
    t.driver.emit("q", ack="x", timeout=60000)
    t.driver.emit("q", ack="silent")
    await socket.next()
    await socket.next()
    socket.cut()
    assert (await t.driver.wait("ack"))["error"] == "socket has been disconnected"
    await t.joined()
    assert not t.driver.all("ack", tag="silent")


@case("65", "and at our own disconnect")
async def _(t):
    t.connect()
    socket = await t.joined()
    t.driver.emit("q", ack="x", timeout=60000)
    await socket.next()
    t.driver.command("disconnect", nsp="/")
    assert (await t.driver.wait("ack"))["error"] == "socket has been disconnected"


@case("66", "the acknowledgement of a buffered event survives the reconnect")
async def _(t):
    t.connect()
    (await t.joined()).cut()
    await t.driver.wait("disconnect")
    t.driver.emit("q", 1, ack="x")
    t.driver.emit("q", 2, ack="y", timeout=60000)
    socket = await t.joined()
    for tag in "xy":
        text = await socket.next()
        socket.send(f'43{text[2:text.index("[")]}["{tag}"]')
        event = await t.driver.wait("ack")
        assert event["tag"] == tag and event["args"] == [tag], event


@case("67", "every event is told, whatever its name")
async def _(t):
    t.connect()
    socket = await t.joined()
    socket.send('42["one",1]', '42["two"]', '42["error","x"]' if t.rev == 4 else '42["three"]')
    assert [(await t.driver.wait("event"))["name"] for _ in range(2)] == ["one", "two"]
    await t.barrier(socket)


@case("69", "bytes nested, out of order, 300 kB", old=True)
async def _(t):
    t.connect()
    socket = await t.joined()
    big = bytes(n * 7 % 256 for n in range(300_000))
    body = ["b", {"deep": [1, *placed(1)], "t": "€"}, *placed(0)]
    socket.send("452-" + json.dumps(body), wire(t, b"\xff\x00\x1e\x04"), wire(t, big))
    args = (await t.driver.wait("event"))["args"]
    assert args == [{"deep": [1, bin_(big)], "t": "€"}, bin_(b"\xff\x00\x1e\x04")]


@case("69", "one attachment in two places")
async def _(t):
    t.connect()
    socket = await t.joined()
    socket.send("451-" + json.dumps(["b", *placed(0), {"again": placed(0)}]), wire(t, b"same"))
    assert (await t.driver.wait("event"))["args"] == [bin_(b"same"), {"again": [bin_(b"same")]}]


@case("70", "an empty attachment, both ways")
async def _(t):
    t.connect()
    socket = await t.joined()
    socket.send("451-" + json.dumps(["b", *placed(0)]), wire(t, b""))
    assert (await t.driver.wait("event"))["args"] == [bin_(b"")]
    t.driver.emit("b", bin_(b""))
    assert (await socket.next()).startswith("451-") and await socket.next() == wire(t, b"")


@case("71 75", "bytes out: placeholders depth first, the prefix of the revision", old=True)
async def _(t):
    t.connect()
    socket = await t.joined()
    t.driver.emit("b", {"x": bin_(b"\x00\xff"), "y": [bin_(b"two")]}, 7, bin_(b"three"), repeat=2)
    for n in range(2):
        text = await socket.next()
        assert text.startswith("453-["), text
        assert json.loads(text[4:]) == ["b", n, {"x": placed(0)[0], "y": placed(1)}, 7, *placed(2)], text
        assert [await socket.next() for _ in range(3)] == [wire(t, b"\x00\xff"), wire(t, b"two"), wire(t, b"three")]


@case("72", "binary acknowledgements, both ways")
async def _(t):
    t.connect()
    t.driver.command("reply", event="q", args=["x", bin_(b"mine")])
    socket = await t.joined()
    t.driver.emit("ask", ack="x")
    assert await socket.next() == '420["ask"]'
    socket.send("461-0" + json.dumps(placed(0)), wire(t, b"yours"))
    assert (await t.driver.wait("ack"))["args"] == [bin_(b"yours")]
    socket.send('428["q"]')
    text = await socket.next()
    assert text.startswith("461-8[") and json.loads(text[5:]) == ["x", *placed(0)], text
    assert await socket.next() == wire(t, b"mine")
    socket.send("451-9" + json.dumps(["q", *placed(0)]), wire(t, b"!"))
    assert (await socket.next()).startswith("461-9[")


@case("73", "text and bytes keep their order, both ways")
async def _(t):
    t.connect()
    socket = await t.joined()
    for n in range(100):
        if n % 2:
            socket.send(f'42["n",{n}]')
        else:
            socket.send("451-" + json.dumps(["n", n, *placed(0)]), wire(t, b"x"))
    await t.barrier(socket)
    assert [e["args"][0] for e in t.driver.all("event", name="n")] == list(range(100))
    for n in range(20):
        t.driver.emit("n", n, *([bin_(b"x")] if n % 2 else []))
    seen = [await socket.next() for _ in range(30)]
    texts = [json.loads(x[x.index("["):])[1] for x in seen if isinstance(x, str)]
    assert texts == list(range(20)) and all(isinstance(b, bytes) for b in seen[2::3])


@case("74", "_placeholder in a plain event is data")
async def _(t):
    t.connect()
    socket = await t.joined()
    data = {"_placeholder": True, "num": 0}
    socket.send("42" + json.dumps(["p", data, {"_placeholder": "x"}]))
    assert (await t.driver.wait("event"))["args"] == [data, {"_placeholder": "x"}]


PLAIN = placed(0)[0]
MALFORMED = {
    "76": ["49", "4x", "4", "47[]", '4"x"'],
    "77": ["42{}", '42"x"', '42["x"', "42[]", "42[true]", "42[null]", "42", '42{"0":"x"}', "42[{}]", '42["x"]]', '42["x",]'],
    "78": ["430{}", "41{}", '41"x"', "41[]", "430", '430"x"'],
    "79": ['45["b"]', '45x-["b"]', '451.5-["b"]', '45-["b"]', '451["b"]', '45-1-["b"]', "46[]"],
    "80": [("451-" + json.dumps(["b", {"_placeholder": True, "num": num}]), b"x") for num in (1, -1, "splice", 0.5, None, True)],
    "81": [(b"x",), ("451-" + json.dumps(["b", PLAIN]), '42["text in between"]')],
    "83": ['451000000-["b"]', '4511-["b"]', '4599999999999999999999-["b"]'],
}
for row, packets in MALFORMED.items():
    for at, packet in enumerate(packets):
        @case(row, f"malformed {packet!r:.40}", old=at == 0)
        async def _(t, packet=packet):
            t.connect()
            socket = await t.joined()
            parts = packet if isinstance(packet, tuple) else (packet,)
            socket.send(*(wire(t, part) if isinstance(part, bytes) else part for part in parts))
            await t.lost("parse error")
            await socket.closed()
            await t.joined()
            assert not t.driver.all("event"), t.driver.events

for packet in ('42["disconnect"]', '42["connect"]', '42["connect_error","x"]', '42["disconnecting"]', '42["newListener"]'):
    @case("82", f"a reserved name received: {packet}", revs=(4,))
    async def _(t, packet=packet):
        t.connect()
        socket = await t.joined()
        socket.send(packet)
        await t.lost("parse error")
        await t.joined()


@case("79", "binary header of zero attachments is whole")
async def _(t):
    t.connect()
    socket = await t.joined()
    socket.send('450-["none",1]', '42["after"]')
    assert [(await t.driver.wait("event"))["name"] for _ in range(2)] == ["none", "after"]


@case("84", "half a binary event does not leak into the next connection")
async def _(t):
    t.connect()
    socket = await t.joined()
    socket.send("452-" + json.dumps(["half", *placed(0, 1)]), wire(t, b"one"))
    await asyncio.sleep(0.05)
    socket.cut()
    await t.driver.wait("disconnect")
    socket = await t.joined()
    await t.barrier(socket)
    assert [e["name"] for e in t.driver.all("event")] == ["barrier"]


@case("85", "emits before the join: buffered, in order, only after it", old=True)
async def _(t):
    t.connect()
    t.driver.emit("n", repeat=20)
    t.driver.emit("b", bin_(b"x"))
    socket = await t.joined(said=False)
    got = [await socket.next() for _ in range(22)]
    assert got[:20] == [f'42["n",{n}]' for n in range(20)] and got[21] == wire(t, b"x"), got
    await t.driver.wait("connect")


@case("86", "events before CONNECT come after it")
async def _(t):
    t.connect()
    socket = await t.opened()
    if t.rev == 4:
        await socket.next()
    socket.send('42["early",1]', '42["early",2]')
    await t.driver.sync()
    await asyncio.sleep(0.1)
    assert not t.driver.all("event")
    socket.send('40{"sid":"x"}' if t.rev == 4 else "40")
    await t.driver.wait("connect")
    assert [(await t.driver.wait("event"))["args"] for _ in range(2)] == [[1], [2]]


@case("87", "emits while down leave once, in order")
async def _(t):
    t.connect()
    (await t.joined()).cut()
    await t.driver.wait("disconnect")
    t.driver.emit("n", repeat=50)
    socket = await t.joined()
    assert [await socket.next() for _ in range(50)] == [f'42["n",{n}]' for n in range(50)]
    assert not [x for x in await t.barrier(socket) if x.startswith("42")]


@case("88", "the server restarts: 30 emits survive, none twice")
async def _(t):
    t.connect()
    await t.joined()
    port = t.server.port
    await t.server.stop()
    await t.driver.wait("disconnect")
    for n in range(30):
        t.driver.emit("n", n)
        if n == 15:
            await t.driver.wait("connect_error")
    await t.driver.sync()
    await t.server.listen(port)
    socket = await t.joined()
    assert [await socket.next() for _ in range(30)] == [f'42["n",{n}]' for n in range(30)]
    assert not [x for x in await t.barrier(socket) if x.startswith("42")]


@case("89", "volatile: dropped while down, sent when up")
async def _(t):
    t.connect()
    t.driver.emit("lost", volatile=True)
    socket = await t.joined()
    t.driver.emit("sent", 1, volatile=True)
    assert await socket.next() == '42["sent",1]'
    socket.cut()
    await t.driver.wait("disconnect")
    t.driver.emit("lost too", volatile=True)
    socket = await t.joined()
    t.driver.emit("sent", bin_(b"x"), volatile=True)
    assert (await socket.next()).startswith("451-"), socket.texts


@case("90", "retries: resent with a new id until acknowledged, in order", revs=(4,))
async def _(t):
    t.connect(retries=3, ackTimeout=150)
    socket = await t.joined()
    t.driver.emit("one", 1, ack="one")
    t.driver.emit("two", 2)
    first, second = await socket.next(), await socket.next()
    body = first[first.index("["):]
    assert body == '["one",1]' and second.endswith(body) and first != second, (first, second)
    socket.send(f'43{second[2:second.index("[")]}["ok"]')
    assert (await t.driver.wait("ack"))["args"] == ["ok"]
    assert (await socket.next()).endswith('["two",2]')


@case("91", "retries: gives up after N+1 tries, the next one goes", revs=(4,))
async def _(t):
    t.connect(retries=2, ackTimeout=80)
    socket = await t.joined()
    t.driver.emit("never", ack="x")
    t.driver.emit("next")
    texts = [await socket.next() for _ in range(4)]
    assert [x[x.index("["):] for x in texts] == ['["never"]'] * 3 + ['["next"]'], texts
    assert (await t.driver.wait("ack"))["error"] == "operation has timed out"


@case("90", "retries: the head is sent again after a reconnect", revs=(4,))
async def _(t):
    t.connect(retries=3, ackTimeout=60000)
    socket = await t.joined()
    t.driver.emit("one")
    t.driver.emit("two")
    assert (await socket.next()).endswith('["one"]')
    socket.cut()
    await t.driver.wait("disconnect")
    socket = await t.joined()
    text = await socket.next()
    assert text.endswith('["one"]'), text
    socket.send(f'43{text[2:text.index("[")]}[]')
    assert (await socket.next()).endswith('["two"]')


@case("90", "retries: emitted before the join", revs=(4,))
async def _(t):
    t.connect(retries=3, ackTimeout=10000)
    t.driver.emit("one")
    t.driver.emit("two")
    socket = await t.joined(said=False)
    text = await socket.next()
    assert text.endswith('["one"]'), text
    assert not [x for x in await t.barrier(socket) if x.endswith('["two"]')]


@case("92", "recovery: pid and offset in CONNECT beside the credentials", revs=(4,))
async def _(t):
    t.connect(auth={"token": 1})
    socket = await t.opened()
    await socket.next()
    socket.send('40{"sid":"s","pid":"p1"}', '42["e",1,"offset1"]', '42["e",2,"offset2"]')
    assert (await t.driver.wait("connect"))["recovered"] is False
    assert [(await t.driver.wait("event"))["args"] for _ in range(2)] == [[1, "offset1"], [2, "offset2"]]
    socket.cut()
    await t.driver.wait("disconnect")
    socket = await t.opened()
    assert json.loads((await socket.next())[2:]) == {"token": 1, "pid": "p1", "offset": "offset2"}
    socket.send('40{"sid":"s","pid":"p1"}', '42["missed",3,"offset3"]')
    event = await t.driver.wait("connect")
    assert event["recovered"] is True and event["id"] == "s", event
    assert (await t.driver.wait("event"))["name"] == "missed"
    socket.cut()
    await t.driver.wait("disconnect")
    socket = await t.opened()
    assert json.loads((await socket.next())[2:])["offset"] == "offset3"
    socket.send('40{"sid":"new","pid":"p2"}')
    event = await t.driver.wait("connect")
    assert event["recovered"] is False and event["id"] == "new", event
    socket.cut()
    await t.driver.wait("disconnect")
    socket = await t.opened()
    assert "offset" not in json.loads((await socket.next())[2:])


@case("93", "10 000 events down and up, complete and in order", patience=90)
async def _(t):
    t.connect()
    socket = await t.joined()
    t.driver.emit("up", repeat=10_000)
    socket.send(*(f'42["down",{n}]' for n in range(10_000)))
    got = [await socket.next(60) for _ in range(10_000)]
    assert got == [f'42["up",{n}]' for n in range(10_000)]
    await t.barrier(socket)
    assert [e["args"] for e in t.driver.all("event", name="down")] == [[n] for n in range(10_000)]
