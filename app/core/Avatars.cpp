#include "app/core/Avatars.h"

#include "app/base/Log.h"
#include "app/base/whenDone.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QImageReader>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSaveFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duologue::core {

namespace {

/// Null unless the bytes are one of the usual web formats and of sane dimensions.
QImage decoded(QByteArray bytes)
{
    static const QList<QByteArray> formats{"png", "jpeg", "gif", "webp"};
    constexpr int largestSide = 4096;
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    if (!formats.contains(reader.format()) || size.width() > largestSide || size.height() > largestSide)
        return {};
    const QImage image = reader.read();
    if (image.isNull())
        return {};
    return image
        .scaled(Avatars::sidePixels, Avatars::sidePixels, Qt::KeepAspectRatioByExpanding,
                Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

} // namespace

Avatars::Avatars(const QString& folder, const QUrl& server, QObject* parent)
    : QObject(parent), m_folder(folder), m_server(server), m_worker(u"avatars"_s)
{
    if (m_server.scheme() == "ws"_L1)
        m_server.setScheme(u"http"_s);
    if (m_server.scheme() == "wss"_L1)
        m_server.setScheme(u"https"_s);
}

QImage Avatars::image(const QString& url)
{
    if (url.isEmpty())
        return {};
    if (const auto known = m_images.constFind(url); known != m_images.cend())
        return *known;
    if (m_asked.contains(url))
        return {};
    m_asked.insert(url);
    const QUrl address = m_server.resolved(QUrl(url));
    if (address.isValid() && (address.scheme() == "http"_L1 || address.scheme() == "https"_L1))
        readCached(url, address);
    return {};
}

QString Avatars::cacheFile(const QUrl& address) const
{
    const QByteArray hash = QCryptographicHash::hash(address.toEncoded(), QCryptographicHash::Sha256).toHex();
    return QDir(m_folder).filePath(QString::fromLatin1(hash));
}

void Avatars::readCached(const QString& url, const QUrl& address)
{
    const auto cached = m_worker.run([file = cacheFile(address)] {
        QFile stored(file);
        return stored.open(QFile::ReadOnly) && stored.size() <= largestBytes ? decoded(stored.readAll())
                                                                             : QImage();
    });
    whenDone(cached, this, [this, url, address](const QImage& image) {
        if (image.isNull()) {
            fetch(url, address);
            return;
        }
        m_images.insert(url, image);
        Q_EMIT arrived(url);
    });
}

void Avatars::fetch(const QString& url, const QUrl& address)
{
    if (!m_network)
        m_network = new QNetworkAccessManager(this);
    QNetworkRequest request(address);
    request.setTransferTimeout(20'000);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
    request.setMaximumRedirectsAllowed(3);
    QNetworkReply* reply = m_network->get(request);
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received, qint64 total) {
        if (received > largestBytes || total > largestBytes)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, url, address] {
        reply->deleteLater();
        if (reply->error() != QNetworkReply::NoError) {
            qCInfo(lcCore) << "an avatar could not be fetched:" << reply->error();
            return;
        }
        const QByteArray bytes = reply->readAll();
        const auto image = m_worker.run([file = cacheFile(address), folder = m_folder, bytes] {
            QImage picture = decoded(bytes);
            QSaveFile stored(file);
            if (!picture.isNull() && QDir().mkpath(folder) && stored.open(QFile::WriteOnly)) {
                stored.write(bytes);
                stored.commit();
            }
            return picture;
        });
        whenDone(image, this, [this, url](const QImage& picture) {
            if (picture.isNull())
                return;
            m_images.insert(url, picture);
            Q_EMIT arrived(url);
        });
    });
}

} // namespace duologue::core
