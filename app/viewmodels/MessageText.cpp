#include "app/viewmodels/MessageText.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace duologue::viewmodels {

namespace {

constexpr qsizetype longestLink = 2048;

bool isDirectionControl(QChar c)
{
    return (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069)) ||
           c == QChar(0x200E) || c == QChar(0x200F) || c == QChar(0x061C);
}

bool isWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c.isMark() || c == QChar(0x200C);
}

bool endsLink(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control || QStringView(u"<>\"`«»“”„").contains(c);
}

/// Punctuation after a link belongs to the sentence, and so does a bracket that was not opened in it.
QStringView withoutSentence(QStringView link)
{
    static constexpr QStringView closing = u")]}";
    static constexpr QStringView opening = u"([{";
    while (!link.isEmpty()) {
        const QChar last = link.back();
        const qsizetype bracket = closing.indexOf(last);
        const bool unopened = bracket >= 0 && link.count(opening.at(bracket)) < link.count(last);
        if (!unopened && !QStringView(u".,;:!?'…،؛؟*_~").contains(last) && !isDirectionControl(last))
            break;
        link.chop(1);
    }
    return link;
}

qsizetype lengthFrom(QStringView text, qsizetype start)
{
    qsizetype end = start;
    while (end < text.size() && end - start < longestLink && !endsLink(text.at(end)))
        ++end;
    return withoutSentence(text.sliced(start, end - start)).size();
}

std::optional<MessageLink> webLinkAt(QStringView text, qsizetype start)
{
    const QStringView rest = text.sliced(start);
    const bool hasScheme = rest.startsWith("http://"_L1, Qt::CaseInsensitive) ||
                           rest.startsWith("https://"_L1, Qt::CaseInsensitive);
    const bool isMail = rest.startsWith("mailto:"_L1, Qt::CaseInsensitive);
    if (!hasScheme && !isMail && !rest.startsWith("www."_L1, Qt::CaseInsensitive))
        return {};
    const qsizetype length = lengthFrom(text, start);
    QString address = text.sliced(start, length).toString();
    if (!hasScheme && !isMail)
        address.prepend("https://"_L1);
    const QUrl target(address);
    const bool leadsSomewhere = isMail ? target.path().contains(u'@') : target.host().size() > 1;
    if (!target.isValid() || !leadsSomewhere || (!hasScheme && !isMail && target.host().count(u'.') < 2))
        return {};
    return MessageLink{start, length, target};
}

std::optional<MessageLink> mailAddressAround(QStringView text, qsizetype at, qsizetype from)
{
    const auto belongs = [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || QStringView(u".-_+").contains(c));
    };
    qsizetype start = at;
    while (start > from && belongs(text.at(start - 1)))
        --start;
    qsizetype end = at + 1;
    while (end < text.size() && belongs(text.at(end)))
        ++end;
    const QStringView host = withoutSentence(text.sliced(at + 1, end - at - 1));
    if (start == at || host.isEmpty() || !host.contains(u'.') || host.startsWith(u'.'))
        return {};
    const QString address = text.sliced(start, at - start + 1).toString() + host.toString();
    return MessageLink{start, address.size(), QUrl(u"mailto:"_s + address)};
}

/// Links, mentions and code: parts that say nothing about a paragraph's direction.
struct Part {
    qsizetype start;
    qsizetype end;
};

QList<Part> partsWithoutDirection(QStringView text)
{
    QList<Part> parts;
    for (const MessageLink& link : linksIn(text))
        parts.append({link.start, link.start + link.length});
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if ((c == u'@' || c == u'#') && (i == 0 || !isWord(text.at(i - 1)))) {
            qsizetype end = i + 1;
            while (end < text.size() && isWord(text.at(end)))
                ++end;
            parts.append({i, end});
            i = end - 1;
        } else if (c == u'`') {
            const qsizetype end = text.indexOf(u'`', i + 1);
            if (end < 0)
                break;
            parts.append({i, end + 1});
            i = end;
        }
    }
    std::ranges::sort(parts, {}, &Part::start);
    return parts;
}

std::optional<Qt::LayoutDirection> firstStrong(QStringView text, const QList<Part>& skipped)
{
    auto part = skipped.cbegin();
    for (qsizetype i = 0; i < text.size(); ++i) {
        while (part != skipped.cend() && part->end <= i)
            ++part;
        if (part != skipped.cend() && i >= part->start) {
            i = part->end - 1;
            continue;
        }
        char32_t c = text.at(i).unicode();
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
            ++i;
        }
        if (QChar::isSurrogate(c))
            continue; // alone: Qt takes it for a letter
        switch (QChar::direction(c)) {
        case QChar::DirL:
            return Qt::LeftToRight;
        case QChar::DirR:
        case QChar::DirAL:
            return Qt::RightToLeft;
        default:
            break;
        }
    }
    return {};
}

std::optional<Qt::LayoutDirection> ownDirection(QStringView paragraph)
{
    // A mark that somebody set is what it is for.
    if (paragraph.startsWith(QChar(0x200E)))
        return Qt::LeftToRight;
    if (paragraph.startsWith(QChar(0x200F)))
        return Qt::RightToLeft;
    const bool mayHaveParts = std::ranges::any_of(
        paragraph, [](QChar c) { return c == u'@' || c == u'#' || c == u'`' || c == u':' || c == u'.'; });
    if (mayHaveParts) {
        if (const auto strong = firstStrong(paragraph, partsWithoutDirection(paragraph)))
            return strong;
    }
    return firstStrong(paragraph, {});
}

