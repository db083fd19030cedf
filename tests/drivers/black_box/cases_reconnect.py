"""Rows 94–103 (reconnection) and what DRIVER.md says about the driver itself."""

import asyncio
import time

from table import case
from wire import PATIENCE


def refuse(t, times):
    """Cuts the first `times` requests from now on; returns when they came."""
    moments = []

    def take(request):
        if len(moments) >= times:
            return False
        moments.append(time.monotonic())
        request.cut()
        return True
    t.server.on_request = take
    return moments


@case("94", "the delays double", patience=60)
async def _(t):
    moments = refuse(t, 6)
    t.connect(reconnectionDelay=100, reconnectionDelayMax=800, randomizationFactor=0)
    await t.joined()
    gaps = [later - earlier for earlier, later in zip(moments, moments[1:])]
    assert all(gap >= least - 0.03 for gap, least in zip(gaps, (0.1, 0.2, 0.4, 0.8, 0.8))), gaps


@case("95", "jitter spreads the delays")
async def _(t):
    t.connect(reconnectionDelay=200, reconnectionDelayMax=1000, randomizationFactor=0.5)
    gaps = []
    for _ in range(10):
        (await t.joined()).cut()
        lost = (await t.driver.wait("disconnect"))["at"]
        gaps.append((await t.driver.wait("reconnect_attempt"))["at"] - lost)
    assert all(gap >= 0.05 for gap in gaps) and max(gaps) - min(gaps) > 0.02, gaps


@case("96", "jitter at the cap as well", patience=60)
async def _(t):
    moments = refuse(t, 14)
    t.connect(reconnectionDelay=100, reconnectionDelayMax=200, randomizationFactor=0.5)
    await t.joined()
    capped = [later - earlier for earlier, later in zip(moments[4:], moments[5:])]
    assert max(capped) - min(capped) > 0.01, capped


@case("97", "the back-off starts anew after success")
async def _(t):
    moments = refuse(t, 5)
    t.connect(reconnectionDelay=50, reconnectionDelayMax=60000, randomizationFactor=0)
    socket = await t.joined()
    assert len(moments) == 5
    for _ in range(3):
        socket.cut()
        await t.driver.wait("disconnect")
        assert (await t.driver.wait("reconnect_attempt", n=1))["n"] == 1
        socket = await t.joined()


@case("98", "reconnectionAttempts: numbered from 1, then reconnect_failed")
async def _(t):
    moments = refuse(t, 99)
    t.connect(reconnectionAttempts=3)
    await t.driver.wait("reconnect_failed")
    await asyncio.sleep(0.3)
    assert [e["n"] for e in t.driver.all("reconnect_attempt")] == [1, 2, 3]
    assert len(moments) == 4 and len(t.driver.all("connect_error")) == 4 and len(t.driver.all("reconnect_failed")) == 1


@case("98", "reconnectionAttempts after a drop")
async def _(t):
    t.connect(reconnectionAttempts=2)
    socket = await t.joined()
    refuse(t, 99)
    socket.cut()
    await t.driver.wait("reconnect_failed")
    assert [e["n"] for e in t.driver.all("reconnect_attempt")] == [1, 2]
    t.server.on_request = None
    t.connect()
    await t.joined()


@case("99", "reconnect tells the attempt")
async def _(t):
    t.connect()
    socket = await t.joined()
    refuse(t, 2)
    socket.cut()
    await t.joined()
    assert (await t.driver.wait("reconnect"))["n"] == 3
    assert [e["n"] for e in t.driver.all("reconnect_attempt")] == [1, 2, 3]


@case("100", "reconnection: false")
async def _(t):
    t.connect(reconnection=False)
    (await t.joined()).cut()
    await t.driver.wait("disconnect")
    await asyncio.sleep(0.4)
    assert len(t.server.requests) == 1 and not t.driver.all("reconnect_attempt")
    t.connect()
    await t.joined()


@case("100", "reconnection: false and nobody there")
async def _(t):
    moments = refuse(t, 1)
    t.connect(reconnection=False)
    await t.driver.wait("connect_error")
    await asyncio.sleep(0.3)
    assert len(moments) == 1 and len(t.server.requests) == 1


@case("101", "disconnect() stops the retry loop; connect() starts again")
async def _(t):
    moments = refuse(t, 99)
    t.connect(reconnectionDelay=100, reconnectionDelayMax=100)
    await t.driver.wait("connect_error")
    await t.driver.wait("connect_error")
    t.driver.command("disconnect", nsp="/")
    await t.driver.sync()
    count = len(moments)
    await asyncio.sleep(0.4)
    assert len(moments) == count
    t.server.on_request = None
    t.connect()
    await t.joined()


@case("102", "the server is absent at the start")
async def _(t):
    port = t.server.port
    await t.server.stop()
    t.connect()
    await t.driver.wait("connect_error")
    await t.driver.wait("connect_error")
    await t.server.listen(port)
    await t.joined()


@case("103", "a drop between open and join; 20 flaps", patience=60)
async def _(t):
    t.connect(reconnectionDelay=5, reconnectionDelayMax=10)
    for n in range(20):
        socket = await t.opened()
        if n % 2 and t.rev == 4:
            await socket.next()
        socket.cut()
    socket = await t.joined()
    await t.barrier(socket)
    assert t.server.open_sockets() == 1


@case("driver", "end of input is the end")
async def _(t):
    t.connect()
    socket = await t.joined()
    t.driver.process.stdin.close()
    await asyncio.wait_for(t.driver.process.wait(), PATIENCE)
    await socket.closed()


@case("driver", "ready names the client, sync answers in order, exit comes soon")
async def _(t):
    assert t.driver.events[0]["ev"] == "ready" and t.driver.events[0]["client"]
    for n in (7, "x", None, 2**40):
        t.driver.command("sync", n=n)
        assert (await t.driver.wait("sync"))["n"] == n
    t.connect()
    await t.server.socket()  # which then stays silent


@case("driver", "what is not understood is an error, not the end")
async def _(t):
    t.driver.process.stdin.write(b"this is not JSON\n")
    await t.driver.wait("error")
    t.driver.command("dance")
    await t.driver.wait("error")
    t.connect(frobnicate=1)
    assert "frobnicate" in (await t.driver.wait("error"))["message"]
    t.connect(rev=7)
    await t.driver.wait("error")
    t.connect(transports=["pigeon"])
    await t.driver.wait("error")
    t.connect()
    await t.joined()


@case("driver", "repeat puts the index first; ack tags come back")
async def _(t):
    t.connect()
    socket = await t.joined()
    t.driver.emit("n", "x", repeat=3, ack="tag")
    for n in range(3):
        text = await socket.next()
        assert text == f'42{n}["n",{n},"x"]', text
        socket.send(f"43{n}[{n}]")
    assert [(await t.driver.wait("ack", tag="tag"))["args"] for _ in range(3)] == [[0], [1], [2]]


@case("driver", "what cannot be printed is named so")
async def _(t):
    t.connect()
    socket = await t.joined()
    socket.send('42["bomb",' + "[" * 1000 + "]" * 1000 + "]")
    event = await t.driver.wait("event")
    assert event["args"] == ["$unprintable"], str(event)[:100]
