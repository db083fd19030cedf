#pragma once

#include "app/base/Result.h"

#include <QAudioSource>
#include <QObject>
#include <QTimer>

#include <memory>

namespace duologue::media {

class Feed;

/// The microphone, by Qt Multimedia, as 16-bit mono at 48 kHz. Without one it feeds silence, so that the
/// stream goes on. Lives on the GUI thread. Time stamps are counted in samples: with the clock's, the other
/// end conceals much.
class AudioCapture : public QObject {
    Q_OBJECT

public:
    explicit AudioCapture(std::shared_ptr<Feed> feed);
    ~AudioCapture() override;

    void start();

Q_SIGNALS:
    void failed(const duologue::Error& error); ///< silence from now on

private:
    void push(const QByteArray& samples);
    void pushSilence();
    void fallSilent(ErrorKind kind, const QString& why);

    std::shared_ptr<Feed> m_feed;
    std::unique_ptr<QAudioSource> m_source;
    QIODevice* m_device = nullptr; ///< owned by m_source
    QTimer m_silence;
    qint64 m_samples = 0; ///< pushed so far
    quint64 m_start = 0;  ///< running time of the first, ns
    bool m_started = false;
};

} // namespace duologue::media
