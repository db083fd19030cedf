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

from desktop_services import Launcher, NotificationServer, TrayHost
from harness import Atspi, Backend, Client, Failure, running, wait_for

SARA, ALI = 1, 2


def settings(folder, text):
    (pathlib.Path(folder) / "settings.ini").write_text(text, encoding="utf-8")


def ali_writes(ali, text):
    ali.fill("Message", text)
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


def plays(client):
    """Whether a stream of it runs to a loudspeaker."""
    listing = subprocess.run(["pactl", "list", "sink-inputs"], env=client.environment, capture_output=True, text=True, check=True)
    mine = f'application.process.id = "{client.process.pid}"'
    # A corked one waits for the answer to a call and is silent.
    return any(mine in each and "Corked: no" in each for each in listing.stdout.split("Sink Input #"))


def hang_up(client):
    """In whichever window is in front."""
    def ended():
        for name in ("Hang up", "Hang up in the main window"):
            with contextlib.suppress(Failure):  # it may be gone by now
                client.click(name, seconds=1)
                time.sleep(0.7)
        return not client.has("Hang up")

    wait_for("the end of the call", ended)
    client.gone("Call again")  # its window covers the chat until then


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
    assert bubble["hints"]["sound-name"] == "message-new-instant", bubble
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

    print("and declined from it", flush=True)
    look_away(sara)
    ali.click("Video call")
    server.act(bubble_with(server, "Video call"), "decline")
    ali.find(lambda text: text.startswith("Declined"))
    wait_for("no bubble", lambda: not server.shown)
    ali.gone("Call again")


def privacy_and_quiet(executable, server, backend, ali):
    print("names only, without a sound", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        settings(folder, "[notifications]\ndetail=sender\nsound=false\n")
        with running(Client(executable, "--server", backend.url, "--user", str(SARA), data=folder)) as (sara,):
            sara.find("Chats", {"list"})
            ali_writes(ali, "a secret")
            bubble = bubble_with(server, "علی")
            assert "secret" not in str(bubble), bubble
            assert bubble["hints"]["suppress-sound"] and "sound-name" not in bubble["hints"], bubble
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
            exceptions(server, sara, ali)


def exceptions(server, sara, ali):
    print("do not disturb, but for Ali", flush=True)
    for which in (["Return"], ["Down", "Return"]):  # in the room's menu: messages, calls
        sara.key("ctrl+k", "Down", "Menu", "Down", "Down", "Down", "Return", *which)
        time.sleep(0.5)
    sara.key("ctrl+comma")
    sara.click("Notifications", {"list item"})
    for what in ("Messages", "Calls"):
        box = sara.find(f"{what} of علی رضایی", {"check box"})
        assert box.get_state_set().contains(Atspi.StateType.CHECKED), what
    sara.key("Escape")
    look_away(sara)
    ali_writes(ali, "but you may wake her")
    bubble_with(server, "you may wake her")
    ali.click("Voice call")
    sara.find("Answer with sound")
    wait_for("the ring", lambda: plays(sara))
    hang_up(ali)
    sara.gone("Answer with sound")
    wait_for("the missed call told", lambda: any("Missed voice call" in b["body"] for b in server.shown.values()))


def muted(host, launcher, server, sara, ali):
    print("a muted room: no bubble, no number, a call that is seen and not heard", flush=True)
    sara.key("ctrl+k", "Down", "Menu", "Down", "Down", "Return", "Return")
    sara.find(lambda text: text.startswith("علی رضایی") and "muted" in text, {"list item"})
    look_away(sara)
    before, number = len(server.all), launcher.counts[sara.process.pid][1]
    ali_writes(ali, "hush")
    quiet_for_a_moment(server, before)
    assert launcher.counts[sara.process.pid][1] == number, launcher.counts
    ali.click("Voice call")
    sara.find("Answer with sound")
    wait_for("Ali's ring-back", lambda: plays(ali))
    if plays(sara):
        raise Failure("the call of a muted person is heard")
    hang_up(ali)
    sara.gone("Answer with sound")
    host.click(next(i for i in host.items if i[0] == sara.bus_name))
    sara.find("Chats", {"list"})
    sara.key("ctrl+k", "Down", "Menu", "Down", "Down", "Return")
    sara.find(lambda text: text.startswith("علی رضایی") and "muted" not in text, {"list item"})


def away(server, sara, ali):
    print("one summary after a time away", flush=True)
    sara.process.terminate()
    sara.process.wait(10)
    wait_for("her bubbles gone with her", lambda: not server.shown)
    for text in ("one", "two", "three"):
        ali_writes(ali, text)
    before = len(server.all)
    sara.arguments.append("--hidden")
    sara.start()
    bubble = bubble_with(server, "While you were away")
    assert bubble["body"] == "While you were away: 3 new messages in 1 chat.", bubble
    quiet_for_a_moment(server, before + 1)
    server.act(bubble, "default")
    sara.find("Chats", {"list"})
    wait_for("no bubble", lambda: not server.shown)


def hidden(executable, host, backend):
    print("started without a window, found by the tray; after that the window is closed without a question", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        settings(folder, "[window]\nstartHidden=true\nkeepInTray=yes\n")
        with running(Client(executable, "--server", backend.url, "--user", "3", data=folder)) as (someone,):
            name = wait_for("the tray icon", lambda: bus_name_of(host, someone))
            item = next(i for i in host.items if i[0] == name)
            time.sleep(1.5)
            shown = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(someone.process.pid)],
                                   env=someone.environment, check=False, capture_output=True, text=True).stdout.split()
            if shown:
                raise Failure(f"windows of a hidden start: {shown}")
            host.choose(item, "Open Duologue")
            someone.find("Chats", {"list"})
            someone.key("alt+F4")
            someone.gone("Chats", {"list"})
            someone.assert_alive()


