#pragma once

#include <QSize>
#include <QString>

typedef struct _GstElement GstElement; // NOLINT(modernize-use-using): GStreamer's own name

namespace duologue::media {

/// What pictures can travel as (RFC 7742, 5: an endpoint has both). VP8 is preferred: every other side has
/// it, and its encoder is the cheaper one in software.
enum class VideoCodec { Vp8, H264 };

/// The name of the encoder in encoderOf().
inline constexpr const char* encoderName = "encoder";

/// Launch description from raw I420 to RTP, for a live picture: no look-ahead, one thread, small key frames.
[[nodiscard]] QString encoderOf(VideoCodec codec, int kbps);
/// Launch description from RTP to a decoded picture.
[[nodiscard]] QString decoderOf(VideoCodec codec);
/// The fields of RTP caps that name the codec (RFC 7741, RFC 6184).
[[nodiscard]] QString rtpFieldsOf(VideoCodec codec);
/// Sets the bit rate, and the effort that pictures of this size are worth.
void adapt(GstElement* encoder, VideoCodec codec, int kbps, QSize size);

} // namespace duologue::media
