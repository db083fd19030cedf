#!/usr/bin/env python3
"""What goes wrong is said in a sentence in the window, nothing crashes, and it goes on without a restart.

usage: bad_input.py EXECUTABLE
"""

import http.server
import socket
import sys
import tempfile
import threading

from harness import Backend, Client, running, sign_in


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class WebPage(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<html>a web page</html>")

    def log_message(self, *_):
        pass


def sentence(client, start):
    return client.find(lambda name: name.startswith(start)).get_name()


def connection_page(executable):
    backend = Backend("--require-token", "open sesame")
    page = http.server.ThreadingHTTPServer(("127.0.0.1", 0), WebPage)
    threading.Thread(target=page.serve_forever, daemon=True).start()
    client = Client(executable, "--language", "en")
    with running(client, backend):
        print("not an address")
        sign_in(client, "not a server", 1)
        sentence(client, "This is not the address of a server.")
        print("nobody listens")
        port = free_port()
        sign_in(client, f"http://127.0.0.1:{port}", 1)
        sentence(client, f"No server answers at 127.0.0.1:{port}.")
        print("a web server")
        sign_in(client, f"http://127.0.0.1:{page.server_port}", 1)
        sentence(client, f"127.0.0.1:{page.server_port} is not a Socket.IO server.")
        print("a user who is no number")
        sign_in(client, backend.url, "abc")
        sentence(client, "A user number has digits only")
        print("a wrong token")
        sign_in(client, backend.url, 1)
        sentence(client, "The server refused the access token.")
        client.fill("Access token", "open says me")
        client.key("Return")
        sentence(client, "The server refused the access token.")
        print("the right one, in the same run")
        client.fill("Access token", "open sesame")
        client.key("Return")
        client.find("Chats", {"list"})
        print("the keyring kept it: a second start needs nothing")
        client.close_window()
        client.start()
        client.find("Chats", {"list"})
        client.find(lambda name: "online" in name or "last seen" in name)
        client.close_window()
        stored = [path for path in client.folder.rglob("*") if path.is_file() and b"open sesame" in path.read_bytes()]
        assert not stored, f"the token is on disk: {stored}"
    page.shutdown()


def command_line(executable):
    backend = Backend()
    client = Client(executable, "--language", "en", "--server", backend.url, "--user", "abc")
    with running(client, backend):
        print("--user abc")
        sentence(client, "A user number has digits only")
        sign_in(client, backend.url, 1)
        client.find("Chats", {"list"})


def garbage(executable):
    liar = Backend(script="liar.mjs")
    client = Client(executable, "--language", "en", "--server", liar.url, "--user", "1")
    with running(client, liar):
        print("garbage on each of the four listeners")
        sentence(client, "The server sent something that Duologue cannot read.")
        client.find(lambda name: "last seen" in name or "online" in name)  # the one good room
        client.assert_alive()


def server_returns(executable):
    data = tempfile.TemporaryDirectory()
    backend = Backend("--data", data.name)
    client = Client(executable, "--language", "en", "--server", backend.url, "--user", "1")
    with running(client):
        client.find("Chats", {"list"})
        print("the server goes and comes back")
        backend.stop()
        sentence(client, "Not connected. Trying again in ")
        again = Backend("--data", data.name, port=backend.port)
        client.gone(lambda name: name.startswith("Not connected."), seconds=30)
        client.gone("Connecting…", seconds=30)
        again.stop()
    data.cleanup()


if __name__ == "__main__":
    for case in (connection_page, command_line, garbage, server_returns):
        case(sys.argv[1])
    print("4 passed, 0 failed")
