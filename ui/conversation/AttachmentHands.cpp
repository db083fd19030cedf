#include "ui/conversation/AttachmentHands.h"

#include "app/viewmodels/AttachmentText.h"
#include "app/viewmodels/PersonText.h"
#include "ui/conversation/AttachmentDialogs.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QImage>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {

using viewmodels::AttachmentsViewModel;
using viewmodels::AttachmentText;
using viewmodels::ConversationViewModel;

QStringList filesIn(const QMimeData& data)
{
    QStringList files;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

} // namespace

AttachmentHands::AttachmentHands(viewmodels::ChatViewModel& chat, QWidget* parent)
    : QObject(parent), m_chat(chat), m_parent(parent)
{
    AttachmentsViewModel& attachments = chat.attachments;
    connect(&attachments, &AttachmentsViewModel::offered, this, &AttachmentHands::offer);
    connect(&attachments, &AttachmentsViewModel::refused, this, &AttachmentHands::said);
    connect(&attachments, &AttachmentsViewModel::told, this, &AttachmentHands::said);
    connect(&attachments, &AttachmentsViewModel::shown, this, &AttachmentHands::showPicture);
    connect(&attachments, &AttachmentsViewModel::copied, this,
            [](qint64, const QString& file) { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
}

bool AttachmentHands::brings(const QMimeData& data)
{
    return !filesIn(data).isEmpty() || (data.hasImage() && !data.hasText());
}

void AttachmentHands::take(const QMimeData& data)
{
    if (!m_chat.conversation.isOpen())
        return;
    if (const QStringList files = filesIn(data); !files.isEmpty())
        m_chat.attachments.offerFile(files.first()); // one after the other, each looked at
    else if (data.hasImage())
        m_chat.attachments.offerPicture(qvariant_cast<QImage>(data.imageData()));
    if (filesIn(data).size() > 1)
        Q_EMIT said([] { return tr("One file at a time: this is the first one."); });
}

void AttachmentHands::choose()
{
    auto* dialog = new QFileDialog(m_parent, tr("Send a picture or file"));
    dialog->setObjectName(u"attachDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    if (!m_chat.attachments.takesFiles())
        dialog->setNameFilter(tr("Pictures (*.png *.jpg *.jpeg *.gif *.webp)"));
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    dialog->setDirectory(folder.isEmpty() ? QDir::homePath() : folder);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& file) { m_chat.attachments.offerFile(file); });
    dialog->open();
}

void AttachmentHands::offer(const AttachmentsViewModel::Offer& offer)
{
    auto* dialog = new OfferDialog(offer, {}, m_parent);
    connect(dialog, &OfferDialog::confirmed, this,
            [this, room = m_chat.conversation.room()](const MessageContent& content) {
                if (room == m_chat.conversation.room())
                    m_chat.conversation.send(content);
                Q_EMIT done();
            });
    dialog->open();
}

void AttachmentHands::activate(qint64 id)
{
    const Message* message = m_chat.conversation.messages()->find(id);
    if (!message || !message->attachment)
        return;
    if (!message->attachment->isReadable())
        Q_EMIT said([attachment = *message->attachment] { return AttachmentText::words(attachment); });
    else if (message->attachment->kind == Attachment::Kind::Picture)
        m_chat.attachments.show(*message);
    else
        askToOpen(id);
}

void AttachmentHands::showPicture(qint64 id, const QImage& picture)
{
    const Message* message = m_chat.conversation.messages()->find(id);
    if (!message || !message->attachment)
        return;
    auto* dialog = new PictureDialog(picture, AttachmentText::fileName(*message->attachment), m_parent);
    connect(dialog, &PictureDialog::saveRequested, this, [this, id] { saveAs(id); });
    connect(dialog, &PictureDialog::openRequested, this, [this, id] { askToOpen(id); });
    dialog->open();
}

void AttachmentHands::askToOpen(qint64 id)
{
    const Message* found = m_chat.conversation.messages()->find(id);
    if (!found || !found->attachment)
        return;
    const Attachment& attachment = *found->attachment;
    //: %1 is a file's name, %2 a size
    const QString what =
        tr("%1, %2.").arg(viewmodels::PersonText::isolated(AttachmentText::fileName(attachment)),
                          AttachmentText::size(attachment.size));
    auto* box =
        new QMessageBox(QMessageBox::NoIcon, tr("Open this file?"),
                        what + u"\n\n"_s +
                            tr("It is opened with another program. Files of others can do harm: open it only "
                               "if you know what it is."),
                        QMessageBox::Cancel, m_parent);
    box->setObjectName(u"openQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    const QPushButton* save = box->addButton(tr("Save as…"), QMessageBox::ActionRole);
    connect(save, &QPushButton::clicked, this, [this, id] { saveAs(id); });
    QPushButton* open = box->addButton(tr("Open"), QMessageBox::AcceptRole);
    open->setObjectName(u"openFile"_s);
    connect(open, &QPushButton::clicked, this, [this, id] {
        if (const Message* message = m_chat.conversation.messages()->find(id))
            m_chat.attachments.copyToOpen(*message);
    });
    box->setDefaultButton(QMessageBox::Cancel);
    box->open();
}

void AttachmentHands::saveAs(qint64 id)
{
    const Message* found = m_chat.conversation.messages()->find(id);
    if (!found || !found->attachment || !found->attachment->isReadable())
        return;
    auto* dialog = new QFileDialog(m_parent, tr("Save as"));
    dialog->setObjectName(u"saveDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    dialog->setDirectory(folder.isEmpty() ? QDir::homePath() : folder);
    dialog->selectFile(AttachmentText::fileName(*found->attachment));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, message = *found](const QString& file) { m_chat.attachments.save(message, file); });
    dialog->open();
}

} // namespace duologue::ui
