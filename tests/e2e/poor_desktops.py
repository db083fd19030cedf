#!/usr/bin/env python3
"""Desktops that lack something: bubbles only by the portal of a Flatpak, or only by the tray; no keyring at all.

Each on a session bus of its own, on which nothing starts by itself.

usage: poor_desktops.py EXECUTABLE
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import time

from gi.repository import GLib

from accounts import TOKEN, nothing_on_disk, settle, sign_in
from desktop_services import BareBus, Launcher, NotificationPortal, NotificationServer, TrayHost
from harness import Backend, Client, Failure, running, wait_for
from notifications import ali_writes, hang_up, look_away, open_room, quiet_for_a_moment

SARA, ALI = 1, 2


def told(portal, text):
    return wait_for(f"a bubble with {text!r}",
                    lambda: next((b for b in list(portal.shown.values()) if text in b["body"] or text in b["title"]), None))


def flatpak(executable, backend, ali, version):
    print(f"in a Flatpak, a portal of version {version}", flush=True)
    with running(BareBus()) as (bus,), running(NotificationPortal(version, bus), Launcher(bus), NotificationServer(bus=bus)) as \
            (portal, launcher, server), running(
                Client(executable, "--fake-media", "--server", backend.url, "--user", str(SARA),
                       environment={**bus.environment, "FLATPAK_ID": "io.github.duologue.Duologue"})) as (sara,):
        sara.find("Chats", {"list"})
        open_room(ali, "Sara")
        time.sleep(2.5)  # what was kept for her counts as a time away
        look_away(sara)
        ali_writes(ali, "through the <b>portal</b>")
        bubble = told(portal, "through the")
        assert bubble["title"] == "علی رضایی" and bubble["body"] == "through the <b>portal</b>", bubble
        assert bubble["priority"] == "normal" and bubble["default-action"] == "default", bubble
        buttons = {b["action"]: b for b in bubble["buttons"]}
        ali_writes(ali, "and one more")
        assert told(portal, "and one more")["id"] == bubble["id"], portal.shown
        if version == 1:
            assert set(buttons) == {"mark-read"} and "category" not in bubble and "sound" not in bubble, bubble
        else:
            assert bubble["category"] == "im.received" and bubble["sound"] == "default", bubble
            assert buttons["reply"]["purpose"] == "im.reply-with-text", bubble
            portal.act(bubble, "reply", {"activation-token": GLib.Variant("s", "a-token")}, "an answer from the sandbox")
            ali.sees_message("an answer from the sandbox")
            wait_for("no bubble", lambda: not portal.shown)
            ali_writes(ali, "read this")
            bubble = told(portal, "read this")
        portal.act(bubble, "mark-read")
        wait_for("no bubble", lambda: not portal.shown)
        wait_for("the number on the icon", lambda: sara.process.pid in launcher.counts)
        assert launcher.counts[sara.process.pid][0] == "application://io.github.duologue.Duologue.desktop", launcher.counts

        ali.click("Voice call")
        bubble = told(portal, "Voice call")
        assert bubble["priority"] == "urgent", bubble
        assert [b["action"] for b in bubble["buttons"]] == ["answer", "decline"], bubble
        assert [b.get("purpose") for b in bubble["buttons"]] == \
            ([None, None] if version == 1 else ["call.accept", "call.decline"]), bubble
        portal.act(bubble, "answer")
        sara.find("Hang up")
        wait_for("no bubble", lambda: not portal.shown)
        hang_up(ali)
        sara.gone("Hang up")
        look_away(sara)
        ali_writes(ali, "a click opens this one")
        portal.act(told(portal, "a click opens"), "default")
        sara.sees_message("a click opens this one")
        wait_for("no bubble", lambda: not portal.shown)
        if server.all:
            raise Failure(f"the sandbox is left: {server.all}")


def tray_bubbles(executable, backend, ali):
    print("nobody shows bubbles: the tray does", flush=True)
    with running(BareBus()) as (bus,), tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "settings.ini").write_text("[window]\nkeepInTray=yes\n")
        with running(Client(executable, "--server", backend.url, "--user", str(SARA), data=folder, environment=bus.environment)) as (sara,):
            tray = subprocess.Popen(["trayer", "--edge", "top", "--align", "right", "--widthtype", "request", "--height", "24"],
                                    env=sara.environment, stderr=subprocess.DEVNULL)
            try:
                sara.find("Chats", {"list"})
                open_room(ali, "Sara")
                time.sleep(2.5)
                look_away(sara)
                ali_writes(ali, "for the tray's bubble")
                sara.find(lambda text: "for the tray's bubble" in text, {"label"})
                if os.environ.get("DUOLOGUE_SCREENSHOTS"):
                    sara.screen.save(pathlib.Path(os.environ["DUOLOGUE_SCREENSHOTS"]) / "tray-bubble.png")
                sara.click(lambda text: "for the tray's bubble" in text, {"label"})
                sara.find("Chats", {"list"})
            finally:
                tray.terminate()
                tray.wait(5)


def no_bubbles_at_all(executable, backend, ali):
    print("a tray of StatusNotifierItems and nobody for bubbles: icon and taskbar ask for attention", flush=True)
    with running(BareBus()) as (bus,), running(TrayHost(bus)) as (host,), tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "settings.ini").write_text("[window]\nkeepInTray=yes\n")
        with running(Client(executable, "--server", backend.url, "--user", str(SARA), data=folder, environment=bus.environment)) as (sara,):
            def urgent():
                found = subprocess.run(["xdotool", "search", "--pid", str(sara.process.pid), "--class", "duologue"],
                                       env=sara.environment, check=False, capture_output=True, text=True).stdout.split()
                said = [subprocess.run(["xprop", "-id", window, "_NET_WM_STATE"], env=sara.environment, check=False,
                                       capture_output=True, text=True).stdout for window in found]
                return any("DEMANDS_ATTENTION" in each for each in said)

            sara.find("Chats", {"list"})
            (item,) = wait_for("the icon", lambda: list(host.items))
            time.sleep(2.5)
            look_away(sara)
            if urgent():
                raise Failure("urgent before anything came")
            ali_writes(ali, "nobody shows this")
            wait_for("an urgent window", urgent)
            wait_for("an icon that asks for attention", lambda: "NeedsAttention" in host.wanted)
            wait_for("the number on the icon", lambda: "unread" in str(host.get(item, "ToolTip")))
            if "no notification server" not in sara.log_text():
                raise Failure("the log does not say why")
            host.click(item)
            sara.find("Chats", {"list"})
            wait_for("calm when looked at", lambda: not urgent())
            look_away(sara)
            ali.click("Voice call")
            sara.find("Answer with sound")  # the dialog needs nobody
            hang_up(ali)


def no_keyring(executable):
    print("no keyring at all: for this session only, nothing on the disk, asked again", flush=True)
    backend = Backend("--require-token", TOKEN)
    with running(backend, BareBus()) as (_, bus), tempfile.TemporaryDirectory() as folder, \
            tempfile.TemporaryDirectory() as home:
        everything = {**bus.environment, "HOME": home, "XDG_DATA_HOME": f"{home}/data", "XDG_CONFIG_HOME": f"{home}/config",
                      "XDG_CACHE_HOME": f"{home}/cache"}
        with running(Client(executable, data=folder, environment=everything)) as (client,):
            sign_in(client, backend.url, SARA, TOKEN)
            client.find(lambda text: "no keyring" in text and "for this session only" in text)
            settle(client)
            nothing_on_disk(folder)
            nothing_on_disk(home)
            client.close_window()
            client.start()
            client.find(lambda text: "no keyring" in text and "Enter the access token again" in text)
            client.fill("Access token", TOKEN)
            client.key("Return")
            client.find("Chats", {"list"})
            settle(client)
            nothing_on_disk(folder)
            nothing_on_disk(home)


def main(executable):
    no_keyring(executable)
    with running(Backend()) as (backend,), \
            running(Client(executable, "--fake-media", "--server", backend.url, "--user", str(ALI), sink="bob")) as (ali,):
        ali.find("Chats", {"list"})
        for version in (1, 2):
            flatpak(executable, backend, ali, version)
        tray_bubbles(executable, backend, ali)
        no_bubbles_at_all(executable, backend, ali)
    print("1 passed, 0 failed")


if __name__ == "__main__":
    main(sys.argv[1])
