#pragma once

#include <QByteArrayView>

#include <atomic>
#include <memory>

namespace duologue::media {

class Feed;

/// Puts the microphone's sound into the call's pipeline, whichever microphone it comes from. Time stamps are
/// counted in samples: with the clock's, the other end conceals much. Pushed from one thread at a time.
class SoundFeed {
public:
    explicit SoundFeed(std::shared_ptr<Feed> feed) : m_feed(std::move(feed)) {}

    /// 16-bit mono at 48 kHz.
    void push(QByteArrayView pcm);
    /// Another device begins: what has passed meanwhile is filled with silence.
    void interrupt() { m_interrupted = true; }

private:
    void pushCounted(QByteArrayView pcm);

    std::shared_ptr<Feed> m_feed;
    std::atomic<bool> m_interrupted{false};
    int m_attachment = 0; ///< of the feed, which the times belong to
    quint64 m_start = 0;  ///< running time of the first sample, ns
    qint64 m_samples = 0; ///< pushed so far
};

} // namespace duologue::media
