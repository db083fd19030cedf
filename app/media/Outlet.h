#pragma once

#include <QByteArrayView>
#include <QImage>
#include <QObject>

#include <functional>
#include <mutex>

namespace duologue {
class FrameMailbox;
} // namespace duologue

namespace duologue::media {

/// The crossing point from GStreamer's threads to the rest of the program: carries news to the owner's thread
/// and pictures to its mailboxes until it is shut, and nothing after that. Any thread.
class Outlet {
public:
    Outlet(QObject* owner, FrameMailbox* remote, FrameMailbox* own,
           std::function<void(QByteArrayView)> audioTap)
        : m_owner(owner), m_remote(remote), m_own(own), m_audioTap(std::move(audioTap))
    {
    }

    /// Runs `news` on the owner's thread, later, unless the outlet is shut or the owner is gone by then.
    void tell(std::function<void()> news);
    void showRemote(QImage picture);
    void showOwn(QImage picture);
    /// The size in which a picture of that size is to be shown.
    [[nodiscard]] QSize remoteSize(QSize picture);
    [[nodiscard]] QSize ownSize(QSize picture);
    void hear(QByteArrayView played); ///< for tests

    /// Nothing comes out any more; returns when nobody is inside.
    void shut();

private:
    std::mutex m_mutex;
    QObject* m_owner;
    FrameMailbox* m_remote;
    FrameMailbox* m_own;
    std::function<void(QByteArrayView)> m_audioTap;
};

} // namespace duologue::media
