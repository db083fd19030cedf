#include "ui/call/SharePicker.h"

#include "app/viewmodels/CallViewModel.h"
#include "app/viewmodels/PersonText.h"

#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {

constexpr QSize thumbnail(200, 120);
constexpr QSize framedSize = thumbnail + QSize(16, 16);

/// Fitted into the middle of a picture of one size, so that all stand in line, away from the edges.
QPixmap fitted(const QPixmap& picture)
{
    QPixmap framed(framedSize);
    framed.fill(Qt::transparent);
    if (picture.isNull())
        return framed;
    const QPixmap scaled = picture.scaled(thumbnail, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QPainter(&framed).drawPixmap((framedSize.width() - scaled.width()) / 2,
                                 (framedSize.height() - scaled.height()) / 2, scaled);
    return framed;
}

} // namespace

SharePicker::SharePicker(viewmodels::CallViewModel& call, QWidget* parent)
    : QDialog(parent), m_call(call), m_list(new QListWidget(this))
{
    setObjectName(u"sharePicker"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Share screen or window"));
    resize(700, 480);
    auto* words = new QLabel(tr("Choose what the other side sees in place of your camera."), this);
    words->setWordWrap(true);
    m_list->setObjectName(u"shareSources"_s);
    m_list->setAccessibleName(tr("Screens and windows"));
    m_list->setViewMode(QListView::IconMode);
    m_list->setIconSize(framedSize);
    m_list->setGridSize(framedSize + QSize(8, 40));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMovement(QListView::Static);
    m_list->setTextElideMode(Qt::ElideRight);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_share = buttons->addButton(tr("Share"), QDialogButtonBox::AcceptRole);
    m_share->setObjectName(u"share"_s);
    auto* column = new QVBoxLayout(this);
    column->addWidget(words);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &SharePicker::share);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemActivated, this, &SharePicker::share);
    connect(m_list, &QListWidget::itemSelectionChanged, this,
            [this] { m_share->setEnabled(m_list->currentItem() != nullptr); });
    connect(&m_call, &viewmodels::CallViewModel::stateChanged, this, &QDialog::reject);
    fill();
}

void SharePicker::fill()
{
    const auto add = [this](const ScreenSource& source, const QPixmap& picture) {
        QIcon small(fitted(picture));
        small.addPixmap(fitted(picture), QIcon::Selected); // else Qt would tint it
        auto* item = new QListWidgetItem(small, source.name, m_list);
        item->setData(Qt::UserRole, QVariant::fromValue(source));
        item->setToolTip(source.name.toHtmlEscaped());
    };
    const QList<QScreen*> screens = QGuiApplication::screens();
    for (QScreen* screen : screens) {
        const qreal scale = screen->devicePixelRatio();
        const QRect area = screen->geometry();
        add({.kind = ScreenSource::Kind::Screen,
             .name =
                 screens.size() == 1 ? tr("Whole screen") : tr("Screen %1").arg(screens.indexOf(screen) + 1),
             .area = {area.topLeft(), area.size() * scale}},
            screen->grabWindow());
    }
    for (ScreenSource window : viewmodels::ScreenSharing::windows()) {
        window.name = viewmodels::PersonText::oneLine(window.name);
        add(window, screens.first()->grabWindow(static_cast<WId>(window.window)));
    }
    m_list->setCurrentRow(0);
    m_share->setEnabled(m_list->currentItem() != nullptr);
}

void SharePicker::share()
{
    if (const QListWidgetItem* item = m_list->currentItem())
        m_call.sharing().start(item->data(Qt::UserRole).value<ScreenSource>());
    accept();
}

} // namespace duologue::ui
