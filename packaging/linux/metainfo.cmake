# Writes the metainfo with what only a place on the web can give: the home page and the pictures of screenshots/.
# Without DUOLOGUE_WEBSITE it goes without both, which is valid: an address that is not ours would be a lie.
#   cmake -DDUOLOGUE_WEBSITE=https://… -DMETAINFO=FILE -P metainfo.cmake
set(WEBSITE "the place of home page and screenshots: DUOLOGUE_WEBSITE")
if(DUOLOGUE_WEBSITE)
    set(WEBSITE "-->
  <url type=\"homepage\">${DUOLOGUE_WEBSITE}</url>
  <screenshots>
    <screenshot type=\"default\">
      <caption>Chats on one side, the conversation on the other</caption>
      <caption xml:lang=\"fa\">فهرست گفتگوها در یک سو و گفتگو در سوی دیگر</caption>
      <image>${DUOLOGUE_WEBSITE}/screenshots/conversation.png</image>
    </screenshot>
    <screenshot>
      <caption>From right to left, in the dark</caption>
      <caption xml:lang=\"fa\">راست‌به‌چپ، با پوستهٔ تیره</caption>
      <image>${DUOLOGUE_WEBSITE}/screenshots/conversation-fa.png</image>
    </screenshot>
    <screenshot>
      <caption>Settings, applied at once</caption>
      <caption xml:lang=\"fa\">تنظیمات، که همان دم به کار می‌آیند</caption>
      <image>${DUOLOGUE_WEBSITE}/screenshots/settings.png</image>
    </screenshot>
  </screenshots>
  <!-- on the web")
endif()
configure_file(${CMAKE_CURRENT_LIST_DIR}/io.github.duologue.Duologue.metainfo.xml ${METAINFO} @ONLY)
