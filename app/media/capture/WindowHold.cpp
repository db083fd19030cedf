#include "app/media/capture/WindowHold.h"

#include <cstdlib>
#include <xcb/composite.h>
#include <xcb/xcb.h>

namespace duologue::media {

namespace {

template <typename Reply>
using Owned = std::unique_ptr<Reply, decltype(&std::free)>;

} // namespace

WindowHold::WindowHold(quint32 window, News news)
    : m_window(window), m_news(std::move(news)), m_connection(xcb_connect(nullptr, nullptr))
{
    if (xcb_connection_has_error(m_connection))
        return;
    // Ours alone to undo: the server forgets it with the connection.
    xcb_composite_query_version(m_connection, 0, 2);
    xcb_composite_redirect_window(m_connection, m_window, XCB_COMPOSITE_REDIRECT_AUTOMATIC);
    const quint32 events = XCB_EVENT_MASK_STRUCTURE_NOTIFY;
    xcb_change_window_attributes(m_connection, m_window, XCB_CW_EVENT_MASK, &events);
    const Owned<xcb_get_window_attributes_reply_t> attributes(
        xcb_get_window_attributes_reply(m_connection, xcb_get_window_attributes(m_connection, m_window),
                                        nullptr),
        &std::free);
    m_shown = attributes && attributes->map_state == XCB_MAP_STATE_VIEWABLE;
    m_notifier =
        std::make_unique<QSocketNotifier>(xcb_get_file_descriptor(m_connection), QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] { read(); });
}

WindowHold::~WindowHold()
{
    m_notifier.reset();
    xcb_disconnect(m_connection);
}

void WindowHold::read()
{
    bool shown = m_shown;
    bool gone = xcb_connection_has_error(m_connection) != 0;
    while (const Owned<xcb_generic_event_t> event{xcb_poll_for_event(m_connection), &std::free}) {
        switch (event->response_type & 0x7f) {
        case XCB_UNMAP_NOTIFY:
            shown = false;
            break;
        case XCB_MAP_NOTIFY:
            shown = true;
            break;
        case XCB_DESTROY_NOTIFY:
            gone = true;
            break;
        default:
            break;
        }
    }
    if (gone) {
        m_notifier->setEnabled(false);
        m_news.gone(); // the last line: it may end this object
    } else if (shown != m_shown) {
        m_shown = shown;
        m_news.mappedChanged(shown);
    }
}

} // namespace duologue::media
