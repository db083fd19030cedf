# Written, not built: see packaging/README.md.
set(CPACK_GENERATOR DragNDrop)
set_target_properties(duologue PROPERTIES
    MACOSX_BUNDLE ON
    MACOSX_BUNDLE_INFO_PLIST ${CMAKE_CURRENT_SOURCE_DIR}/macos/Info.plist.in
    MACOSX_BUNDLE_BUNDLE_NAME Duologue
    MACOSX_BUNDLE_GUI_IDENTIFIER io.github.duologue.Duologue
    MACOSX_BUNDLE_BUNDLE_VERSION ${PROJECT_VERSION}
    MACOSX_BUNDLE_SHORT_VERSION_STRING ${PROJECT_VERSION})
# DUOLOGUE_SIGNING_IDENTITY: of a Developer ID; without it the bundle is signed ad hoc and runs on this machine only.
set(DUOLOGUE_SIGNING_IDENTITY "-" CACHE STRING "Identity for codesign")
set(entitlements ${CMAKE_CURRENT_SOURCE_DIR}/macos/duologue.entitlements)
install(CODE "
    execute_process(COMMAND macdeployqt \"\${CMAKE_INSTALL_PREFIX}/duologue.app\" COMMAND_ERROR_IS_FATAL ANY)
    execute_process(COMMAND codesign --force --deep --options runtime --entitlements \"${entitlements}\"
        --sign \"${DUOLOGUE_SIGNING_IDENTITY}\" \"\${CMAKE_INSTALL_PREFIX}/duologue.app\" COMMAND_ERROR_IS_FATAL ANY)")
