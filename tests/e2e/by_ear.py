#!/usr/bin/env python3
"""What a person does who does not see the screen: with the keyboard alone, and by what a screen reader is told.

Finds a room, reads the last message, goes back to the newest, finds words, writes and sends, hears an answer, looks at the
keys, changes a setting, checks the microphone, leaves a question, switches the language, calls and hangs up. Runs in a process of its own; the program is known through AT-SPI only.

usage: by_ear.py EXECUTABLE
"""

import contextlib
import sys
import time

import gi
import pyatspi

from harness import Atspi, Backend, Client, Failure, running, wait_for
from sound import voice

SARA, JURGEN = 1, 3


class Listener:
    """What assistive technology knows of one program.

    Like a screen reader it is there before the program. Who comes while the program starts may be told nothing: Qt asks
    who listens first and only then for news of listeners (AtSpiAdaptor's constructor), and what registers in between it
    learns of with the next registration. Screen readers register again and again, this registers once.
    """

    def __init__(self):
        self.client = None  #: who is listened to
        self.heard = []
        Atspi.set_timeout(10_000, 15_000)  # of a busy machine an event is late, not lost
        pyatspi.Registry.registerEventListener(self.showed, "object:state-changed:showing")

    def showed(self, event):
        with contextlib.suppress(gi.repository.GLib.Error):
            if self.client and event.detail1 and event.source.get_role_name() == "notification" \
                    and event.source.get_process_id() == self.client.process.pid:
                self.heard.append(event.source.name)

    def hears(self, part):
        """Waits for a notification that contains `part`."""
        def said():
            pyatspi.Registry.pumpQueuedEvents()
            while gi.repository.GLib.MainContext.default().iteration(False):
                pass
            return next((sentence for sentence in self.heard if part in sentence), None)

        return wait_for(f"to hear {part!r}", said)

    def focus(self):
        """(name, role) of what has the keyboard; the innermost, where a list and its row both do."""
        found = None
        for node in self.client.walk():
            with contextlib.suppress(gi.repository.GLib.Error):
                states = node.get_state_set()
                # Qt's lists say of their current item that it has the keyboard, wherever that is.
                alone = node.get_role_name() in ("list item", "table cell") and \
                    not node.get_parent().get_state_set().contains(pyatspi.STATE_FOCUSED)
                if states.contains(pyatspi.STATE_FOCUSED) and states.contains(pyatspi.STATE_SHOWING) and not alone \
                        and node.get_role_name() != "filler":
                    found = (node.name, node.get_role_name())
        return found

    def waits_for_focus(self, name):
        try:
            wait_for(f"the keyboard on {name!r}", lambda: (f := self.focus()) and f[0] == name)
        except Failure:
            raise Failure(f"the keyboard is on {self.focus()}, not on {name!r}") from None

    def tabs_to(self, name, key="Tab", most=60):
        """Tab until the keyboard is on something of that name."""
        seen = []
        for _ in range(most):
            focused = self.focus()
            if focused and (focused[0] == name or focused[0].startswith(name + ": ")):  # with what is chosen there
                return
            seen.append(focused)
            self.client.key(key)
            with contextlib.suppress(Failure):  # two places may be called the same
                wait_for("another place", lambda before=focused: self.focus() != before, 1)
        raise AssertionError(f"Tab never came to {name!r}, but to {seen}")


def finds_a_room(sara, ear):
    sara.find("Chats", {"list"})
    sara.key("ctrl+k")
    wait_for("the keyboard in the search", lambda: (f := ear.focus()) and f[1] == "text")
    sara.type("jurgen")  # without the accents
    sara.key("Return")
    ear.waits_for_focus("Message")
    sara.find("Jürgen Müller")


def reads_the_last_message(sara, ear):
    wait_for("messages", lambda: len(sara.messages()) > 3)
    ear.tabs_to("Messages", key="shift+Tab")
    sara.key("Up")
    row = wait_for("a row", lambda: (f := ear.focus()) and f[1] == "list item" and f[0])
    assert row == sara.messages()[-1], row
    assert row.startswith("Jürgen Müller, ") and "Thursday" in row, row
    sara.key("Up")
    wait_for("the row before", lambda: (f := ear.focus()) and f[0] == sara.messages()[-2])


def goes_to_the_newest(sara, ear):
    """A room with more than fits, which opens where it has not been read yet."""
    sara.key("ctrl+k")
    wait_for("the keyboard in the search", lambda: (f := ear.focus()) and f[1] == "text")
    sara.insert("علی")
    sara.key("Return")
    ear.waits_for_focus("Message")
    sara.find("Jump to newest", {"push button", "button"})
    ear.tabs_to("Jump to newest")
    sara.key("space")
    sara.gone("Jump to newest")
    wait_for("the keyboard on the newest message",
             lambda: (f := ear.focus()) and f[1] == "list item" and f[0] == sara.messages()[-1])


def finds_words(sara, ear):
    sara.key("ctrl+f")
    ear.waits_for_focus("Find in this chat")
    sara.type("the")
    first = ear.hears(" of ")
    sara.key("Return")
    second = wait_for("to hear of the next hit", lambda: ear.hears(" of ") and ear.heard[-1] != first and ear.heard[-1])
    assert first.startswith("1 of ") and second.startswith("2 of "), (first, second)
    sara.key("Escape")
    ear.waits_for_focus("Message")


