// The conversation as a person sees it: the real view on the real model and store, in a real window. Each
// figure is what the thread of the window spends until the pixels are in the window's buffer.

#include "app/application/Account.h"
#include "app/platform/Accounts.h"
#include "app/platform/Settings.h"
#include "app/viewmodels/SettingsViewModel.h"
#include "tests/bench/support.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/conversation/ConversationView.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QTimer>
#include <QWheelEvent>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace duologue;
using namespace duologue::bench;

namespace {

constexpr int rooms = 200;

struct Window {
    explicit Window(const QString& folder)
        : accounts(folder),
          file(folder),
          settings(file),
          account({.profile = {.url = QUrl(u"http://127.0.0.1:1"_s)}, .user = me}, {}, accounts, times),
          pane(account.chat, settings, nullptr)
    {
        account.rooms.load();
        account.messages.load();
        QSignalSpy loaded(&account.rooms, &core::Rooms::loaded);
        while (!account.rooms.find(roomTitle(0)) && loaded.wait()) {
        }
        pane.resize(600, 800);
        pane.show();
        check(QTest::qWaitForWindowExposed(&pane), "showing the window");
        view = pane.findChild<ui::ConversationView*>();
        QCoreApplication::processEvents();
    }

    /// Everything that waits, painting included.
    static void settle()
    {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
    [[nodiscard]] viewmodels::ConversationModel& rows() { return *account.chat.conversation.messages(); }

    /// From the click until the room's messages are painted.
    double open(int room)
    {
        QSignalSpy opened(&rows(), &viewmodels::ConversationModel::opened);
        return milliseconds([&] {
            account.chat.conversation.open(roomTitle(room));
            check(opened.wait(), "opening a room");
            view->viewport()->repaint();
        });
    }
    double wheel(int notches)
    {
        const QPointF middle = view->viewport()->rect().center();
        QWheelEvent event(middle, view->viewport()->mapToGlobal(middle), {}, {0, notches * 120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        return milliseconds([&] {
            QApplication::sendEvent(view->viewport(), &event);
            settle();
        });
    }
    void receive(const QString& text, int room)
    {
        account.messages.apply(
            protocol::Received{.author = {room + 2}, .room = roomTitle(room), .text = text, .typeId = 2}, {});
    }

    platform::Accounts accounts;
    platform::Settings file;
    viewmodels::SettingsViewModel settings;
    viewmodels::TimeText times;
    application::Account account;
    ui::ConversationPane pane;
    ui::ConversationView* view = nullptr;
};

/// Milliseconds of each insertion that `cause` brings about, from the model's first word to the painted
/// window.
template <typename Cause>
QList<double> insertions(Window& window, int count, Cause cause)
{
    QList<double> times;
    QElapsedTimer timer;
    const auto& rows = window.rows();
    QObject guard;
    QObject::connect(&rows, &QAbstractItemModel::rowsAboutToBeInserted, &guard, [&timer] { timer.start(); });
    for (int i = 0; i < count; ++i) {
        QSignalSpy inserted(&rows, &QAbstractItemModel::rowsInserted);
        cause();
        if (!inserted.wait(5000))
            break;
        window.view->viewport()->repaint();
        times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        Window::settle();
    }
    return times;
}

/// What this thread has worked, in milliseconds: others on the machine do not count.
double worked()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

struct Steps {
    QList<double> times; ///< until it is seen
    QList<double> work;
};

/// Fresh steps upwards through history, several rooms if one has not enough.
Steps scroll(Window& window, int steps)
{
    auto [times, work] = Steps();
    for (int room = 1; times.size() < steps && room < rooms; ++room) {
        window.open(room);
        for (int still = 0; times.size() < steps && still < 50;) {
            const int before = window.view->verticalScrollBar()->value();
            const double begun = worked();
            const double time = window.wheel(1);
            const double done = worked() - begun;
            if (window.view->verticalScrollBar()->value() == before && window.rows().atBeginning()) {
                ++still; // the beginning
                continue;
            }
            times.append(time);
            work.append(done);
        }
    }
    return {times, work};
}

double largestShift = 0;

/// Where the first wholly visible row stands before and after older rows came.
QList<double> prepend(Window& window)
{
    QList<double> times;
    for (int room = 20; room < 40; ++room) {
        window.open(room);
        window.view->scrollByPixels(-2000);
        Window::settle();
        const auto topRow = [&] {
            return window.view->rowAt({10, 300});
        };
        const qint64 id = topRow() >= 0 ? window.rows().at(topRow()).id : 0;
        const int y = window.view->rowRect(topRow()).top();
        times += insertions(window, 1, [&] { window.rows().fetchOlder(); });
        const int row = id != 0 ? window.rows().rowOf(id) : -1;
        if (row >= 0)
            largestShift = std::max<double>(largestShift, std::abs(window.view->rowRect(row).top() - y));
    }
    return times;
}

/// From a key to its letter on the screen while ten messages a second arrive.
QList<double> type(Window& window, int keys)
{
    window.open(50);
    samples::SampleText texts(7);
    QTimer arrivals;
    arrivals.setInterval(100);
    QObject::connect(&arrivals, &QTimer::timeout, &arrivals, [&] { window.receive(texts.next(), 50); });
    arrivals.start();
    auto* field = window.pane.findChild<QTextEdit*>();
    check(field, "the composer");
    QList<double> times;
    for (int i = 0; i < keys; ++i) {
        times.append(milliseconds([&] {
            QTest::keyClick(field, i % 8 == 7 ? ' ' : static_cast<char>('a' + i % 26));
            Window::settle();
        }));
        QTest::qWait(10);
    }
    return times;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"messages"_s, u"How many."_s, u"N"_s, u"1000000"_s},
                       {u"dir"_s, u"Folder of the account; kept, and used again."_s, u"D"_s}});
    parser.process(app);
    const QTemporaryDir temporary;
    const QString folder = parser.isSet(u"dir"_s) ? parser.value(u"dir"_s) : temporary.path();
    const QString file = platform::Accounts(folder).databaseFile(
        platform::AccountRecord{.server = QUrl(u"http://127.0.0.1:1"_s), .user = me}.id());
    if (!QFile::exists(file)) {
        store::Database database(file);
        fill(database, rooms, parser.value(u"messages"_s).toInt());
    }

