#include "app/protocol/CallSignal.h"

#include "app/protocol/Fields.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace duologue::protocol {

namespace {

template <typename... Overloads>
struct Visitor : Overloads... {
    using Overloads::operator()...;
};
template <typename... Overloads>
Visitor(Overloads...) -> Visitor<Overloads...>; // clang before 17 does not find it by itself

SessionDescription description(Fields& fields)
{
    const QJsonObject json = fields.object("description"_L1);
    Fields inner(json);
    const QString type = inner.string("type"_L1);
    SessionDescription result{.type = type == "answer"_L1 ? SessionDescription::Type::Answer
                                                          : SessionDescription::Type::Offer,
                              .sdp = inner.string("sdp"_L1)};
    if (!inner.ok() || (type != "offer"_L1 && type != "answer"_L1))
        fields.reject("description"_L1, "is not a session description");
    return result;
}

IceCandidate candidate(Fields& fields)
{
    if (!fields.has("candidate"_L1))
        return {}; // null: end of candidates
    const QJsonObject json = fields.object("candidate"_L1);
    Fields inner(json);
    IceCandidate result{.candidate = inner.string("candidate"_L1),
                        .sdpMid = inner.stringOr("sdpMid"_L1, {}),
                        .sdpMLineIndex = static_cast<int>(inner.integerOr("sdpMLineIndex"_L1, 0))};
    if (!inner.ok() || result.sdpMLineIndex < 0 || result.sdpMLineIndex > 255)
        fields.reject("candidate"_L1, "is not an ICE candidate");
    return result;
}

SentMedia sentMedia(Fields& fields)
{
    const QJsonObject json = fields.object("state"_L1);
    Fields inner(json);
    SentMedia result{.microphone = inner.booleanOr("microphone"_L1, true),
                     .camera = inner.booleanOr("camera"_L1, true),
                     .screen = inner.booleanOr("screen"_L1, false)};
    if (!inner.ok())
        fields.reject("state"_L1, "is not a media state");
    return result;
}

} // namespace

QString CallSignal::toText() const
{
    QJsonObject json{{u"v"_s, 1}, {u"generation"_s, generation}};
    std::visit(Visitor{
                   [&json](const SessionDescription& d) {
                       const bool offer = d.type == SessionDescription::Type::Offer;
                       json[u"kind"_s] = u"description"_s;
                       json[u"description"_s] =
                           QJsonObject{{u"type"_s, offer ? u"offer"_s : u"answer"_s}, {u"sdp"_s, d.sdp}};
                   },
                   [&json](const IceCandidate& c) {
                       json[u"kind"_s] = u"candidate"_s;
                       json[u"candidate"_s] =
                           c.isEndOfCandidates()
                               ? QJsonValue()
                               : QJsonValue(QJsonObject{{u"candidate"_s, c.candidate},
                                                        {u"sdpMid"_s, c.sdpMid},
                                                        {u"sdpMLineIndex"_s, c.sdpMLineIndex}});
                   },
                   [&json](const RestartWanted&) { json[u"kind"_s] = u"restart"_s; },
                   [&json](const SentMedia& s) {
                       json[u"kind"_s] = u"state"_s;
                       json[u"state"_s] = QJsonObject{
                           {u"microphone"_s, s.microphone}, {u"camera"_s, s.camera}, {u"screen"_s, s.screen}};
                   },
                   [&json](const Bye& b) {
                       json[u"kind"_s] = u"bye"_s;
                       json[u"reason"_s] = b.reason;
                   },
               },
               content);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<CallSignal> CallSignal::fromText(const QString& text)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(text.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return failure(ErrorKind::Malformed, u"call signal is not a JSON object"_s);

    const QJsonObject json = document.object();
    Fields fields(json);
    CallSignal signal;
    if (fields.integer("v"_L1) != 1)
        fields.reject("v"_L1, "is not 1");
    const qint64 generation = fields.integer("generation"_L1);
    if (generation < 1 || generation > std::numeric_limits<int>::max())
        fields.reject("generation"_L1, "is not a generation");
    else
        signal.generation = static_cast<int>(generation);

    const QString kind = fields.string("kind"_L1);
    if (kind == "description"_L1)
        signal.content = description(fields);
    else if (kind == "candidate"_L1)
        signal.content = candidate(fields);
    else if (kind == "restart"_L1)
        signal.content = RestartWanted{};
    else if (kind == "state"_L1)
        signal.content = sentMedia(fields);
    else if (kind == "bye"_L1)
        signal.content = Bye{fields.stringOr("reason"_L1, {})};
    else
        fields.reject("kind"_L1, "is unknown");
    return fields.orFailure(std::move(signal));
}

} // namespace duologue::protocol
