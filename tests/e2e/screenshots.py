#!/usr/bin/env python3
"""Pictures of the real program in its named states.

usage: screenshots.py EXECUTABLE FOLDER
"""

import contextlib
import pathlib
import sys

from harness import Backend, Client, running, wait_for

SARA, ALI = 1, 2
WORDS = {"en": {"chats": "Chats", "video": "Video call", "answer": "Answer with video", "hang up": "Hang up", "picture": "Picture of "},
         "fa": {"chats": "گفتگوها", "video": "تماس تصویری", "answer": "پاسخ با تصویر", "hang up": "پایان تماس", "picture": "تصویر "}}


def settings(folder, theme):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "settings.ini").write_text(f"[appearance]\ntheme={theme}\n", encoding="utf-8")


@contextlib.contextmanager
def person(executable, folder, user, theme, language, url, sink):
    data = folder / f"data-{user}-{theme}-{language}"
    settings(data, theme)
    client = Client(executable, "--fake-media", "--language", language, *(["--server", url, "--user", str(user)] if url else []),
                    sink=sink, data=data)
    with running(client):
        yield client


def shoot(client, folder, name):
    path = folder / f"{name}.png"
    client.screen.save(path)
    print(path)


def states(executable, folder, scratch, theme, language):
    words = WORDS[language]
    suffix = f"{theme}-{language}"
    with person(executable, scratch, 9, theme, language, None, "alice") as nobody:
        nobody.find(lambda name: name in ("Connect", "اتصال"))
        shoot(nobody, folder, f"connection-{suffix}")
    backend = Backend()
    try:
        with person(executable, scratch, SARA, theme, language, backend.url, "alice") as sara, \
                person(executable, scratch, ALI, theme, language, backend.url, "bob") as ali:
            for client in (sara, ali):
                client.find(words["chats"], {"list"})
                client.key("alt+Down")
                wait_for("history", lambda c=client: len(c.messages()) > 5)
            shoot(sara, folder, f"main-english-{suffix}")
            shoot(ali, folder, f"main-persian-{suffix}")
            sara.click(words["video"])
            ali.find(words["answer"])
            shoot(ali, folder, f"incoming-{suffix}")
            shoot(sara, folder, f"outgoing-{suffix}")
            ali.click(words["answer"])
            for client, other in ((sara, ALI), (ali, SARA)):
                client.sees_picture(other)
            sara.xdotool("mousemove", 500, 400)
            sara.xdotool("mousemove", 520, 410)
            shoot(sara, folder, f"call-{suffix}")
            ali.click(words["hang up"])
            shoot(sara, folder, f"ended-{suffix}")
            sara.gone(words["hang up"])
    finally:
        backend.stop()


def main(executable, folder):
    import tempfile
    folder.mkdir(parents=True, exist_ok=True)
    for theme in ("light", "dark"):
        for language in ("en", "fa"):
            with tempfile.TemporaryDirectory() as scratch:
                states(executable, folder, pathlib.Path(scratch), theme, language)


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2]))
