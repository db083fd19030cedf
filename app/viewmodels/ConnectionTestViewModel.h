#pragma once

#include "app/core/ConnectionTest.h"
#include "app/domain/Certificate.h"
#include "app/viewmodels/ConnectionViewModel.h"
#include "app/viewmodels/TimeText.h"

#include <QObject>

#include <memory>
#include <optional>

namespace duologue::platform {
class Pins;
} // namespace duologue::platform

namespace duologue::viewmodels {

/// "Test connection": each step on the way to a server in words, and the certificate that stands in the way.
class ConnectionTestViewModel : public QObject {
    Q_OBJECT

public:
    enum class StepState { Waiting, Running, Passed, Failed, Skipped };

    struct Row {
        QString title; ///< "Name", "TCP", …
        StepState state = StepState::Waiting;
        QString sentence; ///< what was found, or what is wrong

        friend bool operator==(const Row&, const Row&) = default;
    };

    ConnectionTestViewModel(platform::Pins& pins, const TimeText& times);
    ~ConnectionTestViewModel() override;

    /// Tests what is in the form; a mistake in it is the first row's sentence.
    void start(const SignInForm& form);
    void stop();

    [[nodiscard]] const QList<Row>& rows() const { return m_rows; }
    [[nodiscard]] bool isRunning() const { return m_test != nullptr; }
    /// One sentence about all of it; empty while it runs.
    [[nodiscard]] QString verdict() const { return m_verdict; }
    [[nodiscard]] QString host() const;

    /// The server's, once seen; nothing for servers without TLS.
    [[nodiscard]] const std::optional<Certificate>& certificate() const { return m_certificate; }
    [[nodiscard]] bool isTrustedByHand() const;
    /// Trusts this certificate for this host from now on, and tests again.
    void trust();
    /// No longer.
    void distrust();

    /// The details as lines, for a dialog: "Issued to", "Issued by", …
    [[nodiscard]] QList<std::pair<QString, QString>> certificateLines() const;

Q_SIGNALS:
    void changed();
    void trusted(); ///< by hand, a moment ago: whoever failed because of it may try again

private:
    void take(const core::StepReport& report);
    void finish();
    [[nodiscard]] static QString title(core::TestStep step);
    [[nodiscard]] QString passed(const core::StepReport& report) const;
    [[nodiscard]] QString failed(const core::StepReport& report) const;

    platform::Pins& m_pins;
    const TimeText& m_times;
    SignInForm m_form;
    QList<Row> m_rows;
    QString m_verdict;
    std::optional<Certificate> m_certificate;
    std::unique_ptr<core::ConnectionTest> m_test;
};

} // namespace duologue::viewmodels
