"""Pictures of what is seldom seen: doubtful links, half-spaces, muting, a device check, large settings, a bad line."""

import os
import subprocess
import time

from pictures import press
from sound import voice

SARA, ALI = 1, 2
SETTLED = 0.5
WRITING = ("half-space", "link-user", "link-punycode", "mute-menu", "muted-for-a-time")
CHECK = ("device-check", "device-recording", "device-playback")
LARGE = ("large-settings", "large-call")
TROUBLED = ("call-muted", "call-weak")
OWN_NETWORK = "DUOLOGUE_OWN_NETWORK"  # set where the loopback is nobody else's: `./dev screenshots` as root


def writing(album, backend):
    with album.person(SARA, backend.url) as sara:
        album.enter(sara)
        sara.key("ctrl+End")
        for text in ("می‌خواهم نامه‌ها را به خانه‌شان ببرم", "https://bank.example@evil.example/login",
                     "https://www.аррӏе.com/bill"):  # Cyrillic letters
            sara.insert(text)
            sara.key("Return")
            sara.sees_message(text)
        sara.insert("نمی‌دانم، می‌خواهم")
        album.shoot(sara, "half-space")
        for state, part in (("link-user", "bank.example"), ("link-punycode", "/bill")):
            press(sara, part)
            sara.find(album.tr("Open"), {"push button", "button"})
            album.shoot(sara, state)
            sara.key("Escape")
            time.sleep(SETTLED)
        sara.key("ctrl+k", "Down", "Down", "Menu", "Down", "Down", "Return")
        album.shoot(sara, "mute-menu")
        sara.key("Return")  # for an hour
        time.sleep(SETTLED)
        sara.key("Menu")
        album.shoot(sara, "muted-for-a-time")


def checking(album, backend):
    with voice(), album.person(SARA, backend.url) as sara:
        album.enter(sara)
        sara.key("ctrl+comma")
        sara.find(album.tr("Search settings"))
        sara.key("Tab", "Down", "Down", "Down", "Down", "Down")
        sara.click(album.tr("Check camera and sound"))
        sara.find(album.tr("Level of the microphone"))
        time.sleep(2)
        album.shoot(sara, "device-check")
        sara.click(album.tr("Record 5 seconds and play them back"))
        sara.find(album.tr("Recording… Press to stop"))
        time.sleep(1)
        album.shoot(sara, "device-recording")
        sara.find(album.tr("Playing it back… Press to stop"), seconds=15)
        album.shoot(sara, "device-playback")


def show_controls(client):
    for step in range(6):  # as a hand moves it
        client.xdotool("mousemove", 500 + 10 * step, 400 + 5 * step)
        time.sleep(0.05)


def large(album, backend):
    with album.person(SARA, backend.url, settings="textSize=200\n") as sara, album.person(ALI, backend.url, sink="bob") as ali:
        for client in (sara, ali):
            album.enter(client)
        sara.key("ctrl+comma")
        sara.find(album.tr("Search settings"))
        sara.key("Tab", "Down", "Down", "Down", "Down")
        album.shoot(sara, "large-settings")
        sara.key("Escape")
        time.sleep(SETTLED)
        ali.click(album.words["video"])
        sara.click(album.words["answer"])
        sara.sees_picture(ALI)
        show_controls(sara)
        album.shoot(sara, "large-call")


def troubled(album, backend):
    with album.person(SARA, backend.url) as sara, album.person(ALI, backend.url, sink="bob") as ali:
        for client in (sara, ali):
            album.enter(client)
        sara.click(album.words["video"])
        ali.click(album.words["answer"])
        for client, other in ((sara, ALI), (ali, SARA)):
            client.sees_picture(other)
            client.key("m")
        before, after = album.tr("%1 is muted").split("%1")
        sara.find(lambda text: "علی رضایی" in text and text.startswith(before) and text.endswith(after), {"label"})
        show_controls(sara)
        album.shoot(sara, "call-muted")
        if not (os.environ.get(OWN_NETWORK) and album.wants("call-weak")):
            return
        narrow = ("tc", "qdisc", "add", "dev", "lo", "root", "tbf", "rate", "150kbit", "burst", "4000", "latency", "40ms")
        subprocess.run(narrow, check=True)
        try:
            weak = (album.tr("Your connection is weak"), album.tr("The connection of %1 is weak").split("%1")[0])
            sara.find(lambda text: any(words in text for words in weak), {"label"}, 60)
            show_controls(sara)
            album.shoot(sara, "call-weak")
        finally:
            subprocess.run(("tc", "qdisc", "del", "dev", "lo", "root"), check=True)


PARTS = [(writing, WRITING, True), (checking, CHECK, True), (large, LARGE, True), (troubled, TROUBLED, True)]
