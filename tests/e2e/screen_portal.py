"""A Wayland desktop that shows its screen: a real PipeWire with a picture, and the ScreenCast portal, recorded."""

import json
import os
import pathlib
import socket
import subprocess

from desktop_services import Service
from gi.repository import Gio, GLib
from harness import wait_for

SCREEN_CAST = """
<node><interface name="org.freedesktop.portal.ScreenCast">
  <method name="CreateSession"><arg type="a{sv}" direction="in"/><arg type="o" direction="out"/></method>
  <method name="SelectSources"><arg type="o" direction="in"/><arg type="a{sv}" direction="in"/><arg type="o" direction="out"/></method>
  <method name="Start"><arg type="o" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
    <arg type="o" direction="out"/></method>
  <method name="OpenPipeWireRemote"><arg type="o" direction="in"/><arg type="a{sv}" direction="in"/><arg type="h" direction="out"/></method>
  <property name="AvailableSourceTypes" type="u" access="read"/>
  <property name="AvailableCursorModes" type="u" access="read"/>
  <property name="version" type="u" access="read"/>
</interface></node>"""

REQUEST = """
<node><interface name="org.freedesktop.portal.Request">
  <method name="Close"/><signal name="Response"><arg type="u"/><arg type="a{sv}"/></signal>
</interface></node>"""

SESSION = """
<node><interface name="org.freedesktop.portal.Session">
  <method name="Close"/><signal name="Closed"><arg type="a{sv}"/></signal>
</interface></node>"""

MONITOR, WINDOW = 1, 2
GIVEN, CANCELLED = 0, 1


class PipeWire:
    """A PipeWire of its own with one picture in it: colour bars, 320 × 240, with snow that moves."""

    BARS = {0.07: "white", 0.21: "yellow", 0.36: "cyan", 0.5: "green", 0.64: "magenta", 0.79: "red", 0.93: "blue"}  # by part of width
    SHAPE = (320, 240)

    def __init__(self):
        self.socket = pathlib.Path(os.environ["XDG_RUNTIME_DIR"]) / "pipewire-0"
        self.processes = [self.run("pipewire")]
        wait_for("PipeWire", self.socket.exists)
        self.processes.append(self.run("wireplumber"))  # links who wants to see with what is to be seen
        wait_for("the session manager", lambda: any("WirePlumber" in json.dumps(each) for each in self.objects()))
        subprocess.run(["pw-cli", "create-node", "spa-node-factory",
                        "{ factory.name=videotestsrc library.name=videotestsrc/libspa-videotestsrc node.name=the-screen "
                        "media.class=Video/Source object.linger=true }"], check=True, stdout=subprocess.DEVNULL)
        self.node = wait_for("the picture", lambda: next((o["id"] for o in self.objects() if o["type"].endswith(":Node") and
                                                          o["info"]["props"].get("node.name") == "the-screen"), None))

    @staticmethod
    def run(name):
        return subprocess.Popen([name], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    @staticmethod
    def objects():
        said = subprocess.run(["pw-dump"], capture_output=True, text=True, check=False).stdout
        try:
            return json.loads(said)
        except ValueError:  # asked in the middle of a change
            return []

    def readers(self):
        """How many streams take pictures from it now."""
        return sum(1 for o in self.objects() if o["type"].endswith(":Link") and o["info"]["output-node-id"] == self.node)

    def connection(self):
        line = socket.socket(socket.AF_UNIX)
        line.connect(str(self.socket))
        return line

    def stop(self):
        for process in reversed(self.processes):
            process.terminate()
            process.wait(5)


class ScreenCastPortal(Service):
    """Answers as `answer` says, and remembers what it was asked. Nobody answers while `answer` is None."""

    def __init__(self, pipewire, bus=None):
        self.pipewire = pipewire
        self.answer, self.shows = GIVEN, MONITOR
        self.asked = []       # (method, options)
        self.sessions = {}    # path → the client's part of it is open
        self.waiting = None   # the request that nobody has answered
        self.registered = {}
        super().__init__("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", SCREEN_CAST, bus)

    def property(self, _bus, _sender, _path, _interface, name):
        return GLib.Variant("u", {"AvailableSourceTypes": MONITOR | WINDOW, "AvailableCursorModes": 7, "version": 4}[name])

    def take(self, _bus, sender, _path, _interface, method, arguments, invocation):
        values = arguments.unpack()
        options = values[-1]
        self.asked.append((method, options))
        if method == "OpenPipeWireRemote":
            if not self.sessions.get(values[0]):
                invocation.return_dbus_error("org.freedesktop.DBus.Error.AccessDenied", "no such session")
                return
            line = self.pipewire.connection()
            invocation.return_value_with_unix_fd_list(GLib.Variant("(h)", (0,)), Gio.UnixFDList.new_from_array([line.detach()]))
            return
        place = f"{sender[1:].replace('.', '_')}"
        request = f"{self.path}/request/{place}/{options['handle_token']}"
        self.register(request, REQUEST, lambda: self.take_back(request))
        invocation.return_value(GLib.Variant("(o)", (request,)))
        if method == "CreateSession":
            session = f"{self.path}/session/{place}/{options['session_handle_token']}"
            self.sessions[session] = True
            self.register(session, SESSION, lambda: self.sessions.update({session: False}))
            self.respond(request, GIVEN, {"session_handle": GLib.Variant("s", session)})
        elif method == "SelectSources":
            self.respond(request, GIVEN, {})
        elif self.answer is None:
            self.waiting = request
        else:
            self.respond_to_start(request, self.answer)

    def respond_to_start(self, request, answer):
        streams = [(self.pipewire.node, {"source_type": GLib.Variant("u", self.shows)})] if answer == GIVEN else []
        self.respond(request, answer, {"streams": GLib.Variant("a(ua{sv})", streams)} if answer == GIVEN else {})

    def respond(self, request, response, results):
        self.bus.emit_signal(None, request, "org.freedesktop.portal.Request", "Response",
                             GLib.Variant("(ua{sv})", (response, results)))

    def take_back(self, request):
        if self.waiting == request:
            self.waiting = None
        self.asked.append(("Request.Close", {}))

    def register(self, path, description, close):
        def take(_bus, _sender, _path, _interface, _method, _arguments, invocation):
            close()
            invocation.return_value(None)

        self.bus.register_object(path, Gio.DBusNodeInfo.new_for_xml(description).interfaces[0], take, None, None)

    def open_sessions(self):
        return [session for session, is_open in self.sessions.items() if is_open]

    def close_session(self):
        """As the desktop does it when somebody ends the sharing there."""
        (session,) = self.open_sessions()
        self.sessions[session] = False
        self.bus.emit_signal(None, session, "org.freedesktop.portal.Session", "Closed", GLib.Variant("(a{sv})", ({},)))

    def last(self, method):
        return next(options for name, options in reversed(self.asked) if name == method)
