"""Pictures of what surrounds the chat: settings, the connection test with each failure, the inspector, tray and bubbles."""

import contextlib
import http.server
import json
import pathlib
import re
import socketserver
import subprocess
import threading
import time

from desktop_services import BareBus
from harness import ROOT, Backend, wait_for

SARA, ALI = 1, 2
PAGES = ("account", "appearance", "language", "chat", "notifications", "calls", "privacy", "network", "advanced")
FAILURES = ("name", "tcp", "tls-expired", "tls-wrong-host", "tls-self-signed", "http", "engine-io", "socket-io", "user-list")
SETTINGS = tuple(f"settings-{page}" for page in PAGES)
TESTS = ("test-passed", *(f"test-{failure}" for failure in FAILURES))
DIALOGS = ("account-menu", "sign-out", "link-chat", "link-call", "link-setup", "profile", "log", "about")
AROUND = ("notification", "notification-call", "tray-bubble", "close-to-tray")


class Words:
    """The program's words in a language, from its own translations."""

    def __init__(self, language):
        self.words = {}
        if language != "en":
            text = (ROOT / f"translations/duologue_{language}.ts").read_text(encoding="utf-8")
            pairs = re.findall(r"<source>([^<]*)</source>(?:\s*<(?:extra)?comment>[^<]*</(?:extra)?comment>)*\s*<translation>([^<]*)<", text)
            self.words = dict(pairs)

    def __call__(self, english):
        return self.words.get(english, english) if self.words else english


def settings(album, backend):
    with album.person(SARA, backend.url) as sara:
        album.enter(sara)
        sara.key("ctrl+comma")
        wait_for("the settings", lambda: sara.has(album.tr("Search settings")))
        sara.key("Tab")
        for page in PAGES:
            album.shoot(sara, f"settings-{page}")
            sara.key("Down")


class OnePort:
    """Somebody on a port who says the same to everybody."""

    def __init__(self, answer):
        class Handler(socketserver.BaseRequestHandler):
            def handle(self):
                self.request.recv(4096)
                self.request.sendall(answer)

        self.server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()


class Silent:
    """A Socket.IO server without events."""

    def __init__(self):
        self.process = subprocess.Popen(
            ["node", "-e", "const io = new (require('socket.io').Server)(); const h = require('http').createServer();"
             "io.attach(h); h.listen(0, '127.0.0.1', () => console.log(h.address().port))"],
            cwd=ROOT / "tests/backend", stdout=subprocess.PIPE, text=True)
        self.url = f"http://127.0.0.1:{self.process.stdout.readline().strip()}"

    def stop(self):
        self.process.terminate()
        self.process.wait(5)


class TlsFront:
    """nginx with good and bad certificates; `trust` lets a program see the CA among the system's, if that can be done."""

    def __init__(self, backend):
        self.process = subprocess.Popen(["/usr/bin/python3", ROOT / "tests/support/tls_front.py", str(backend.port)],
                                        stdout=subprocess.PIPE, text=True)
        self.ports = json.loads(self.process.stdout.readline())

    def url(self, kind):
        return f"https://localhost:{self.ports[kind]}"

    def stop(self):
        self.process.terminate()
        self.process.wait(10)


def connection_test(album, backend):
    closed = OnePort(b"")
    closed.stop()
    with contextlib.ExitStack() as stack:
        def started(thing):
            stack.callback(thing.stop)
            return thing

        tls = started(TlsFront(backend))
        babble = started(OnePort(b"220 mail.example ESMTP\r\n"))
        web = started(OnePort(b"HTTP/1.1 404 Not Found\r\nContent-Length: 6\r\nConnection: close\r\n\r\n<html>"))
        guarded, silent = started(Backend("--require-token", "t")), started(Silent())
        addresses = {"test-passed": backend.url, "test-name": "http://nobody.invalid", "test-tcp": closed.url,
                     "test-tls-expired": tls.url("expired"), "test-tls-wrong-host": tls.url("wrong-host"),
                     "test-tls-self-signed": tls.url("self-signed"), "test-http": babble.url, "test-engine-io": web.url,
                     "test-socket-io": guarded.url, "test-user-list": silent.url}
        with album.person(SARA, trusting=tls.ports["ca"]) as nobody:
            for state, address in addresses.items():
                if not album.wants(state):
                    continue
                nobody.fill(album.tr("Server"), address)
                nobody.fill(album.tr("Your user number"), "1")
                nobody.click(album.tr("Test connection"))
                ends = (album.tr("It stops at %1.").split("%1")[0], album.tr("Everything works."))
                wait_for("the end of the test", lambda: nobody.has(lambda text: text.startswith(ends)), 40)
                album.shoot(nobody, state)
                nobody.key("Escape")
                time.sleep(0.3)


def inspector(album, backend):
    with album.person(SARA, backend.url) as sara, album.person(ALI, backend.url, sink="bob") as ali:
        for client in (sara, ali):
            album.enter(client)
        sara.key("ctrl+shift+i")
        sara.find(album.tr("Packets"), {"table"})
        ali.click(album.words["video"])
        sara.click(album.words["answer"])
        sara.sees_picture(ALI)
        time.sleep(2)
        sara.xdotool("search", "--onlyvisible", "--name", album.tr("Event inspector"), "windowactivate", "--sync")
        sara.click(album.tr("Filter"), {"text"})
        sara.type("call")
        time.sleep(1)
        table = sara.find(album.tr("Packets"), {"table"})
        row = next(n for n in sara.walk(table) if "call response" in (n.get_name() or ""))
        sara.click(row)
        album.shoot(sara, "inspector")


