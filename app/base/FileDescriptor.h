#pragma once

#include <memory>

namespace duologue {

/// Owns an open file descriptor of this process and closes it in the end.
class FileDescriptor {
public:
    explicit FileDescriptor(int descriptor) : m_descriptor(descriptor) {}
    ~FileDescriptor();
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;

    /// A second one for what somebody else's refers to; null if that is not open.
    [[nodiscard]] static std::shared_ptr<const FileDescriptor> duplicate(int descriptor);

    [[nodiscard]] int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

} // namespace duologue
