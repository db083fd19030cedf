#!/usr/bin/env python3
"""A ring leaves the keyboard to the program that has it: what is typed there arrives there, and answers nothing.

usage: ringing.py EXECUTABLE
"""

import subprocess
import sys
import time

from harness import Backend, Client, open_chat, running, sign_in, wait_for

SARA, JURGEN = 1, 3


class OtherProgram:
    """A foreign window with the keyboard; writes down each key that it gets."""

    def __init__(self, client):
        self.environment = client.environment
        self.process = subprocess.Popen(["xev", "-event", "keyboard"], env=client.environment, stdout=subprocess.PIPE,
                                        text=True, bufsize=1)
        wait_for("the keyboard in the other program", lambda: self.is_active() or self.activate())

    def name_of_active(self):
        return subprocess.run(["xdotool", "getactivewindow", "getwindowname"], env=self.environment, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout.strip()

    def is_active(self):
        return self.name_of_active() == "Event Tester"

    def activate(self):
        subprocess.run(["xdotool", "search", "--name", "Event Tester", "windowactivate"], env=self.environment,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)

    def stop(self):
        """Ends it; answers the names of the keys that were pressed in it."""
        self.process.terminate()
        said, _ = self.process.communicate(timeout=10)
        events = said.split("\n\n")
        return [event.split("keysym ")[1].split(", ")[1].split(")")[0]
                for event in events if event.lstrip().startswith("KeyPress")]


def main(executable):
    backend = Backend()
    sara = Client(executable, "--fake-media", "--language", "en", sink="alice")
    jurgen = Client(executable, "--fake-media", "--language", "en", sink="bob")
    with running(sara, jurgen, backend):
        sign_in(sara, backend.url, SARA)
        sign_in(jurgen, backend.url, JURGEN)
        open_chat(jurgen, SARA)
        sara.find("Chats", {"list"})
        other = OtherProgram(sara)

        print("it rings while another program has the keyboard")
        jurgen.click("Video call")
        sara.find("Answer with video")
        time.sleep(1)
        assert other.is_active(), f"the keyboard is in {other.name_of_active()!r}"
        for key in ("space", "space", "a", "Return", "space", "Escape"):
            sara.key(key)
        time.sleep(2)
        assert other.is_active(), f"the keyboard is in {other.name_of_active()!r}"
        assert sara.has("Answer with video") and sara.has("Decline"), "it does not ring any more"
        jurgen.find("Ringing…")
        pressed = other.stop()
        assert pressed == ["space", "space", "a", "Return", "space", "Escape"], pressed

        print("the mouse answers")
        sara.click("Answer with video")
        jurgen.sees_picture(SARA)
        sara.click("Hang up")
        jurgen.sees_message("ended it after")
    print("passed")


if __name__ == "__main__":
    main(sys.argv[1])
