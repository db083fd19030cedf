#include "app/base/FileDescriptor.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace duologue {

FileDescriptor::~FileDescriptor()
{
#ifdef Q_OS_WIN
    _close(m_descriptor);
#else
    close(m_descriptor);
#endif
}

} // namespace duologue
