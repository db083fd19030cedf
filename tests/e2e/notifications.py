#!/usr/bin/env python3
"""What reaches a person who looks elsewhere: bubbles, calls, the tray; and what does not while it must not.

usage: notifications.py EXECUTABLE
"""

import contextlib
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from desktop_services import NotificationServer, TrayHost
from harness import Backend, Client, Failure, running, wait_for

SARA, ALI = 1, 2


def settings(folder, text):
    (pathlib.Path(folder) / "settings.ini").write_text(text, encoding="utf-8")


def ali_writes(ali, text):
    ali.click("Message", {"text"})
    ali.type(text)
    ali.key("Return")
    ali.sees_message(text)


def bubble_with(server, text, seconds=20):
    return wait_for(f"a bubble with {text!r}",
                    lambda: next((b for b in list(server.shown.values()) if text in b["body"] or text in b["title"]), None), seconds)


def look_away(client):
    """All windows are minimized, also one that says for a moment how a call ended, and the program has noticed."""
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(client.process.pid)],
                           env=client.environment, check=False, capture_output=True, text=True)
    for window in found.stdout.split():
        subprocess.run(["xdotool", "windowminimize", window], env=client.environment, check=False, stderr=subprocess.DEVNULL)
    time.sleep(0.7)


def open_room(client, name):
    def opened():
        client.click(lambda text: text.startswith(name), {"list item"})
        time.sleep(0.5)
        return client.has("Message", {"text"})

    wait_for(f"the room of {name}", opened)


def hang_up(client):
    """In whichever window is in front."""
    def ended():
        for name in ("Hang up", "Hang up in the main window"):
            with contextlib.suppress(Failure):  # it may be gone by now
                client.click(name, seconds=1)
                time.sleep(0.7)
        return not client.has("Hang up")

    wait_for("the end of the call", ended)


def quiet_for_a_moment(server, before):
    time.sleep(1.5)
    if len(server.all) != before:
        raise Failure(f"a bubble that should not be: {server.all[-1]}")


def messages(server, sara, ali):
    print("one bubble a room, replaced by the next", flush=True)
    ali_writes(ali, "first <b>words</b>")
    bubble = bubble_with(server, "first")
    assert bubble["title"] == "علی رضایی", bubble
    assert bubble["body"] == "first &lt;b&gt;words&lt;/b&gt;", bubble
    assert set(bubble["actions"]) == {"default", "inline-reply", "mark-read"}, bubble
    assert bubble["hints"]["desktop-entry"] == "duologue" and bubble["hints"]["category"] == "im.received", bubble
    ali_writes(ali, "second words")
    again = bubble_with(server, "second")
    assert again["id"] == bubble["id"] and "2" in again["title"] and "first" in again["body"], again

    print("a click opens the message and takes the bubble away", flush=True)
    server.act(again, "default")
    sara.sees_message("second words")
    wait_for("no bubble", lambda: not server.shown)

    print("none for the room that is looked at", flush=True)
    before = len(server.all)
    ali_writes(ali, "you see this one")
    sara.sees_message("you see this one")
    quiet_for_a_moment(server, before)

    print("an answer from inside the bubble", flush=True)
    look_away(sara)
    ali_writes(ali, "are you there")
    server.reply(bubble_with(server, "are you there"), "yes, briefly")
    ali.sees_message("yes, briefly")
    wait_for("no bubble", lambda: not server.shown)

    print("marked as read from the bubble", flush=True)
    ali_writes(ali, "and now read")
    server.act(bubble_with(server, "and now read"), "mark-read")
    wait_for("no bubble", lambda: not server.shown)


def calls(server, sara, ali):
    print("a call is answered from its bubble", flush=True)
    look_away(sara)
    ali.click("Voice call")
    bubble = bubble_with(server, "Voice call")
    assert set(bubble["actions"]) == {"default", "answer", "decline"} and bubble["hints"]["urgency"] == 2, bubble
    server.act(bubble, "answer")
    ali.find("Hang up")
    sara.find("Hang up")
    wait_for("no bubble", lambda: not server.shown)
    hang_up(ali)
    sara.gone("Hang up")


