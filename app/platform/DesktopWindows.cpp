#include "app/platform/DesktopWindows.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <vector>
#include <xcb/xcb.h>

namespace duologue::platform {

namespace {

template <typename Reply>
using Owned = std::unique_ptr<Reply, decltype(&std::free)>;

/// A property of a window, at most 64 KiB (EWMH).
class Property {
public:
    Property(xcb_connection_t* connection, xcb_window_t window, std::string_view name)
        : m_reply(nullptr, &std::free)
    {
        const Owned<xcb_intern_atom_reply_t> atom(
            xcb_intern_atom_reply(
                connection, xcb_intern_atom(connection, 1, static_cast<quint16>(name.size()), name.data()),
                nullptr),
            &std::free);
        constexpr quint32 longest = 16'384;
        if (atom && atom->atom != XCB_ATOM_NONE)
            m_reply.reset(xcb_get_property_reply(
                connection,
                xcb_get_property(connection, 0, window, atom->atom, XCB_GET_PROPERTY_TYPE_ANY, 0, longest),
                nullptr));
    }
    [[nodiscard]] QString text() const
    {
        return m_reply ? QString::fromUtf8(static_cast<const char*>(xcb_get_property_value(m_reply.get())),
                                           xcb_get_property_value_length(m_reply.get()))
                       : QString();
    }
    [[nodiscard]] std::vector<quint32> numbers() const
    {
        if (!m_reply || m_reply->format != 32)
            return {};
        const auto* first = static_cast<const quint32*>(xcb_get_property_value(m_reply.get()));
        return {first, first + xcb_get_property_value_length(m_reply.get()) / 4};
    }

private:
    Owned<xcb_get_property_reply_t> m_reply;
};

} // namespace

QList<ScreenSource> desktopWindows()
{
    QList<ScreenSource> found;
    xcb_connection_t* connection = xcb_connect(nullptr, nullptr);
    if (!xcb_connection_has_error(connection)) {
        const xcb_window_t root = xcb_setup_roots_iterator(xcb_get_setup(connection)).data->root;
        std::vector<quint32> windows = Property(connection, root, "_NET_CLIENT_LIST_STACKING").numbers();
        std::ranges::reverse(windows);
        const auto own = static_cast<quint32>(QCoreApplication::applicationPid());
        for (const quint32 window : windows) {
            const auto pid = Property(connection, window, "_NET_WM_PID").numbers();
            const Owned<xcb_get_window_attributes_reply_t> attributes(
                xcb_get_window_attributes_reply(connection, xcb_get_window_attributes(connection, window),
                                                nullptr),
                &std::free);
            if (!attributes || attributes->map_state != XCB_MAP_STATE_VIEWABLE ||
                (!pid.empty() && pid.front() == own))
                continue;
            QString name = Property(connection, window, "_NET_WM_NAME").text();
            if (name.isEmpty())
                name = Property(connection, window, "WM_NAME").text();
            found.append({.kind = ScreenSource::Kind::Window, .name = name, .window = window});
        }
    }
    xcb_disconnect(connection);
    return found;
}

} // namespace duologue::platform
