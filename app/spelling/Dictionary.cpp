#include "app/spelling/Dictionary.h"

#include <QFile>
#include <QLocale>

#include <algorithm>
#include <hunspell/hunspell.hxx>
#include <iconv.h>

using namespace Qt::StringLiterals;

namespace duologue::spelling {

namespace {

/// Qt 6.4 itself knows no encodings but Unicode's and Latin-1. Empty if it cannot be said.
std::string converted(std::string text, const char* to, const char* from)
{
    iconv_t converter = iconv_open(to, from);
    if (converter == iconv_t(-1)) // NOLINT(performance-no-int-to-ptr): POSIX says so
        return {};
    std::string result(text.size() * 4 + 4, '\0');
    char* input = text.data();
    char* output = result.data();
    size_t inputLeft = text.size();
    size_t outputLeft = result.size();
    const bool complete = iconv(converter, &input, &inputLeft, &output, &outputLeft) != size_t(-1);
    iconv_close(converter);
    result.resize(complete ? result.size() - outputLeft : 0);
    return result;
}

} // namespace

Dictionary::Dictionary(const QString& base)
    : m_hunspell(std::make_unique<Hunspell>(QFile::encodeName(base + u".aff"_s).constData(),
                                            QFile::encodeName(base + u".dic"_s).constData()))
{
    const std::string& encoding = m_hunspell->get_dict_encoding();
    if (encoding != "UTF-8")
        m_encoding = encoding;
}

Dictionary::~Dictionary() = default;

std::string Dictionary::encoded(const QString& word) const
{
    std::string text = word.toStdString();
    return m_encoding.empty() ? text : converted(std::move(text), m_encoding.c_str(), "UTF-8");
}

QString Dictionary::decoded(const std::string& word) const
{
    return QString::fromStdString(m_encoding.empty() ? word : converted(word, "UTF-8", m_encoding.c_str()));
}

bool Dictionary::knows(const QString& word) const
{
    QString plain = word;
    plain.replace(QChar(0x2019), u'\'');
    const std::string whole = encoded(plain);
    if (!whole.empty() && m_hunspell->spell(whole))
        return true;
    const QStringList parts = plain.split(QChar(0x200C), Qt::SkipEmptyParts);
    return parts.size() > 1 &&
           (knows(parts.join(QString())) ||
            std::ranges::all_of(parts, [this](const QString& part) { return knows(part); }));
}

QStringList Dictionary::suggestions(const QString& word) const
{
    QStringList words;
    for (const std::string& suggestion : m_hunspell->suggest(encoded(word)))
        words.append(decoded(suggestion));
    return words;
}

QChar::Script Dictionary::scriptOf(const QString& code)
{
    const QString ownName = QLocale(code).nativeLanguageName();
    return ownName.isEmpty() ? QChar::Script_Latin : ownName.at(0).script();
}

} // namespace duologue::spelling