    Window window(folder);
    const double emptyMegabytes = residentMegabytes();
    window.open(199); // fonts are loaded once, by whichever room is the first
    QJsonObject results;
    QList<double> opening;
    for (int room = 60; room < 100; ++room)
        opening.append(window.open(room));
    results.insert(u"open_ms"_s, percentile(opening, 0.5));
    const auto [scrolling, work] = scroll(window, 2000);
    results.insert(u"scroll_steps"_s, scrolling.size());
    results.insert(u"scroll_p50_ms"_s, percentile(scrolling, 0.5));
    results.insert(u"scroll_p95_ms"_s, percentile(scrolling, 0.95));
    results.insert(u"scroll_max_ms"_s, percentile(scrolling, 1));
    results.insert(u"scroll_work_max_ms"_s, percentile(work, 1)); // the rest of the worst step is waiting
    results.insert(u"prepend_ms"_s, percentile(prepend(window), 0.5));
    results.insert(u"prepend_shift_px"_s, largestShift);
    window.open(10);
    samples::SampleText texts(3);
    results.insert(u"append_ms"_s,
                   percentile(insertions(window, 40, [&] { window.receive(texts.next(), 10); }), 0.5));
    QList<double> resizing;
    for (int i = 0; i < 40; ++i) {
        resizing.append(milliseconds([&] {
            window.pane.resize(600 + i % 2 * 60, 800);
            Window::settle();
        }));
    }
    results.insert(u"resize_ms"_s, percentile(resizing, 0.5));
    results.insert(u"key_p99_ms"_s, percentile(type(window, 300), 0.99));
    results.insert(u"rss_mb"_s, residentMegabytes());
    results.insert(u"rss_above_empty_mb"_s, residentMegabytes() - emptyMegabytes);
    std::puts(QJsonDocument(results).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    return 0;
}
