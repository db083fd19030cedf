"""What a desktop offers on the session bus, recorded: a notification server and a host for tray icons."""

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


class Service:
    """One object of ours on the bus, answering on a thread of its own."""

    def __init__(self, name, path, description):
        self.name, self.path = name, path
        self.ready = threading.Event()
        self.context = GLib.MainContext()
        self.loop = GLib.MainLoop(self.context)
        self.interface = Gio.DBusNodeInfo.new_for_xml(description).interfaces[0]
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()
        self.ready.wait(10)

    def run(self):
        self.context.push_thread_default()
        address = Gio.dbus_address_get_for_bus_sync(Gio.BusType.SESSION)
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.bus = Gio.DBusConnection.new_for_address_sync(address, flags)
        self.bus.register_object(self.path, self.interface, getattr(self, "take", None), self.property, None)
        self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
                           GLib.Variant("(su)", (self.name, 4)), None, Gio.DBusCallFlags.NONE, 5000)
        self.ready.set()
        self.loop.run()

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

    def __init__(self, capabilities=("actions", "body", "body-markup", "inline-reply")):
        self.capabilities = list(capabilities)
        self.shown = {}  # id → what is on the screen
        self.all = []    # what ever was asked for
        self.last_id = 0
        super().__init__("org.freedesktop.Notifications", "/org/freedesktop/Notifications", NOTIFICATIONS)

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


class TrayHost(Service):
    """Lets tray icons in and presses them."""

    def __init__(self):
        self.items = []
        super().__init__("org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher", WATCHER)

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
