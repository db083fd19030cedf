#include "app/viewmodels/ConnectionViewModel.h"

#include "app/core/ProfileDownload.h"
#include "app/core/ServerLink.h"
#include "app/core/profileFor.h"
#include "app/viewmodels/ErrorText.h"
#include "app/viewmodels/PersonText.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duologue::viewmodels {

namespace {

/// What a person typed as a server, as a URL; invalid if it cannot be one. Without a scheme it is https, but
/// http for this computer and bare addresses, which seldom have certificates.
QUrl serverUrl(const QString& typed)
{
    const QString text = typed.trimmed();
    const auto usable = [](const QUrl& url) {
        static const QStringList schemes{u"http"_s, u"https"_s, u"ws"_s, u"wss"_s};
        return url.isValid() && !url.host().isEmpty() && schemes.contains(url.scheme()) &&
               url.userInfo().isEmpty();
    };
    if (text.isEmpty() || text.contains(u' '))
        return {};
    if (text.contains("://"_L1)) {
        const QUrl url(text, QUrl::StrictMode);
        return usable(url) ? url : QUrl();
    }
    QUrl url(u"https://"_s + text, QUrl::StrictMode);
    if (!usable(url))
        return {};
    static const QRegularExpression address(u"^[0-9.]+$|:"_s); // IPv4 or IPv6
    if (url.host() == "localhost"_L1 || address.match(url.host()).hasMatch())
        url.setScheme(u"http"_s);
    return url;
}

/// Digits of any script, nothing else, 1 … 2^53−1.
UserId userNumber(const QString& typed)
{
    constexpr qint64 largest = (qint64{1} << 53) - 1;
    QString digits;
    for (const QChar c : typed.trimmed()) {
        if (!c.isDigit())
            return {};
        digits += QChar(u'0' + c.digitValue());
    }
    bool ok = false;
    const qint64 number = digits.toLongLong(&ok);
    return ok && number <= largest ? UserId{number} : UserId{};
}

QString hostOf(const QUrl& url)
{
    return url.port() < 0 ? url.host() : u"%1:%2"_s.arg(url.host()).arg(url.port());
}

} // namespace

ConnectionViewModel::ConnectionViewModel(QObject* parent) : QObject(parent)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(700ms);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_isSlow = true;
        updateBanner();
    });
    m_countdown.setInterval(1s);
    connect(&m_countdown, &QTimer::timeout, this, &ConnectionViewModel::updateBanner);
    m_complaint.setSingleShot(true);
    m_complaint.setInterval(15s);
    connect(&m_complaint, &QTimer::timeout, this, &ConnectionViewModel::updateBanner);
}

ConnectionViewModel::~ConnectionViewModel() = default;

void ConnectionViewModel::setStage(Stage stage)
{
    if (stage == m_stage)
        return;
    m_stage = stage;
    Q_EMIT stageChanged();
}

void ConnectionViewModel::setError(Field field, Words words)
{
    m_certificateInQuestion = false;
    m_errorField = field;
    m_errorWords = std::move(words);
    Q_EMIT errorChanged();
}

void ConnectionViewModel::prefill(const SignInForm& form)
{
    m_form = form;
    Q_EMIT formChanged();
}

QUrl ConnectionViewModel::serverOf(const SignInForm& form)
{
    return serverUrl(form.server);
}

UserId ConnectionViewModel::userOf(const SignInForm& form)
{
    return userNumber(form.user);
}

QString ConnectionViewModel::complaintAbout(const QByteArray& profile)
{
    const auto read = core::profileFor({}, profile);
    //: %1 says in English which member is wrong and why
    return read ? QString()
                : tr("The server profile has a mistake: %1").arg(PersonText::isolated(read.error().detail));
}

QString ConnectionViewModel::useProfile(const QByteArray& text)
{
    const auto profile = core::profileFor({}, text);
    if (!profile)
        return complaintAbout(text);
    m_form.profile = text;
    m_form.server = profile->url.toString();
    setError(Field::None);
    Q_EMIT formChanged();
    return {};
}

void ConnectionViewModel::fetchProfile(const QUrl& url)
{
    m_download = std::make_unique<core::ProfileDownload>();
    connect(
        m_download.get(), &core::ProfileDownload::finished, this,
        [this, host = url.host()](const Result<QByteArray>& text) {
            if (text)
                Q_EMIT profileFetched(*text);
            else
                Q_EMIT profileNotFetched([host] {
                    return tr("No server profile could be fetched from %1.").arg(PersonText::isolated(host));
                });
        });
    m_download->start(url);
}

void ConnectionViewModel::dropProfile()
{
    m_form.profile.clear();
    Q_EMIT formChanged();
}

