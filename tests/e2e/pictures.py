#!/usr/bin/env python3
"""Two people send each other a picture, a file and a reply, where the server's profile names types for them.

The picture is proved by what is on the other screen, the file by its bytes. Arguments go to the backend as well.

usage: pictures.py EXECUTABLE [BACKEND ARG…]
"""

import json
import pathlib
import signal
import struct
import sys
import tempfile
import zlib

import numpy

from harness import Atspi, Backend, Client, running, wait_for

SARA, JURGEN = 1, 3
COLOURS = {"red": (220, 30, 30), "green": (30, 160, 60), "blue": (30, 60, 220), "yellow": (230, 200, 40)}
SEND_BYTES = 60_000


def write_png(path, width, height):
    """Four coloured quarters (red, green / blue, yellow) with noise on them: much too large to be sent as it is."""
    noise = numpy.random.default_rng(7).integers(-12, 13, (height, width, 3))
    picture = numpy.zeros((height, width, 3), numpy.int64)
    for (top, left), colour in zip(((0, 0), (0, 1), (1, 0), (1, 1)), COLOURS.values()):
        picture[top * height // 2:(top + 1) * height // 2, left * width // 2:(left + 1) * width // 2] = colour
    rgb = (picture + noise).clip(0, 255).astype(numpy.uint8)
    rows = b"".join(b"\0" + row.tobytes() for row in rgb)

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 1)) + chunk(b"IEND", b""))


def quarters(client):
    """Where the middle of each colour is on the screen, or None if one of them is not there."""
    screen = client.screen.picture()[:, :, ::-1].astype(int)
    places = {}
    for name, colour in COLOURS.items():
        mask = (abs(screen - colour) < 36).all(axis=2)
        if mask.sum() < 8000:
            return None
        rows, columns = numpy.nonzero(mask)
        places[name] = (numpy.median(columns), numpy.median(rows))
    return places


def sees_the_picture(client):
    places = wait_for("the four colours on the screen", lambda: quarters(client))
    assert places["red"][0] + 60 < places["green"][0] and places["blue"][0] + 60 < places["yellow"][0], places
    assert places["red"][1] + 40 < places["blue"][1] and places["green"][1] + 40 < places["yellow"][1], places


def attach(client, path, caption=""):
    client.click("Attach", {"push button"})
    client.find("Send a picture or file")
    client.type(str(path))
    client.key("Return")
    client.find("Caption", {"text"})
    if caption:
        client.type(caption)
    client.key("Return")
    client.gone("Caption", {"text"})


def press(client, part, action="Press", roles=("list item",)):
    """The action of a row of the conversation, or of something else, as a screen reader has it."""
    row = client.find(lambda name: part in name, roles)
    count = Atspi.Action.get_n_actions(row)
    names = [Atspi.Action.get_action_name(row, at) for at in range(count)]
    Atspi.Action.do_action(row, names.index(action))


def enter(client, person):
    client.find("Chats", {"list"})
    client.key("ctrl+k")
    client.type(person)
    client.key("Return")
    client.find("Message", {"text"})


def main(executable, arguments):
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="duologue-pictures-"))
    profile = scratch / "profile.json"

    def backend_at(port=0):
        return Backend("--longest-message", str(SEND_BYTES), "--data", str(scratch / "backend"), *arguments, port=port)

    backend = backend_at()
    profile.write_text(json.dumps({
        "url": backend.url, "message_types": {"image": 3, "file": 4, "reply": 5}, "message_ids": "--plain" not in arguments,
        "limits": {"send_bytes": SEND_BYTES}}))
    picture, document = scratch / "quarters.png", scratch / "notes.pdf"
    write_png(picture, 1200, 900)
    assert picture.stat().st_size > 20 * SEND_BYTES
    document.write_bytes(b"%PDF-1.4 " + bytes(range(256)) * 60)

    def person(user, sink):
        return Client(executable, "--language", "en", "--profile", str(profile), "--user", str(user), sink=sink)

    sara, jurgen = person(SARA, "alice"), person(JURGEN, "bob")
    with running(sara, jurgen, backend):
        enter(sara, "jurgen")
        enter(jurgen, "sara")

        print("a picture")
        attach(sara, picture, "the garden")
        sara.sees_message("Photo · \u2068the garden\u2069, confirmed")
        jurgen.sees_message("Photo · \u2068the garden")
        for client in (sara, jurgen):
            sees_the_picture(client)

        print("a file")
        attach(sara, document)
        sara.sees_message("notes.pdf\u2069, confirmed")
        jurgen.sees_message("notes.pdf")
        press(jurgen, "notes.pdf\u2069")
        jurgen.click("Save as…", {"push button"})
        saved = scratch / "saved.pdf"
        jurgen.find("Save as")
        jurgen.key("ctrl+a")
        jurgen.type(str(saved))
        jurgen.key("Return")
        wait_for("the saved file", lambda: saved.exists() and saved.read_bytes() == document.read_bytes())
        assert saved.stat().st_mode & 0o177 == 0, oct(saved.stat().st_mode)

        print("a reply")
        press(jurgen, "the garden", "SetFocus")
        jurgen.key("Menu", "Down", "Return")  # the menu's first entry; Qt shows menus to nobody
        jurgen.find("Do not reply", {"push button"})
        jurgen.type("lovely")
        jurgen.key("Return")
        sara.sees_message("in reply to You: the garden. lovely")

        print("written offline, killed, and sent by the next start")
        backend.stop()
        sara.find(lambda name: name.startswith("Not connected"))
        attach(sara, picture, "once more")
        sara.sees_message("once more\u2069, waiting")
        sara.process.send_signal(signal.SIGKILL)
        sara.process.wait(10)
        backend.process = backend_at(backend.port).process
        sara.start()
        enter(sara, "jurgen")
        sara.sees_message("once more\u2069, confirmed")
        jurgen.sees_message("once more")
        assert sum("once more" in message for message in jurgen.messages()) == 1, jurgen.messages()
        wait_for("both pictures", lambda: quarters(jurgen))
    print("1 passed, 0 failed")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
