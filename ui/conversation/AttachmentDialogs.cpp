#include "ui/conversation/AttachmentDialogs.h"

#include "app/viewmodels/AttachmentText.h"
#include "app/viewmodels/PersonText.h"
#include "ui/style/Tokens.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {

using viewmodels::AttachmentText;

/// A picture fitted into whatever room it has.
class Frame : public QWidget {
public:
    Frame(const QImage& picture, const QSize& largest, QWidget* parent) : QWidget(parent), m_picture(picture)
    {
        setObjectName(u"picture"_s);
        setMinimumSize(160, 120);
        m_hint = picture.size();
        if (m_hint.width() > largest.width() || m_hint.height() > largest.height())
            m_hint.scale(largest, Qt::KeepAspectRatio);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    }
    [[nodiscard]] QSize sizeHint() const override { return m_hint; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), style::Tokens::of(this).conversation);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        QSizeF size = m_picture.size();
        if (size.width() > width() || size.height() > height())
            size.scale(QSizeF(this->size()), Qt::KeepAspectRatio);
        QRectF target({}, size);
        target.moveCenter(QRectF(rect()).center());
        painter.drawImage(target, m_picture);
    }

private:
    QImage m_picture;
    QSize m_hint;
};

QLabel* plain(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAccessibleName(text);
    // At the start side, whatever direction the name runs in.
    label->setAlignment(Qt::AlignAbsolute | (label->isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
    return label;
}

} // namespace

OfferDialog::OfferDialog(viewmodels::AttachmentsViewModel::Offer offer, const QString& caption,
                         QWidget* parent)
    : QDialog(parent), m_offer(std::move(offer)), m_caption(new QLineEdit(caption, this))
{
    setObjectName(u"offerDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const Attachment& attachment = *m_offer.content.attachment;
    const bool isPicture = attachment.kind == Attachment::Kind::Picture;
    setWindowTitle(isPicture ? tr("Send a picture") : tr("Send a file"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(12);
    if (!m_offer.preview.isNull()) {
        auto* frame = new Frame(m_offer.preview, {420, 320}, this);
        frame->setAccessibleName(tr("Picture to be sent"));
        column->addWidget(frame, 1);
    }
    //: %1 is a file's name, %2 a size
    auto* what =
        plain(tr("%1 · %2").arg(viewmodels::PersonText::isolated(AttachmentText::fileName(attachment)),
                                AttachmentText::size(attachment.size)),
              this);
    what->setObjectName(u"offerName"_s);
    column->addWidget(what);
    m_caption->setObjectName(u"caption"_s);
    m_caption->setAccessibleName(tr("Caption"));
    m_caption->setPlaceholderText(tr("Caption"));
    m_caption->setMaxLength(1000);
    column->addWidget(m_caption);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* send = buttons->addButton(tr("Send"), QDialogButtonBox::AcceptRole);
    send->setObjectName(u"sendOffer"_s);
    send->setDefault(true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        m_offer.content.text = m_caption->text();
        Q_EMIT confirmed(m_offer.content);
        accept();
    });
    m_caption->setFocus();
}

PictureDialog::PictureDialog(const QImage& picture, const QString& name, QWidget* parent) : QDialog(parent)
{
    setObjectName(u"pictureDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(name);
    auto* column = new QVBoxLayout(this);
    auto* frame = new Frame(picture, screen()->availableSize() * 0.7, this);
    frame->setAccessibleName(tr("Photo"));
    frame->setFocusPolicy(Qt::StrongFocus);
    column->addWidget(frame, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* save = buttons->addButton(tr("Save as…"), QDialogButtonBox::ActionRole);
    save->setObjectName(u"savePicture"_s);
    QPushButton* open = buttons->addButton(tr("Open with another program…"), QDialogButtonBox::ActionRole);
    open->setObjectName(u"openPicture"_s);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &PictureDialog::saveRequested);
    connect(open, &QPushButton::clicked, this, &PictureDialog::openRequested);
}

} // namespace duologue::ui
