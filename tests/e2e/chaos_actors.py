"""Who takes part in a chaos run: the backend, two people, and the wires between them. All of them can be hurt."""

import json
import os
import pathlib
import queue
import signal
import socket
import sqlite3
import struct
import subprocess
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Failure(AssertionError):
    """The run could not be carried out, or what must hold does not."""


class Server:
    """The reference backend on one port and one database, through any number of deaths."""

    def __init__(self, folder, options, log):
        self.folder, self.options, self.log = folder, options, log
        self.port, self.process = 0, None
        self.start()
        line = self.process.stdout.readline()
        if not line.startswith("listening on "):
            raise Failure(f"the backend did not start: {line!r}")
        self.port = int(line.rsplit(":", 1)[1])

    def start(self):
        self.process = subprocess.Popen(
            ["node", ROOT / "tests/backend/server.mjs", "--port", str(self.port), "--data", self.folder, *self.options],
            stdout=subprocess.PIPE, stderr=self.log, text=True)

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def query(self, sql, *values):
        """Straight from the database file: the witness that no client can talk into anything."""
        connection = sqlite3.connect(f"file:{self.folder}/backend.sqlite?mode=ro", uri=True, timeout=10)
        try:
            return connection.execute(sql, values).fetchall()
        finally:
            connection.close()


class Person:
    """A client process, its data folder, and everything it ever said."""

    def __init__(self, executable, user, folder, profile, log):
        self.command = [executable, profile, str(user), folder]
        self.user, self.log = user, log
        self.events = queue.Queue()
        self.accepted, self.running, self.connected, self.complaints, self.breaks = [], False, False, [], []
        self.start()

    def start(self):
        self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log)
        self.running, self.connected = True, False
        self.reader = threading.Thread(target=self._read, args=(self.process.stdout,), daemon=True)
        self.reader.start()

    def _read(self, stream):
        for line in stream:
            if not line.endswith(b"\n"):
                break  # killed in the middle of a word
            event = json.loads(line)
            kind = event["ev"]
            if kind == "accepted":
                self.accepted.append(event["text"].split(" ", 1)[0])
            elif kind in ("connected", "disconnected"):
                self.connected = kind == "connected"
                if not self.connected:
                    self.breaks.append(time.time())  # whoever broke it: a client may find out by itself that it is deaf
            elif kind in ("failed", "refused"):
                self.complaints.append(event)
            elif kind in ("dump", "opened", "sync"):
                self.events.put(event)
            self.log.write(f"{time.time():.3f} {line[:300].decode(errors='replace').rstrip()}\n".encode())

    def kill(self):
        """SIGKILL; what it had said before still counts."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.running = False
        self.process.stdin.close()
        self.reader.join()
        self.process.stdout.close()

    def tell(self, **command):
        """False if nobody is there to hear it."""
        if not self.running:
            return False
        try:
            self.process.stdin.write(json.dumps(command).encode() + b"\n")
            self.process.stdin.flush()
            return True
        except BrokenPipeError as error:
            raise Failure(f"the client of user {self.user} died by itself") from error

    def ask(self, answer, seconds=20, **command):
        """Tells, and waits for the event called `answer`."""
        while not self.events.empty():
            self.events.get()
        self.tell(**command)
        end = time.monotonic() + seconds
        while True:
            try:
                event = self.events.get(timeout=max(0.01, end - time.monotonic()))
            except queue.Empty as error:
                raise Failure(f"user {self.user} does not answer {command}") from error
            if event["ev"] == answer:
                return event

    def rows(self, room):
        return self.ask("dump", cmd="dump", room=room)["rows"]

    def stop(self):
        if self.running:
            self.kill()


class Cable:
    """One TCP connection through a Wire."""

    def __init__(self, wire, near, far):
        self.wire, self.sockets = wire, {"up": (near, far), "down": (far, near)}
        self.muted = set()
        for direction in ("up", "down"):
            threading.Thread(target=self._pump, args=(direction,), daemon=True).start()

    def _pump(self, direction):
        source, sink = self.sockets[direction]
        try:
            while data := source.recv(65536):
                allowed, cut = self.wire.allowance(direction, len(data))
                if direction not in self.muted:
                    sink.sendall(data[:allowed])
                if cut:
                    self.wire.hurt(self, cut)
        except OSError:
            pass
        self.end("close")

    def end(self, manner):
        if not self.wire.forget(self):
            return
        for end in self.sockets["up"]:
            try:
                if manner == "reset":
                    end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    end.shutdown(socket.SHUT_RD)  # wakes the other pump, or its recv() would keep the socket alive
                else:
                    end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            end.close()


class Wire:
    """A TCP proxy in front of the backend that can be cut after any byte: closed, reset, or accepting and silent."""

    def __init__(self, far_port):
        self.far_port = far_port
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.listener.getsockname()[1]
        self.lock = threading.RLock()
        self.cables, self.armed, self.breaks = [], None, []
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while True:
            try:
                near, _ = self.listener.accept()
            except OSError:
                return
            try:
                far = socket.create_connection(("127.0.0.1", self.far_port), timeout=5)
            except OSError:
                near.close()
                continue
            far.settimeout(None)
            for end in (near, far):
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self.lock:
                self.cables.append(Cable(self, near, far))

    def cut(self, direction, after, manner, hold):
        """`after` more bytes pass in `direction`, then it is cut; as it is if so many do not come in time."""
        cut = {"direction": direction, "left": after, "manner": manner, "hold": hold}
        with self.lock:
            self.armed = cut
        self._later(1.5, self._cut_now, cut)

    @staticmethod
    def _later(seconds, job, *arguments):
        timer = threading.Timer(seconds, job, arguments)
        timer.daemon = True
        timer.start()

    def allowance(self, direction, size):
        """How many of `size` bytes may pass, and the cut that follows them, if one does."""
        with self.lock:
            cut = self.armed
            if not cut or cut["direction"] != direction:
                return size, None
            allowed = min(size, cut["left"])
            cut["left"] -= allowed
            if cut["left"] > 0:
                return allowed, None
            self.armed = None
            return allowed, cut

    def _cut_now(self, cut):
        with self.lock:
            if self.armed is not cut:
                return
            self.armed = None
            cables = list(self.cables)
        for cable in cables:
            self.hurt(cable, cut)

    def hurt(self, cable, cut):
        self.breaks.append(time.time())
        if cut["manner"] in ("close", "reset"):
            cable.end(cut["manner"])
            return
        cable.muted |= {"up", "down"} if cut["manner"] == "silence" else {cut["direction"]}
        self._later(cut["hold"], self._end_silence, cable)

    def _end_silence(self, cable):
        self.breaks.append(time.time())
        cable.end("reset")

    def forget(self, cable):
        """False if it is gone already."""
        with self.lock:
            if cable not in self.cables:
                return False
            self.cables.remove(cable)
            return True

    def stop(self):
        self.listener.close()
        with self.lock:
            cables = list(self.cables)
        for cable in cables:
            cable.end("close")
