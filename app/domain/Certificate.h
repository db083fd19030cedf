#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace duologue {

/// The certificate that a server shows, as people look at it before they trust it by hand.
struct Certificate {
    QByteArray der;
    QString subject;
    QString issuer;
    QStringList names; ///< hosts that it is for
    QDateTime from;
    QDateTime until;
    QString fingerprint;  ///< SHA-256, "AB:CD:…"
    QStringList problems; ///< why it is not trusted, in Qt's words; empty if it is

    friend bool operator==(const Certificate&, const Certificate&) = default;
};

} // namespace duologue

Q_DECLARE_METATYPE(duologue::Certificate)