void ConnectionViewModel::signIn(const SignInForm& form)
{
    m_form = form;
    const QUrl server = serverUrl(form.server);
    const UserId user = userNumber(form.user);
    if (!server.isValid()) {
        setError(Field::Server, [missing = form.server.trimmed().isEmpty()] {
            return missing ? tr("Enter the address of your server.")
                           : tr("This is not the address of a server.");
        });
        return;
    }
    if (!user.isValid()) {
        setError(Field::User, [missing = form.user.trimmed().isEmpty()] {
            return missing ? tr("Enter your user number.")
                           : tr("A user number has digits only, for example 42.");
        });
        return;
    }
    if (const auto profile = core::profileFor(server, form.profile); !profile) {
        setError(Field::Server, [error = profile.error(), text = form.profile] {
            return error.kind == ErrorKind::Refused
                       ? tr("The server profile is for %1. Use that address, or remove the profile.")
                             .arg(error.detail)
                       : complaintAbout(text);
        });
        return;
    }
    setError(Field::None);
    setStage(Stage::SigningIn);
    Q_EMIT signInRequested(server, user, form.token.trimmed());
}

void ConnectionViewModel::cancel()
{
    Q_EMIT cancelRequested();
}

void ConnectionViewModel::tryNow()
{
    if (m_link)
        m_link->retryNow();
}

void ConnectionViewModel::setWaiting(int messages)
{
    m_waiting = messages;
    updateBanner();
}

void ConnectionViewModel::follow(core::ServerLink* link)
{
    if (m_link)
        m_link->disconnect(this);
    m_link = link;
    m_complaint.stop();
    if (m_link) {
        connect(m_link, &core::ServerLink::stateChanged, this, &ConnectionViewModel::updateBanner);
        connect(m_link, &core::ServerLink::dropped, this, [this] {
            m_complaint.start();
            updateBanner();
        });
    }
    updateBanner();
}

void ConnectionViewModel::enter()
{
    m_form.token.clear();
    setError(Field::None);
    setStage(Stage::SignedIn);
    updateBanner();
}

void ConnectionViewModel::refuse(const Error& error)
{
    const QUrl server = serverUrl(m_form.server);
    const bool aboutToken = error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::Refused ||
                            error.kind == ErrorKind::Unavailable;
    setError(aboutToken ? Field::Token : Field::Server,
             [error, host = hostOf(server)] { return ErrorText::connecting(error, host); });
    if (error.kind == ErrorKind::Insecure) {
        m_certificateInQuestion = true;
        Q_EMIT errorChanged();
    }
    setStage(Stage::SignedOut);
}

void ConnectionViewModel::refuseKeyring(const Error& error)
{
    setError(Field::Token, [error] { return ErrorText::keyring(error); });
    setStage(Stage::SignedOut);
}

void ConnectionViewModel::leave()
{
    setStage(Stage::SignedOut);
}

void ConnectionViewModel::retranslate()
{
    updateBanner();
    Q_EMIT errorChanged();
}

void ConnectionViewModel::updateBanner()
{
    using LinkState = core::ServerLink::State;
    QString banner;
    bool canTryNow = false;
    bool countsDown = false;
    const LinkState state = m_link ? m_link->state() : LinkState::Closed;
    if (state != LinkState::Connecting) {
        m_patience.stop();
        m_isSlow = false;
    }
    switch (state) {
    case LinkState::Closed:
        break;
    case LinkState::Connecting: // what is over before it can be read would only push the window's content
                                // about
        if (m_isSlow || !m_banner.isEmpty())
            banner = tr("Connecting…");
        else if (!m_patience.isActive())
            m_patience.start();
        break;
    case LinkState::Waiting: {
        const qint64 wait = QDateTime::currentDateTimeUtc().msecsTo(m_link->nextAttempt());
        const int seconds = static_cast<int>(std::max<qint64>(0, (wait + 999) / 1000));
        banner = seconds > 0 ? tr("Not connected. Trying again in %Ln second(s).", nullptr, seconds)
                             : tr("Connecting…");
        canTryNow = seconds > 0;
        countsDown = true;
        break;
    }
    case LinkState::Connected:
        if (m_complaint.isActive())
            banner = tr("The server sent something that Duologue cannot read. It was left out.");
        break;
    case LinkState::Refused:
        banner = ErrorText::connecting(m_link->lastError(), hostOf(m_link->profile().url));
        break;
    }
    if (!banner.isEmpty() && m_waiting > 0) {
        //: %1 is how the line is
        banner = tr("%1 %Ln message(s) waiting.", nullptr, m_waiting).arg(banner);
    }
    if (countsDown && !m_countdown.isActive())
        m_countdown.start();
    else if (!countsDown)
        m_countdown.stop();
    if (banner == m_banner && canTryNow == m_canTryNow)
        return;
    m_banner = banner;
    m_canTryNow = canTryNow;
    Q_EMIT bannerChanged();
}

} // namespace duologue::viewmodels
