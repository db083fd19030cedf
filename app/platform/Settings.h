#pragma once

#include "app/domain/Ids.h"

#include <QSettings>
#include <QUrl>

#include <memory>
#include <optional>

namespace duologue::platform {

/// Everything that is remembered between runs but is neither a message nor a secret: one typed getter and
/// setter each, in `settings.ini` of the data folder. A damaged value is as good as none.
class Settings {
public:
    explicit Settings(const QString& folder);
    ~Settings();

    /// The data folder that everything of this Duologue lives in.
    [[nodiscard]] const QString& folder() const { return m_folder; }
    [[nodiscard]] QString accountFile(const QUrl& server, UserId user) const; ///< SQLite file of an account
    [[nodiscard]] QString avatarFolder() const;

    [[nodiscard]] QUrl server() const; ///< of the account used last
    [[nodiscard]] UserId user() const;
    void setAccount(const QUrl& server, UserId user);
    /// Whether the account used last is to be entered at the next start: it has been let in and did not sign
    /// out.
    [[nodiscard]] bool isSignedIn() const;
    void setSignedIn(bool signedIn);
    [[nodiscard]] bool hasToken() const; ///< it was let in with a token, which the keyring has
    void setHasToken(bool hasToken);

    [[nodiscard]] QString theme() const; ///< "", "light" or "dark"; empty follows the system
    void setTheme(const QString& theme);
    [[nodiscard]] QString language() const; ///< "", "en", "fa"; empty follows the system
    void setLanguage(const QString& code);

    [[nodiscard]] QString
    calendar() const; ///< "", "gregorian", "iranian", "islamic"; empty follows the language
    void setCalendar(const QString& calendar);
    [[nodiscard]] int hours() const; ///< 12, 24; 0 follows the language
    void setHours(int hours);

    [[nodiscard]] bool enterSends() const; ///< true if never said
    void setEnterSends(bool sends);
    [[nodiscard]] std::optional<QStringList> spellingLanguages() const; ///< nothing if never said
    void setSpellingLanguages(const QStringList& codes);
    [[nodiscard]] QStringList recentEmoji() const;
    void setRecentEmoji(const QStringList& emoji);
    [[nodiscard]] int emojiTone() const; ///< 0 = none, 1 … 5 from light to dark
    void setEmojiTone(int tone);

    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    [[nodiscard]] QByteArray splitterState() const;
    void setSplitterState(const QByteArray& state);

private:
    QString m_folder;
    QSettings m_file;
};

} // namespace duologue::platform
