#include "app/platform/TerminationSignals.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace duologue::platform {

namespace {

std::array<int, 2> ends{-1, -1}; // a signal handler reaches nothing but statics
constexpr std::array signalsOfTheEnd{SIGTERM, SIGINT, SIGHUP};

/// All that a signal handler may do is to write a byte.
void note(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(ends[0], &byte, 1);
}

} // namespace

TerminationSignals::TerminationSignals()
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends.data()) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(ends[1], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(ends[1], &byte, 1) == 1)
            Q_EMIT received();
    });
    for (const int number : signalsOfTheEnd)
        std::signal(number, note);
}

TerminationSignals::~TerminationSignals()
{
    for (const int number : signalsOfTheEnd)
        std::signal(number, SIG_DFL);
    m_notifier.reset();
    for (int& end : ends) {
        if (end >= 0)
            ::close(std::exchange(end, -1));
    }
}

} // namespace duologue::platform
