#pragma once

#include "app/platform/Preference.h"

#include <QByteArray>
#include <QSet>
#include <QSettings>
#include <QStringList>

#include <optional>

namespace duologue::platform {

/// Everything that is remembered between runs but is neither an account, a message nor a secret:
/// `settings.ini` of the data folder. A damaged value is as good as none and costs a line in the log; a
/// damaged file is moved aside.
class Settings {
public:
    explicit Settings(const QString& folder);
    ~Settings();
    Q_DISABLE_COPY_MOVE(Settings)

    /// The data folder that everything of this Duologue lives in.
    [[nodiscard]] const QString& folder() const { return m_folder; }

    [[nodiscard]] QVariant value(Preference preference) const;
    /// Answers whether anything changed. What the terms do not allow is refused.
    bool setValue(Preference preference, const QVariant& value);
    bool reset(Preference preference);
    [[nodiscard]] bool isDefault(Preference preference) const;

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
    mutable QSet<Preference> m_complainedOf; ///< one line each
    QSettings m_file;
};

} // namespace duologue::platform
