#include "app/socketio/codec/EnginePacket.h"

using namespace Qt::StringLiterals;

namespace duologue::socketio {

Result<EnginePacket> EnginePacket::decode(QStringView frame)
{
    if (frame.isEmpty())
        return Error{ErrorKind::Malformed, u"empty Engine.IO packet"_s};
    const char16_t digit = frame.front().unicode();
    if (digit < u'0' || digit > u'6')
        return Error{ErrorKind::Malformed, u"unknown Engine.IO packet type"_s};
    return EnginePacket{EngineType{digit}, frame.sliced(1)};
}

QString EnginePacket::encode() const
{
    QString frame;
    frame.reserve(data.size() + 1);
    frame.append(QChar(static_cast<char16_t>(type)));
    frame.append(data);
    return frame;
}

} // namespace duologue::socketio
