#!/usr/bin/env python3
"""What a person does not want others to know: that they are there, who may ring, where their computer is.

The wire is read where a backend developer would: in the other side's inspector, exported as JSON Lines.

usage: privacy.py EXECUTABLE
"""

import json
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import time

from harness import Backend, Client, Failure, running, wait_for
from instances import start_again
from notifications import open_room, settings

SARA, ALI, STRANGER = 1, 2, 5


def choose_in_settings(client, page, control):
    client.key("ctrl+comma")
    client.click(page, {"list item"})
    client.click(control)
    client.key("Escape")


class Relay:
    """coturn on a free port."""

    def __init__(self):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.folder = tempfile.TemporaryDirectory()
        self.process = subprocess.Popen(
            ["turnserver", "-n", "-X", "127.0.0.1", "-L", "127.0.0.1", "--listening-port", str(self.port), "--allow-loopback-peers",
             "--no-tls", "--no-dtls", "--no-cli", "-a", "-u", "duologue:secret", "-r", "test", "--log-file", "stdout",
             "--pidfile", f"{self.folder.name}/pid"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def stop(self):
        self.process.terminate()
        self.process.wait(5)
        self.folder.cleanup()


def shown_as_online(sara, ali):
    print("shown as online, or not", flush=True)
    open_room(ali, "Sara")
    ali.find("online")
    choose_in_settings(sara, "Privacy", "Show me as online")
    ali.gone("online")
    ali.find(lambda text: text.startswith("last seen"))
    choose_in_settings(sara, "Privacy", "Show me as online")
    ali.find("online")


def who_may_call(executable, backend):
    print("a stranger's call does not ring, somebody's with a chat does", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        settings(folder, "[privacy]\nwhoMayCall=known\n")
        with running(Client(executable, "--fake-media", "--server", backend.url, "--user", str(SARA), data=folder),
                     Client(executable, "--fake-media", "--server", backend.url, "--user", str(ALI)),
                     Client(executable, "--fake-media", "--server", backend.url, "--user", str(STRANGER))) as (sara, ali, stranger):
            for client in (sara, ali, stranger):
                wait_for("a line", lambda c=client: "connected: yes" in start_again(c, "--status")[1])
            start_again(stranger, "--call", str(SARA))
            wait_for("it ringing, as far as the server knows", lambda: stranger.has(lambda text: text.startswith("Ringing")))
            time.sleep(2)
            if sara.has("Answer with sound") or "ringing" in start_again(sara, "--status")[1]:
                raise Failure("a stranger rings")
            start_again(stranger, "--hang-up")
            start_again(ali, "--call", str(SARA))
            sara.find("Answer with sound")
            start_again(ali, "--hang-up")
            sara.gone("Answer with sound")


def candidates(lines, author):
    """The kinds of the ICE candidates, in candidates and descriptions, that came from somebody."""
    kinds = set()
    for line in lines:
        if line["event"] == "receive":
            (body,) = [part for part in line["arguments"] if isinstance(part, dict)] \
                if isinstance(line["arguments"], list) else [line["arguments"]]
            if body["user_id"] == author:
                kinds.update(re.findall(r"candidate:.*? typ (\w+)", body["message"]))
    return kinds


def export(client, path):
    """Through the inspector's file dialog."""
    client.click("Export…", {"button", "push button"})
    time.sleep(1)
    client.key("ctrl+a")
    client.type(str(path))
    client.key("Return")
    client.find(lambda text: text.startswith("Exported."))
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def relay_only(executable, backend, relay):
    print("relay only: the other side sees no address of this computer", flush=True)
    profile = {"url": backend.url, "ice_servers": [{"urls": f"turn:127.0.0.1:{relay.port}", "username": "duologue", "credential": "secret"}]}
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as elsewhere:
        settings(folder, "[privacy]\nrelayOnly=true\n")
        file = pathlib.Path(elsewhere) / "profile.json"
        file.write_text(json.dumps(profile), encoding="utf-8")
        with running(Client(executable, "--fake-media", "--profile", str(file), "--user", str(SARA), data=folder),
                     Client(executable, "--fake-media", "--profile", str(file), "--user", str(ALI), sink="bob")) as (sara, ali):
            for client in (sara, ali):
                client.find("Chats", {"list"})
            ali.key("ctrl+shift+i")
            ali.find("Packets", {"table"})
            start_again(sara, "--call", str(ALI))
            ali.click("Answer with video")
            sara.sees_picture(ALI)
            start_again(sara, "--hang-up")
            ali.gone("Hang up")
            ali.xdotool("search", "--onlyvisible", "--name", "Event inspector", "windowactivate", "--sync")
            lines = export(ali, pathlib.Path(elsewhere) / "packets.jsonl")
    hers, his = candidates(lines, SARA), candidates(lines, ALI)
    print(f"hers: {sorted(hers)}, his: {sorted(his)}", flush=True)
    assert hers == {"relay"}, hers
    assert "host" in his, his  # who did not ask for it shows what there is
    events = {line["event"] for line in lines}
    assert {"call response", "call answer", "send", "receive"} <= events, events
    assert all(line["direction"] in ("in", "out") and line["bytes"] > 0 and line["time"].endswith("Z") for line in lines)


def main(executable):
    with running(Backend(), Relay()) as (backend, relay):
        with running(Client(executable, "--server", backend.url, "--user", str(SARA)),
                     Client(executable, "--server", backend.url, "--user", str(ALI))) as (sara, ali):
            for client in (sara, ali):
                client.find("Chats", {"list"})
            shown_as_online(sara, ali)
        who_may_call(executable, backend)
        relay_only(executable, backend, relay)
    print("1 passed, 0 failed")


if __name__ == "__main__":
    main(sys.argv[1])