def dialogs(album, backend):
    with album.person(SARA, backend.url) as sara:
        def link(text):
            subprocess.run([sara.executable, "--data-dir", str(sara.folder), text], env=sara.environment, check=True, timeout=20,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

        album.enter(sara)
        sara.click(album.tr("Menu"))
        album.shoot(sara, "account-menu")
        sara.key("Escape")
        if album.wants("about"):
            sara.click(album.tr("Menu"))
            for key in ("Up", "Up", "Up", "Return", "Up", "Return"):  # Help, and its last entry
                sara.key(key)
                time.sleep(0.2)
            sara.find(lambda text: text.lstrip("\u200f").startswith("Duologue 0"), {"label"})
            album.shoot(sara, "about")
            sara.key("Escape")
        for state, text in (("link-chat", "duologue://chat/3"), ("link-call", "duologue://call/3?type=video"),
                            ("link-setup", "duologue://setup?profile=https://chat.example/profile.json")):
            link(text)
            sara.find(album.tr("Cancel") if album.language == "en" else (lambda t: bool(t)), {"push button", "button"})
            album.shoot(sara, state)
            sara.key("Escape")
        if album.wants("profile"):
            profile = json.dumps({"url": "https://chat.example", "socketio": "v6", "ice_servers": [{"urls": "turn:turn.example"}]}, indent=2)
            serving = serve(profile.encode())
            link(f"duologue://setup?profile=http://127.0.0.1:{serving.server_port}/p.json")
            time.sleep(0.5)
            sara.click(album.tr("Fetch"), {"push button", "button"})
            sara.find(album.tr("Server profile"))
            album.shoot(sara, "profile")
            sara.key("Escape")
            serving.shutdown()
        for state, entry in (("sign-out", album.tr("Sign out…")), ("log", album.tr("Show logs"))):
            sara.key("ctrl+comma")
            sara.find(album.tr("Search settings"))
            if state == "log":
                sara.key("Tab", "End")
            sara.click(entry, {"push button", "button"})
            time.sleep(0.5)
            album.shoot(sara, state)
            sara.key("Escape")
            time.sleep(0.5)

            def closed():
                sara.key("ctrl+comma")  # to the front first
                time.sleep(0.5)
                sara.key("Escape")
                time.sleep(0.3)
                return not sara.has(album.tr("Search settings"))

            wait_for("the settings closed", closed)


def serve(body):
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


@contextlib.contextmanager
def beside(client, *command):
    """Another program on the client's screen."""
    process = subprocess.Popen(command, env=client.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        time.sleep(1)
        yield
    finally:
        process.terminate()
        process.wait(5)


def around(album, backend):
    """A bus of its own, so that only what is started here shows bubbles."""
    bus = BareBus()
    try:
        trayer = ("trayer", "--edge", "top", "--align", "right", "--widthtype", "request", "--height", "24")
        with album.person(ALI, backend.url, sink="bob") as ali:
            album.enter(ali)
            with album.person(SARA, backend.url, environment=bus.environment) as sara, contextlib.ExitStack() as tray:
                configuration = pathlib.Path(sara.folder) / "dunstrc"
                configuration.write_text("[global]\norigin = bottom-right\noffset = 10x40\nfont = Noto Sans 10\n")
                with beside(sara, "dunst", "-config", str(configuration)):
                    tray.enter_context(beside(sara, *trayer))
                    album.enter(sara)
                    time.sleep(2.5)
                    sara.xdotool("getactivewindow", "windowminimize")
                    time.sleep(0.5)
                    for text in ("Shall we talk about the tickets?", "بلیت‌ها را گرفتم، ساعت ۱۲:۳۰"):
                        ali.click(lambda t: t in (album.tr("Message"), "پیام"), {"text"})
                        ali.insert(text)
                        ali.key("Return")
                        time.sleep(0.5)
                    album.shoot(sara, "notification")
                    ali.click(album.words["video"])
                    time.sleep(2)
                    album.shoot(sara, "notification-call")
                    ali.click(album.words["hang up"])
                    time.sleep(4)
                ali.click(lambda t: t in (album.tr("Message"), "پیام"), {"text"})
                ali.insert("Nobody shows bubbles now.")
                ali.key("Return")
                time.sleep(1)
                album.shoot(sara, "tray-bubble")
                if album.wants("close-to-tray"):
                    sara.click(lambda text: "Nobody shows" in text, {"label"})  # the bubble: up comes the window
                    sara.find(album.words["chats"], {"list"})
                    sara.key("alt+F4")
                    sara.find(album.tr("Stay in the tray"))
                    album.shoot(sara, "close-to-tray")
    finally:
        bus.stop()


PARTS = [(settings, SETTINGS, True), (connection_test, TESTS, True), (inspector, ("inspector",), True),
         (dialogs, DIALOGS, True), (around, AROUND, True)]
