// Joins two network namespaces by a link that delays, drops and caps: sch_netem for kernels that lack it.
//     lossy_link NAMESPACE_A ADDRESS_A NAMESPACE_B ADDRESS_B      (addresses of one /24; needs root)
// Each line on stdin changes it: `delay MS` (one way), `loss PERCENT`, `rate KBPS` (0 = no cap). Prints
// `ready`.

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <fcntl.h>
#include <linux/if_tun.h>
#include <net/if.h>
#include <poll.h>
#include <random>
#include <sched.h>
#include <string>
#include <sys/ioctl.h>
#include <unistd.h>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr auto longestQueue = 400ms; // then the tail is dropped, as home routers do
constexpr std::size_t frame = 2048;

struct Shape {
    Clock::duration delay{0};
    double lossPercent = 0;
    double rateKbps = 0;
};

struct Packet {
    Clock::time_point due;
    std::vector<char> bytes;
};

/// One direction.
class Way {
public:
    void take(std::vector<char> bytes, const Shape& shape, Clock::time_point now)
    {
        if (std::uniform_real_distribution<double>(0, 100)(m_random) < shape.lossPercent)
            return;
        auto leaves = now;
        if (shape.rateKbps > 0) {
            m_free = std::max(m_free, now);
            if (m_free - now > longestQueue)
                return;
            m_free += std::chrono::nanoseconds(
                static_cast<long>(8e6 * static_cast<double>(bytes.size()) / shape.rateKbps));
            leaves = m_free;
        }
        m_packets.push_back({leaves + shape.delay, std::move(bytes)});
    }
    void deliver(int to, Clock::time_point now)
    {
        while (!m_packets.empty() && m_packets.front().due <= now) {
            (void)!write(to, m_packets.front().bytes.data(), m_packets.front().bytes.size());
            m_packets.pop_front();
        }
    }
    [[nodiscard]] Clock::time_point due() const
    {
        return m_packets.empty() ? Clock::time_point::max() : m_packets.front().due;
    }

private:
    std::deque<Packet> m_packets;
    Clock::time_point m_free{};
    std::mt19937 m_random{std::random_device{}()};
};

[[noreturn]] void fail(const char* what)
{
    std::perror(what);
    std::exit(1);
}

/// A device in that namespace, up, with that address.
int openTun(const std::string& name, const std::string& address)
{
    const int home = open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC);
    const int there = open(("/var/run/netns/" + name).c_str(), O_RDONLY | O_CLOEXEC);
    if (home < 0 || there < 0 || setns(there, CLONE_NEWNET) != 0)
        fail(name.c_str());
    const int tun = open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC);
    ifreq request{};
    request.ifr_flags = IFF_TUN | IFF_NO_PI;
    std::strncpy(request.ifr_name, "link0", IFNAMSIZ - 1);
    if (tun < 0 || ioctl(tun, TUNSETIFF, &request) != 0)
        fail("tun");
    const std::string up = "ip addr add " + address +
                           "/24 dev link0 && ip link set link0 up && ip link set lo up"
                           " && ip route add default dev link0";
    if (std::system(up.c_str()) != 0)
        fail("ip");
    if (setns(home, CLONE_NEWNET) != 0)
        fail("setns");
    close(home);
    close(there);
    return tun;
}

void change(Shape& shape, const std::string& line)
{
    std::array<char, 16> word{};
    double value = 0;
    if (std::sscanf(line.c_str(), "%15s %lf", word.data(), &value) != 2)
        return;
    const std::string what = word.data();
    if (what == "delay")
        shape.delay = std::chrono::microseconds(static_cast<long>(value * 1000));
    else if (what == "loss")
        shape.lossPercent = value;
    else if (what == "rate")
        shape.rateKbps = value;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 5) {
        std::fputs("usage: lossy_link NAMESPACE_A ADDRESS_A NAMESPACE_B ADDRESS_B\n", stderr);
        return 2;
    }
    const std::array<int, 2> tuns{openTun(argv[1], argv[2]), openTun(argv[3], argv[4])};
    std::array<Way, 2> ways;
    Shape shape;
    std::string input;
    std::puts("ready");
    std::fflush(stdout);
    for (;;) {
        const auto due = std::min(ways[0].due(), ways[1].due());
        timespec timeout{1, 0};
        if (due != Clock::time_point::max()) {
            const auto left = std::max<std::chrono::nanoseconds>(due - Clock::now(), 0ns).count();
            timeout = {left / 1'000'000'000, left % 1'000'000'000};
        }
        std::array<pollfd, 3> polled{pollfd{tuns[0], POLLIN, 0}, pollfd{tuns[1], POLLIN, 0},
                                     pollfd{0, POLLIN, 0}};
        ppoll(polled.data(), polled.size(), &timeout, nullptr);
        const auto now = Clock::now();
        for (std::size_t from = 0; from < 2; ++from) {
            std::vector<char> bytes(frame);
            for (ssize_t got = 0; (got = read(tuns.at(from), bytes.data(), bytes.size())) > 0;
                 bytes.resize(frame)) {
                bytes.resize(static_cast<std::size_t>(got));
                ways.at(from).take(bytes, shape, now);
            }
            ways.at(from).deliver(tuns.at(1 - from), Clock::now());
        }
        if (polled[2].revents != 0) {
            std::array<char, 256> text{};
            const ssize_t got = read(0, text.data(), text.size());
            if (got <= 0)
                return 0;
            input.append(text.data(), static_cast<std::size_t>(got));
            for (std::size_t end = 0; (end = input.find('\n')) != std::string::npos; input.erase(0, end + 1))
                change(shape, input.substr(0, end));
        }
    }
}
