#include "app/socketio/codec/EnginePacket.h"
#include "app/socketio/codec/Handshake.h"
#include "app/socketio/codec/JsonWriter.h"
#include "app/socketio/codec/PacketDecoder.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace duologue;
using namespace duologue::socketio;

/// The frames of a connection, separated by line feeds; a line that begins with `!` is a binary one. Nothing
/// may crash, and an event that was understood must come back when it is written and read again.
namespace {

void check(bool holds)
{
    if (!holds)
        std::abort();
}

void readAgain(const Packet& packet)
{
    if (packet.type != PacketType::Event || isReservedName(packet.name, Revision::V5))
        return;
    const QString frame =
        EncodedPacket::event(packet.nsp, packet.ackId, packet.name, toCbor(packet.items)).frame;
    const auto again = Packet::decode(QStringView(frame).sliced(1), Revision::V5);
    check(again && again->name == packet.name && again->items.size() == packet.items.size() &&
          again->ackId == packet.ackId && again->nsp == packet.nsp);
}

/// The quick way and the thorough one, which a space forces, must agree.
void readBothWays(const QString& text, Revision revision)
{
    qsizetype at = 1;
    while (at < text.size() && text[at] >= u'0' && text[at] <= u'9')
        ++at;
    if (!text.startsWith(u'2') || !QStringView(text).sliced(std::min(at, text.size())).startsWith(u"[\""))
        return;
    const auto quick = Packet::decode(text, revision);
    const auto thorough = Packet::decode(QString(text).insert(at + 1, u' '), revision);
    check(quick.has_value() == thorough.has_value());
    check(!quick || (quick->name == thorough->name && quick->items == thorough->items));
}

void converse(const QList<QByteArray>& lines, Revision revision)
{
    PacketDecoder decoder;
    decoder.restart(revision);
    for (const QByteArray& line : lines) {
        const QString text = QString::fromUtf8(line);
        if (const auto engine = EnginePacket::decode(text); engine && engine->type == EngineType::Open)
            (void)Handshake::decode(engine->data);
        readBothWays(text, revision);
        const auto packet =
            line.startsWith('!') ? decoder.takeBinary(line.sliced(1)) : decoder.takeText(text);
        if (!packet)
            return; // the connection ends here
        if (*packet)
            readAgain(**packet);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const QList<QByteArray> lines = input.split('\n');
    converse(lines, Revision::V4);
    converse(lines, Revision::V5);
    return 0;
}
