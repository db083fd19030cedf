#include "ui/settings/SettingsDialog.h"

#include "ui/settings/AccountSettings.h"
#include "ui/settings/DeviceSettings.h"
#include "ui/settings/QuietExceptions.h"
#include "ui/settings/QuietSettings.h"
#include "ui/settings/SettingRow.h"
#include "ui/settings/SpellingSettings.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/Icon.h"

#include <QCheckBox>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duologue::ui {

using viewmodels::SettingsCatalogue;
using viewmodels::SettingsGroup;
using viewmodels::SettingsPage;
using viewmodels::SettingsRow;

namespace {
constexpr int listWidth = 220;
constexpr int pageIcon = 20;
constexpr int groupSpacing = 24; // UX.md, "Settings"
} // namespace

SettingsDialog::SettingsDialog(const viewmodels::ProgramViewModel& program, QWidget* parent)
    : QDialog(parent),
      m_program(program),
      m_search(new QLineEdit(this)),
      m_side(new QWidget(this)),
      m_list(new QListWidget(this)),
      m_pages(new QStackedWidget(this))
{
    setObjectName(u"settingsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const QSize screenful = QGuiApplication::primaryScreen()->availableSize();
    resize((QSize(760, 600) * style::growth(this)).boundedTo(screenful * 0.95));
    build();
    fill();
    connect(m_list, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsDialog::search);
    m_list->setCurrentRow(0);
    m_search->setFocus();
}

void SettingsDialog::build()
{
    m_search->setObjectName(u"settingsSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(u"settingsPages"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(2);
    auto* column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    auto* row = new QHBoxLayout(this);
    row->setSpacing(12);
    row->addWidget(m_side);
    row->addWidget(m_pages, 1);
}

/// In the present language; the page that is shown stays.
void SettingsDialog::fill()
{
    const int shown = m_list->currentRow();
    setWindowTitle(tr("Settings"));
    m_search->setPlaceholderText(tr("Search settings"));
    m_search->setAccessibleName(tr("Search settings"));
    m_list->setAccessibleName(tr("Pages"));
    m_words = SettingsCatalogue::pages();
    while (QWidget* old = m_pages->widget(0)) {
        m_pages->removeWidget(old);
        delete old;
    }
    const style::Tokens& tokens = style::Tokens::of(this);
    const int side = qRound(pageIcon * style::growth(this));
    m_list->setIconSize(QSize(side, side));
    QPalette calm = m_list->palette(); // as in the list of chats
    calm.setColor(QPalette::Highlight, tokens.selection);
    calm.setColor(QPalette::HighlightedText, tokens.text);
    m_list->setPalette(calm);
    while (m_list->count() < m_words.size()) // the rows stay: a screen reader loses those that are made anew
        m_list->addItem(new QListWidgetItem);
    for (int at = 0; at < m_words.size(); ++at) {
        const SettingsPage& each = m_words.at(at);
        QIcon picture(icon(each.icon, side, tokens.text, devicePixelRatioF()));
        picture.addPixmap(icon(each.icon, side, tokens.text, devicePixelRatioF()), QIcon::Selected);
        m_list->item(at)->setIcon(picture);
        m_list->item(at)->setText(each.title);
        m_pages->addWidget(page(each));
    }
    constexpr int rest = 24; // frames and a scroll bar
    m_side->setFixedWidth(std::max(listWidth, m_list->sizeHintForColumn(0) + rest));
    m_list->setCurrentRow(std::max(shown, 0));
    m_pages->setCurrentIndex(m_list->currentRow());
    search(m_search->text());
}

QWidget* SettingsDialog::page(const SettingsPage& words)
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setSpacing(0);
    column->addWidget(head(words, content));
    for (const SettingsGroup& group : words.groups) {
        if (!group.title.isEmpty()) {
            if (column->count() > 1) // not between the page's name and its first group
                column->addSpacing(groupSpacing);
            auto* heading = new QLabel(group.title, content);
            heading->setFont(style::scaled(font(), 1.0, QFont::DemiBold));
            heading->setContentsMargins(8, 0, 8, 4);
            column->addWidget(heading);
        }
        if (group.rows.first().preference == viewmodels::Preference::QuietCalls)
            column->addWidget(new QuietSettings(m_program.settings, content)); // first whether, then how
        for (const SettingsRow& row : group.rows)
            column->addWidget(new SettingRow(row, m_program.settings, content));
    }
    addOwn(words, column);
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(u"settingsPage"_s);
    scroll->setAccessibleName(words.title);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    return scroll;
}

/// The page's name, and the way back to its defaults while something differs from them.
QWidget* SettingsDialog::head(const SettingsPage& words, QWidget* parent)
{
    QList<viewmodels::Preference> here;
    for (const SettingsGroup& group : words.groups) {
        for (const SettingsRow& row : group.rows)
            here.append(row.preference);
    }
    auto* line = new QWidget(parent);
    auto* title = new QLabel(words.title, line);
    title->setFont(style::scaled(font(), 1.25, QFont::DemiBold));
    auto* reset = new QPushButton(tr("Reset this page"), line);
    reset->setObjectName(u"resetPage"_s);
    reset->setAutoDefault(false);
    QSizePolicy keepsItsPlace = reset->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    reset->setSizePolicy(keepsItsPlace);
    const auto show = [this, reset, here] {
        reset->setHidden(std::ranges::all_of(
            here, [this](viewmodels::Preference each) { return m_program.settings.isDefault(each); }));
    };
    // Queued: a language that goes back builds the page anew.
    connect(
        reset, &QPushButton::clicked, this,
        [this, here] {
            for (const viewmodels::Preference each : here)
                m_program.settings.reset(each);
        },
        Qt::QueuedConnection);
    connect(&m_program.settings, &viewmodels::SettingsViewModel::changed, reset, show);
    show();
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(8, 0, 8, 8);
    row->addWidget(title, 1);
    row->addWidget(reset);
    return line;
}

/// What is no plain preference.
void SettingsDialog::addOwn(const SettingsPage& words, QVBoxLayout* column)
{
    switch (words.id) {
    case SettingsPage::Id::Account: {
        auto* accounts = new AccountSettings(m_program.accounts, this);
        connect(accounts, &AccountSettings::testRequested, this, &SettingsDialog::testRequested);
        connect(accounts, &AccountSettings::profileRequested, this, &SettingsDialog::profileRequested);
        connect(accounts, &AccountSettings::signOutRequested, this, &SettingsDialog::signOutRequested);
        column->addWidget(accounts);
        break;
    }
    case SettingsPage::Id::Appearance: {
        auto* autostart = new QCheckBox(tr("Start when I log in"), this);
        autostart->setObjectName(u"autostart"_s);
        autostart->setChecked(m_program.settings.autostart());
        connect(autostart, &QCheckBox::toggled, this, [this, autostart](bool on) {
            if (!m_program.settings.setAutostart(on))
                autostart->setChecked(!on);
        });
        auto* row = new QHBoxLayout;
        row->setContentsMargins(8, 6, 8, 6);
        row->addWidget(autostart);
        column->addLayout(row);
        break;
    }
    case SettingsPage::Id::Notifications:
        if (m_exceptions)
            column->addWidget(new QuietExceptions(*m_exceptions, this));
        break;
    case SettingsPage::Id::Chat:
        column->addSpacing(groupSpacing);
        column->addWidget(new SpellingSettings(m_program.settings, this));
        break;
    case SettingsPage::Id::Calls:
        column->addWidget(new DeviceSettings(m_program.devices, this));
        break;
    case SettingsPage::Id::Advanced:
        addAdvanced(column);
        break;
    default:
        break;
    }
}

void SettingsDialog::addAdvanced(QVBoxLayout* column)
{
    auto* log = new QPushButton(tr("Show logs"), this);
    log->setObjectName(u"showLogs"_s);
    connect(log, &QPushButton::clicked, this, &SettingsDialog::logRequested);
    auto* reset = new QPushButton(tr("Reset all settings…"), this);
    reset->setObjectName(u"resetAll"_s);
    connect(reset, &QPushButton::clicked, this, [this] {
        auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Reset all settings"),
                                    tr("All settings go back to their defaults. Accounts and messages stay."),
                                    QMessageBox::Cancel, this);
        box->setObjectName(u"confirmReset"_s);
        box->setAttribute(Qt::WA_DeleteOnClose);
        QPushButton* yes = box->addButton(tr("Reset"), QMessageBox::DestructiveRole);
        connect(yes, &QPushButton::clicked, this, [this] { m_program.settings.resetAll(); });
        box->open();
    });
    for (QPushButton* button : {log, reset}) {
        button->setAutoDefault(false);
        auto* line = new QHBoxLayout;
        line->setContentsMargins(8, 8, 8, 0);
        line->addWidget(button, 0, Qt::AlignLeading);
        column->addLayout(line);
    }
}

