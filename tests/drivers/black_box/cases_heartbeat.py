"""Rows 11–19: who pings, who answers, who is dead."""

import asyncio
import signal
import time

from table import Polling, case


@case("11 12", "pings are answered at once, for many intervals, and never sent", revs=(4,), old=True)
async def _(t):
    t.connect()
    socket = await t.joined(interval=400, timeout=4000)
    before = len(socket.texts)
    for _ in range(15):
        socket.send("2")
        assert await socket.next() == "3"
        await asyncio.sleep(0.08)
    assert socket.texts[before:] == ["3"] * 15 and not t.driver.all("disconnect")


@case("12 15", "pings every interval, never a pong, for many intervals", revs=(3,))
async def _(t):
    t.connect()
    socket = await t.joined(interval=150, timeout=2000)
    times = []
    for _ in range(8):
        assert await socket.next() == "2"
        times.append(time.monotonic())
        socket.send("3")
    assert all(later - earlier > 0.12 for earlier, later in zip(times, times[1:])), times
    assert "3" not in socket.texts and not t.driver.all("disconnect")


@case("13", "no ping for interval and time-out: dead, not earlier", revs=(4,), old=True)
async def _(t):
    t.connect()
    socket = await t.joined(interval=1000, timeout=500)
    began = time.monotonic()
    socket.send("2")
    assert await socket.next() == "3"
    event = await t.lost("ping timeout")
    assert event["at"] - began >= 1.495, event["at"] - began
    await socket.closed()
    await t.joined()


@case("14", "data does not replace pings", revs=(4,))
async def _(t):
    t.connect()
    socket = await t.joined(interval=800, timeout=400)

    async def chatter():
        while not socket.is_closed:
            socket.send('42["chatter"]')
            await asyncio.sleep(0.03)
    talking = asyncio.create_task(chatter())
    await t.lost("ping timeout")
    await talking
    await t.joined()


@case("16", "no pong within the time-out: dead", revs=(3,))
async def _(t):
    t.connect()
    socket = await t.joined(interval=300, timeout=600)
    assert await socket.next() == "2"
    await t.lost("ping timeout")
    await t.joined()


@case("15", "any packet stands for the pong", revs=(3,))
async def _(t):
    t.connect()
    socket = await t.joined(interval=100, timeout=2000)
    for _ in range(6):
        assert await socket.next() == "2"
        await asyncio.sleep(0.05)
        socket.send('42["alive"]')
    assert not t.driver.all("disconnect")


@case("17", "after a suspend nothing is emitted into the dead connection", revs=(4,))
async def _(t):
    t.connect()
    socket = await t.joined(interval=600, timeout=600)
    t.driver.process.send_signal(signal.SIGSTOP)
    await asyncio.sleep(1.6)
    t.driver.emit("after the sleep")
    await asyncio.sleep(0.05)
    t.driver.process.send_signal(signal.SIGCONT)
    await t.lost("ping timeout")
    await socket.closed()
    assert '42["after the sleep"]' not in socket.texts
    assert await (await t.joined()).next() == '42["after the sleep"]'


@case("18", "the heartbeat goes over polling", revs=(4,))
async def _(t):
    polling = Polling(t, interval=150, timeout=4000)
    t.connect(transports=["polling"])
    await polling.joined()
    for n in range(1, 6):
        polling.say("2")
        await polling.until(lambda: polling.received.count("3") == n)
    assert "2" not in polling.received and not t.driver.all("disconnect")


@case("18", "the heartbeat goes over polling", revs=(3,))
async def _(t):
    polling = Polling(t, interval=100, timeout=2000)
    t.connect(transports=["polling"])
    await polling.joined()
    for n in range(1, 6):
        await polling.until(lambda: polling.received.count("2") == n)
        polling.say("3")
    assert "3" not in polling.received and not t.driver.all("disconnect")


@case("18 13", "silence over polling is death", revs=(4,))
async def _(t):
    polling = Polling(t, interval=800, timeout=400)
    t.connect(transports=["polling"])
    await polling.joined()
    await t.lost("ping timeout")
    await polling.joined()


@case("18 16", "silence over polling is death", revs=(3,))
async def _(t):
    polling = Polling(t, interval=300, timeout=600)
    t.connect(transports=["polling"])
    await polling.joined()
    await t.lost("ping timeout")
    await polling.joined()


@case("19", "noop and stray pongs are ignored")
async def _(t):
    t.connect()
    socket = await t.joined()
    socket.send("6", "3", "6", "3probe")
    await t.barrier(socket)
    assert not t.driver.all("disconnect")
