#include "app/media/warmUp.h"

#include <array>
#include <gst/gst.h>

namespace duologue::media {

void warmUp()
{
    static bool done = false;
    if (done)
        return;
    done = true;
    constexpr std::array needed{
        "dtlsdec",   "dtlssrtpenc",     "dtlssrtpdec", "srtpenc",    "srtpdec",       "sctpenc",
        "sctpdec",   "nicesrc",         "nicesink",    "rtprtxsend", "rtprtxreceive", "rtpulpfecenc",
        "rtpredenc", "rtpjitterbuffer", "vp8enc",      "rtpvp8pay",  "opusenc",       "rtpopuspay"};
    for (const char* name : needed) {
        if (GstElement* element = gst_element_factory_make(name, nullptr))
            gst_object_unref(gst_object_ref_sink(element));
    }
}

} // namespace duologue::media
