#include "app/platform/FolderLock.h"

#include <QLockFile>

namespace duologue::platform {

struct FolderLock::Held {
    explicit Held(const QString& file) : lock(file) {}

    QLockFile lock;
};

FolderLock::FolderLock(const QString& file) : m_held(std::make_unique<Held>(file))
{
    m_held->lock.setStaleLockTime(0); // stale is what belongs to no living process, however old it is
    m_isFirst = m_held->lock.tryLock(0) || m_held->lock.error() != QLockFile::LockFailedError;
}

FolderLock::~FolderLock() = default;

} // namespace duologue::platform
