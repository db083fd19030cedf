#pragma once

#include "app/viewmodels/AttachmentsViewModel.h"

#include <QDialog>
#include <QImage>

class QLineEdit;

namespace duologue::ui {

/// What is about to be sent: the picture or the file's name, and a line to write with it.
class OfferDialog : public QDialog {
    Q_OBJECT

public:
    OfferDialog(viewmodels::AttachmentsViewModel::Offer offer, const QString& caption, QWidget* parent);

Q_SIGNALS:
    void confirmed(const duologue::MessageContent& content);

private:
    viewmodels::AttachmentsViewModel::Offer m_offer;
    QLineEdit* m_caption;
};

/// A picture as large as the window, never larger than it is.
class PictureDialog : public QDialog {
    Q_OBJECT

public:
    PictureDialog(const QImage& picture, const QString& name, QWidget* parent);

Q_SIGNALS:
    void saveRequested();
    void openRequested();
};

} // namespace duologue::ui
