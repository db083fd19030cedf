#pragma once

#include <QSize>
#include <QString>

namespace duologue::mediaapi {

/// A generated picture and tone instead of camera and microphone.
struct FakeMedia {
    qint64 identity = 0; ///< drawn into the picture (BlockCode) and heard as a pitch (toneFrequency)
    QString pcmFile;     ///< raw S16LE, one channel of 48 kHz, to hear instead of the tone; may be empty
    QString y4mFile;     ///< a YUV4MPEG2 clip (4:2:0) to show instead of the generated picture; may be empty
    QSize size{640, 360};
    int framesPerSecond = 30;
    bool tellsTime = false; ///< the BlockCode counts milliseconds of the steady clock instead of pictures
};

} // namespace duologue::mediaapi
