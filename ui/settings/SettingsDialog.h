#pragma once

#include "app/viewmodels/ProgramViewModel.h"
#include "app/viewmodels/SettingsCatalogue.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QStackedWidget;
class QVBoxLayout;

namespace duologue::viewmodels {
class ExceptionsViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

class SettingRow;

/// The settings: pages on one side, their rows on the other. Everything applies at once; what is typed into
/// the search field jumps to the row and highlights it.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    SettingsDialog(const viewmodels::ProgramViewModel& program, QWidget* parent);

    void showPage(viewmodels::SettingsPage::Id id);

    /// Of the account that is in; null before it goes.
    void setExceptions(viewmodels::ExceptionsViewModel* exceptions);

Q_SIGNALS:
    void testRequested();    ///< the way to the present server
    void profileRequested(); ///< edit the present server's profile
    void signOutRequested();
    void logRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void fill();
    [[nodiscard]] QWidget* page(const viewmodels::SettingsPage& page);
    void addOwn(const viewmodels::SettingsPage& page, QVBoxLayout* column);
    void addAdvanced(QVBoxLayout* column);
    [[nodiscard]] QWidget* head(const viewmodels::SettingsPage& page, QWidget* parent);
    void search(const QString& words);

    viewmodels::ProgramViewModel m_program;
    viewmodels::ExceptionsViewModel* m_exceptions = nullptr;
    QLineEdit* m_search;
    QWidget* m_side;
    QListWidget* m_list;
    QStackedWidget* m_pages;
    QList<viewmodels::SettingsPage> m_words;
};

} // namespace duologue::ui
