"""Real clients with real windows, used as a person would: found by accessible name, clicked and typed at.

Each client has an X server and a loudspeaker of its own, as if it ran on a computer of its own. What is on its screen
is read from the X server's frame buffer, what it plays from the monitor of its sound sink.
Runs inside tests/support/with-desktop.sh.
"""

import contextlib
import mmap
import os
import pathlib
import shutil
import signal
import struct
import subprocess
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402  (the version comes first)
import numpy  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCREEN = (1100, 800)


class Failure(AssertionError):
    """What a person would have expected did not happen."""


def wait_for(what, condition, seconds=20.0):
    """The first true value of `condition`; Failure after `seconds`, naming `what`."""
    end = time.monotonic() + seconds
    while True:
        with contextlib.suppress(gi.repository.GLib.Error):
            value = condition()
            if value:
                return value
        if time.monotonic() > end:
            raise Failure(f"after {seconds:.0f} s: {what}")
        time.sleep(0.05)


class Backend:
    """The reference backend on a free port."""

    def __init__(self, *arguments, script="server.mjs", port=0):
        self.process = subprocess.Popen(
            ["node", ROOT / "tests/backend" / script, "--port", str(port), *arguments],
            stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        if not line.startswith("listening on "):
            raise Failure(f"the backend did not start: {line!r}")
        self.url = line.split()[-1]
        self.port = int(self.url.rsplit(":", 1)[1])

    def stop(self):
        self.process.terminate()
        self.process.wait(10)


class NoWebSocketsProxy:
    """Stands before a backend, passes HTTP and breaks WebSockets."""

    def __init__(self, backend):
        self.process = subprocess.Popen(["node", ROOT / "tests/support/no-websockets-proxy.mjs", str(backend.port)],
                                        stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        if not line.startswith("listening "):
            raise Failure(f"the proxy did not start: {line!r}")
        self.url = f"http://127.0.0.1:{line.split()[-1]}"
        self.refused = 0  #: WebSockets; known after stop()

    def stop(self):
        self.process.terminate()
        said, _ = self.process.communicate(timeout=10)
        self.refused = len(said.splitlines())


class Screen:
    """An X server whose picture can be read from memory."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        for attempt in range(3):
            self.start()
            try:
                # A window that comes before its manager never gets the keyboard.
                wait_for("a window manager", lambda: "window id" in subprocess.run(
                    ["xprop", "-display", self.display, "-root", "_NET_SUPPORTING_WM_CHECK"],
                    stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False).stdout)
                break
            except Failure:  # an X server of another network namespace took its socket
                self.manager.kill()
                self.server.kill()
                if attempt == 2:
                    raise
        self.file = open(self.folder / "Xvfb_screen0", "rb")
        self.memory = mmap.mmap(self.file.fileno(), 0, access=mmap.ACCESS_READ)

    def start(self):
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{SCREEN[0]}x{SCREEN[1]}x24", "-nolisten", "tcp",
             "-fbdir", str(self.folder)], pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        self.display = ":" + os.fdopen(read).readline().strip()
        self.manager = subprocess.Popen(["openbox", "--sm-disable"], env={**os.environ, "DISPLAY": self.display},
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def picture(self):
        """Rows × columns × (blue, green, red), a copy."""
        header = struct.unpack(">25I", self.memory[:100])  # XWDFileHeader
        start = header[0] + header[19] * 12
        stride, height, width = header[12], header[5], header[4]
        pixels = numpy.frombuffer(self.memory, numpy.uint8, stride * height, start)
        return pixels.reshape(height, stride)[:, : width * 4].reshape(height, width, 4)[:, :, :3].copy()

    def save(self, path):
        """Writes the screen as a PNG."""
        import zlib
        rgb = self.picture()[:, :, ::-1]
        rows = b"".join(b"\0" + row.tobytes() for row in rgb)

        def chunk(kind, data):
            return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

        size = struct.pack(">IIBBBBB", rgb.shape[1], rgb.shape[0], 8, 2, 0, 0, 0)
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", zlib.compress(rows, 6)) + chunk(b"IEND", b""))

    def stop(self):
        self.manager.terminate()
        self.memory.close()
        self.file.close()
        self.server.terminate()
        self.server.wait(10)


def read_block_code(picture):
    """(counter, identity) drawn into a picture (app/media/BlockCode.h), or None."""
    height, width = picture.shape[:2]
    cell = width / 40
    if cell < 3 or height < 4 * cell:
        return None
    grey = picture.astype(float) @ [0.114, 0.587, 0.299]

    def bits(row):
        found = []
        for column in range(36):
            x, y = (1 + column) * cell, (1 + row) * cell
            area = grey[int(y + 0.3 * cell): int(y + 0.7 * cell) + 1, int(x + 0.3 * cell): int(x + 0.7 * cell) + 1]
            found.append(int(area.mean() > 128))
        return found

    first, second = bits(0), bits(1)
    if first[:4] != [1, 0, 1, 0] or second[:4] != [0, 1, 0, 1]:
        return None
    counter = int("".join(map(str, first[4:])), 2)
    rest = int("".join(map(str, second[4:])), 2)
    crc = 0xFFFF
    for byte in struct.pack(">IH", counter, rest >> 16):
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return (counter, rest >> 16) if crc == rest & 0xFFFF else None


def tone_of(identity):
    """app/media/Tone.h"""
    return 400 + 50 * (identity % 12)


class Client:
    """One running duologue with a screen, a loudspeaker and a data folder of its own."""

    def __init__(self, executable, *arguments, sink="alice", data=None, environment=None):
        self.executable, self.arguments, self.sink = str(executable), list(arguments), sink
        self.own_folder = data is None
        self.folder = pathlib.Path(data or tempfile.mkdtemp(prefix="duologue-client-"))
        self.screen_folder = pathlib.Path(tempfile.mkdtemp(prefix="duologue-screen-"))
        self.screen = Screen(self.screen_folder)
        self.environment = {**os.environ, "DISPLAY": self.screen.display, "PULSE_SINK": sink,
                            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_LOGGING_RULES": "duologue.*.info=true",
                            **(environment or {})}
        self.log = open(self.screen_folder / "log", "wb")
        self.process = None
        self.start()

    def start(self):
        self.on_screen = False
        self.process = subprocess.Popen([self.executable, "--data-dir", str(self.folder), *self.arguments],
                                        env=self.environment, stderr=self.log, stdout=self.log)

    def close_window(self):
        """As with the window's own button: the program says goodbye and ends."""
        self.xdotool("key", "ctrl+q")
        self.process.wait(10)

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
        self.screen.stop()
        self.log.close()
        shutil.rmtree(self.screen_folder, ignore_errors=True)
        if self.own_folder:
            shutil.rmtree(self.folder, ignore_errors=True)

    def log_text(self):
        self.log.flush()
        return (self.screen_folder / "log").read_text(errors="replace")

    def assert_alive(self):
        if self.process.poll() is not None:
            raise Failure(f"the client ended with {self.process.returncode}:\n{self.log_text()[-3000:]}")

    # --- finding ------------------------------------------------------------------------------------------------------

    def application(self):
        self.assert_alive()
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(i)
            if app and app.get_process_id() == self.process.pid:
                return app
        return None

    def walk(self, node=None):
        node = node or self.application()
        if node is None:
            return
        yield node
        with contextlib.suppress(gi.repository.GLib.Error):
            for i in range(node.get_child_count()):
                child = node.get_child_at_index(i)
                if child:
                    yield from self.walk(child)

    def matches(self, name, roles=None):
        """Everything that is on the screen and has this name (or the test `name` is content with)."""
        test = name if callable(name) else (lambda text: text == name)
        for node in self.walk():
            with contextlib.suppress(gi.repository.GLib.Error):
                if test(node.get_name() or "") and (roles is None or node.get_role_name() in roles):
                    if node.get_state_set().contains(Atspi.StateType.SHOWING):
                        yield node

    def find(self, name, roles=None, seconds=20):
        label = name if isinstance(name, str) else "something that matches"
        return wait_for(f"{label!r} on the screen", lambda: next(self.matches(name, roles), None), seconds)

    def has(self, name, roles=None):
        return next(self.matches(name, roles), None) is not None

    def gone(self, name, roles=None, seconds=20):
        wait_for(f"{name!r} gone from the screen", lambda: not self.has(name, roles), seconds)

    def messages(self):
        """What a screen reader would read of the conversation, oldest first."""
        lists = self.matches("Messages", {"list"})
        node = next(lists, None) or next(self.matches("پیام‌ها", {"list"}), None)
        if node is None:
            return []
        rows = (node.get_child_at_index(i) for i in range(node.get_child_count()))
        return [row.get_name() or "" for row in rows if row]

    def sees_message(self, part, seconds=20):
        """Waits for a row of the conversation that contains `part`."""
        return wait_for(f"a message with {part!r}", lambda: next((m for m in self.messages() if part in m), None), seconds)

    # --- doing --------------------------------------------------------------------------------------------------------

    def xdotool(self, *arguments):
        subprocess.run(["xdotool", *map(str, arguments)], env=self.environment, check=True, stdout=subprocess.DEVNULL)

    @staticmethod
    def area(node):
        box = node.get_extents(Atspi.CoordType.SCREEN)
        return box.x, box.y, box.width, box.height

    def wait_for_window(self):
        """A screen reader knows a window before the window manager has put it up: a click then goes nowhere."""
        def is_active():
            asked = subprocess.run(["xdotool", "getactivewindow", "getwindowpid"], env=self.environment,
                                   capture_output=True, text=True, check=False)
            return asked.stdout.strip() == str(self.process.pid)

        if not self.on_screen:
            with contextlib.suppress(Failure):  # one that opened behind another stays there
                wait_for("an active window", is_active, 3)
            self.on_screen = True

    def click(self, name, roles=None, seconds=20):
        node = self.find(name, roles, seconds) if isinstance(name, str) or callable(name) else name
        self.wait_for_window()
        x, y, width, height = self.area(node)
        self.xdotool("mousemove", x + width // 2, y + height // 2, "click", 1)

    def type(self, text):
        """Types; a line break is Shift+Enter, as in a composer."""
        for number, line in enumerate(text.split("\n")):
            if number:
                self.xdotool("key", "shift+Return")
            if line.isascii() and line:
                self.xdotool("type", "--delay", "12", line)
            elif line:
                self.insert(line)

    def fill(self, name, text):
        """Puts the cursor into a field, replaces what is there, and sees that it is."""
        def focused():
            node = next(self.matches(name, {"text", "password text"}), None)
            if node and not node.get_state_set().contains(Atspi.StateType.FOCUSED):
                self.click(node)
                time.sleep(0.1)
                return None
            return node

        field = wait_for(f"the cursor in {name!r}", focused)
        self.key("ctrl+a")
        self.type(text)
        wait_for(f"{text!r} in {name!r}", lambda: Atspi.Text.get_character_count(field) == len(text))

    def insert(self, text):
        """Puts text into the focused field as an input method does: no keyboard layout has all these letters."""
        node = wait_for("a focused field", lambda: next(
            (n for n in self.walk() if n.get_role_name() == "text" and n.get_state_set().contains(Atspi.StateType.FOCUSED)),
            None))
        # Qt counts UTF-16 units and would fill up with NUL.
        Atspi.EditableText.insert_text(node, Atspi.Text.get_caret_offset(node), text, len(text.encode("utf-16-le")) // 2)

    def key(self, *keys):
        self.xdotool("key", *keys)

    # --- seeing and hearing -------------------------------------------------------------------------------------------

    def picture_of(self, name, ratio=16 / 9):
        """The pixels of a picture widget, without the black bars around the picture of that shape inside."""
        node = next(self.matches(name), None)
        if node is None:
            return None
        x, y, width, height = self.area(node)
        shown = min(width, height * ratio)
        left, top = x + (width - shown) / 2, y + (height - shown / ratio) / 2
        return self.screen.picture()[round(top): round(top + shown / ratio), round(left): round(left + shown)]

    def remote_picture(self, ratio=16 / 9):
        """What is seen of the other side of a call."""
        return self.picture_of(lambda text: text.startswith("Picture of ") or text.startswith("تصویر "), ratio)

    def sees_picture(self, identity, seconds=25, ratio=16 / 9):
        """Waits until the remote picture shows `identity` and its counter advances."""
        def code():
            picture = self.remote_picture(ratio)
            found = read_block_code(picture) if picture is not None and picture.size else None
            return found if found and found[1] == identity else None

        first = wait_for(f"the picture of {identity}", code, seconds)
        return wait_for(f"the picture of {identity} moving", lambda: (c := code()) and c[0] > first[0] + 5 and c, seconds)

    def heard(self, seconds=0.6):
        """What the loudspeaker plays now: 48 kHz mono samples."""
        raw = subprocess.run(
            ["timeout", str(seconds), "parec", "-d", f"{self.sink}.monitor", "--rate=48000", "--channels=1",
             "--format=s16le", "--latency-msec=20"], stdout=subprocess.PIPE, check=False).stdout
        return numpy.frombuffer(raw[: len(raw) // 2 * 2], numpy.int16).astype(float)

    def hears_tone(self, identity, seconds=25):
        """Waits until the strongest pitch that is played is the tone of `identity`."""
        def strongest():
            samples = self.heard()
            if len(samples) < 8000 or numpy.abs(samples).max() < 500:
                return None
            spectrum = numpy.abs(numpy.fft.rfft(samples * numpy.hanning(len(samples))))
            return spectrum.argmax() * 48000 / len(samples)

        return wait_for(f"the tone of {identity}",
                        lambda: (pitch := strongest()) and abs(pitch - tone_of(identity)) < 12 and pitch, seconds)


@contextlib.contextmanager
def running(*things):
    """Stops everything at the end; a failure takes a picture of each client and shows its log."""
    try:
        yield things
    except BaseException:
        for number, thing in enumerate(things):
            if isinstance(thing, Client):
                path = pathlib.Path(tempfile.gettempdir()) / f"duologue-failure-{number}.png"
                thing.screen.save(path)
                print(f"--- client {number}, screen in {path}\n{thing.log_text()[-4000:]}", flush=True)
        raise
    finally:
        for thing in things:
            thing.stop()


def sign_in(client, url, user):
    """On the connection page, by mouse and keyboard."""
    client.fill("Server", url)
    client.fill("Your user number", str(user))
    client.key("Return")


def open_chat(client, user):
    """Opens the chat with the person of that number."""
    client.click("New chat")
    client.find("User number", {"text"})
    client.type(str(user))
    client.key("Return")
    client.find("Message", {"text"})
