#include "app/core/Attachments.h"

#include "app/base/whenDone.h"
#include "app/core/Picture.h"
#include "app/store/MessageStore.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace duologue::core {

namespace {

constexpr int keptKiB = 32 * 1024;
constexpr qint64 largestRead =
    64LL * 1024 * 1024; ///< bytes of a file that is looked at; a photograph has fewer

Attachments::Offer offerOf(const picture::Prepared& prepared)
{
    Attachments::Offer offer{
        .content = {.attachment = prepared.attachment, .data = prepared.bytes.toBase64()}};
    if (const auto small = picture::read(prepared.bytes, picture::shownPixels))
        offer.preview = *small;
    return offer;
}

Result<Attachments::Offer> offered(const Result<picture::Prepared>& prepared)
{
    return prepared.map(offerOf);
}

Result<Attachments::Offer> readOffer(const QString& name, const Attachments::Takes& takes)
{
    QFile file(name);
    const QFileInfo info(file);
    if (!info.isFile() || !file.open(QFile::ReadOnly))
        return failure(ErrorKind::NotFound, file.errorString());
    const qint64 size = file.size();
    if (size > largestRead)
        return failure(ErrorKind::Refused, QString::number(size));
    const QByteArray bytes = file.readAll();
    if (takes.pictures && picture::isPicture(bytes)) {
        const auto prepared = picture::prepare(bytes, info.fileName(), takes.limit);
        if (prepared || !takes.files || bytes.size() > takes.limit)
            return offered(prepared);
    }
    if (!takes.files)
        return failure(ErrorKind::Unavailable, u"files are not taken"_s);
    if (bytes.size() > takes.limit || bytes.isEmpty())
        return failure(ErrorKind::Refused, QString::number(size));
    return Attachments::Offer{
        .content = {
            .attachment =
                Attachment{.kind = Attachment::Kind::File,
                           .name = info.fileName(),
                           .mediaType = QMimeDatabase().mimeTypeForFileNameAndData(name, bytes).name(),
                           .size = bytes.size(),
                           .sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)},
            .data = bytes.toBase64()}};
}

Result<void> writeCopy(const QString& name, const QByteArray& bytes)
{
    QSaveFile file(name);
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size() ||
        !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || !file.commit())
        return failure(file.error() == QFileDevice::ResourceError ? ErrorKind::DiskFull : ErrorKind::ReadOnly,
                       file.errorString());
    return {};
}

} // namespace

Attachments::Attachments(store::MessageStore& store, QObject* parent)
    : QObject(parent), m_store(store), m_thumbnails(keptKiB), m_worker(u"attachments"_s)
{
}

QImage Attachments::thumbnail(qint64 message)
{
    if (const QImage* known = m_thumbnails.object(message))
        return *known;
    if (!m_reading.contains(message) && !m_broken.contains(message))
        read(message);
    return {};
}

void Attachments::read(qint64 message)
{
    m_reading.insert(message);
    const auto finish = [this, message](const Result<QImage>& image) {
        m_reading.remove(message);
        if (image)
            m_thumbnails.insert(message, new QImage(*image),
                                std::max(1, static_cast<int>(image->sizeInBytes() / 1024)));
        else
            m_broken.insert(message);
        Q_EMIT arrived(message);
    };
    whenDone(m_store.attachment(message), this, [this, finish](const Result<QByteArray>& bytes) {
        if (!bytes)
            return finish(tl::unexpected<Error>(bytes.error()));
        whenDone(m_worker.run([bytes = *bytes] { return picture::read(bytes, picture::shownPixels); }), this,
                 finish);
    });
}

void Attachments::picture(qint64 message, QObject* context,
                          std::function<void(const Result<QImage>&)> handler)
{
    whenDone(m_store.attachment(message), context,
             [this, context, handler = std::move(handler)](const Result<QByteArray>& bytes) {
                 if (!bytes)
                     return handler(tl::unexpected<Error>(bytes.error()));
                 whenDone(m_worker.run([bytes = *bytes] { return picture::read(bytes); }), context, handler);
             });
}

void Attachments::save(qint64 message, const QString& file, QObject* context,
                       std::function<void(const Result<void>&)> handler)
{
    whenDone(m_store.attachment(message), context,
             [this, context, file, handler = std::move(handler)](const Result<QByteArray>& bytes) {
                 if (!bytes)
                     return handler(tl::unexpected<Error>(bytes.error()));
                 whenDone(m_worker.run([file, bytes = *bytes] { return writeCopy(file, bytes); }), context,
                          handler);
             });
}

void Attachments::offerFile(const QString& file, const Takes& takes, QObject* context, OfferHandler handler)
{
    whenDone(m_worker.run([file, takes] { return readOffer(file, takes); }), context, std::move(handler));
}

void Attachments::offerPicture(const QImage& image, const Takes& takes, QObject* context,
                               OfferHandler handler)
{
    whenDone(m_worker.run([image, takes] { return offered(picture::prepare(image, {}, takes.limit)); }),
             context, std::move(handler));
}

} // namespace duologue::core