bool isRegionalIndicator(QStringView cluster)
{
    return cluster.size() == 2 && cluster.front() == QChar(0xD83C) && cluster.back() >= QChar(0xDDE6) &&
           cluster.back() <= QChar(0xDDFF);
}

bool isEmoji(QStringView cluster)
{
    const QList<uint> letters = cluster.toUcs4();
    if (letters.isEmpty())
        return false;
    if (letters.contains(0x20E3u)) // a keycap
        return true;
    const uint c = letters.first();
    const bool pictorial = (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x27BF) ||
                           (c >= 0x2300 && c <= 0x23FF) || (c >= 0x2B00 && c <= 0x2BFF);
    return pictorial || (letters.size() > 1 && letters.at(1) == 0xFE0F);
}

} // namespace

QList<MessageLink> linksIn(QStringView text)
{
    QList<MessageLink> links;
    qsizetype from = 0; // behind the link before
    for (qsizetype i = 0; i < text.size(); ++i) {
        std::optional<MessageLink> link;
        const QChar c = text.at(i);
        if (c == u'@')
            link = mailAddressAround(text, i, from);
        else if (QStringView(u"hHmMwW").contains(c) && (i == from || !isWord(text.at(i - 1))))
            link = webLinkAt(text, i);
        if (!link)
            continue;
        links.append(*link);
        from = link->start + link->length;
        i = from - 1;
    }
    return links;
}

LinkDoubt doubtOf(const MessageLink& link, QStringView text)
{
    const QStringView written = text.sliced(link.start, link.length);
    if (std::ranges::any_of(written, isDirectionControl))
        return LinkDoubt::DirectionControl;
    if (link.target.scheme() == "mailto"_L1)
        return LinkDoubt::None;
    if (!link.target.userInfo().isEmpty())
        return LinkDoubt::HasUser;
    const QString host = link.target.host(QUrl::FullyEncoded);
    const auto isAscii = [](QChar c) {
        return c.unicode() < 0x80;
    };
    const bool foreign = !std::ranges::all_of(link.target.host(QUrl::FullyDecoded), isAscii) ||
                         host.contains("xn--"_L1, Qt::CaseInsensitive) || !std::ranges::all_of(host, isAscii);
    return foreign ? LinkDoubt::ForeignLetters : LinkDoubt::None;
}

QString plainAddress(const QUrl& target)
{
    return QString::fromLatin1(target.toEncoded());
}

QList<Qt::LayoutDirection> paragraphDirections(QStringView text, Qt::LayoutDirection otherwise)
{
    QList<std::optional<Qt::LayoutDirection>> own;
    for (const QStringView paragraph : text.split(u'\n'))
        own.append(ownDirection(paragraph));
    const auto first = std::ranges::find_if(own, [](const auto& direction) { return direction.has_value(); });
    Qt::LayoutDirection before = first == own.end() ? otherwise : **first;
    QList<Qt::LayoutDirection> directions;
    for (const auto& direction : own) {
        before = direction.value_or(before);
        directions.append(before);
    }
    return directions;
}

QString withDirection(const QString& text, Qt::LayoutDirection direction)
{
    const QChar mark(direction == Qt::RightToLeft ? 0x200F : 0x200E);
    QStringList paragraphs = text.split(u'\n');
    for (QString& paragraph : paragraphs) {
        const auto own = ownDirection(paragraph);
        if (!paragraph.isEmpty() && own != direction)
            paragraph.prepend(mark);
    }
    return paragraphs.join(u'\n');
}

QString inShortLines(const QString& text)
{
    constexpr qsizetype longest = 2000;
    QStringList lines;
    for (QStringView line : QStringView(text).split(u'\n')) {
        while (line.size() > longest) {
            qsizetype end = line.left(longest).lastIndexOf(u' ') + 1;
            if (end < longest / 2)
                end = line.at(longest).isLowSurrogate() ? longest - 1 : longest;
            lines.append(line.left(end).toString());
            line = line.sliced(end);
        }
        lines.append(line.toString());
    }
    return lines.join(u'\n');
}

bool isEmojiOnly(QStringView text)
{
    constexpr int most = 3;
    constexpr qsizetype longest = 64;
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > longest)
        return false;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, trimmed.data(), trimmed.size());
    qsizetype start = 0;
    int clusters = 0;
    bool flagIsHalf = false;
    while (start < trimmed.size()) {
        const qsizetype end = finder.toNextBoundary();
        if (end <= start || !isEmoji(trimmed.sliced(start, end - start)))
            return false;
        // Qt 6.4 divides a flag that follows something else.
        const bool half = isRegionalIndicator(trimmed.sliced(start, end - start));
        flagIsHalf = half && !flagIsHalf;
        if (!half || flagIsHalf)
            ++clusters;
        start = end;
    }
    return clusters <= most;
}

} // namespace duologue::viewmodels