void SettingsDialog::search(const QString& words)
{
    const bool searching = !words.trimmed().isEmpty();
    int first = -1;
    for (int at = 0; at < m_words.size(); ++at) {
        const SettingsPage& each = m_words.at(at);
        bool found = each.title.contains(words.trimmed(), Qt::CaseInsensitive) ||
                     each.keywords.contains(words.trimmed(), Qt::CaseInsensitive);
        SettingRow* row = nullptr;
        for (auto* candidate : m_pages->widget(at)->findChildren<SettingRow*>()) {
            const bool hit = searching && candidate->matches(words);
            candidate->setHighlighted(hit);
            if (hit && !row)
                row = candidate;
            found = found || hit;
        }
        m_list->item(at)->setHidden(searching && !found);
        if (searching && found && first < 0) {
            first = at;
            m_list->setCurrentRow(at);
            if (row)
                static_cast<QScrollArea*>(m_pages->widget(at))->ensureWidgetVisible(row);
        }
    }
}

void SettingsDialog::setExceptions(viewmodels::ExceptionsViewModel* exceptions)
{
    if (std::exchange(m_exceptions, exceptions) != exceptions)
        fill();
}

void SettingsDialog::showPage(SettingsPage::Id id)
{
    m_list->setCurrentRow(static_cast<int>(id));
}

void SettingsDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        fill();
}

} // namespace duologue::ui
