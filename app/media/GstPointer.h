#pragma once

#include <gst/gst.h>
#include <memory>

namespace duologue::media {

struct GstUnref {
    void operator()(gpointer object) const { gst_object_unref(object); }
};
/// Owns one reference to a GstObject.
template <typename T>
using GstPointer = std::unique_ptr<T, GstUnref>;

struct CapsUnref {
    void operator()(GstCaps* caps) const { gst_caps_unref(caps); }
};
using CapsPointer = std::unique_ptr<GstCaps, CapsUnref>;

struct BufferUnref {
    void operator()(GstBuffer* buffer) const { gst_buffer_unref(buffer); }
};
using BufferPointer = std::unique_ptr<GstBuffer, BufferUnref>;

} // namespace duologue::media
