set(CPACK_GENERATOR DEB)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
    WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
if(DUOLOGUE_WEBSITE)
    set(CPACK_DEBIAN_PACKAGE_HOMEPAGE ${DUOLOGUE_WEBSITE})
endif()
# Libraries that the program is linked with are found out; what it loads while it runs is not:
# the SQLite driver of Qt Sql, and the elements of the media pipeline (webrtcbin, nice, vpx, opus, the echo canceller).
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "libqt6sql6-sqlite, gstreamer1.0-plugins-base, gstreamer1.0-plugins-good, gstreamer1.0-plugins-bad, gstreamer1.0-nice, gstreamer1.0-pulseaudio, gstreamer1.0-pipewire")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "gnome-keyring | kwalletmanager | keepassxc, fonts-noto-color-emoji, fonts-noto-core, qt6-wayland, xdg-desktop-portal")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "hunspell-en-us, myspell-fa, hunspell-ar, hunspell-de-de")
