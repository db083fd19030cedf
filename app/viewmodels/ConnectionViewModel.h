#pragma once

#include "app/base/Result.h"
#include "app/base/Words.h"
#include "app/domain/Ids.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace duologue::core {
class ProfileDownload;
class ServerLink;
} // namespace duologue::core

namespace duologue::viewmodels {

/// What a person typed to be let in; nothing is checked yet.
struct SignInForm {
    QString server;     ///< URL; `chat.example` means https, localhost and numbers mean http
    QString user;       ///< a positive number
    QString token;      ///< empty if the server asks for none
    QByteArray profile; ///< the text of a server profile; empty = only the address is known

    friend bool operator==(const SignInForm&, const SignInForm&) = default;
};

/// The way to the server: signing in, and how the line is while signed in.
/// The errors are whole sentences, each to be shown under the field that caused it; empty = no error.
class ConnectionViewModel : public QObject {
    Q_OBJECT
    Q_PROPERTY(Stage stage READ stage NOTIFY stageChanged)
    Q_PROPERTY(QString banner READ banner NOTIFY bannerChanged)

public:
    enum class Stage {
        SignedOut, ///< show the connection page
        SigningIn, ///< show it with its fields disabled and a Cancel
        SignedIn,  ///< show rooms and conversation, connected or not
    };
    Q_ENUM(Stage)

    enum class Field { None, Server, User, Token };
    Q_ENUM(Field)

    explicit ConnectionViewModel(QObject* parent = nullptr);
    ~ConnectionViewModel() override;

    [[nodiscard]] Stage stage() const { return m_stage; }

    /// What the fields start with: the account used last, or what the command line said.
    [[nodiscard]] const SignInForm& form() const { return m_form; }

    /// The sentence to show, and under which field.
    [[nodiscard]] QString errorText() const { return m_errorWords ? m_errorWords() : QString(); }
    [[nodiscard]] Field errorField() const { return m_errorField; }

    /// Under the list's head while signed in: empty when connected, else "Reconnecting in 4 s", "Offline", …
    [[nodiscard]] QString banner() const { return m_banner; }
    /// Whether "Try now" makes sense beside the banner.
    [[nodiscard]] bool canTryNow() const { return m_canTryNow; }

    /// Why the sign-in failed, for those who want to see the certificate.
    [[nodiscard]] bool isCertificateInQuestion() const { return m_certificateInQuestion; }

    /// The server that this form means; invalid if what was typed is none.
    [[nodiscard]] static QUrl serverOf(const SignInForm& form);
    [[nodiscard]] static UserId userOf(const SignInForm& form);

    /// Takes the text of a server profile into the form, or answers what is wrong with it in a sentence.
    [[nodiscard]] QString useProfile(const QByteArray& text);
    /// The sentence alone; empty if the text is a good profile.
    [[nodiscard]] static QString complaintAbout(const QByteArray& profile);
    void dropProfile();
    /// From the web: profileFetched() or profileNotFetched() follows.
    void fetchProfile(const QUrl& url);

    /// Checks the form and asks for a sign-in; errors come by errorChanged().
    void signIn(const SignInForm& form);
    void cancel();
    void tryNow();

    // What the application tells this view model.
    void prefill(const SignInForm& form);
    void follow(core::ServerLink* link);    ///< null when signed out
    void setWaiting(int messages);          ///< of mine, for a line
    void enter();                           ///< the account is open: show the rooms, connected or not
    void refuse(const Error& error);        ///< the sign-in failed
    void refuseKeyring(const Error& error); ///< the token could not be read; NotFound = it is not there
    void leave();
    void retranslate(); ///< the language has changed

Q_SIGNALS:
    void stageChanged();
    void errorChanged();
    void profileFetched(const QByteArray& text);
    void profileNotFetched(const duologue::Words& sentence);
    void formChanged(); ///< by somebody else than who types
    void bannerChanged();

    /// The form is sound: somebody please connect.
    /// form() has the server profile.
    void signInRequested(const QUrl& server, duologue::UserId user, const QString& token);
    void cancelRequested();

private:
    void setStage(Stage stage);
    void setError(Field field, Words words = {});
    void updateBanner();

    SignInForm m_form;
    Stage m_stage = Stage::SignedOut;
    Words m_errorWords; ///< in the present language; none = no error
    Field m_errorField = Field::None;
    bool m_certificateInQuestion = false;
    QString m_banner;
    bool m_canTryNow = false;
    int m_waiting = 0;
    core::ServerLink* m_link = nullptr;
    std::unique_ptr<core::ProfileDownload> m_download;
    QTimer m_countdown;
    QTimer m_patience; ///< until connecting takes so long that one says so
    bool m_isSlow = false;
    QTimer m_complaint; ///< running = the server sent something unreadable a moment ago
};

} // namespace duologue::viewmodels
