#include "app/viewmodels/AttachmentText.h"

#include "app/base/Result.h"
#include "app/viewmodels/PersonText.h"

#include <QLocale>
#include <QMimeDatabase>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace duologue::viewmodels {

namespace {

/// A number stays on one line with its unit.
QString whole(QString quantity)
{
    return quantity.replace(u' ', QChar::Nbsp);
}

} // namespace

QString AttachmentText::preview(const Message& message)
{
    if (!message.attachment)
        return PersonText::oneLine(message.text);
    const QString what = words(*message.attachment);
    const QString text = PersonText::oneLine(message.text);
    return text.isEmpty() ? what : what + u" · "_s + PersonText::isolated(text);
}

QString AttachmentText::words(const Attachment& attachment)
{
    const bool isPicture = attachment.kind == Attachment::Kind::Picture;
    if (!attachment.isReadable())
        return isPicture ? tr("A picture that cannot be read") : tr("A file that cannot be read");
    if (isPicture)
        return tr("Photo");
    //: %1 is a file's name
    return tr("File %1").arg(PersonText::isolated(PersonText::oneLine(attachment.name)));
}

QString AttachmentText::size(qint64 bytes)
{
    constexpr int step = 1000; // SI, as file managers count
    if (bytes < step)
        return whole(tr("%1 B").arg(QLocale().toString(bytes)));
    const std::array larger{tr("%1 kB"), tr("%1 MB"), tr("%1 GB")};
    double amount = static_cast<double>(bytes) / step;
    std::size_t unit = 0;
    for (; std::round(amount) >= step && unit + 1 < larger.size(); ++unit)
        amount /= step;
    // Of kilobytes nobody wants tenths, nor of more than ten.
    const int decimals = unit > 0 && std::round(amount * 10) < 100 ? 1 : 0;
    return whole(larger.at(unit).arg(QLocale().toString(amount, 'f', decimals)));
}

QString AttachmentText::fileName(const Attachment& attachment)
{
    QString name = PersonText::oneLine(attachment.name);
    static const QString forbidden = u"/\\:*?\"<>|"_s;
    for (QChar& c : name) {
        if (forbidden.contains(c))
            c = u'_';
    }
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return name.isEmpty() ? u"file"_s : name;
}

bool AttachmentText::mayBeOpened(const Attachment& attachment)
{
    // Whatever a desktop runs, or hands to something that runs it.
    static const QStringList programs{u"application/x-executable"_s,
                                      u"application/x-sharedlib"_s,
                                      u"application/x-desktop"_s,
                                      u"application/x-shellscript"_s,
                                      u"application/x-perl"_s,
                                      u"text/x-python"_s,
                                      u"application/x-ruby"_s,
                                      u"application/javascript"_s,
                                      u"application/x-java-archive"_s,
                                      u"application/x-ms-dos-executable"_s,
                                      u"application/x-msdownload"_s,
                                      u"application/x-msi"_s,
                                      u"application/x-bat"_s,
                                      u"application/x-ms-shortcut"_s,
                                      u"application/vnd.debian.binary-package"_s,
                                      u"application/x-rpm"_s,
                                      u"application/vnd.appimage"_s,
                                      u"application/x-cd-image"_s,
                                      u"text/html"_s,
                                      u"application/xhtml+xml"_s,
                                      u"image/svg+xml"_s};
    static const QStringList endings{u"exe"_s, u"bat"_s, u"cmd"_s,     u"com"_s,     u"scr"_s,
                                     u"ps1"_s, u"vbs"_s, u"lnk"_s,     u"msi"_s,     u"jar"_s,
                                     u"sh"_s,  u"run"_s, u"desktop"_s, u"appimage"_s};
    if (attachment.kind == Attachment::Kind::Picture)
        return true; // decoded and drawn by this program before
    const QString name = fileName(attachment);
    const auto runs = [](const QMimeType& type) {
        return std::ranges::any_of(programs,
                                   [&type](const QString& program) { return type.inherits(program); });
    };
    const QMimeDatabase types;
    return !endings.contains(name.section(u'.', -1).toLower()) && name.contains(u'.') &&
           std::ranges::none_of(types.mimeTypesForFileName(name), runs) &&
           !runs(types.mimeTypeForName(attachment.mediaType));
}

QString AttachmentText::refusal(const Error& error, qint64 largest)
{
    switch (error.kind) {
    case ErrorKind::NotFound:
        return tr("That file cannot be read.");
    case ErrorKind::Unavailable:
        return tr("This server takes no files of that kind.");
    case ErrorKind::Refused:
        //: %1 is a size, such as 740 kB
        return tr("That file is too large: this server takes at most %1.").arg(size(largest));
    default:
        return tr("That picture is damaged or too large to be looked at.");
    }
}

} // namespace duologue::viewmodels
