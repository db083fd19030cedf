#include "ui/widgets/CursorRest.h"

#include <QApplication>
#include <QEvent>

namespace duologue::ui {

CursorRest::CursorRest(std::chrono::milliseconds patience, QObject* parent)
    : QObject(parent), m_flashTime(QApplication::cursorFlashTime())
{
    if (m_flashTime <= 0)
        return; // the desktop's cursors stand anyway
    m_untilRest.setSingleShot(true);
    m_untilRest.setInterval(patience);
    m_untilRest.callOnTimeout(this, [] { QApplication::setCursorFlashTime(0); });
    m_untilRest.start();
    qApp->installEventFilter(this);
}

CursorRest::~CursorRest()
{
    if (m_flashTime > 0)
        QApplication::setCursorFlashTime(m_flashTime);
}

bool CursorRest::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::InputMethod:
    case QEvent::WindowActivate:
        wake();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void CursorRest::wake()
{
    if (!m_untilRest.isActive())
        QApplication::setCursorFlashTime(m_flashTime);
    m_untilRest.start();
}

} // namespace duologue::ui
