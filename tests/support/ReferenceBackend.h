#pragma once

#include <QProcess>
#include <QUrl>

namespace duologue::tests {

/// The reference backend in a process of its own, with people and messages of its seed.
class ReferenceBackend {
public:
    explicit ReferenceBackend(const QString& folder)
    {
        constexpr int patience = 20'000; // ms, on a busy machine
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("node"),
                        {QStringLiteral(DUOLOGUE_SOURCE_DIR "/tests/backend/server.mjs"),
                         QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--data"), folder});
        if (m_process.waitForReadyRead(patience))
            m_url = QUrl(QString::fromUtf8(m_process.readLine()).trimmed().section(u' ', -1));
    }
    ~ReferenceBackend() { stop(); }
    Q_DISABLE_COPY_MOVE(ReferenceBackend)

    /// Invalid if node or the modules of tests/backend are missing: ./dev install.
    [[nodiscard]] QUrl url() const { return m_url; }

    void stop()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
    QUrl m_url;
};

} // namespace duologue::tests
