"""What a case sits at: the driver on one side, the raw server on the other, and one of the modes."""

import asyncio
import json
import time

from wire import PATIENCE, RawServer, decode, encode

CASES = []


def case(rows, name, revs=(3, 4), modes=("fixed", "auto"), old=False, patience=40):
    """Registers a case for rows of the conformance list. `old`: also against a 3.x server, found out in mode auto."""
    def register(function):
        CASES.append({"rows": rows, "name": name, "revs": revs, "modes": modes, "old": old,
                      "patience": patience, "run": function})
        return function
    return register


class Driver:
    """The program under test: commands by stdin, events by stdout, one JSON object a line."""

    def __init__(self):
        self.events, self.unread = [], []
        self.process = None
        self._changed = asyncio.Condition()
        self._syncs = 0

    async def start(self, program, url, name):
        self.process = await asyncio.create_subprocess_exec(
            program, url, name, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE, limit=64 << 20)
        self.reading = asyncio.create_task(self._read())
        self.errors = asyncio.create_task(self.process.stderr.read())
        await self.wait("ready")

    async def _read(self):
        while line := await self.process.stdout.readline():
            event = json.loads(line)  # a line that is not JSON fails the case
            assert isinstance(event, dict) and isinstance(event.get("ev"), str), line
            event["at"] = time.monotonic()
            async with self._changed:
                self.events.append(event)
                self.unread.append(event)
                self._changed.notify_all()

    def command(self, cmd, **members):
        self.process.stdin.write(json.dumps({"cmd": cmd, **members}).encode() + b"\n")

    def emit(self, event, *args, nsp="/", **members):
        self.command("emit", nsp=nsp, event=event, args=list(args), **members)

    async def wait(self, ev, patience=PATIENCE, **members):
        """Takes the next event of that kind with those members; others stay for those who ask for them."""
        def find():
            if self.reading.done() and self.reading.exception():
                raise self.reading.exception()
            for event in self.unread:
                if event["ev"] == ev and all(event.get(key) == value for key, value in members.items()):
                    self.unread.remove(event)
                    return event
            return None
        deadline = time.monotonic() + patience
        async with self._changed:
            while (found := find()) is None:
                left = deadline - time.monotonic()
                try:
                    await asyncio.wait_for(self._changed.wait(), max(left, 0.01))
                except asyncio.TimeoutError:
                    if time.monotonic() >= deadline:
                        raise AssertionError(f"no {ev} {members}; events: {self.events[-12:]}") from None
        return found

    async def sync(self):
        """Everything commanded so far has been obeyed, and what it said at once has been read."""
        self._syncs += 1
        self.command("sync", n=self._syncs)
        await self.wait("sync", n=self._syncs)

    def all(self, ev, **members):
        return [e for e in self.events if e["ev"] == ev and all(e.get(k) == v for k, v in members.items())]

    async def leave(self):
        """Exits with success. The contract gives it three seconds, on a machine with nothing else to do."""
        if self.process.returncode is None:
            self.command("exit")
            await asyncio.wait_for(self.process.wait(), PATIENCE)
        assert self.process.returncode == 0, f"exit {self.process.returncode}: {await self.errors}"

    async def kill(self):
        if self.process and self.process.returncode is None:
            self.process.kill()
            await self.process.wait()


class Table:
    """One run of one case. `rev` is what the server speaks, `mode` what the driver is told."""

    def __init__(self, program, what, rev, mode):
        self.program, self.name, self.rev = program, what["name"], rev
        self.is_auto, self.is_old = mode != "fixed", mode == "auto-old"
        self.server, self.driver = RawServer(), Driver()
        self.joins = 0

    # --- the driver's side

    async def begin(self, path="/"):
        if not self.server.port:
            await self.server.listen()
        name = self.name.replace(" ", "-").replace("/", "")
        await self.driver.start(self.program, f"http://127.0.0.1:{self.server.port}{path}?case={name}", name)

    def connect(self, nsp="/", **opts):
        options = {"rev": "auto" if self.is_auto else self.rev, "transports": ["websocket"],
                   "reconnectionDelay": 20, "reconnectionDelayMax": 100, **opts}
        self.driver.command("connect", nsp=nsp, opts=options)

    # --- the server's side

    def open_packet(self, sid="engine", interval=25000, timeout=20000, upgrades=(), **more):
        body = {"sid": sid, "upgrades": list(upgrades), "pingInterval": interval, "pingTimeout": timeout}
        if self.rev == 4 and not self.is_old:
            body["maxPayload"] = 1000000
        return "0" + json.dumps({**body, **more})

    async def opened(self, **handshake):
        """The next WebSocket, with its open packet sent. In revision 3 `40` is still to come."""
        socket = await self.server.socket()
        socket.send(self.open_packet(**handshake))
        return socket

    async def joined(self, nsp="/", said=True, **handshake):
        """The next WebSocket, joined. `said`: and the driver has said so."""
        while True:
            socket = await self.opened(**handshake)
            if self.rev == 3:
                socket.send("40")  # whether anybody wants it or not
                if nsp != "/":
                    await self.asked(socket, nsp)
                    socket.send(f"40{nsp},")
                break
            first = await socket.next()
            if self.is_old and first == "2":
                socket.close()  # as 3.x does when it is pinged
                continue
            assert first.startswith("40" if nsp == "/" else f"40{nsp},"), first
            self.accept(socket, nsp)
            break
        if said:
            await self.driver.wait("connect", nsp=nsp)
        return socket

    async def asked(self, socket, nsp):
        """Waits for the CONNECT of a namespace, returns it."""
        while not (text := await socket.next()).startswith(f"40{nsp}"):
            assert text.startswith("40") or text == "2", text
        return text

    def accept(self, socket, nsp="/"):
        self.joins += 1
        prefix = "40" if nsp == "/" else f"40{nsp},"
        socket.send(prefix + (json.dumps({"sid": f"sid{self.joins}"}) if self.rev == 4 else ""))

    async def barrier(self, socket, nsp=""):
        """Everything sent so far has been taken, and everything that was said because of it has come."""
        self.driver.command("reply", event="barrier", args=["here"])
        await self.driver.sync()
        self.joins += 1
        number = 9000 + self.joins
        socket.send(f'42{nsp}{number}["barrier"]')
        seen = []
        while True:
            message = await socket.next()
            if message == f'43{nsp}{number}["here"]':
                return seen
            seen.append(message)

    async def lost(self, reason, nsp="/"):
        event = await self.driver.wait("disconnect", nsp=nsp)
        assert event["reason"] == reason, event
        return event


