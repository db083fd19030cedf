#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace duologue {

/// Why a certificate is not trusted.
struct CertificateProblem {
    enum class Kind { Expired, NotYetValid, OtherHost, SelfSigned, UnknownIssuer, Revoked, Other };

    Kind kind = Kind::Other;
    QString words; ///< Qt's, of Other alone

    friend bool operator==(const CertificateProblem&, const CertificateProblem&) = default;
};

/// The certificate that a server shows, as people look at it before they trust it by hand.
struct Certificate {
    QByteArray der;
    QString subject;
    QString issuer;
    QStringList names; ///< hosts that it is for
    QDateTime from;
    QDateTime until;
    QString fingerprint;                ///< SHA-256, "AB:CD:…"
    QList<CertificateProblem> problems; ///< empty if it is trusted

    friend bool operator==(const Certificate&, const Certificate&) = default;
};

} // namespace duologue

Q_DECLARE_METATYPE(duologue::Certificate)