def quiet_from_the_tray(host, server, sara, ali):
    print("do not disturb from the tray, and off again", flush=True)
    item = next(i for i in host.items if i[0] == sara.bus_name)
    look_away(sara)
    host.choose(item, "For an hour")
    before = len(server.all)
    ali_writes(ali, "quiet by the tray")
    quiet_for_a_moment(server, before)
    host.choose(item, "Off")
    ali_writes(ali, "loud by the tray")
    bubble_with(server, "loud by the tray")


def tray(host, launcher, sara, ali):
    print("tray and launcher count, the tray hides and brings back", flush=True)
    sara_item = next(i for i in host.items if i[0] == sara.bus_name)
    look_away(sara)
    before = str(host.get(sara_item, "ToolTip"))
    ali_writes(ali, "for the badge")
    wait_for("the unread count", lambda: (now := str(host.get(sara_item, "ToolTip"))) != before and "unread" in now)
    entry, number, is_shown = launcher.counts[sara.process.pid]
    assert entry == "application://duologue.desktop" and number > 0 and is_shown, launcher.counts
    assert f"{number} unread" in str(host.get(sara_item, "ToolTip"))
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
        with contextlib.suppress(GLib.Error):  # of a client that has ended
            (pid,) = host.call(("org.freedesktop.DBus",), "/org/freedesktop/DBus", "org.freedesktop.DBus",
                               "GetConnectionUnixProcessID", GLib.Variant("(s)", (item[0],)))
            if pid == client.process.pid:
                return item[0]
    return None


def main(executable):
    host, launcher, server, backend = TrayHost(), Launcher(), NotificationServer(), Backend()
    with running(host, launcher, backend):
        with running(Client(executable, "--fake-media", "--server", backend.url, "--user", str(ALI), sink="bob")) as (ali,):
            with running(Client(executable, "--fake-media", "--server", backend.url, "--user", str(SARA))) as (sara,):
                for client in (sara, ali):
                    client.find("Chats", {"list"})
                sara.bus_name = wait_for("her tray icon", lambda: bus_name_of(host, sara))
                open_room(ali, "Sara")
                time.sleep(2.5)  # what was kept for her has come, and counts as a time away
                messages(server, sara, ali)
                calls(server, sara, ali)
                away(server, sara, ali)
                sara.bus_name = wait_for("her tray icon", lambda: bus_name_of(host, sara))
                muted(host, launcher, server, sara, ali)
                quiet_from_the_tray(host, server, sara, ali)
                tray(host, launcher, sara, ali)
            hidden(executable, host, backend)
            privacy_and_quiet(executable, server, backend, ali)
            server.stop()
            real_server(executable, backend, ali)
    print("1 passed, 0 failed")


if __name__ == "__main__":
    main(sys.argv[1])
