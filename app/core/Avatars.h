#pragma once

#include "app/base/Worker.h"

#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QUrl>

class QNetworkAccessManager;

namespace duologue::core {

/// The pictures of people, fetched over http or https only, limited in size and type, kept on disk. Decoding
/// and disk work happen on a worker.
class Avatars : public QObject {
    Q_OBJECT

public:
    static constexpr qint64 largestBytes = qint64{2} * 1024 * 1024;
    static constexpr int sidePixels = 192; ///< kept at this size: 96 px on a 2× screen

    /// `folder`: where files are kept. `server`: what relative URLs are relative to.
    Avatars(const QString& folder, const QUrl& server, QObject* parent = nullptr);

    /// The picture at that URL as it came with a room; null if there is none (yet): then it is being fetched
    /// and arrived() tells.
    [[nodiscard]] QImage image(const QString& url);

Q_SIGNALS:
    void arrived(const QString& url);

private:
    void readCached(const QString& url, const QUrl& address);
    void fetch(const QString& url, const QUrl& address);
    [[nodiscard]] QString cacheFile(const QUrl& address) const;

    QString m_folder;
    QUrl m_server;
    QNetworkAccessManager* m_network =
        nullptr; ///< made at the first fetch: it costs milliseconds of the start
    QHash<QString, QImage> m_images;
    QSet<QString> m_asked;
    Worker m_worker;
};

} // namespace duologue::core
