#include "app/media/BlockCode.h"

#include <array>
#include <cstring>

namespace duologue::media {

namespace {

constexpr int cellsAcross = 40; ///< a cell is this part of the width
constexpr int columns = 36;
constexpr unsigned char white = 235; // video range
constexpr unsigned char black = 16;
constexpr unsigned char neutral = 128;

using Row = std::array<bool, columns>;

std::uint16_t checksum(const BlockCode& code)
{
    const std::array<std::uint8_t, 6> bytes{
        static_cast<std::uint8_t>(code.counter >> 24), static_cast<std::uint8_t>(code.counter >> 16),
        static_cast<std::uint8_t>(code.counter >> 8),  static_cast<std::uint8_t>(code.counter),
        static_cast<std::uint8_t>(code.identity >> 8), static_cast<std::uint8_t>(code.identity)};
    std::uint32_t crc = 0xFFFF;
    for (const std::uint8_t byte : bytes) {
        crc ^= static_cast<std::uint32_t>(byte) << 8;
        for (int bit = 0; bit < 8; ++bit)
            crc = ((crc & 0x8000) ? (crc << 1) ^ 0x1021 : crc << 1) & 0xFFFF;
    }
    return static_cast<std::uint16_t>(crc);
}

Row rowOf(std::uint32_t bits, bool startsWhite)
{
    Row row{startsWhite, !startsWhite, startsWhite, !startsWhite};
    for (std::size_t i = 0; i < 32; ++i)
        row.at(4 + i) = (bits >> (31 - i)) & 1U;
    return row;
}

std::optional<std::uint32_t> bitsOf(const Row& row, bool startsWhite)
{
    for (std::size_t i = 0; i < 4; ++i) {
        if (row.at(i) != (i % 2 == 0 ? startsWhite : !startsWhite))
            return std::nullopt;
    }
    std::uint32_t bits = 0;
    for (std::size_t i = 4; i < row.size(); ++i)
        bits = bits << 1 | static_cast<std::uint32_t>(row.at(i));
    return bits;
}

void fill(unsigned char* plane, int stride, const QRect& area, unsigned char value)
{
    for (int y = area.top(); y <= area.bottom(); ++y)
        std::memset(plane + static_cast<std::ptrdiff_t>(y) * stride + area.left(), value,
                    static_cast<std::size_t>(area.width()));
}

/// The middle half of a cell is what counts: its edges blur.
bool isWhite(const QImage& picture, int column, int row)
{
    const double cell = static_cast<double>(picture.width()) / cellsAcross;
    const auto at = [cell](int index, double part) {
        return static_cast<int>((1 + index + part) * cell);
    };
    int sum = 0;
    int count = 0;
    for (int y = at(row, 0.3); y <= at(row, 0.7); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
        for (int x = at(column, 0.3); x <= at(column, 0.7); ++x) {
            sum += qGray(line[x]);
            ++count;
        }
    }
    return sum > count * 128;
}

} // namespace

void draw(const BlockCode& code, const I420Planes& picture)
{
    const int cell = picture.width / cellsAcross & ~1; // even, for the chroma planes
    if (cell < 4 || picture.height < 4 * cell)
        return;
    const std::array rows{rowOf(code.counter, true),
                          rowOf(static_cast<std::uint32_t>(code.identity) << 16 | checksum(code), false)};
    for (int row = 0; row < 2; ++row) {
        for (int column = 0; column < columns; ++column) {
            const bool set = rows.at(static_cast<std::size_t>(row)).at(static_cast<std::size_t>(column));
            fill(picture.y, picture.yStride, QRect((1 + column) * cell, (1 + row) * cell, cell, cell),
                 set ? white : black);
        }
    }
    const QRect chroma(cell / 2, cell / 2, columns * cell / 2, cell);
    fill(picture.u, picture.uStride, chroma, neutral);
    fill(picture.v, picture.vStride, chroma, neutral);
}

std::optional<BlockCode> readBlockCode(const QImage& image)
{
    const QImage picture = image.depth() == 32 ? image : image.convertToFormat(QImage::Format_RGB32);
    if (picture.width() < cellsAcross || picture.height() < picture.width() / cellsAcross * 4)
        return std::nullopt;
    std::array<Row, 2> rows{};
    for (int row = 0; row < 2; ++row) {
        for (int column = 0; column < columns; ++column)
            rows.at(static_cast<std::size_t>(row)).at(static_cast<std::size_t>(column)) =
                isWhite(picture, column, row);
    }
    const auto counter = bitsOf(rows.at(0), true);
    const auto rest = bitsOf(rows.at(1), false);
    if (!counter || !rest)
        return std::nullopt;
    const BlockCode code{*counter, static_cast<std::uint16_t>(*rest >> 16)};
    return checksum(code) == (*rest & 0xFFFF) ? std::optional(code) : std::nullopt;
}

} // namespace duologue::media
