// What a start of the program asks of the one that runs: --call, --answer, --hang-up, --status, links.

#include "app/application/Account.h"
#include "app/application/Client.h"

using namespace Qt::StringLiterals;

namespace duologue::application {

Answer Client::perform(const Errand& errand)
{
    using State = viewmodels::CallViewModel::State;
    viewmodels::CallViewModel* call = m_account ? &m_account->chat.call : nullptr;
    const State state = call ? call->state() : State::Idle;
    switch (errand.kind) {
    case Errand::Kind::Raise:
        Q_EMIT windowWanted();
        return {};
    case Errand::Kind::Link:
        Q_EMIT windowWanted();
        Q_EMIT linkReceived(errand.text);
        return {};
    case Errand::Kind::Call:
        Q_EMIT windowWanted();
        return this->call(errand.user);
    case Errand::Kind::Answer:
        if (state != State::Incoming)
            return {u"No call rings."_s, 1};
        call->answer(call->isVideo() ? CallKind::Video : CallKind::Audio);
        return {u"Answered."_s};
    case Errand::Kind::HangUp:
        if (state != State::Incoming && state != State::Outgoing && state != State::Running)
            return {u"There is no call."_s, 1};
        call->hangUp();
        return {u"The call has been ended."_s};
    case Errand::Kind::Status:
        return {status()};
    }
    return {};
}

Answer Client::call(UserId user)
{
    if (m_account && m_account->link.isConnected()) {
        m_account->chat.call.dial(user, CallKind::Video);
        return {u"Calling user %1."_s.arg(user.value)};
    }
    m_toCall = user;
    return {u"Calling user %1 when connected."_s.arg(user.value)};
}

/// For scripts: English, one fact a line.
QString Client::status() const
{
    if (!m_account || !m_entered)
        return u"account: none"_s;
    using State = viewmodels::CallViewModel::State;
    const State state = m_account->chat.call.state();
    const bool inCall = state == State::Running || state == State::Outgoing;
    int unread = 0;
    for (const Room& room : m_account->rooms.all())
        unread += room.unread;
    return u"account: %1@%2\nconnected: %3\nunread: %4\ncall: %5"_s.arg(
        QString::number(m_who.user.value), m_who.server.toString(),
        m_account->link.isConnected() ? u"yes"_s : u"no"_s, QString::number(unread),
        inCall                     ? u"running"_s
        : state == State::Incoming ? u"ringing"_s
                                   : u"none"_s);
}

} // namespace duologue::application
