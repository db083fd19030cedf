#include "ui/connection/ConnectionPage.h"

#include "ui/style/Tokens.h"
#include "ui/widgets/PushButton.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duologue::ui {

using viewmodels::ConnectionViewModel;

namespace {
constexpr int ring = 4; ///< px around a PushButton, for its focus
} // namespace

ConnectionPage::ConnectionPage(ConnectionViewModel& connection, QWidget* parent)
    : QWidget(parent), m_connection(connection)
{
    setObjectName(u"connectionPage"_s);
    build();
    restyle();
    retranslate();

    for (const QLineEdit* field : {m_server, m_user, m_token})
        connect(field, &QLineEdit::returnPressed, this, &ConnectionPage::submit);
    connect(m_connect, &QPushButton::clicked, this, &ConnectionPage::submit);
    connect(m_cancel, &QPushButton::clicked, &m_connection, &ConnectionViewModel::cancel);
    connect(m_showToken, &QPushButton::toggled, this, [this](bool shown) {
        m_token->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        retranslate();
    });
    connect(m_import, &QPushButton::clicked, this, &ConnectionPage::importRequested);
    connect(m_test, &QPushButton::clicked, this, &ConnectionPage::testRequested);
    connect(m_certificate, &QPushButton::clicked, this, &ConnectionPage::testRequested);
    connect(m_dropProfile, &QPushButton::clicked, &m_connection, &ConnectionViewModel::dropProfile);
    connect(&m_connection, &ConnectionViewModel::formChanged, this, &ConnectionPage::takeForm);
    connect(&m_connection, &ConnectionViewModel::stageChanged, this, &ConnectionPage::showStage);
    connect(&m_connection, &ConnectionViewModel::errorChanged, this, &ConnectionPage::showError);

    showStage();
    showError();
    showProfile();
}

void ConnectionPage::build()
{
    m_columnWidget = new QWidget;
    m_column = new QVBoxLayout(m_columnWidget);
    m_column->setContentsMargins(0, 0, 0, 0);

    m_logo = new QLabel;
    m_logo->setAlignment(Qt::AlignCenter);
    m_title = new QLabel(u"Duologue"_s);
    m_title->setObjectName(u"title"_s);
    m_title->setAlignment(Qt::AlignCenter);
    m_column->addWidget(m_logo);
    m_column->addWidget(m_title);
    m_column->addSpacing(16);

    m_server = new QLineEdit;
    m_server->setObjectName(u"server"_s);
    m_server->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    addField(m_server, m_serverLabel = new QLabel);

    m_user = new QLineEdit;
    m_user->setObjectName(u"user"_s);
    m_user->setInputMethodHints(Qt::ImhDigitsOnly);
    addField(m_user, m_userLabel = new QLabel);

    m_token = new QLineEdit;
    m_token->setObjectName(u"token"_s);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_showToken = new PushButton(PushButton::Role::Plain);
    m_showToken->setAutoDefault(false);
    m_showToken->setObjectName(u"showToken"_s);
    m_showToken->setCheckable(true);
    addField(m_token, m_tokenLabel = new QLabel, m_showToken);
    m_column->addSpacing(8);

    m_connect = new PushButton(PushButton::Role::Primary);
    m_connect->setObjectName(u"connect"_s);
    m_cancel = new PushButton(PushButton::Role::Plain);
    m_cancel->setObjectName(u"cancel"_s);
    m_progress = new QProgressBar;
    m_progress->setObjectName(u"progress"_s);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_connect, m_cancel, m_progress})
        m_column->addWidget(widget);

    buildMore();

    m_error = new QLabel(m_columnWidget);
    m_error->setObjectName(u"error"_s);
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    m_error->setContentsMargins(ring, 0, ring, 0); // in line with the fields

    auto* page = new QWidget;
    auto* grid = new QGridLayout(page);
    grid->addWidget(m_columnWidget, 1, 1);
    for (const int outer : {0, 2}) {
        grid->setRowStretch(outer, 1);
        grid->setColumnStretch(outer, 1);
    }
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
}

