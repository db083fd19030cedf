#include "app/viewmodels/PersonText.h"

#include <QLocale>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace duologue::viewmodels {

namespace {

constexpr qsizetype longestShown = 300; ///< of a name or preview: more never fits on a line

/// Embeddings, overrides and isolates (UAX #9): U+202A–202E, U+2066–2069.
bool isDirectionControl(QChar c)
{
    return (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
}

QString firstLetter(const QString& word)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    const qsizetype end = finder.toNextBoundary();
    return end > 0 ? word.left(end).toUpper() : QString();
}

} // namespace

QString PersonText::oneLine(const QString& text)
{
    QString line;
    line.reserve(std::min(text.size(), longestShown));
    for (const QChar c : text) {
        if (line.size() >= longestShown)
            break;
        if (isDirectionControl(c))
            continue;
        const bool space = c.isSpace() || c.category() == QChar::Other_Control;
        if (space && (line.isEmpty() || line.back() == u' '))
            continue;
        line += space ? QChar(u' ') : c;
    }
    if (!line.isEmpty() && line.back().isHighSurrogate())
        line.chop(1);
    return line.trimmed();
}

QString PersonText::name(const QString& told, UserId user)
{
    const QString line = oneLine(told);
    return line.isEmpty() ? tr("User %1").arg(number(user)) : line;
}

QString PersonText::number(UserId user)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(user.value);
}

QString PersonText::initials(const QString& shownName)
{
    const QStringList words = shownName.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const QString first = firstLetter(words.first());
    if (words.size() == 1)
        return first;
    // Two letters of a cursive script would join into something that is no word.
    const bool cursive = words.first().at(0).script() == QChar::Script_Arabic;
    return cursive ? first : first + firstLetter(words.last());
}

QString PersonText::isolated(const QString& text)
{
    return QChar(0x2068) + text + QChar(0x2069);
}

} // namespace duologue::viewmodels