def privacy_and_quiet(executable, server, backend, ali):
    print("names only", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        settings(folder, "[notifications]\ndetail=sender\n")
        with running(Client(executable, "--server", backend.url, "--user", str(SARA), data=folder)) as (sara,):
            sara.find("Chats", {"list"})
            ali_writes(ali, "a secret")
            bubble = bubble_with(server, "علی")
            assert "secret" not in str(bubble), bubble
    wait_for("its bubbles gone with it", lambda: not server.shown)
    print("do not disturb", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        settings(folder, f"[notifications]\nquietUntil={int(time.time() * 1000) + 3600_000}\n")
        with running(Client(executable, "--fake-media", "--server", backend.url, "--user", str(SARA), data=folder)) as (sara,):
            sara.find("Chats", {"list"})
            before = len(server.all)
            ali_writes(ali, "do not wake her")
            quiet_for_a_moment(server, before)
            ali.click("Voice call")
            ali.find(lambda text: text.startswith("Ringing"))
            quiet_for_a_moment(server, before)
            if sara.has("Answer with sound"):
                raise Failure("the call shows although nothing is to disturb")
            hang_up(ali)


def tray(host, sara, ali):
    print("the tray counts, hides and brings back", flush=True)
    sara_item = next(i for i in host.items if i[0] == sara.bus_name)
    look_away(sara)
    before = str(host.get(sara_item, "ToolTip"))
    ali_writes(ali, "for the badge")
    wait_for("the unread count", lambda: (now := str(host.get(sara_item, "ToolTip"))) != before and "unread" in now)
    host.click(sara_item)
    sara.find("Chats", {"list"})
    sara.key("alt+F4")
    sara.click("Stay in the tray")
    sara.gone("Chats", {"list"})
    sara.assert_alive()
    host.click(sara_item)
    sara.find("Chats", {"list"})
    sara.key("alt+F4")
    sara.gone("Chats", {"list"})
    print("and ends it", flush=True)
    host.choose(sara_item, "Quit")
    sara.process.wait(10)


def real_server(executable, backend, ali):
    print("with dunst, a real one", flush=True)
    with running(Client(executable, "--server", backend.url, "--user", str(SARA))) as (sara,):
        with tempfile.NamedTemporaryFile("w", suffix="dunstrc") as configuration:
            dunst = subprocess.Popen(["dunst", "-config", configuration.name], env=sara.environment, stderr=subprocess.DEVNULL)
            try:
                sara.find("Chats", {"list"})
                look_away(sara)
                ali_writes(ali, "for a real bubble")

                def shown():
                    run = subprocess.run(["dunstctl", "count", "displayed"], capture_output=True, text=True, check=False)
                    return run.stdout.strip() == "1"

                wait_for("dunst's bubble", shown)
                if os.environ.get("DUOLOGUE_SCREENSHOTS"):
                    time.sleep(0.5)
                    sara.screen.save(pathlib.Path(os.environ["DUOLOGUE_SCREENSHOTS"]) / "dunst.png")
            finally:
                dunst.terminate()
                dunst.wait(5)


def bus_name_of(host, client):
    """The connection that a client's tray icon is on."""
    from gi.repository import GLib
    for item in host.items:
        (pid,) = host.call(("org.freedesktop.DBus",), "/org/freedesktop/DBus", "org.freedesktop.DBus",
                           "GetConnectionUnixProcessID", GLib.Variant("(s)", (item[0],)))
        if pid == client.process.pid:
            return item[0]
    return None


def main(executable):
    host, server, backend = TrayHost(), NotificationServer(), Backend()
    with running(host, backend):
        with running(Client(executable, "--fake-media", "--server", backend.url, "--user", str(ALI), sink="bob")) as (ali,):
            with running(Client(executable, "--fake-media", "--server", backend.url, "--user", str(SARA))) as (sara,):
                for client in (sara, ali):
                    client.find("Chats", {"list"})
                sara.bus_name = wait_for("her tray icon", lambda: bus_name_of(host, sara))
                open_room(ali, "Sara")
                time.sleep(2.5)  # what was kept for her has come, and counts as a time away
                messages(server, sara, ali)
                calls(server, sara, ali)
                tray(host, sara, ali)
            privacy_and_quiet(executable, server, backend, ali)
            server.stop()
            real_server(executable, backend, ali)
    print("1 passed, 0 failed")


if __name__ == "__main__":
    main(sys.argv[1])
