#pragma once

#include "app/base/Result.h"

#include <QObject>
#include <QUrl>

#include <memory>

class QNetworkAccessManager;

namespace duologue::core {

/// Fetches the text of a server profile from the web; limited in size and time, never to a less safe place.
class ProfileDownload : public QObject {
    Q_OBJECT

public:
    ProfileDownload();
    ~ProfileDownload() override;

    /// finished() follows. Unreachable: no answer, or not what was asked for; Malformed: too large.
    void start(const QUrl& url);

Q_SIGNALS:
    void finished(const duologue::Result<QByteArray>& text);

private:
    std::unique_ptr<QNetworkAccessManager> m_network;
};

} // namespace duologue::core
