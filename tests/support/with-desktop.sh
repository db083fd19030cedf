#!/usr/bin/env bash
# Runs a command in a small desktop of its own: X server, window manager, session bus, accessibility bus, unlocked
# keyring, sound server with two null sinks. Nothing of it survives the command.
#   usage: with-desktop.sh COMMAND [ARG…]
set -euo pipefail

if [ "${DUOLOGUE_DESKTOP:-}" != inside ]; then
  home=$(mktemp -d "${TMPDIR:-/tmp}/duologue-desktop.XXXXXX")
  trap 'rm -rf "$home"' EXIT
  mkdir -m 700 "$home/run"
  env -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS -u PULSE_SERVER \
    DUOLOGUE_DESKTOP=inside HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_CONFIG_HOME="$home/config" \
    XDG_DATA_HOME="$home/data" XDG_CACHE_HOME="$home/cache" LANG=C.UTF-8 LC_ALL=C.UTF-8 NO_AT_BRIDGE=0 \
    dbus-run-session -- "$0" "$@" 3>&2 2>/dev/null # the bus talks much
  exit
fi
exec 2>&3 3>&-

pids=()
finish() {
  local pid
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  pulseaudio --kill 2>/dev/null || true
  wait 2>/dev/null || true
}
trap finish EXIT

mkfifo "$XDG_RUNTIME_DIR/display"
Xvfb -displayfd 7 -screen 0 1600x1000x24 -nolisten tcp 7>"$XDG_RUNTIME_DIR/display" 2>/dev/null &
pids+=($!)
read -r number <"$XDG_RUNTIME_DIR/display"
export DISPLAY=:$number QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1

openbox --sm-disable >/dev/null 2>&1 &
pids+=($!)

# An empty password unlocks a new keyring without a dialog.
printf '\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 || true

pulseaudio -n --daemonize=yes --exit-idle-time=-1 --log-target=null --use-pid-file=yes \
  --load="module-native-protocol-unix" \
  --load="module-null-sink sink_name=alice norewinds=1" --load="module-null-sink sink_name=bob norewinds=1" >/dev/null 2>&1 ||
  echo "with-desktop: the sound server did not start" >&2

set +e
"$@"
status=$?
exit $status
