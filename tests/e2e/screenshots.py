#!/usr/bin/env python3
"""Pictures of the real program in its named states, light and dark, in English and Persian.

usage: screenshots.py EXECUTABLE FOLDER [STATE…]     (without states, all of them)
"""

import contextlib
import json
import os
import pathlib
import signal
import sys
import tempfile
import time

import screenshots_desktop
import screenshots_rare
from harness import Backend, Client, Failure, running, wait_for
from pictures import press, sees_the_picture, write_png

SARA, ALI = 1, 2
WORDS = {
    "en": {"chats": "Chats", "messages": "Messages", "video": "Video call", "answer": "Answer with video", "hang up": "Hang up",
           "connect": "Connect", "emoji": "Emoji", "decline": "Decline", "server": "Server", "number": "Your user number",
           "attach": "Attach", "send a file": "Send a picture or file", "caption": "Caption", "garden": "The garden, this morning",
           "hello": "Good morning", "lovely": "Lovely! Is the gate open?", "file": "Report 2026.pdf"},
    "fa": {"chats": "گفتگوها", "messages": "پیام‌ها", "video": "تماس تصویری", "answer": "پاسخ با تصویر", "hang up": "پایان تماس",
           "connect": "اتصال", "emoji": "ایموجی", "decline": "رد تماس", "server": "کارساز", "number": "شمارهٔ کاربری شما",
           "attach": "پیوست کردن", "send a file": "فرستادن عکس یا پرونده", "caption": "توضیح", "garden": "باغ، امروز صبح",
           "hello": "صبح بخیر", "lovely": "چه زیبا! در باز است؟", "file": "گزارش ۱۴۰۵.pdf"},
}
BUTTONS = ("push button", "button")
SETTLED = 0.5  # seconds: a picture shows what is, not what is on its way


class Album:
    """Where the pictures of one theme and language go."""

    def __init__(self, executable, folder, scratch, theme, language, wanted):
        self.executable, self.folder, self.scratch = executable, folder, scratch
        self.theme, self.language, self.words, self.wanted = theme, language, WORDS[language], wanted
        self.tr = screenshots_desktop.Words(language)

    def wants(self, *states):
        return not self.wanted or any(state in self.wanted for state in states)

    def shoot(self, client, state):
        if self.wants(state):
            time.sleep(SETTLED)
            path = self.folder / f"{state}-{self.theme}-{self.language}.png"
            client.screen.save(path)
            print(path, flush=True)

    @contextlib.contextmanager
    def person(self, user, url=None, sink="alice", settings="", arguments=(), environment=None, trusting=None):
        data = pathlib.Path(tempfile.mkdtemp(dir=self.scratch))
        (data / "settings.ini").write_text(f"[appearance]\ntheme={self.theme}\n{settings}", encoding="utf-8")
        executable = self.trusting(trusting) if trusting else self.executable
        client = Client(executable, "--fake-media", "--language", self.language,
                        *(["--server", url, "--user", str(user)] if url else []), *arguments,
                        sink=sink, data=data, environment=environment)
        with running(client):
            yield client

    def trusting(self, certificate):
        """The program where a CA is one of the system's, which takes a root of its own to arrange; else it is unknown."""
        wrapper = pathlib.Path(self.scratch) / "trusting"
        wrapper.write_text(f"""#!/bin/sh
exec unshare --mount sh -c 'mount -t tmpfs none /etc/ssl/certs && cp "$0" /etc/ssl/certs/it.pem && exec "$@"' \
    {certificate} {self.executable} "$@"
""")
        wrapper.chmod(0o755)
        return wrapper if os.geteuid() == 0 else self.executable

    def enter(self, client, steps=1):
        """In the first chat, or further down."""
        client.find(self.words["chats"], {"list"})
        for _ in range(steps):
            client.key("alt+Down")
        wait_for("history", lambda: len(client.messages()) > 0)


def entering(album):
    with album.person(9) as nobody:
        nobody.find(album.words["connect"])
        album.shoot(nobody, "connection")
        nobody.key("ctrl+a")
        nobody.type("http://127.0.0.1:9")
        nobody.key("Tab")
        nobody.type("42")
        nobody.key("Return")
        time.sleep(2)
        album.shoot(nobody, "connection-error")


