#pragma once

#include "app/base/Result.h"
#include "app/base/Worker.h"
#include "app/domain/Attachment.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>

#include <functional>

namespace duologue::store {
class MessageStore;
} // namespace duologue::store

namespace duologue::core {

/// The pictures and files of messages: small pictures to look at, whole ones, copies on disk, and what is to
/// be sent. Reading, decoding and writing happen on workers; handlers run later, on this thread, and not
/// after `context` has died.
class Attachments : public QObject {
    Q_OBJECT

public:
    explicit Attachments(store::MessageStore& store, QObject* parent = nullptr);

    /// The picture of a message, small; null while it is being read, and for good if it cannot be. arrived()
    /// tells when either is known.
    [[nodiscard]] QImage thumbnail(qint64 message);
    [[nodiscard]] bool isBroken(qint64 message) const { return m_broken.contains(message); }

    /// The whole picture. Malformed: see picture::read().
    void picture(qint64 message, QObject* context, std::function<void(const Result<QImage>&)> handler);

    /// Writes the bytes into a file, which only its owner may read and nobody may run.
    void save(qint64 message, const QString& file, QObject* context,
              std::function<void(const Result<void>&)> handler);

    /// What is to be sent, and a picture to show before it is; null for files.
    struct Offer {
        MessageContent content;
        QImage preview;
    };
    using OfferHandler = std::function<void(const Result<Offer>&)>;

    /// What may be sent here: no more bytes than `limit`.
    struct Takes {
        bool pictures = false;
        bool files = false;
        qint64 limit = 0;
    };

    /// Reads a file: a picture becomes as small as it has to be, everything else stays what it is. NotFound:
    /// it cannot be read. Unavailable: its kind is not taken. Refused: it is too large; `detail` has its
    /// size.
    void offerFile(const QString& file, const Takes& takes, QObject* context, OfferHandler handler);
    void offerPicture(const QImage& image, const Takes& takes, QObject* context, OfferHandler handler);

Q_SIGNALS:
    void arrived(qint64 message);

private:
    void read(qint64 message);

    store::MessageStore& m_store;
    QCache<qint64, QImage> m_thumbnails; ///< by message, in KiB
    QSet<qint64> m_reading;
    QSet<qint64> m_broken;
    Worker m_worker;
};

} // namespace duologue::core
