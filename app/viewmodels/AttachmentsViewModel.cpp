#include "app/viewmodels/AttachmentsViewModel.h"

#include "app/core/Messages.h"
#include "app/viewmodels/AttachmentText.h"
#include "app/viewmodels/PersonText.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace duologue::viewmodels {

namespace {
/// What a caption and a quotation may need of what the server takes.
constexpr qsizetype longestCaption = 1024;
} // namespace

AttachmentsViewModel::AttachmentsViewModel(core::Messages& messages, core::Attachments& attachments)
    : m_messages(messages), m_attachments(attachments)
{
}

bool AttachmentsViewModel::takesPictures() const
{
    return m_messages.takesPictures();
}

bool AttachmentsViewModel::takesFiles() const
{
    return m_messages.takesFiles();
}

QString AttachmentsViewModel::noneTaken()
{
    return tr(
        "Pictures and files cannot be sent here: this server's profile names no message type for them.");
}

core::Attachments::Takes AttachmentsViewModel::takes() const
{
    const MessageContent longest{.text = QString(longestCaption, u'ی'),
                                 .attachment =
                                     Attachment{.name = QString(200, u'ی'), .sha256 = QByteArray(32, '0')},
                                 .quote = Quote{.text = QString(Quote::longest, u'ی')}};
    return {
        .pictures = takesPictures(), .files = takesFiles(), .limit = m_messages.largestAttachment(longest)};
}

void AttachmentsViewModel::takeOffer(const Result<core::Attachments::Offer>& offer)
{
    if (offer)
        Q_EMIT offered(*offer);
    else
        Q_EMIT refused([error = offer.error(), largest = takes().limit] {
            return AttachmentText::refusal(error, largest);
        });
}

void AttachmentsViewModel::offerFile(const QString& file)
{
    if (!takesAny()) {
        Q_EMIT refused(&noneTaken);
        return;
    }
    m_attachments.offerFile(file, takes(), this, [this](const auto& offer) { takeOffer(offer); });
}

void AttachmentsViewModel::offerPicture(const QImage& image)
{
    if (!takesPictures()) {
        Q_EMIT refused([files = takesFiles()] {
            return files ? AttachmentText::refusal({ErrorKind::Unavailable, {}}, 0) : noneTaken();
        });
        return;
    }
    m_attachments.offerPicture(image, takes(), this, [this](const auto& offer) { takeOffer(offer); });
}

void AttachmentsViewModel::show(const Message& message)
{
    m_attachments.picture(message.id, this, [this, id = message.id](const Result<QImage>& image) {
        if (image)
            Q_EMIT shown(id, *image);
        else
            Q_EMIT refused([] { return AttachmentText::refusal({ErrorKind::Malformed, {}}, 0); });
    });
}

void AttachmentsViewModel::save(const Message& message, const QString& file)
{
    m_attachments.save(message.id, file, this, [this, file](const Result<void>& saved) {
        if (saved)
            Q_EMIT told([file] {
                //: %1 is a file's name
                return tr("Saved as %1.").arg(PersonText::isolated(QFileInfo(file).fileName()));
            });
        else if (saved.error().kind == ErrorKind::DiskFull)
            Q_EMIT refused([] { return tr("It could not be saved: the disk is full."); });
        else
            Q_EMIT refused([] { return tr("It could not be saved there."); });
    });
}

void AttachmentsViewModel::copyToOpen(const Message& message)
{
    if (!message.attachment || !AttachmentText::mayBeOpened(*message.attachment)) {
        Q_EMIT refused(
            [] { return tr("Programs are not opened out of a chat. Save it, if you know what it is."); });
        return;
    }
    if (!m_copies)
        m_copies = std::make_unique<QTemporaryDir>();
    const QString folder = m_copies->filePath(QString::number(message.id));
    const QString file = folder + u'/' + AttachmentText::fileName(*message.attachment);
    QDir().mkpath(folder);
    m_attachments.save(message.id, file, this, [this, id = message.id, file](const Result<void>& saved) {
        if (saved)
            Q_EMIT copied(id, file);
        else
            Q_EMIT refused([] { return tr("It could not be opened."); });
    });
}

} // namespace duologue::viewmodels
