"""What a desktop offers on the session bus, recorded: a notification server and a host for tray icons."""

import os
import pathlib
import subprocess
import tempfile
import threading

from gi.repository import Gio, GLib

NOTIFICATIONS = """
<node><interface name="org.freedesktop.Notifications">
  <method name="GetCapabilities"><arg type="as" direction="out"/></method>
  <method name="GetServerInformation"><arg type="s" direction="out"/><arg type="s" direction="out"/>
    <arg type="s" direction="out"/><arg type="s" direction="out"/></method>
  <method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
    <arg type="a{sv}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/></method>
  <method name="CloseNotification"><arg type="u" direction="in"/></method>
  <signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
  <signal name="NotificationReplied"><arg type="u"/><arg type="s"/></signal>
  <signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
</interface></node>"""

WATCHER = """
<node><interface name="org.kde.StatusNotifierWatcher">
  <method name="RegisterStatusNotifierItem"><arg type="s" direction="in"/></method>
  <method name="RegisterStatusNotifierHost"><arg type="s" direction="in"/></method>
  <property name="RegisteredStatusNotifierItems" type="as" access="read"/>
  <property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
  <property name="ProtocolVersion" type="i" access="read"/>
  <signal name="StatusNotifierItemRegistered"><arg type="s"/></signal>
</interface></node>"""


PORTAL = """
<node><interface name="org.freedesktop.portal.Notification">
  <method name="AddNotification"><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/></method>
  <method name="RemoveNotification"><arg type="s" direction="in"/></method>
  <signal name="ActionInvoked"><arg type="s"/><arg type="s"/><arg type="av"/></signal>
  <property name="version" type="u" access="read"/>
  <property name="SupportedOptions" type="a{sv}" access="read"/>
</interface></node>"""


class BareBus:
    """A session bus on which nothing starts by itself."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        configuration = pathlib.Path(self.folder.name) / "bus.conf"
        configuration.write_text(f"""<busconfig><type>session</type><listen>unix:dir={self.folder.name}</listen>
            <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
            </busconfig>""")
        self.process = subprocess.Popen(["dbus-daemon", f"--config-file={configuration}", "--nofork", "--print-address=1"], stderr=subprocess.DEVNULL,
                                        stdout=subprocess.PIPE, text=True)
        self.address = self.process.stdout.readline().strip()
        self.environment = {"DBUS_SESSION_BUS_ADDRESS": self.address}
        self.accessibility = Accessibility(self)

    def stop(self):
        self.accessibility.stop()
        self.process.terminate()
        self.process.wait(5)
        self.folder.cleanup()


class Service:
    """One object of ours on the bus, answering on a thread of its own."""

    def __init__(self, name, path, description, bus=None):
        self.name, self.path = name, path
        self.address = bus.address if bus else os.environ["DBUS_SESSION_BUS_ADDRESS"]
        self.ready = threading.Event()
        self.context = GLib.MainContext()
        self.loop = GLib.MainLoop(self.context)
        self.interface = Gio.DBusNodeInfo.new_for_xml(description).interfaces[0]
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()
        self.ready.wait(10)

    def run(self):
        self.context.push_thread_default()
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.bus = Gio.DBusConnection.new_for_address_sync(self.address, flags)
        self.bus.register_object(self.path, self.interface, getattr(self, "take", None), self.property, None)
        self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
                           GLib.Variant("(su)", (self.name, 4)), None, Gio.DBusCallFlags.NONE, 5000)
        self.prepare()
        self.ready.set()
        self.loop.run()

    def prepare(self):
        """What else is to be heard, on the thread that hears it."""

    def property(self, *_):
        return None

    def emit(self, signal, arguments):
        self.bus.emit_signal(None, self.path, self.interface.name, signal, arguments)

    def stop(self):
        self.bus.close_sync()
        self.loop.quit()
        self.thread.join(5)


class NotificationServer(Service):
    """Shows nothing and remembers everything."""

    def __init__(self, capabilities=("actions", "body", "body-markup", "inline-reply"), bus=None):
        self.capabilities = list(capabilities)
        self.shown = {}  # id → what is on the screen
        self.all = []    # what ever was asked for
        self.last_id = 0
        super().__init__("org.freedesktop.Notifications", "/org/freedesktop/Notifications", NOTIFICATIONS, bus)

    def take(self, _bus, sender, _path, _interface, method, arguments, invocation):
        values = arguments.unpack()
        if method == "GetCapabilities":
            invocation.return_value(GLib.Variant("(as)", (self.capabilities,)))
        elif method == "GetServerInformation":
            invocation.return_value(GLib.Variant("(ssss)", ("recorder", "Duologue", "1", "1.2")))
        elif method == "Notify":
            _app, replaces, _icon, title, body, actions, hints, timeout = values
            if replaces == 0:
                self.last_id += 1
            bubble = {"id": replaces or self.last_id, "sender": sender, "title": title, "body": body, "hints": hints,
                      "actions": dict(zip(actions[::2], actions[1::2])), "timeout": timeout, "replaces": replaces}
            self.shown[bubble["id"]] = bubble
            self.all.append(bubble)
            invocation.return_value(GLib.Variant("(u)", (bubble["id"],)))
        elif method == "CloseNotification":
            self.shown.pop(values[0], None)
            self.emit("NotificationClosed", GLib.Variant("(uu)", (values[0], 3)))
            invocation.return_value(None)

    def act(self, bubble, action):
        self.emit("ActionInvoked", GLib.Variant("(us)", (bubble["id"], action)))

    def reply(self, bubble, text):
        self.emit("NotificationReplied", GLib.Variant("(us)", (bubble["id"], text)))


ACCESSIBILITY = """
<node><interface name="org.a11y.Bus"><method name="GetAddress"><arg type="s" direction="out"/></method></interface></node>"""


class Accessibility(Service):
    """The way from a bare bus to the screen readers of the real one: it is how the tests see."""

    def __init__(self, bus):
        (self.where,) = Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
            "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, Gio.DBusCallFlags.NONE, 5000).unpack()
        super().__init__("org.a11y.Bus", "/org/a11y/bus", ACCESSIBILITY, bus)

    def take(self, _bus, _sender, _path, _interface, _method, _arguments, invocation):
        invocation.return_value(GLib.Variant("(s)", (self.where,)))


class NotificationPortal(Service):
    """The notifications of a sandbox, as xdg-desktop-portal offers them; remembers what it is told."""

    def __init__(self, version, bus):
        self.version = version
        self.shown = {}  # by the program's own name for it
        super().__init__("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", PORTAL, bus)

    def take(self, _bus, _sender, _path, _interface, method, arguments, invocation):
        values = arguments.unpack()
        if method == "AddNotification":
            name, notification = values
            self.shown[name] = {"buttons": [], **notification, "id": name}
        else:
            self.shown.pop(values[0], None)
        invocation.return_value(None)

    def property(self, _bus, _sender, _path, _interface, name):
        if name == "version":
            return GLib.Variant("u", self.version)
        purposes = ["im.reply-with-text", "call.accept", "call.decline"] if self.version > 1 else []
        return GLib.Variant("a{sv}", {"button-purpose": GLib.Variant("as", purposes)})

    def act(self, bubble, action, platform=None, text=None):
        """As version 2 does it: the platform's data and, for an answer, what was typed."""
        parameter = []
        if platform is not None:
            parameter.append(GLib.Variant("a{sv}", platform))
        if text is not None:
            parameter.append(GLib.Variant("s", text))
        self.emit("ActionInvoked", GLib.Variant("(ssav)", (bubble["id"], action, parameter)))


