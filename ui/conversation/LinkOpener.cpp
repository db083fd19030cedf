#include "ui/conversation/LinkOpener.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {

QString reason(viewmodels::LinkDoubt doubt)
{
    using viewmodels::LinkDoubt;
    switch (doubt) {
    case LinkDoubt::HasUser:
        return QCoreApplication::translate(
            "LinkOpener", "What stands before the @ is not where this link leads. It leads to:");
    case LinkDoubt::ForeignLetters:
        return QCoreApplication::translate(
            "LinkOpener", "Some letters of this address look like others. To the network it is:");
    case LinkDoubt::DirectionControl:
        return QCoreApplication::translate(
            "LinkOpener", "Invisible characters turn a part of this link around. It really is:");
    case LinkDoubt::None:
        break;
    }
    return {};
}

} // namespace

void openLink(const viewmodels::MessageLink& link, QStringView text, QWidget* parent)
{
    const viewmodels::LinkDoubt doubt = viewmodels::doubtOf(link, text);
    if (doubt == viewmodels::LinkDoubt::None) {
        QDesktopServices::openUrl(link.target);
        return;
    }
    QString where = viewmodels::plainAddress(link.target);
    if (doubt == viewmodels::LinkDoubt::HasUser)
        where = link.target.host(QUrl::FullyEncoded) + u'\n' + where;
    auto* box =
        new QMessageBox(QMessageBox::NoIcon, QCoreApplication::translate("LinkOpener", "Open this link?"),
                        reason(doubt) + u"\n\n"_s + where, QMessageBox::Cancel, parent);
    box->setObjectName(u"linkQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QPushButton* open =
        box->addButton(QCoreApplication::translate("LinkOpener", "Open"), QMessageBox::AcceptRole);
    open->setObjectName(u"openLink"_s);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(open, &QPushButton::clicked, box,
                     [target = link.target] { QDesktopServices::openUrl(target); });
    box->open();
}

} // namespace duologue::ui
