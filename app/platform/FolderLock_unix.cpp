// flock(): the kernel knows who is alive. QLockFile writes a process's number to the disk and waits for the
// disk, three times if the process before was killed.

#include "app/base/FileDescriptor.h"
#include "app/platform/FolderLock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace duologue::platform {

struct FolderLock::Held {
    explicit Held(int number) : descriptor(number) {}

    FileDescriptor descriptor;
};

FolderLock::FolderLock(const QString& file)
{
    const int descriptor =
        ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return;
    m_held = std::make_unique<Held>(descriptor);
    m_isFirst = flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
}

FolderLock::~FolderLock() = default;

} // namespace duologue::platform
