#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

namespace duologue {

/// RTCSessionDescription (W3C WebRTC 1.0, 4.6.2).
struct SessionDescription {
    enum class Type { Offer, Answer };

    Type type = Type::Offer;
    QString sdp;

    friend bool operator==(const SessionDescription&, const SessionDescription&) = default;
};

/// RTCIceCandidate (W3C WebRTC 1.0, 4.8). An empty `candidate` is the end of candidates.
struct IceCandidate {
    QString candidate;
    QString sdpMid;
    int sdpMLineIndex = 0;

    [[nodiscard]] bool isEndOfCandidates() const { return candidate.isEmpty(); }
    friend bool operator==(const IceCandidate&, const IceCandidate&) = default;
};

/// RTCIceServer (W3C WebRTC 1.0, 4.2.2): `stun:`, `turn:` or `turns:` URLs.
struct IceServer {
    QList<QString> urls;
    QString username;
    QString credential;

    friend bool operator==(const IceServer&, const IceServer&) = default;
};

/// What one side sends at the moment, for the other's display (PROTOCOL.md, decision 11, `state`).
struct SentMedia {
    bool microphone = true;
    bool camera = true;
    bool screen = false;

    friend bool operator==(const SentMedia&, const SentMedia&) = default;
};

} // namespace duologue

Q_DECLARE_METATYPE(duologue::SessionDescription)
Q_DECLARE_METATYPE(duologue::IceCandidate)
Q_DECLARE_METATYPE(duologue::SentMedia)
