#!/usr/bin/env python3
"""Two accounts with tokens in a real keyring: kept, switched, signed out; and a keyring that is locked or refuses.

usage: accounts.py EXECUTABLE
"""

import os
import pathlib
import signal
import sys
import tempfile
import time

from gi.repository import Gio, GLib

from harness import Backend, Client, Failure, running, wait_for

TOKEN = "t0ken-of-Sara-which-nobody-may-see"
SECRETS = "org.freedesktop.secrets"


def call(name, path, interface, method, arguments=None):
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    return bus.call_sync(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, 5000, None).unpack()


def lock_keyring():
    service, path = "org.freedesktop.Secret.Service", "/org/freedesktop/secrets"
    (collection,) = call(SECRETS, path, service, "ReadAlias", GLib.Variant("(s)", ("default",)))
    call(SECRETS, path, service, "Lock", GLib.Variant("(ao)", ([collection],)))


def sign_in(client, url, user, token):
    client.fill("Server", url)
    client.fill("Your user number", str(user))
    client.fill("Access token", token)
    client.key("Return")
    client.find("Chats", {"list"})


def choose(client, entry):
    """The entry of the account menu with that number, by keys: AT-SPI does not show the entries of a popup."""
    client.click("Menu")
    time.sleep(1)  # nothing tells that it is open
    client.key(*["Down"] * entry, "Return")


def settle(client):
    """Answers of the keyring come a moment later."""
    time.sleep(1)
    client.assert_alive()


def nothing_on_disk(folder):
    for path in pathlib.Path(folder).rglob("*"):
        if path.is_file() and TOKEN.encode() in path.read_bytes():
            raise Failure(f"the token is in {path}")


def kept_switched_and_left(executable, first, second, folder):
    with running(Client(executable, data=folder)) as (client,):
        print("signing in to two servers", flush=True)
        sign_in(client, first.url, 1, TOKEN)
        settle(client)
        nothing_on_disk(folder)
        choose(client, 2)
        client.find(f"User 1 · 127.0.0.1:{first.port}", {"button", "push button"})
        sign_in(client, second.url, 2, TOKEN)
        settle(client)
        client.close_window()

        print("after a restart the last one is in, and the other one can be switched to", flush=True)
        client.start()
        client.find("Chats", {"list"})
        choose(client, 1)
        current = pathlib.Path(folder) / "accounts" / "current"
        wait_for("the other account", lambda: current.read_text().startswith("1-"))
        client.find("Chats", {"list"})
        if len(list((pathlib.Path(folder) / "accounts").glob("*.sqlite"))) != 2:
            raise Failure("each account has a file of its own")

        print("signing out with nothing kept", flush=True)
        choose(client, 6)
        client.click("Delete messages, drafts, pictures and the server profile from this computer")
        client.click("Sign out", {"button", "push button"})
        client.find("Connect")
        left = sorted(p.name for p in (pathlib.Path(folder) / "accounts").iterdir() if p.name.startswith("1-"))
        if left:
            raise Failure(f"left behind: {left}")
        settle(client)
        client.close_window()


def locked(executable, backend, folder):
    print("a locked keyring", flush=True)
    with running(Client(executable, data=folder)) as (client,):
        sign_in(client, backend.url, 1, TOKEN)
        settle(client)
        client.close_window()
        lock_keyring()
        client.start()
        client.find(lambda text: "keyring" in text and "locked" in text)
        client.fill("Access token", TOKEN)
        client.key("Return")
        client.find("Chats", {"list"})
        client.find(lambda text: "for this session only" in text)
        nothing_on_disk(folder)


def refuse_everything():
    """The real keyring goes, and somebody who knows none of its questions takes its place on the bus."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    daemon = "org.freedesktop.DBus"
    (pid,) = call(daemon, "/org/freedesktop/DBus", daemon, "GetConnectionUnixProcessID", GLib.Variant("(s)", (SECRETS,)))
    os.kill(pid, signal.SIGKILL)
    wait_for("the keyring's name", lambda: call(daemon, "/org/freedesktop/DBus", daemon, "RequestName",
                                                GLib.Variant("(su)", (SECRETS, 4))) == (1,))
    return bus


def refusing(executable, backend, folder):
    print("a keyring that refuses", flush=True)
    bus = refuse_everything()
    with running(Client(executable, data=folder)) as (client,):
        sign_in(client, backend.url, 1, TOKEN)
        client.find(lambda text: "no keyring" in text and "for this session only" in text)
        nothing_on_disk(folder)
        client.close_window()
        client.start()
        client.find(lambda text: "no keyring" in text and "Enter the access token again" in text)
    del bus


def main(executable):
    first, second = (Backend("--require-token", TOKEN) for _ in range(2))
    with running(first, second):
        with tempfile.TemporaryDirectory() as folder:
            kept_switched_and_left(executable, first, second, folder)
        with tempfile.TemporaryDirectory() as folder:
            locked(executable, first, folder)
        with tempfile.TemporaryDirectory() as folder:
            refusing(executable, first, folder)
    print("1 passed, 0 failed")


if __name__ == "__main__":
    main(sys.argv[1])
