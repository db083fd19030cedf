#!/usr/bin/env python3
"""A line that breaks, and a certificate that nobody vouches for: what the window says of them, and what one can do.

usage: connection.py EXECUTABLE
"""

import pathlib
import re
import subprocess
import sys
import tempfile

from harness import Backend, Client, Failure, running, wait_for
from screenshots_desktop import TlsFront

SARA = 1


def banner(client):
    """The seconds that the banner counts down, if it does."""
    text = next((n.get_name() for n in client.matches(lambda t: "Trying again in" in t)), None)
    return int(re.search(r"\d+", text)[0]) if text else None


def broken_line(executable):
    print("the line breaks: a countdown, and Try now", flush=True)
    backend = Backend()
    try:
        with running(Client(executable, "--server", backend.url, "--user", str(SARA))) as (sara,):
            sara.find("Chats", {"list"})
            backend.stop()
            first = wait_for("a countdown", lambda: (s := banner(sara)) and s >= 3 and s, 60)
            wait_for("it counting", lambda: (s := banner(sara)) is not None and 0 < s < first)
            wait_for("a long wait", lambda: (s := banner(sara)) and s >= 5 and s, 60)
            backend = Backend(port=backend.port)
            sara.click("Try now")
            wait_for("connected at once", lambda: banner(sara) is None and not sara.has("Try now"), 4)
            sara.find(lambda text: text.startswith("علی") and "online" in text or "last seen" in text)
    finally:
        backend.stop()


def pinned(executable):
    print("a certificate nobody vouches for: shown, trusted by choice, and only this one", flush=True)
    with running(Backend()) as (backend,), running(TlsFront(backend)) as (tls,), tempfile.TemporaryDirectory() as folder:
        with running(Client(executable, data=folder)) as (sara,):
            sara.fill("Server", tls.url("self-signed"))
            sara.fill("Your user number", str(SARA))
            sara.key("Return")
            sara.click("Show the certificate…", {"push button", "button"})
            shown = sara.find(lambda text: len(re.findall(r"[0-9A-F]{2}(?=:|$)", text)) == 32)
            fingerprint = subprocess.run(
                f"openssl s_client -connect localhost:{tls.ports['self-signed']} </dev/null 2>/dev/null | openssl x509 -noout "
                "-fingerprint -sha256", shell=True, capture_output=True, text=True, check=True).stdout.split("=")[1].strip()
            assert shown.get_name().endswith(fingerprint), (shown.get_name(), fingerprint)
            sara.click("Trust this certificate", {"push button", "button"})
            sara.find("You chose to trust exactly this certificate.")
            sara.key("Escape")
            sara.click("Connect", {"push button", "button"})
            sara.find("Chats", {"list"})
            sara.close_window()

            print("after a restart it is still trusted, another one is not", flush=True)
            sara.start()
            wait_for("connected", lambda: sara.has("Chats", {"list"}) and not sara.has("Try now"))
            assert "self-signed" not in (pathlib.Path(folder) / "trusted-certificates.json").read_text()
            sara.close_window()
            sara.arguments = ["--server", tls.url("wrong-host"), "--user", str(SARA)]
            sara.start()
            sara.find("Show the certificate…", {"push button", "button"})
            if sara.has("Chats", {"list"}):
                raise Failure("a certificate that nobody trusts lets in")


def main(executable):
    broken_line(executable)
    pinned(executable)
    print("1 passed, 0 failed")


if __name__ == "__main__":
    main(sys.argv[1])
