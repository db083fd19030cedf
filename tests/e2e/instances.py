#!/usr/bin/env python3
"""Later starts on the same data folder, duologue:// links, calls from the command line, SIGKILL and SIGTERM.

usage: instances.py EXECUTABLE
"""

import http.server
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import threading
import time

from gi.repository import GLib

from desktop_services import Service
from harness import Backend, Client, Failure, running, wait_for

LOGIN = """
<node><interface name="org.freedesktop.login1.Manager"><signal name="PrepareForSleep"><arg type="b"/></signal></interface></node>"""
SARA, ALI = 1, 2


def start_again(client, *arguments):
    """(exit code, what it said); on the same data folder."""
    run = subprocess.run([client.executable, "--data-dir", str(client.folder), *arguments], env=client.environment,
                         capture_output=True, text=True, timeout=20, check=False)
    return run.returncode, (run.stdout + run.stderr).strip()


def in_front(client):
    """Whether any window of the client's screen has the keyboard."""
    return subprocess.run(["xdotool", "getactivewindow"], env=client.environment, stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL, check=False).returncode == 0


def asked_and_agreed(client, words, button):
    client.find(lambda text: words in text)
    client.click(button, {"button", "push button"})


def main(executable):
    backend = Backend()
    with running(backend), tempfile.TemporaryDirectory() as folder:
        # There is no logind here: the session bus stands in for the system's.
        sleeper = {"DBUS_SYSTEM_BUS_ADDRESS": os.environ["DBUS_SESSION_BUS_ADDRESS"]}
        with running(Client(executable, "--fake-media", "--server", backend.url, "--user", str(SARA), data=folder,
                            environment=sleeper),
                     Client(executable, "--fake-media", "--server", backend.url, "--user", str(ALI), sink="bob")) as (sara, ali):
            for client in (sara, ali):
                client.find("Chats", {"list"})

            print("awake: connected anew at once", flush=True)
            login = Service("org.freedesktop.login1", "/org/freedesktop/login1", LOGIN)
            for sleeps in (True, False):
                login.emit("PrepareForSleep", GLib.Variant("(b)", (sleeps,)))
            wait_for("a new connection", lambda: "connecting anew" in sara.log_text(), 5)
            wait_for("connected", lambda: "connected: yes" in start_again(sara, "--status")[1])
            if "connecting anew" in ali.log_text():
                raise Failure("somebody who did not sleep connects anew")
            login.stop()

            print("a second start raises the first", flush=True)
            wait_for("the window in front", lambda: in_front(sara))
            sara.xdotool("getactivewindow", "windowminimize")
            wait_for("it away", lambda: not in_front(sara))
            assert start_again(sara) == (0, "")
            wait_for("the window in front again", lambda: in_front(sara))

            print("status, call, answer, hang up", flush=True)
            code, text = start_again(sara, "--status")
            assert code == 0 and f"account: 1@{backend.url}" in text and "connected: yes" in text and "call: none" in text, text
            assert start_again(sara, "--answer") == (1, "No call rings.")
            assert start_again(sara, "--hang-up") == (1, "There is no call.")
            assert start_again(sara, "--call", str(ALI)) == (0, "Calling user 2.")
            wait_for("it rings", lambda: "call: ringing" in start_again(ali, "--status")[1])
            assert start_again(ali, "--answer") == (0, "Answered.")
            ali.sees_picture(SARA)
            assert start_again(ali, "--hang-up") == (0, "The call has been ended.")
            sara.gone("Hang up")

            print("links ask first", flush=True)
            assert start_again(sara, "duologue://chat/2") == (0, "")
            sara.find(lambda text: "chat with user 2" in text)
            sara.key("Return")  # whoever was typing has agreed to nothing
            sara.gone("Open the chat")
            if sara.has("Message", {"text"}):
                raise Failure("the chat was opened without consent")
            start_again(sara, "duologue://chat/2")
            asked_and_agreed(sara, "chat with user 2", "Open the chat")
            sara.find("Message", {"text"})
            start_again(sara, "duologue://call/2?type=audio")
            asked_and_agreed(sara, "call user 2", "Call")
            wait_for("it rings", lambda: "call: ringing" in start_again(ali, "--status")[1])
            start_again(sara, "--hang-up")
            for bad in ("duologue://call/-1", "duologue://call/2?type=hologram", "duologue://wipe/1",
                        "duologue://setup?profile=file:///etc/passwd", "duologue://setup?profile=http://elsewhere.example/"):
                assert start_again(sara, bad) == (0, "")
                sara.find(lambda text: "does not understand this link" in text)
                sara.click("Dismiss")

            print("a profile by link", flush=True)
            serving = serve_profile({"url": backend.url, "message_ids": True})
            start_again(sara, f"duologue://setup?profile=http://127.0.0.1:{serving.server_port}/p.json")
            asked_and_agreed(sara, "server profile from", "Fetch")
            sara.click("Use this profile", {"button", "push button"})
            sara.find("With a server profile")
            sara.fill("Your user number", "3")
            sara.key("Return")
            sara.find("Chats", {"list"})
            profile = next((pathlib.Path(folder) / "accounts").glob("3-*.profile.json"))
            assert json.loads(profile.read_text())["message_ids"] is True
            serving.shutdown()

            print("killed: the next start is not locked out, and offers the log", flush=True)
            sara.process.send_signal(signal.SIGKILL)
            sara.process.wait(5)
            assert start_again(sara, "--status") == (1, "Duologue is not running.")
            sara.arguments = ["--fake-media"]
            sara.start()
            sara.find(lambda text: "did not end as it should" in text)
            sara.click("Show logs", {"button", "push button"})
            log = sara.find("Log", {"text"})
            del log
            sara.key("Escape")
            if "are you" in (pathlib.Path(folder) / "logs/duologue.log").read_text():
                raise Failure("a message in the log")

            print("terminated: a quit like any other", flush=True)
            sara.process.terminate()
            assert sara.process.wait(5) == 0
            sara.start()
            sara.find("Chats", {"list"})
            time.sleep(0.5)
            if sara.has(lambda text: "did not end as it should" in text):
                raise Failure("SIGTERM is no crash")
    print("1 passed, 0 failed")


def serve_profile(profile):
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            body = json.dumps(profile, indent=2).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


if __name__ == "__main__":
    main(sys.argv[1])