def reading_and_writing(album, backend):
    with album.person(SARA, backend.url) as sara:
        sara.find(album.words["chats"], {"list"})
        album.shoot(sara, "rooms")
        album.enter(sara)
        album.shoot(sara, "conversation")
        sara.type("Helo, the sentense runs ")
        sara.insert("به زبان خودش")
        album.shoot(sara, "writing")
        sara.key("ctrl+a", "BackSpace")
        sara.type(":heart")
        album.shoot(sara, "emoji-by-name")
        sara.key("Escape", "ctrl+a", "BackSpace")
        sara.click(album.words["emoji"], {"push button"})
        album.shoot(sara, "emoji")
        sara.key("Escape")
        sara.type("See https://example.org, 12:30 ok?")
        sara.key("Return")
        sara.insert("سلام! @sara ببین: https://example.org")
        sara.key("Return")
        sara.type("a draft")
        sara.key("alt+Down", "ctrl+k", "Down", "Down", "Menu")
        album.shoot(sara, "room-menu")
        sara.key("Down", "Return")  # pins it
        time.sleep(SETTLED)
        sara.key("Escape", "ctrl+k", "Down", "Down", "Menu", "Down", "Down", "Return", "Return")  # mutes the next
        album.shoot(sara, "rooms-marked")
        sara.key("Escape", "ctrl+k")
        sara.type("the")
        time.sleep(1)
        album.shoot(sara, "search")
        sara.key("Escape", "ctrl+comma")
        sara.find(album.tr("Search settings"))
        time.sleep(SETTLED)  # a key before it is the active one is the main window's
        album.shoot(sara, "settings")
        sara.key("Escape")
        sara.gone(album.tr("Search settings"))
        time.sleep(SETTLED)
        sara.key("F1")
        album.shoot(sara, "shortcuts")


def large_and_narrow(album, backend):
    with album.person(SARA, backend.url, settings="textSize=200\n") as sara:
        album.enter(sara)
        album.shoot(sara, "large-text")
    with album.person(SARA, backend.url, arguments=("-qwindowgeometry", "480x640+100+50")) as sara:
        album.enter(sara)
        album.shoot(sara, "narrow")


def sharing(album):
    """Pictures, files and replies, on a server whose profile names types for them."""
    words = album.words
    scratch = pathlib.Path(album.scratch)
    picture, document = scratch / "quarters.png", scratch / words["file"]
    write_png(picture, 1200, 900)
    document.write_bytes(b"%PDF-1.4 " + bytes(range(256)) * 700)
    with running(Backend("--longest-message", "400000")) as (backend,):
        profile = scratch / "profile.json"
        profile.write_text(json.dumps({"url": backend.url, "message_types": {"image": 3, "file": 4, "reply": 5},
                                       "limits": {"send_bytes": 400000}}))
        with album.person(SARA, arguments=("--profile", str(profile), "--user", str(SARA))) as sara, \
                album.person(ALI, arguments=("--profile", str(profile), "--user", str(ALI)), sink="bob") as ali:
            for client in (sara, ali):
                album.enter(client)
                client.key("ctrl+End")
            ali.insert(words["hello"])
            ali.key("Return")  # and stands at the newest
            sara.sees_message(words["hello"])

            def choose(path):
                sara.click(words["attach"], {"push button"})
                sara.find(words["send a file"])
                sara.type(str(path.parent) + "/")
                sara.insert(path.name)
                sara.key("Return")
                sara.find(words["caption"], {"text"})

            choose(picture)
            sara.insert(words["garden"])
            album.shoot(sara, "offer")
            sara.key("Return")
            sara.sees_message(words["garden"])
            choose(document)
            sara.key("Return")
            ali.sees_message(document.name)
            sees_the_picture(ali)
            press(ali, words["garden"], "SetFocus")
            ali.key("Menu")
            album.shoot(ali, "message-menu")
            ali.key("Down", "Return")
            ali.insert(words["lovely"])
            album.shoot(ali, "answering")
            ali.key("Return")
            sara.sees_message(words["lovely"])
            album.shoot(sara, "attachments")
            press(sara, words["garden"])
            album.shoot(sara, "picture")
            sara.key("Escape")
            press(sara, document.name)
            album.shoot(sara, "open-question")


CALLS = ("incoming", "outgoing", "call", "call-camera-off", "call-reconnecting", "call-menu", "call-statistics", "call-verification", "share-picker", "sharing",
         "call-small", "call-devices", "ended", "call-cards")


