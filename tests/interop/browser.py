"""Chromium as a puppet: shows peer.html and does what it is told in JavaScript.

The page fetches its commands from the server in here, so that a plain Chromium is all that is needed.
"""

import contextlib
import functools
import http.server
import json
import os
import pathlib
import queue
import shutil
import signal
import subprocess
import tempfile
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
SOCKET_IO = HERE.parent / "backend/node_modules/socket.io-client/dist/socket.io.js"
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    "--disable-renderer-backgrounding", "--disable-background-timer-throttling", "--disable-backgrounding-occluded-windows",
    "--autoplay-policy=no-user-gesture-required",
    "--disable-features=WebRtcHideLocalIpsWithMdns,GetDisplayMediaRequiresUserActivation"]
WITHOUT_A_SCREEN = ["--headless=new", "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]
ON_A_SCREEN = ["--ozone-platform=x11", "--auto-select-desktop-capture-source=Entire screen"]  # nobody is there to click


class BrowserError(AssertionError):
    """The page threw, or the browser did not answer."""


class Handler(http.server.BaseHTTPRequestHandler):
    files = {"/peer.html": (HERE / "peer.html", "text/html"), "/peer.js": (HERE / "peer.js", "text/javascript"),
             "/socket.io.js": (SOCKET_IO, "text/javascript")}
    protocol_version = "HTTP/1.1"

    def __init__(self, browser, *arguments):
        self.browser = browser
        super().__init__(*arguments)

    def reply(self, body, kind="application/json", code=200):
        self.send_response(code)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        if self.path in self.files:
            path, kind = self.files[self.path]
            self.reply(path.read_bytes(), kind)
        elif self.path == "/command":
            command = self.browser.commands.get()
            with contextlib.suppress(OSError):
                self.reply(json.dumps(command).encode())
        else:
            self.reply(b"", code=404)

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.browser.results.put(body)
        self.reply(b"{}")

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        """A browser that ends leaves its question open."""


class Browser:
    """One Chromium with a profile of its own; `display`: of an X server, else without a window."""

    def __init__(self, *flags, prefix=(), listen="127.0.0.1", display=None):
        self.commands, self.results, self.number = queue.Queue(), queue.Queue(), 0
        self.server = Server((listen, 0), functools.partial(Handler, self))
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.profile = tempfile.mkdtemp(prefix="duologue-chromium-")
        page = f"http://{listen}:{self.server.server_port}/peer.html"
        self.log = open(pathlib.Path(self.profile) / "log", "wb")
        self.process = subprocess.Popen(
            [*prefix, "chromium", *FLAGS, *(ON_A_SCREEN if display else WITHOUT_A_SCREEN), *flags,
             f"--user-data-dir={self.profile}", page],
            stdout=self.log, stderr=self.log, start_new_session=True,
            env={key: value for key, value in os.environ.items() if key != "DISPLAY"} | ({"DISPLAY": display} if display else {}))
        self.run("1", seconds=30)

    def run(self, script, seconds=15):
        """What the JavaScript gives, in JSON's types."""
        self.number += 1
        self.commands.put({"number": self.number, "script": script})
        try:
            result = self.results.get(timeout=seconds)
        except queue.Empty:
            raise BrowserError(f"no answer to {script!r}\n{self.log_text()[-2000:]}") from None
        if "error" in result:
            raise BrowserError(f"{script}: {result['error']}")
        return result.get("value")

    def cpu_seconds(self):
        """Of all processes of this browser so far."""
        ticks = 0
        for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
            with contextlib.suppress(OSError):
                fields = stat.read_text().rsplit(")", 1)[1].split()
                if int(fields[2]) == self.process.pid:  # the process group
                    ticks += int(fields[11]) + int(fields[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    def status(self):
        return self.run("status()")

    def wait(self, what, condition, seconds=20.0):
        """The status of the page as soon as `condition` is content with it."""
        end = time.monotonic() + seconds
        while True:
            status = self.status()
            with contextlib.suppress(TypeError, KeyError):
                if condition(status):
                    return status
            if time.monotonic() > end:
                raise BrowserError(f"after {seconds:.0f} s: {what}; the browser has {status}")
            time.sleep(0.05)

    def sees_picture(self, identity, seconds=25):
        first = self.wait(f"the picture of {identity}", lambda s: s["picture"]["identity"] == identity, seconds)
        return self.wait(f"the picture of {identity} moving",
                         lambda s: s["picture"]["identity"] == identity and s["picture"]["counter"] > first["picture"]["counter"] + 5,
                         seconds)

    def hears_tone(self, identity, seconds=25):
        pitch = 400 + 50 * (identity % 12)
        return self.wait(f"the tone of {identity}",
                         lambda s: abs(s["sound"]["pitch"] - pitch) < 12 and s["sound"]["level"] > -60, seconds)

    def hears_nothing(self, seconds=10):
        return self.wait("silence", lambda s: s["sound"]["level"] is None or s["sound"]["level"] < -90, seconds)

    def log_text(self):
        self.log.flush()
        return (pathlib.Path(self.profile) / "log").read_text(errors="replace")

    def stop(self):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGTERM)
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        self.server.shutdown()
        self.server.server_close()
        self.log.close()
        shutil.rmtree(self.profile, ignore_errors=True)