LAUNCHER = """
<node><interface name="com.canonical.Unity.LauncherEntry">
  <signal name="Update"><arg type="s"/><arg type="a{sv}"/></signal>
</interface></node>"""


class Launcher(Service):
    """A dock that shows the numbers which programs put on their icons."""

    def __init__(self, bus=None):
        self.counts = {}  # by process: (desktop entry, number, whether it is shown)
        super().__init__("org.example.Dock", "/org/example/Dock", LAUNCHER, bus)

    def prepare(self):
        self.bus.signal_subscribe(None, self.interface.name, "Update", None, None, Gio.DBusSignalFlags.NONE, self.note)

    def note(self, _bus, sender, _path, _interface, _signal, arguments):
        entry, properties = arguments.unpack()
        (pid,) = self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                    "GetConnectionUnixProcessID", GLib.Variant("(s)", (sender,)), None,
                                    Gio.DBusCallFlags.NONE, 5000).unpack()
        self.counts[pid] = (entry, properties["count"], properties["count-visible"])


class TrayHost(Service):
    """Lets tray icons in and presses them."""

    def __init__(self, bus=None):
        self.items = []
        self.wanted = []  # the statuses that items announced
        super().__init__("org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher", WATCHER, bus)

    def prepare(self):
        self.bus.signal_subscribe(None, "org.kde.StatusNotifierItem", "NewStatus", None, None, Gio.DBusSignalFlags.NONE,
                                  lambda *heard: self.wanted.append(heard[5].unpack()[0]))

    def take(self, _bus, sender, _path, _interface, method, arguments, invocation):
        if method == "RegisterStatusNotifierItem":
            name = arguments.unpack()[0]
            self.items.append((sender, name if name.startswith("/") else "/StatusNotifierItem"))
        invocation.return_value(None)

    def property(self, _bus, _sender, _path, _interface, name):
        return {"RegisteredStatusNotifierItems": GLib.Variant("as", [sender + path for sender, path in self.items]),
                "IsStatusNotifierHostRegistered": GLib.Variant("b", True),
                "ProtocolVersion": GLib.Variant("i", 0)}[name]

    def call(self, item, path, interface, method, arguments):
        return self.bus.call_sync(item[0], path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, 5000).unpack()

    def get(self, item, name):
        return self.call(item, item[1], "org.freedesktop.DBus.Properties", "Get",
                         GLib.Variant("(ss)", ("org.kde.StatusNotifierItem", name)))[0]

    def click(self, item):
        self.call(item, item[1], "org.kde.StatusNotifierItem", "Activate", GLib.Variant("(ii)", (0, 0)))

    def menu(self, item):
        """(label, id) of every entry, submenus included."""
        path, menu = self.get(item, "Menu"), "com.canonical.dbusmenu"
        found = []

        def walk(node):
            number, properties, children = node
            found.append((properties.get("label", "").replace("_", ""), number))
            for child in children:
                walk(child)

        walk(self.call(item, path, menu, "GetLayout", GLib.Variant("(iias)", (0, -1, [])))[1])
        return path, found

    def choose(self, item, label):
        path, entries = self.menu(item)
        number = dict(entries)[label]
        self.call(item, path, "com.canonical.dbusmenu", "Event",
                  GLib.Variant("(isvu)", (number, "clicked", GLib.Variant("i", 0), 0)))
