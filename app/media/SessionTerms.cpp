#include "app/media/SessionTerms.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace duologue::media {

namespace {

const QLatin1StringView transportCc =
    "http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01"_L1;

/// The payload type of the first `a=rtpmap` of that encoding, 0 if there is none.
int payloadType(const QString& line, QLatin1StringView encoding)
{
    static const QRegularExpression shape(u"^a=rtpmap:(\\d{1,3}) ([A-Za-z0-9]+)/"_s);
    const auto match = shape.match(line);
    return match.hasMatch() && match.capturedView(2).compare(encoding, Qt::CaseInsensitive) == 0
               ? match.capturedView(1).toInt()
               : 0;
}

int extensionId(const QString& line)
{
    static const QRegularExpression shape(u"^a=extmap:(\\d{1,3})(?:/\\w+)? (\\S+)"_s);
    const auto match = shape.match(line);
    return match.hasMatch() && match.capturedView(2) == transportCc ? match.capturedView(1).toInt() : 0;
}

/// The payload type that this `a=fmtp` says is of constrained baseline in packetization mode 1, if it is one
/// of H.264's; 0 if not.
int baselinePayload(const QString& line, const QSet<int>& h264)
{
    static const QRegularExpression shape(u"^a=fmtp:(\\d{1,3}) (.*)$"_s);
    const auto match = shape.match(line);
    const QString parameters = match.captured(2).toLower();
    const int payload = match.captured(1).toInt();
    const bool fits =
        parameters.contains("packetization-mode=1"_L1) && parameters.contains("profile-level-id=42e0"_L1);
    return fits && payload != 0 && h264.contains(payload) ? payload : 0;
}

void keepFirst(int& value, int found)
{
    if (value == 0)
        value = found;
}

} // namespace

SessionTerms SessionTerms::from(const QString& sdp)
{
    SessionTerms terms{-1, -1, -1, 0, 0, 0, 0, 0};
    QSet<int> h264;
    int index = -1;
    bool inAudio = false;
    bool inVideo = false;
    for (const QString& raw : sdp.split(u'\n')) {
        const QString line = raw.trimmed();
        if (line.startsWith("m="_L1)) {
            ++index;
            inAudio = line.startsWith("m=audio"_L1) && terms.audioLine < 0;
            inVideo = line.startsWith("m=video"_L1) && terms.videoLine < 0;
            if (inAudio)
                terms.audioLine = index;
            if (inVideo)
                terms.videoLine = index;
            if (line.startsWith("m=application"_L1) && terms.dataLine < 0)
                terms.dataLine = index;
        }
        if (inAudio) {
            keepFirst(terms.opus, payloadType(line, "opus"_L1));
            keepFirst(terms.audioTransportCc, extensionId(line));
        }
        if (inVideo) {
            keepFirst(terms.vp8, payloadType(line, "VP8"_L1));
            h264.insert(payloadType(line, "H264"_L1));
            keepFirst(terms.h264, baselinePayload(line, h264));
            keepFirst(terms.videoTransportCc, extensionId(line));
        }
    }
    return terms;
}

} // namespace duologue::media
