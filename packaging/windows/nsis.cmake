# Written, not built: see packaging/README.md. Qt and GStreamer are deployed beside the program.
set(CPACK_GENERATOR NSIS)
set(CPACK_PACKAGE_INSTALL_DIRECTORY Duologue)
set(CPACK_NSIS_DISPLAY_NAME Duologue)
set(CPACK_NSIS_MODIFY_PATH OFF)
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
# duologue:// links; removed with the program. What people wrote stays in %APPDATA%.
set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS "
  WriteRegStr HKCU 'Software\\\\Classes\\\\duologue' '' 'URL:Duologue'
  WriteRegStr HKCU 'Software\\\\Classes\\\\duologue' 'URL Protocol' ''
  WriteRegStr HKCU 'Software\\\\Classes\\\\duologue\\\\shell\\\\open\\\\command' '' '\\\"$INSTDIR\\\\bin\\\\duologue.exe\\\" \\\"%1\\\"'
")
set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS "
  DeleteRegKey HKCU 'Software\\\\Classes\\\\duologue'
  DeleteRegValue HKCU 'Software\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\Run' 'Duologue'
")
install(CODE [[
    execute_process(COMMAND windeployqt --release --no-translations --dir "${CMAKE_INSTALL_PREFIX}/bin"
        "${CMAKE_INSTALL_PREFIX}/bin/duologue.exe" COMMAND_ERROR_IS_FATAL ANY)
]])
# GSTREAMER_1_0_ROOT_MSVC_X86_64 is set by GStreamer's own installer.
file(TO_CMAKE_PATH "$ENV{GSTREAMER_1_0_ROOT_MSVC_X86_64}" gstreamer)
install(DIRECTORY ${gstreamer}/bin/ DESTINATION bin FILES_MATCHING PATTERN "*.dll")
install(DIRECTORY ${gstreamer}/lib/gstreamer-1.0 DESTINATION lib FILES_MATCHING PATTERN "*.dll")