/// What one seldom needs: the profile, the test, the certificate, accounts to go back to.
void ConnectionPage::buildMore()
{
    m_profileRow = new QWidget(m_columnWidget);
    m_profile = new QLabel;
    m_profile->setObjectName(u"profile"_s);
    m_profile->setTextFormat(Qt::PlainText);
    m_profile->setWordWrap(true);
    m_dropProfile = new QPushButton;
    m_dropProfile->setObjectName(u"dropProfile"_s);
    auto* profile = new QHBoxLayout(m_profileRow);
    profile->setContentsMargins(ring, 0, ring, 0);
    profile->addWidget(m_profile, 1);
    profile->addWidget(m_dropProfile);
    m_groups.value(m_server)->addWidget(m_profileRow);

    m_certificate = new PushButton(PushButton::Role::Plain);
    m_certificate->setObjectName(u"certificate"_s);
    m_import = new PushButton(PushButton::Role::Plain);
    m_import->setObjectName(u"import"_s);
    m_test = new PushButton(PushButton::Role::Plain);
    m_test->setObjectName(u"test"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_import, 1);
    row->addWidget(m_test, 1);
    m_column->addWidget(m_certificate);
    m_column->addLayout(row);
    m_accountsLabel = new QLabel;
    m_accountsLabel->hide();
    m_column->addSpacing(8);
    m_column->addWidget(m_accountsLabel);
    m_accounts = new QVBoxLayout;
    m_accounts->setSpacing(0);
    m_column->addLayout(m_accounts);
}

void ConnectionPage::setAccounts(const QList<std::pair<QString, QString>>& accounts)
{
    while (QLayoutItem* item = m_accounts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_accountsLabel->setHidden(accounts.isEmpty());
    for (const auto& [id, name] : accounts) {
        auto* button = new PushButton(PushButton::Role::Plain);
        button->setObjectName(u"account"_s);
        button->setText(name);
        button->setAccessibleName(name);
        m_accounts->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, id = id] { Q_EMIT accountChosen(id); });
    }
}

void ConnectionPage::addField(QLineEdit* field, QLabel* label, QPushButton* beside)
{
    // Addresses, numbers and tokens read from left to right in every language.
    field->setLayoutDirection(Qt::LeftToRight);
    field->setTextMargins(6, 0, 6, 0);
    label->setBuddy(field);
    label->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    // As wide as the buttons, whose focus ring needs room. Margins would not mirror.
    row->addSpacing(ring);
    row->addWidget(field, 1);
    row->addSpacing(ring);
    if (beside != nullptr)
        row->addWidget(beside);
    label->setContentsMargins(ring, 0, ring, 0);
    auto* group = new QVBoxLayout;
    group->setSpacing(4);
    group->addWidget(label);
    group->addLayout(row);
    m_column->addLayout(group);
    m_groups.insert(field, group);
}

void ConnectionPage::restyle()
{
    const style::Tokens& tokens = style::Tokens::of(this);
    const int em = fontInfo().pixelSize();
    m_columnWidget->setFixedWidth(360 * em / 13);
    m_title->setFont(style::scaled(font(), 1.6, QFont::DemiBold));
    m_error->setFont(style::scaled(font(), 0.92));
    QPalette danger = m_error->palette();
    danger.setColor(QPalette::WindowText, tokens.danger);
    m_error->setPalette(danger);
    m_progress->setFixedHeight(4);
    const int height = 36 * em / 13;
    for (QWidget* each : std::initializer_list<QWidget*>{m_server, m_user, m_token})
        each->setFixedHeight(height);
    m_showToken->setFixedHeight(height + 2 * ring);
    m_logo->setPixmap(QIcon(u":/icons/duologue.svg"_s).pixmap(QSize(64, 64), devicePixelRatioF()));
}

