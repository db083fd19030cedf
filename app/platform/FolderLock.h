#pragma once

#include <QString>

#include <memory>

namespace duologue::platform {

/// Of all processes that hold one on a file, the first one holds it, until it ends, however that ends.
class FolderLock {
public:
    /// `file` is made if it is missing; it stays.
    explicit FolderLock(const QString& file);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

    /// True as well where the file system cannot lock or be written to: nobody is kept out by that.
    [[nodiscard]] bool isFirst() const { return m_isFirst; }

private:
    struct Held;
    std::unique_ptr<Held> m_held;
    bool m_isFirst = true;
};

} // namespace duologue::platform
