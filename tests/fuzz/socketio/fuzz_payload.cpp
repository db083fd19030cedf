#include "app/socketio/codec/Payload.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace duologue::socketio;

/// A polling body in all three forms. Nothing may crash, and frames that were understood must come back when
/// they are written and read again.
namespace {

/// Anything else the engine refuses, and nobody ever writes.
bool isPacket(const Frame& frame)
{
    const auto* text = std::get_if<QString>(&frame);
    return !text || (!text->isEmpty() && text->front() >= u'0' && text->front() <= u'6');
}

void readAgain(const Payload& payload, Revision revision)
{
    const auto frames = payload.decode(revision);
    if (!frames || !std::all_of(frames->begin(), frames->end(), isPacket))
        return;
    QList<Frame> outgoing = *frames;
    const auto again = Payload::encode(outgoing, revision, 0).decode(revision);
    if (!again || *again != *frames || !outgoing.isEmpty())
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray body(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    (void)Payload{.body = body}.sniff();
    readAgain({.body = body}, Revision::V4);
    readAgain({.body = body, .isOctetStream = true}, Revision::V4);
    readAgain({.body = body}, Revision::V5);
    return 0;
}