void ConnectionPage::retranslate()
{
    m_serverLabel->setText(tr("Server"));
    m_userLabel->setText(tr("Your user number"));
    m_tokenLabel->setText(tr("Access token (only if your server asks for one)"));
    m_server->setAccessibleName(tr("Server"));
    m_user->setAccessibleName(tr("Your user number"));
    m_token->setAccessibleName(tr("Access token"));
    m_server->setPlaceholderText(u"chat.example  ·  http://localhost:3000"_s);
    const bool shown = m_showToken->isChecked();
    m_showToken->setText(shown ? tr("Hide", "the access token") : tr("Show", "the access token"));
    m_showToken->setAccessibleName(shown ? tr("Hide access token") : tr("Show access token"));
    m_connect->setText(tr("Connect"));
    m_connect->setAccessibleName(tr("Connect"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel"));
    m_progress->setAccessibleName(tr("Connecting"));
    m_import->setText(tr("Server profile…"));
    m_test->setText(tr("Test connection"));
    m_certificate->setText(tr("Show the certificate…"));
    m_dropProfile->setText(tr("Remove", "the server profile"));
    m_dropProfile->setAccessibleName(tr("Remove the server profile"));
    m_accountsLabel->setText(tr("Or go back to"));
    for (QPushButton* button : {m_import, m_test, m_certificate})
        button->setAccessibleName(button->text());
    showProfile();
}

/// The form may come after this page was made and before it is seen; what somebody typed is theirs.
void ConnectionPage::showForm()
{
    if (!m_server->text().isEmpty() || !m_user->text().isEmpty() || !m_token->text().isEmpty())
        return;
    const viewmodels::SignInForm& form = m_connection.form();
    m_server->setText(form.server);
    m_user->setText(form.user);
    m_token->setText(form.token);
}

/// Somebody else filled the form: a profile was imported, another account was chosen.
void ConnectionPage::takeForm()
{
    const viewmodels::SignInForm& form = m_connection.form();
    m_server->setText(form.server);
    m_user->setText(form.user);
    if (!form.token.isEmpty())
        m_token->setText(form.token);
    showProfile();
    focusWhereToGoOn();
}

void ConnectionPage::showProfile()
{
    const viewmodels::SignInForm& form = m_connection.form();
    m_profileRow->setHidden(form.profile.isEmpty());
    m_profile->setText(tr("With a server profile"));
}

viewmodels::SignInForm ConnectionPage::form() const
{
    return {.server = m_server->text(),
            .user = m_user->text(),
            .token = m_token->text(),
            .profile = m_connection.form().profile};
}

void ConnectionPage::submit()
{
    m_connection.signIn(form());
}

void ConnectionPage::showStage()
{
    const bool signingIn = m_connection.stage() == ConnectionViewModel::Stage::SigningIn;
    if (m_connection.stage() == ConnectionViewModel::Stage::SignedIn)
        m_token->clear(); // it stays in the keyring only
    for (QWidget* widget : std::initializer_list<QWidget*>{m_server, m_user, m_token, m_showToken,
                                                           m_dropProfile, m_import, m_test, m_certificate})
        widget->setDisabled(signingIn);
    m_connect->setHidden(signingIn);
    m_cancel->setVisible(signingIn);
    m_progress->setVisible(signingIn);
    focusWhereToGoOn();
}

void ConnectionPage::showError()
{
    const QString sentence = m_connection.errorText();
    QLineEdit* field = fieldOf(m_connection.errorField());
    for (QLineEdit* each : {m_server, m_user, m_token})
        each->setAccessibleDescription(each == field ? sentence : QString());
    m_error->setText(sentence);
    m_error->setHidden(sentence.isEmpty());
    m_certificate->setVisible(m_connection.isCertificateInQuestion());
    if (sentence.isEmpty())
        return;

    m_groups.value(field)->addWidget(m_error);
    focusWhereToGoOn();
    QAccessibleEvent alert(m_error, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ConnectionPage::focusWhereToGoOn()
{
    switch (m_connection.stage()) {
    case ConnectionViewModel::Stage::SigningIn:
        m_cancel->setFocus();
        break;
    case ConnectionViewModel::Stage::SignedOut:
        if (QLineEdit* field = fieldToGoOnWith()) {
            field->setFocus();
            field->selectAll();
        } else {
            m_connect->setFocus();
        }
        break;
    case ConnectionViewModel::Stage::SignedIn:
        break;
    }
}

/// The one with the error, else the first that must be filled in; null when only Connect remains.
QLineEdit* ConnectionPage::fieldToGoOnWith() const
{
    if (!m_connection.errorText().isEmpty())
        return fieldOf(m_connection.errorField());
    for (QLineEdit* field : {m_server, m_user}) {
        if (field->text().isEmpty())
            return field;
    }
    return nullptr;
}

QLineEdit* ConnectionPage::fieldOf(ConnectionViewModel::Field field) const
{
    switch (field) {
    case ConnectionViewModel::Field::User:
        return m_user;
    case ConnectionViewModel::Field::Token:
        return m_token;
    case ConnectionViewModel::Field::Server:
    case ConnectionViewModel::Field::None:
        break;
    }
    return m_server;
}

void ConnectionPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showForm();
    focusWhereToGoOn();
}

void ConnectionPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void ConnectionPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_connection.stage() == ConnectionViewModel::Stage::SigningIn)
        m_connection.cancel();
    else
        QWidget::keyPressEvent(event);
}

} // namespace duologue::ui
