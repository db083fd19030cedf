#pragma once

#include "app/base/Words.h"
#include "app/core/Attachments.h"
#include "app/domain/Message.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace duologue::core {
class Messages;
} // namespace duologue::core

namespace duologue::viewmodels {

/// Pictures and files of the open conversation: what may be sent, and what can be done with those that came.
class AttachmentsViewModel : public QObject {
    Q_OBJECT

public:
    using Offer = core::Attachments::Offer;

    AttachmentsViewModel(core::Messages& messages, core::Attachments& attachments);

    [[nodiscard]] bool takesPictures() const;
    [[nodiscard]] bool takesFiles() const;
    [[nodiscard]] bool takesAny() const { return takesPictures() || takesFiles(); }
    /// Why nothing can be dropped or pasted here.
    [[nodiscard]] static QString noneTaken();

    /// Looks at what is to be sent; offered() or refused() follows.
    void offerFile(const QString& file);
    void offerPicture(const QImage& image);

    /// The whole picture, for a window of its own; shown() or refused() follows.
    void show(const Message& message);
    /// told() or refused() follows.
    void save(const Message& message, const QString& file);
    /// A copy in a folder of this run's own, to be opened with the desktop; copied() or refused() follows.
    void copyToOpen(const Message& message);

Q_SIGNALS:
    void offered(const duologue::viewmodels::AttachmentsViewModel::Offer& offer);
    void shown(qint64 message, const QImage& picture);
    void copied(qint64 message, const QString& file);
    void told(const duologue::Words& sentence);
    void refused(const duologue::Words& sentence);

private:
    [[nodiscard]] core::Attachments::Takes takes() const;
    void takeOffer(const Result<core::Attachments::Offer>& offer);

    core::Messages& m_messages;
    core::Attachments& m_attachments;
    std::unique_ptr<QTemporaryDir> m_copies; ///< gone with the program
};

} // namespace duologue::viewmodels
