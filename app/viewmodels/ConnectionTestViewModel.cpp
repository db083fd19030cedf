#include "app/viewmodels/ConnectionTestViewModel.h"

#include "app/core/profileFor.h"
#include "app/platform/Pins.h"
#include "app/viewmodels/ErrorText.h"
#include "app/viewmodels/PersonText.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace duologue::viewmodels {

using core::TestStep;

ConnectionTestViewModel::ConnectionTestViewModel(platform::Pins& pins, const TimeText& times)
    : m_pins(pins), m_times(times)
{
}

ConnectionTestViewModel::~ConnectionTestViewModel() = default;

namespace {

QString problemsOf(const Certificate& certificate)
{
    QStringList words;
    for (const CertificateProblem& problem : certificate.problems)
        words.append(ErrorText::certificate(problem));
    return words.join(u"; "_s);
}

} // namespace

QString ConnectionTestViewModel::host() const
{
    return ConnectionViewModel::serverOf(m_form).host();
}

QString ConnectionTestViewModel::title(TestStep step)
{
    switch (step) {
    case TestStep::Name:
        return tr("Name");
    case TestStep::Tcp:
        return tr("TCP");
    case TestStep::Tls:
        return tr("TLS");
    case TestStep::Http:
        return tr("HTTP");
    case TestStep::EngineIo:
        return tr("Engine.IO");
    case TestStep::SocketIo:
        return tr("Socket.IO");
    case TestStep::UserList:
        return tr("Room list");
    }
    return {};
}

void ConnectionTestViewModel::start(const SignInForm& form)
{
    stop();
    m_form = form;
    m_rows.clear();
    m_verdict.clear();
    m_certificate.reset();
    for (int step = 0; step < core::testStepCount; ++step)
        m_rows.append({.title = title(static_cast<TestStep>(step))});

    const QUrl server = ConnectionViewModel::serverOf(form);
    const UserId user = ConnectionViewModel::userOf(form);
    const auto profile = core::profileFor(server, form.profile);
    if (!server.isValid() || !profile) {
        m_verdict = server.isValid() ? ConnectionViewModel::complaintAbout(form.profile)
                                     : tr("This is not the address of a server.");
        if (m_verdict.isEmpty())
            m_verdict = tr("The server profile is for another address.");
        Q_EMIT changed();
        return;
    }
    // Without a number the way is still worth testing; the server's answer about rooms is then about
    // nobody's.
    m_test = std::make_unique<core::ConnectionTest>(*profile, user.isValid() ? user : UserId{1}, form.token,
                                                    m_pins.of(server));
    connect(m_test.get(), &core::ConnectionTest::reported, this, &ConnectionTestViewModel::take);
    connect(m_test.get(), &core::ConnectionTest::certificateSeen, this,
            [this](const Certificate& certificate) { m_certificate = certificate; });
    connect(m_test.get(), &core::ConnectionTest::finished, this, &ConnectionTestViewModel::finish,
            Qt::QueuedConnection);
    m_rows.first().state = StepState::Running;
    Q_EMIT changed();
    m_test->start();
}

void ConnectionTestViewModel::stop()
{
    m_test.reset();
}

void ConnectionTestViewModel::take(const core::StepReport& report)
{
    using Outcome = core::StepReport::Outcome;
    const int at = static_cast<int>(report.step);
    Row& row = m_rows[at];
    switch (report.outcome) {
    case Outcome::Passed:
        row.state = StepState::Passed;
        row.sentence = passed(report);
        break;
    case Outcome::Failed:
        row.state = StepState::Failed;
        row.sentence = failed(report);
        break;
    case Outcome::Skipped:
        row.state = StepState::Skipped;
        row.sentence = report.step == TestStep::Tls ? tr("This server is reached without encryption.")
                                                    : tr("The proxy looks it up.");
        break;
    }
    if (report.outcome != Outcome::Failed && at + 1 < m_rows.size())
        m_rows[at + 1].state = StepState::Running;
    Q_EMIT changed();
}

void ConnectionTestViewModel::finish()
{
    m_test.reset();
    const auto broken = std::ranges::find(m_rows, StepState::Failed, &Row::state);
    m_verdict = broken == m_rows.end() ? tr("Everything works.")
                                       : tr("It stops at %1.").arg(PersonText::isolated(broken->title));
    Q_EMIT changed();
}

