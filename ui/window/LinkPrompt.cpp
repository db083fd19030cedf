#include "ui/window/LinkPrompt.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace duologue::ui {

LinkPrompt::LinkPrompt(const viewmodels::DeepLink& link, QWidget* parent)
    : QMessageBox(QMessageBox::NoIcon, tr("Open a link"), link.question(), QMessageBox::Cancel, parent)
{
    setObjectName(u"linkPrompt"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setTextFormat(Qt::PlainText);
    QPushButton* agree = addButton(link.agreement(), QMessageBox::ActionRole);
    agree->setObjectName(u"agree"_s);
    setDefaultButton(QMessageBox::Cancel); // whoever was typing agrees to nothing
    connect(agree, &QPushButton::clicked, this, [this, link] { Q_EMIT agreed(link); });
}

} // namespace duologue::ui