def writes_and_hears_an_answer(sara, jurgen, ear):
    sara.key("ctrl+k")
    wait_for("the keyboard in the search", lambda: (f := ear.focus()) and f[1] == "text")
    sara.type("jurgen")
    sara.key("Return")
    ear.waits_for_focus("Message")
    sara.type("Hello by ear")
    sara.key("Return")
    sara.sees_message("Hello by ear, confirmed")
    jurgen.key("alt+Down")
    jurgen.sees_message("Hello by ear")
    jurgen.type("I hear you")
    jurgen.key("Return")
    sentence = ear.hears("I hear you")
    assert sentence.startswith("Jürgen Müller, "), sentence


def looks_at_the_keys(sara, ear):
    sara.key("F1")
    sara.find("Find a chat: Ctrl+K")
    asks_for_what_is_not_there(sara)
    sara.key("Escape")
    sara.gone("Find a chat: Ctrl+K")


def changes_a_setting(sara, ear):
    def ticked():
        box = next(sara.matches("With a sound", {"check box"}))
        return box.get_state_set().contains(pyatspi.STATE_CHECKED)

    sara.key("ctrl+comma")
    ear.waits_for_focus("Search settings")
    sara.type("sound")
    sara.key("Return")
    ear.tabs_to("With a sound")
    before = ticked()
    sara.key("space")
    wait_for("the box changed", lambda: ticked() != before)
    ear.waits_for_focus("With a sound")
    sara.key("Escape")
    sara.gone("Search settings")


def checks_the_microphone(sara, ear):
    """Records and plays back; the keyboard stays on the button whatever that says meanwhile."""
    with voice():
        sara.key("ctrl+comma")
        ear.waits_for_focus("Search settings")
        sara.type("camera")
        sara.key("Return")
        ear.tabs_to("Check camera and sound")
        sara.key("space")
        ear.waits_for_focus("End the check")
        ear.tabs_to("Record 5 seconds and play them back")
        sara.key("space")
        ear.waits_for_focus("Recording… Press to stop")
        time.sleep(2)
        sara.key("space")
        ear.waits_for_focus("Playing it back… Press to stop")
        sara.key("space")
        ear.waits_for_focus("Record 5 seconds and play them back")
        sara.key("Escape")
        sara.gone("Search settings")


def leaves_a_question(sara, ear):
    """Signing out is asked about over the settings: what is asked has the keyboard, and gives it back."""
    sara.key("ctrl+comma")
    ear.waits_for_focus("Search settings")
    ear.tabs_to("Sign out…")
    sara.key("space")
    sara.find("Cancel", {"push button", "button"})
    ear.tabs_to("Cancel")
    sara.key("space")
    ear.waits_for_focus("Sign out…")
    sara.key("Escape")
    sara.gone("Search settings")


def switches_the_language(sara, ear):
    sara.key("ctrl+comma")
    ear.waits_for_focus("Search settings")
    sara.type("language")
    sara.key("Return")
    ear.tabs_to("Language")
    asks_for_what_is_not_there(sara)
    for _ in range(8):
        if sara.has("گفتگوها", {"list"}):
            break
        sara.key("Down")
        time.sleep(0.3)  # the program speaks each language that it comes by
    sara.find("گفتگوها", {"list"})
    sara.key("Escape")


def asks_for_what_is_not_there(client):
    """Who counts children and then asks for the last one may come late: it must do no harm."""
    asked = 0
    for node in client.walk():
        with contextlib.suppress(gi.repository.GLib.Error):
            count = node.get_child_count()
            for beyond in (count, count + 1, count + 2, count + 30):
                with contextlib.suppress(gi.repository.GLib.Error):
                    node.get_child_at_index(beyond)
                    asked += 1
    assert asked > 50, asked
    client.assert_alive()


def calls_and_hangs_up(sara, jurgen, ear):
    sara.find("پیام", {"text"})
    ear.tabs_to("تماس صوتی")
    sara.key("space")
    sara.find("پایان تماس")
    asks_for_what_is_not_there(sara)
    jurgen.find("Hang up")  # it answers by itself
    wait_for("the clock of the call", lambda: any(sara.matches(lambda name: "۰۰:۰" in name)))
    ear.tabs_to("پایان تماس")
    sara.key("space")
    jurgen.gone("Hang up", seconds=30)
    sara.sees_message("تماس صوتی")


def main(executable):
    backend = Backend()
    ear = Listener()
    sara = Client(executable, "--fake-media", "--language", "en", "--server", backend.url, "--user", str(SARA), sink="alice")
    jurgen = Client(executable, "--fake-media", "--auto-answer", "--language", "en", "--server", backend.url, "--user",
                    str(JURGEN), sink="bob")
    with running(sara, jurgen, backend):
        ear.client = sara
        for step in (lambda: finds_a_room(sara, ear), lambda: reads_the_last_message(sara, ear),
                     lambda: goes_to_the_newest(sara, ear), lambda: finds_words(sara, ear),
                     lambda: writes_and_hears_an_answer(sara, jurgen, ear), lambda: looks_at_the_keys(sara, ear),
                     lambda: changes_a_setting(sara, ear), lambda: checks_the_microphone(sara, ear),
                     lambda: leaves_a_question(sara, ear),
                     lambda: switches_the_language(sara, ear), lambda: calls_and_hangs_up(sara, jurgen, ear)):
            step()
    print("found, read, written, heard, changed, checked, switched, called")


if __name__ == "__main__":
    main(sys.argv[1])