QString ConnectionTestViewModel::passed(const core::StepReport& report) const
{
    const QString detail = PersonText::isolated(PersonText::oneLine(report.detail));
    switch (report.step) {
    case TestStep::Name:
        //: %1 are IP addresses
        return tr("The name stands for %1.").arg(detail);
    case TestStep::Tcp:
        return tr("The computer answers.");
    case TestStep::Tls:
        return isTrustedByHand() ? tr("Encrypted, with the certificate that you trust.")
                                 //: %1 is the name in the certificate
                                 : tr("Encrypted, with a good certificate for %1.").arg(detail);
    case TestStep::Http:
        return tr("A web server answers (%1).").arg(report.number);
    case TestStep::EngineIo:
        return tr("It speaks Engine.IO.");
    case TestStep::SocketIo:
        return tr("It lets you in.");
    case TestStep::UserList:
        return tr("You have %Ln room(s) there.", nullptr, report.number);
    }
    return {};
}

QString ConnectionTestViewModel::failed(const core::StepReport& report) const
{
    const QString detail = PersonText::isolated(PersonText::oneLine(report.detail));
    if (report.error == ErrorKind::TimedOut)
        return tr("No answer within 15 seconds.");
    switch (report.step) {
    case TestStep::Name:
        return tr("There is no computer with this name.");
    case TestStep::Tcp:
        return tr("Nothing answers at this address and port: %1").arg(detail);
    case TestStep::Tls:
        return tr("The connection is not safe: %1")
            .arg(PersonText::isolated(report.detail.isEmpty() && m_certificate
                                          ? problemsOf(*m_certificate)
                                          : PersonText::oneLine(report.detail)));
    case TestStep::Http:
        return tr("What answers there is no web server: %1").arg(detail);
    case TestStep::EngineIo:
        return report.error == ErrorKind::Unauthorized
                   ? tr("The server refuses (%1).").arg(report.number)
                   : tr("A web server answers (%1), but there is no Engine.IO at this path.")
                         .arg(report.number);
    case TestStep::SocketIo:
        return report.error == ErrorKind::Unauthorized ? tr("The server does not let you in: %1").arg(detail)
                                                       : ErrorText::connecting({report.error, {}}, host());
    case TestStep::UserList:
        return report.error == ErrorKind::Malformed ? tr("The server's answer cannot be read: %1").arg(detail)
                                                    : tr("The server ended the connection.");
    }
    return {};
}

bool ConnectionTestViewModel::isTrustedByHand() const
{
    return m_certificate && !m_certificate->problems.isEmpty() &&
           m_pins.of(ConnectionViewModel::serverOf(m_form)).contains(m_certificate->der);
}

void ConnectionTestViewModel::trust()
{
    if (!m_certificate)
        return;
    if (!m_pins.trust(ConnectionViewModel::serverOf(m_form), m_certificate->der)) {
        m_verdict = ErrorText::storage({ErrorKind::Storage, {}});
        Q_EMIT changed();
        return;
    }
    start(SignInForm(m_form));
    Q_EMIT trusted();
}

void ConnectionTestViewModel::distrust()
{
    if (m_pins.forget(ConnectionViewModel::serverOf(m_form)))
        start(SignInForm(m_form));
}

QList<std::pair<QString, QString>> ConnectionTestViewModel::certificateLines() const
{
    if (!m_certificate)
        return {};
    const auto date = [this](const QDateTime& time) {
        return m_times.date(time.toLocalTime().date());
    };
    QList<std::pair<QString, QString>> lines;
    if (!m_certificate->problems.isEmpty())
        lines.append({tr("Not trusted because"), problemsOf(*m_certificate)});
    lines += {{tr("Issued to"), PersonText::oneLine(m_certificate->subject)},
              {tr("For"), PersonText::oneLine(m_certificate->names.join(u", "_s))},
              {tr("Issued by"), PersonText::oneLine(m_certificate->issuer)},
              {tr("Valid from"), date(m_certificate->from)},
              {tr("Valid until"), date(m_certificate->until)},
              {tr("SHA-256 fingerprint"), m_certificate->fingerprint}};
    return lines;
}

} // namespace duologue::viewmodels
