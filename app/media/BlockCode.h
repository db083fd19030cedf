#pragma once

#include <QImage>

#include <cstdint>
#include <optional>

namespace duologue::media {

/// Who sent a generated picture, and which one it is: drawn as black and white cells that survive a video
/// codec and scaling, so that tests can read it at the other end, even off a screenshot.
///
/// A cell is a square of picture width / 40. Two rows of 36 cells start one cell from the top and one from
/// the left:
///     row 1:  white black white black | counter, 32 bits, most significant first
///     row 2:  black white black white | identity, 16 bits | CRC-16/CCITT-FALSE of counter and identity
///     (big-endian)
/// A white cell is a 1.
struct BlockCode {
    std::uint32_t counter = 0;
    std::uint16_t identity = 0;

    friend bool operator==(const BlockCode&, const BlockCode&) = default;
};

/// Draws into the planes of an I420 picture whose width is at least 160.
struct I420Planes {
    unsigned char* y = nullptr;
    unsigned char* u = nullptr;
    unsigned char* v = nullptr;
    int yStride = 0;
    int uStride = 0;
    int vStride = 0;
    int width = 0;
    int height = 0;
};
void draw(const BlockCode& code, const I420Planes& picture);

/// Reads the code off a whole picture of any size; empty if it is not there or damaged.
[[nodiscard]] std::optional<BlockCode> readBlockCode(const QImage& picture);

} // namespace duologue::media
