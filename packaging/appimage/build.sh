#!/usr/bin/env bash
# An AppImage by linuxdeploy and its Qt and GStreamer plugins, which must be on the PATH:
#   linuxdeploy, linuxdeploy-plugin-qt, linuxdeploy-plugin-gstreamer.sh
# Written, not built here: see packaging/README.md. Build on the oldest system that is to run it.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
for tool in linuxdeploy linuxdeploy-plugin-qt linuxdeploy-plugin-gstreamer.sh; do
  command -v "$tool" >/dev/null || { echo "$tool is not on the PATH." >&2; exit 1; }
done

cmake -S . -B build/appimage -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF -DCMAKE_INSTALL_PREFIX=/usr
cmake --build build/appimage
rm -rf build/appimage/AppDir
DESTDIR=$PWD/build/appimage/AppDir cmake --install build/appimage

# The program loads the module for calls while it runs: linuxdeploy is told where it lies.
# What the media pipeline loads while it runs; the rest of GStreamer stays out.
export GSTREAMER_PLUGINS_DIR=${GSTREAMER_PLUGINS_DIR:-$(pkg-config --variable=pluginsdir gstreamer-1.0)}
export EXTRA_QT_PLUGINS="sqldrivers;tls;svg;multimedia;waylandcompositor"
export QMAKE=${QMAKE:-qmake6}
cd build/appimage
linuxdeploy --appdir AppDir --deploy-deps-only AppDir/usr/lib/duologue --plugin qt --plugin gstreamer \
  --desktop-file AppDir/usr/share/applications/duologue.desktop \
  --icon-file AppDir/usr/share/icons/hicolor/scalable/apps/duologue.svg --output appimage
