#include "app/socketio/codec/Payload.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duologue::socketio {
namespace {

constexpr char recordSeparator = 0x1e;
constexpr char binaryMessage = 4; ///< revision 4 puts the type in front of bytes
constexpr qsizetype longestNumber = 10;

Error malformed(const QString& detail)
{
    return Error{ErrorKind::Malformed, u"polling body: "_s + detail};
}

Result<Frame> fromBase64(const QByteArray& text)
{
    auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return malformed(u"bad base64"_s);
    return Frame(std::move(*decoded));
}

Result<QList<Frame>> decodeV5(const QByteArray& body)
{
    QList<Frame> frames;
    for (qsizetype from = 0; from <= body.size();) {
        qsizetype to = body.indexOf(recordSeparator, from);
        if (to < 0)
            to = body.size();
        if (to == from)
            return malformed(u"empty packet"_s);
        if (body.at(from) == 'b') {
            auto bytes = fromBase64(body.sliced(from + 1, to - from - 1));
            if (!bytes)
                return bytes.error();
            frames.append(std::move(*bytes));
        } else {
            frames.append(QString::fromUtf8(body.constData() + from, to - from));
        }
        from = to + 1;
    }
    return frames;
}

/// `<UTF-16 units>:<packet>`, repeated; the body is decoded once, so that a length can be taken as it is.
Result<QList<Frame>> decodeV4Text(const QByteArray& body)
{
    const QString text = QString::fromUtf8(body);
    QList<Frame> frames;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype colon = text.indexOf(u':', from);
        const QStringView digits = QStringView(text).sliced(from, std::max(colon - from, qsizetype(0)));
        const bool isNumber = digits.size() <= longestNumber && std::ranges::all_of(digits, [](QChar unit) {
                                  return unit >= u'0' && unit <= u'9';
                              });
        const qlonglong size = isNumber ? digits.toLongLong() : 0;
        if (size < 1 || size > text.size() - colon - 1)
            return malformed(u"bad length"_s);
        const QStringView packet = QStringView(text).sliced(colon + 1, size);
        from = colon + 1 + size;
        if (!packet.startsWith(u'b')) {
            frames.append(packet.toString());
            continue;
        }
        if (!packet.startsWith("b4"_L1))
            return malformed(u"bytes that are not a message"_s);
        auto bytes = fromBase64(packet.sliced(2).toLatin1());
        if (!bytes)
            return bytes.error();
        frames.append(std::move(*bytes));
    }
    return frames;
}

/// `<0 text | 1 bytes><digits as byte values><0xFF><packet>`, repeated.
Result<QList<Frame>> decodeV4Octets(const QByteArray& body)
{
    QList<Frame> frames;
    for (qsizetype at = 0; at < body.size();) {
        const char kind = body.at(at++);
        qint64 size = 0;
        const qsizetype digitsFrom = at;
        while (at < body.size() && body.at(at) >= 0 && body.at(at) <= 9 && at - digitsFrom < longestNumber)
            size = size * 10 + body.at(at++);
        const bool isEnded = at < body.size() && body.at(at) == '\xff' && at > digitsFrom;
        ++at;
        if ((kind != 0 && kind != 1) || !isEnded || size < 1 || size > body.size() - at)
            return malformed(u"bad length"_s);
        if (kind == 0)
            frames.append(QString::fromUtf8(body.constData() + at, size));
        else if (body.at(at) == binaryMessage)
            frames.append(body.sliced(at + 1, size - 1));
        else
            return malformed(u"bytes that are not a message"_s);
        at += size;
    }
    return frames;
}

QByteArray encodeV5(const Frame& frame)
{
    if (const auto* text = std::get_if<QString>(&frame))
        return text->toUtf8();
    return 'b' + std::get<QByteArray>(frame).toBase64();
}

QByteArray encodeV4(const Frame& frame, bool isOctetStream)
{
    const auto* text = std::get_if<QString>(&frame);
    if (!isOctetStream)
        return QByteArray::number(text->size()) + ':' + text->toUtf8();
    const QByteArray packet = text ? text->toUtf8() : binaryMessage + std::get<QByteArray>(frame);
    QByteArray out(1, text ? '\0' : '\1');
    for (const char digit : QByteArray::number(packet.size()))
        out.append(static_cast<char>(digit - '0'));
    return out.append('\xff').append(packet);
}

} // namespace

Revision Payload::sniff() const
{
    if (isOctetStream)
        return Revision::V4;
    const qsizetype colon = body.left(longestNumber + 1).indexOf(':');
    const bool isLength = colon > 0 && std::all_of(body.begin(), body.begin() + colon,
                                                   [](char unit) { return unit >= '0' && unit <= '9'; });
    return isLength ? Revision::V4 : Revision::V5;
}

Result<QList<Frame>> Payload::decode(Revision revision) const
{
    if (body.isEmpty())
        return malformed(u"empty"_s);
    if (revision != Revision::V4)
        return decodeV5(body);
    return isOctetStream ? decodeV4Octets(body) : decodeV4Text(body);
}

Payload Payload::encode(QList<Frame>& frames, Revision revision, qint64 maxSize)
{
    Payload payload;
    const bool isV4 = revision == Revision::V4;
    payload.isOctetStream = isV4 && std::ranges::any_of(frames, [](const Frame& frame) {
                                return std::holds_alternative<QByteArray>(frame);
                            });
    qsizetype taken = 0;
    for (; taken < frames.size(); ++taken) {
        const QByteArray packet =
            isV4 ? encodeV4(frames.at(taken), payload.isOctetStream) : encodeV5(frames.at(taken));
        if (taken > 0 && maxSize > 0 && payload.body.size() + packet.size() + 1 > maxSize)
            break;
        if (taken > 0 && !isV4)
            payload.body.append(recordSeparator);
        payload.body.append(packet);
    }
    frames.remove(0, taken);
    return payload;
}

} // namespace duologue::socketio
