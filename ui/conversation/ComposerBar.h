#pragma once

#include "app/domain/Ids.h"
#include "app/spelling/Speller.h"
#include "app/viewmodels/EmojiModel.h"

#include <QHash>
#include <QWidget>

namespace duologue::viewmodels {
class SettingsViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

class Composer;
class EmojiPicker;
class ReplyStrip;
class RoundButton;

/// The foot of a conversation: what is answered, a way to attach something, emoji, the text, and Send.
class ComposerBar : public QWidget {
    Q_OBJECT

public:
    explicit ComposerBar(viewmodels::SettingsViewModel& settings, QWidget* parent = nullptr);

    [[nodiscard]] QString text() const;
    /// Replaces the text without telling: it came from there.
    void setText(const QString& text);
    /// Another room: what was typed there, running as it was forced to.
    void enterRoom(const RoomTitle& room, const QString& draft);
    void setPlaceholder(const QString& words);
    void setAttachable(bool attachable); ///< whether there is a button for pictures and files
    /// Which message is answered; empty `name`: none.
    void showAnswered(const QString& name, const QString& text);
    void focusText();

Q_SIGNALS:
    void edited(const QString& text);
    void submitted(const QString& message); ///< not blank; the field is empty again
    void attachRequested();
    void answerCancelled();
    void brought(const QMimeData& data); ///< a picture or file, pasted or dropped

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void submit();
    void showEmoji();
    void applySettings();
    void retranslate();
    void restyle();

    viewmodels::SettingsViewModel& m_settings;
    spelling::Speller m_speller;
    viewmodels::EmojiModel m_emoji;
    ReplyStrip* m_reply;
    RoundButton* m_attach;
    QWidget* m_field; ///< the rounded ground behind emoji and text
    RoundButton* m_emojiButton;
    Composer* m_composer;
    RoundButton* m_send;
    EmojiPicker* m_picker = nullptr; ///< made when first asked for
    RoomTitle m_room;
    QHash<RoomTitle, Qt::LayoutDirection> m_forced; ///< by Ctrl+Shift, for as long as the program runs
};

} // namespace duologue::ui