class Polling:
    """The other end of long polling: answers handshakes, holds a GET until there is something to say, takes POSTs."""

    def __init__(self, table, joins=True, **handshake):
        self.table, self.joins, self.handshake = table, joins, handshake
        self.received = []  # packets of all POSTs
        self.posts, self.gets = [], []
        self.sessions = 0
        self.held_get = self.held_post = None
        self.holds_posts = False
        self.is_upgrading = False  # from `3probe` on: GETs are released, as real servers do
        self.faults = []  # a session that broke the rules
        self.bodies = []
        self.changed = asyncio.Event()
        table.server.on_request = self.take

    def take(self, request):
        if request.is_upgrade:
            return False
        self.changed.set()
        if request.query.get("transport") != "polling":
            self.faults.append(f"transport {request.target}")
        if "sid" not in request.query:
            self.open(request)
        elif request.query["sid"] != f"poll{self.sessions}":
            request.answer('{"code":1,"message":"Session ID unknown"}', "400 Bad Request", "application/json")
        elif request.method == "GET":
            self.take_get(request)
        else:
            self.take_post(request)
        return True

    def open(self, request):
        self.sessions += 1
        self.bodies, self.held_get, self.held_post, self.is_upgrading = [], None, None, False
        packets = [self.table.open_packet(sid=f"poll{self.sessions}", **self.handshake)]
        if self.table.rev == 3 and self.joins:
            packets.append("40")
        request.answer(encode(packets, self.table.rev))

    def take_get(self, request):
        self.gets.append(request)
        if self.held_get:
            self.faults.append("two GETs at once")
        self.held_get = request
        self.release()

    def take_post(self, request):
        if self.held_post:
            self.faults.append("two POSTs at once")
        self.posts.append(request)
        octets = request.headers.get("content-type", "").startswith("application/octet-stream")
        packets = decode(request.body, self.table.rev, octets)
        self.received += packets
        if self.table.rev == 4 and self.joins and any(p == "40" or str(p).startswith("40{") for p in packets):
            self.say(f'40{{"sid":"socket{self.sessions}"}}')
        if self.holds_posts:
            self.held_post = request
        else:
            request.answer("ok", kind="text/html")

    def confirm_probe(self, socket):
        self.is_upgrading = True
        socket.send("3probe")
        self.release()

    def release(self):
        if self.held_get and not self.bodies and self.is_upgrading:
            self.bodies.append((encode(["6"], self.table.rev), "text/plain; charset=UTF-8", "200 OK"))
        if self.held_get and self.bodies:
            body, kind, status = self.bodies.pop(0)
            request, self.held_get = self.held_get, None
            request.answer(body, status, kind)

    def say(self, *packets, octets=False):
        """One body with these packets for the next GET."""
        kind = "application/octet-stream" if octets else "text/plain; charset=UTF-8"
        self.say_raw(encode(packets, self.table.rev, octets), kind)

    def say_raw(self, body, kind="text/plain; charset=UTF-8", status="200 OK"):
        self.bodies.append((body, kind, status))
        self.release()

    def release_post(self):
        self.holds_posts = False
        if self.held_post:
            request, self.held_post = self.held_post, None
            request.answer("ok", kind="text/html")

    async def until(self, condition, patience=PATIENCE):
        deadline = time.monotonic() + patience
        while not condition():
            assert time.monotonic() < deadline, f"never; received {self.received[-5:]}, faults {self.faults}"
            self.changed.clear()
            try:
                await asyncio.wait_for(self.changed.wait(), 0.2)
            except asyncio.TimeoutError:
                pass

    async def joined(self):
        await self.table.driver.wait("connect", nsp="/")