def calling(album, backend):
    words, tr = album.words, album.tr
    with album.person(SARA, backend.url) as sara, album.person(ALI, backend.url, sink="bob") as ali:
        for client in (sara, ali):
            album.enter(client)
        sara.click(words["video"])
        ali.find(words["answer"])
        album.shoot(ali, "incoming")
        album.shoot(sara, "outgoing")
        ali.click(words["answer"])
        for client, other in ((sara, ALI), (ali, SARA)):
            client.sees_picture(other)
        sara.xdotool("mousemove", 500, 400)
        sara.xdotool("mousemove", 520, 410)
        album.shoot(sara, "call")
        if album.wants("call-camera-off", "call-reconnecting"):
            troubles(album, sara, ali)
        choosing(album, sara, ali)
        ali.click(words["hang up"])
        sara.find(tr("Call again"))
        album.shoot(sara, "ended")
        if album.wants("call-cards"):
            sara.gone(tr("Call again"))
            ali.click(words["video"])
            sara.find(words["answer"])
            ali.click(words["hang up"])
            sara.gone(words["answer"])
            time.sleep(6)  # until the dialog that tells why it stopped is gone, and the other's window
            sara.click(words["video"])
            ali.click(words["decline"])
            wait_for("three cards", lambda: len([m for m in sara.messages()[-3:] if m]) == 3)
            time.sleep(4)
            press(sara, "Perfect", "SetFocus")  # the way down for who has no mouse
            sara.key("End")
            album.shoot(sara, "call-cards")


def troubles(album, sara, ali):
    """The other's camera goes off, then the other's computer hangs for a while."""
    ali.key("v")
    sara.gone(album.tr("Picture of %1").replace("%1", "علی رضایی"))
    album.shoot(sara, "call-camera-off")
    ali.key("v")
    sara.sees_picture(ALI)
    if album.wants("call-reconnecting"):
        ali.process.send_signal(signal.SIGSTOP)
        sara.find(lambda text: text.startswith(album.tr("Reconnecting… %1 s").split("%1")[0]), {"label"}, 60)
        album.shoot(sara, "call-reconnecting")
        ali.process.send_signal(signal.SIGCONT)
        sara.gone(lambda text: text.startswith(album.tr("Reconnecting… %1 s").split("%1")[0]), {"label"}, 60)
        sara.sees_picture(ALI)


def make_small(album, sara):
    """By the menu; the small window shows its buttons under the mouse."""
    sara.key("Menu", "Up", "Return")
    x = 960 if album.language == "en" else 140
    sara.xdotool("mousemove", x, 690)
    sara.xdotool("mousemove", x + 5, 700)
    sara.find(album.tr("Back to the call window"))


def choosing(album, sara, ali):
    """What the menu of a call window offers, and sharing."""
    tr = album.tr
    sara.key("Menu")
    time.sleep(1)  # an open menu is not among the window's children
    album.shoot(sara, "call-menu")
    sara.key("Escape", "i")
    time.sleep(4)
    album.shoot(sara, "call-statistics")
    sara.key("i", "Menu", "Down", "Down", "Return")
    album.shoot(sara, "call-verification")
    sara.key("Menu", "Down", "Down", "Return")
    if album.wants("share-picker", "sharing"):
        sara.click(tr("Share screen or window"))
        sara.find(tr("Share"))
        album.shoot(sara, "share-picker")
        sara.click(tr("Share"))
        sara.find(tr("Stop sharing"))
        ali.key("m")
        album.shoot(sara, "sharing")
        sara.click(tr("Stop sharing"))
    make_small(album, sara)
    album.shoot(sara, "call-small")
    # Not by the mouse: of a window without a frame Qt at times does not know where it is.
    press(sara, tr("Back to the call window"), roles=BUTTONS)
    sara.gone(tr("Back to the call window"))
    time.sleep(2)  # the window comes to the front
    if album.wants("call-devices"):
        sara.key("Menu", "Down", "Return")
        sara.find(tr("Search settings"))
        album.shoot(sara, "call-devices")
        sara.key("Escape")
        sara.xdotool("mousemove", 955 if album.language == "en" else 135, 695)
        press(sara, tr("Back to the call window"), roles=BUTTONS)


def main(executable, folder, wanted):
    folder.mkdir(parents=True, exist_ok=True)
    failed = []
    for theme in ("light", "dark"):
        for language in ("en", "fa"):
            with tempfile.TemporaryDirectory() as scratch:
                album = Album(executable, folder, scratch, theme, language, wanted)
                parts = [(entering, ("connection", "connection-error"), False),
                         (reading_and_writing, ("rooms", "conversation", "writing", "emoji-by-name", "emoji", "room-menu",
                                                "rooms-marked", "search", "settings", "shortcuts"), True),
                         (large_and_narrow, ("large-text", "narrow"), True),
                         (sharing, ("offer", "message-menu", "answering", "attachments", "picture", "open-question"), False),
                         (calling, CALLS, True), *screenshots_desktop.PARTS, *screenshots_rare.PARTS]
                for part, states, needs_backend in parts:
                    if not album.wants(*states):
                        continue
                    try:
                        if needs_backend:
                            with running(Backend()) as (backend,):
                                part(album, backend)
                        else:
                            part(album)
                    except Failure as failure:
                        failed.append(f"{theme} {language}: {failure}")
    print("\n".join(failed) or "all pictures taken")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]))
