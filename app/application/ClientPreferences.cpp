// What a person chooses in the settings, applied while the program runs.

#include "app/application/Account.h"
#include "app/application/Client.h"
#include "app/base/whenDone.h"
#include "app/core/useProxy.h"
#include "app/platform/SystemProxy.h"

using namespace Qt::StringLiterals;

namespace duologue::application {

using viewmodels::Preference;

void Client::applyCallPreferences()
{
    if (!m_account)
        return;
    m_account->calls.setStrangersMayCall(m_settingsView.word(Preference::WhoMayCall) == "everyone"_L1);
    m_account->calls.setRelayOnly(m_settingsView.isOn(Preference::RelayOnly));
}

void Client::applyPreference(Preference preference)
{
    switch (preference) {
    case Preference::Proxy:
    case Preference::ProxyHost:
    case Preference::ProxyPort:
        applyProxy();
        break;
    case Preference::RelayOnly:
    case Preference::WhoMayCall:
        applyCallPreferences();
        break;
    case Preference::ShowOnline:
        if (m_account)
            m_account->session.setShownOnline(m_settingsView.isOn(Preference::ShowOnline));
        break;
    case Preference::DetailedLog:
        m_log.setDetailed(m_settingsView.isOn(Preference::DetailedLog));
        break;
    default:
        break;
    }
}

void Client::applyProxy()
{
    const auto use = [this](const Proxy& proxy) {
        core::useProxy(proxy);
        if (m_account)
            m_account->link.reconnect();
    };
    if (m_settingsView.word(Preference::Proxy) != "system"_L1) {
        use(m_settingsView.proxy());
        return;
    }
    const auto account = m_accounts.current();
    const QUrl server = m_account ? m_who.server : account ? account->server : QUrl(u"https://example.org"_s);
    whenDone(platform::systemProxy(server), this, use);
}

} // namespace duologue::application
