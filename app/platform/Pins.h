#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

namespace duologue::platform {

/// The certificates that a person chose to trust for a server, in spite of what the system says about them:
/// `trusted-certificates.json` of the data folder.
class Pins {
public:
    explicit Pins(const QString& folder);

    /// DER, for exactly this host and port.
    [[nodiscard]] QList<QByteArray> of(const QUrl& server) const;
    /// In place of what was trusted there before. Storage: it cannot be written.
    Result<void> trust(const QUrl& server, const QByteArray& certificate);
    Result<void> forget(const QUrl& server);

private:
    Result<void> write(const QString& place, const QByteArray& certificate);

    QString m_file;
};

} // namespace duologue::platform
