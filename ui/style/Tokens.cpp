#include "ui/style/Tokens.h"

#include <QApplication>
#include <QFontInfo>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace duologue::ui::style {

const Tokens& Tokens::light()
{
    static const Tokens tokens{.window = {0xF5, 0xF6, 0xF8},
                               .surface = {0xFF, 0xFF, 0xFF},
                               .conversation = {0xEE, 0xF1, 0xF5},
                               .text = {0x1B, 0x1F, 0x24},
                               .text2 = {0x57, 0x60, 0x6A},
                               .accent = {0x0B, 0x66, 0xD8},
                               .onAccent = {0xFF, 0xFF, 0xFF},
                               .link = {0x0B, 0x5C, 0xC4},
                               .bubbleIn = {0xFF, 0xFF, 0xFF},
                               .bubbleOut = {0xD9, 0xE9, 0xFF},
                               .bubbleOutMeta = {0x41, 0x59, 0x7A},
                               .selection = {0xDC, 0xE9, 0xFB},
                               .border = {0xD5, 0xDA, 0xE0},
                               .outline = {0x80, 0x8A, 0x95},
                               .online = {0x1A, 0x7F, 0x37},
                               .danger = {0xC4, 0x30, 0x2B},
                               .warn = {0x8A, 0x5A, 0x00},
                               .badgeMuted = {0x6B, 0x74, 0x80}};
    return tokens;
}

const Tokens& Tokens::dark()
{
    static const Tokens tokens{.window = {0x15, 0x18, 0x1D},
                               .surface = {0x1C, 0x20, 0x26},
                               .conversation = {0x12, 0x15, 0x1A},
                               .text = {0xE8, 0xEB, 0xEF},
                               .text2 = {0xA3, 0xAC, 0xB8},
                               .accent = {0x5A, 0xA2, 0xFF},
                               .onAccent = {0x0A, 0x16, 0x26},
                               .link = {0x8C, 0xC0, 0xFF},
                               .bubbleIn = {0x26, 0x2B, 0x33},
                               .bubbleOut = {0x1D, 0x44, 0x74},
                               .bubbleOutMeta = {0xB3, 0xCB, 0xEA},
                               .selection = {0x23, 0x36, 0x4F},
                               .border = {0x32, 0x39, 0x43},
                               .outline = {0x6B, 0x75, 0x81},
                               .online = {0x57, 0xC8, 0x78},
                               .danger = {0xFF, 0x7B, 0x72},
                               .warn = {0xE3, 0xB3, 0x41},
                               .badgeMuted = {0x8A, 0x94, 0xA1}};
    return tokens;
}

const Tokens& Tokens::of(const QWidget* widget)
{
    const QPalette& palette = widget->palette();
    const bool isDark =
        palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    return isDark ? dark() : light();
}

QPalette Tokens::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, surface);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, text2);
    palette.setColor(QPalette::Button, surface);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, onAccent);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, onAccent);
    palette.setColor(QPalette::Link, link);
    palette.setColor(QPalette::LinkVisited, link);
    palette.setColor(QPalette::ToolTipBase, surface);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Light, surface);
    palette.setColor(QPalette::Midlight, border);
    palette.setColor(QPalette::Mid, border);
    palette.setColor(QPalette::Dark, border);
    palette.setColor(QPalette::Shadow, border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, text2);
    return palette;
}

QFont scaled(const QFont& font, double factor, QFont::Weight weight)
{
    QFont result = font;
    if (font.pixelSize() > 0)
        result.setPixelSize(qRound(font.pixelSize() * factor));
    else
        result.setPointSizeF(font.pointSizeF() * factor);
    result.setWeight(weight);
    return result;
}

double growth(const QWidget* widget)
{
    constexpr double usual = 13;
    constexpr double most = 2;
    return std::clamp(QFontInfo(widget ? widget->font() : QApplication::font()).pixelSize() / usual, 1.0,
                      most);
}

bool isMotionReduced(const QWidget* widget)
{
    return widget->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, widget) <= 0;
}

QColor mixed(const QColor& ground, const QColor& colour, float share)
{
    const auto part = [share](float below, float above) {
        return below + share * (above - below);
    };
    return QColor::fromRgbF(part(ground.redF(), colour.redF()), part(ground.greenF(), colour.greenF()),
                            part(ground.blueF(), colour.blueF()));
}

} // namespace duologue::ui::style
