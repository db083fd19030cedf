#include "ui/style/FontsAhead.h"

#ifdef DUOLOGUE_FONTCONFIG
#include <QFontDatabase>
#include <QStringList>

#include <fontconfig/fontconfig.h>
#endif

namespace duologue::ui::style {

FontsAhead::FontsAhead()
{
#ifdef DUOLOGUE_FONTCONFIG
    m_thread = std::thread([] { FcInit(); });
#endif
}

void FontsAhead::await()
{
    if (m_thread.joinable())
        m_thread.join();
}

FontListAhead::FontListAhead(FontsAhead& fonts)
{
    fonts.await();
#ifdef DUOLOGUE_FONTCONFIG
    m_thread = std::thread([] { (void)QFontDatabase::families(); });
#endif
}

void FontListAhead::await()
{
    if (m_thread.joinable())
        m_thread.join();
}

} // namespace duologue::ui::style
