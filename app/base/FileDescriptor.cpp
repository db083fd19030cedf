#include "app/base/FileDescriptor.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace duologue {

std::shared_ptr<const FileDescriptor> FileDescriptor::duplicate(int descriptor)
{
#ifdef Q_OS_WIN
    const int copy = _dup(descriptor);
#else
    const int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
#endif
    return copy < 0 ? nullptr : std::make_shared<const FileDescriptor>(copy);
}

FileDescriptor::~FileDescriptor()
{
#ifdef Q_OS_WIN
    _close(m_descriptor);
#else
    close(m_descriptor);
#endif
}

} // namespace duologue
