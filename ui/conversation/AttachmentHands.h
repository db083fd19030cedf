#pragma once

#include "app/base/Words.h"
#include "app/viewmodels/ChatViewModel.h"

#include <QObject>

class QMimeData;
class QWidget;

namespace duologue::ui {

/// What is done with pictures and files: chosen, dropped and pasted, looked at, saved, opened. Nothing is
/// sent or opened before somebody has said so.
class AttachmentHands : public QObject {
    Q_OBJECT

public:
    AttachmentHands(viewmodels::ChatViewModel& chat, QWidget* parent);

    /// Whether something dropped or pasted is a picture or a file, and not text.
    [[nodiscard]] static bool brings(const QMimeData& data);
    /// Takes it; what cannot be sent is said.
    void take(const QMimeData& data);
    void choose();

    void activate(qint64 message); ///< it was clicked
    void saveAs(qint64 message);

Q_SIGNALS:
    void said(const duologue::Words& sentence);
    void done(); ///< what was offered has been sent

private:
    void offer(const viewmodels::AttachmentsViewModel::Offer& offer);
    void showPicture(qint64 message, const QImage& picture);
    void askToOpen(qint64 message);

    viewmodels::ChatViewModel& m_chat;
    QWidget* m_parent;
};

} // namespace duologue::ui
