#include "ui/style/EmojiText.h"

namespace duologue::ui::style {

namespace {

constexpr QChar emojiStyle(0xFE0F);
constexpr QChar joiner(0x200D);

bool isSkinTone(const QString& text, qsizetype at)
{
    return at + 1 < text.size() && text.at(at) == QChar(0xD83C) && text.at(at + 1) >= QChar(0xDFFB) &&
           text.at(at + 1) <= QChar(0xDFFF);
}

/// Behind everything that is joined on, from the joiner at `at`.
qsizetype endOfJoined(const QString& text, qsizetype at)
{
    while (at < text.size() && text.at(at) == joiner) {
        ++at;
        if (at < text.size())
            at += text.at(at).isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
        if (isSkinTone(text, at))
            at += 2;
        if (at < text.size() && text.at(at) == emojiStyle)
            ++at;
    }
    return at;
}

} // namespace

QString withJoinedEmoji(QString text)
{
    static const QString apart = QString(emojiStyle) + joiner;
    for (qsizetype at = text.indexOf(apart); at >= 0; at = text.indexOf(apart, at)) {
        const qsizetype end = endOfJoined(text, at + 1);
        text.remove(at, 1);
        text.insert(end - 1, emojiStyle);
    }
    return text;
}

} // namespace duologue::ui::style
