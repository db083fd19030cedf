#pragma once

#include "app/application/Account.h"
#include "app/platform/Accounts.h"
#include "ui/call/CallWindow.h"
#include "ui/call/CallWindows.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QWidget>

namespace duologue::bench {

/// What one side of a measured call is told.
struct PeerOptions {
    QUrl server;
    UserId me;
    UserId callee; ///< whom to call; none = answer
    QSize size{640, 360};
    int framesPerSecond = 30;
    QString soundFile; ///< raw S16LE, one channel of 48 kHz, instead of a tone
};

/// One whole client with real windows and generated media. Each second of a call it prints what it painted,
/// and what media says, as a JSON object on a line of stdout.
class CallPeer : public QObject {
    Q_OBJECT

public:
    explicit CallPeer(const PeerOptions& options);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void dialWhenReady();
    void follow();
    void painted();
    void print(const CallStatistics& statistics);

    PeerOptions m_options;
    QTemporaryDir m_folder;
    platform::Accounts m_accounts{m_folder.path()};
    viewmodels::TimeText m_times{QLocale(QLocale::English)};
    application::Account m_account;
    QWidget m_mainWindow;
    ui::CallWindows m_windows;
    calls::CallPhase m_phase = calls::CallPhase::Idle;
    QElapsedTimer m_sinceAnswer;
    double m_setupMs = -1;
    quint32 m_lastStamp = 0;
    QElapsedTimer m_sincePaint;
    int m_paintedCount = 0;
    int m_longestPauseMs = 0;
    int m_freezes = 0; ///< pauses of more than 200 ms
    QList<int> m_latenciesMs;
};

} // namespace duologue::bench
