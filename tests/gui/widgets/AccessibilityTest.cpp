#include "app/platform/Settings.h"
#include "app/viewmodels/SettingsViewModel.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Announcer.h"

#include <QAccessible>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;

/// What assistive technology may ask of the widgets that the program is made of.
class AccessibilityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aChildThatIsGoneIsNoChild_data();
    void aChildThatIsGoneIsNoChild();
    void aScrollAreaShowsWhatIsInIt();

private:
    QTemporaryDir m_folder;
    platform::Settings m_file{m_folder.path()};
    viewmodels::SettingsViewModel m_settings{m_file};
    std::unique_ptr<ui::style::Theme> m_theme;
};

void AccessibilityTest::initTestCase()
{
    QAccessible::setActive(true);
    m_theme = std::make_unique<ui::style::Theme>(m_settings);
}

void AccessibilityTest::aChildThatIsGoneIsNoChild_data()
{
    QTest::addColumn<std::function<QWidget*()>>("make");
    const auto add = [](const char* name, std::function<QWidget*()> make) {
        QTest::newRow(name) << std::move(make);
    };
    add("scroll area", [] {
        auto* area = new QScrollArea;
        area->setWidget(new QLabel(u"inside"_s));
        return area;
    });
    add("list", [] {
        auto* list = new QListWidget;
        list->addItems({u"one"_s, u"two"_s});
        return list;
    });
    add("text", [] { return new QPlainTextEdit(u"text"_s); });
    add("choice", [] {
        auto* box = new QComboBox;
        box->addItems({u"one"_s, u"two"_s});
        return box;
    });
    add("menu", [] {
        auto* menu = new QMenu;
        menu->addAction(u"one"_s);
        menu->addMenu(u"two"_s);
        return menu;
    });
    add("splitter", [] {
        auto* splitter = new QSplitter;
        splitter->addWidget(new QLabel);
        return splitter;
    });
    add("pages", [] {
        auto* pages = new QStackedWidget;
        pages->addWidget(new QLabel);
        return pages;
    });
    add("buttons", [] { return new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel); });
}

/// It counts them, something goes away, and it asks for the last one: the race of every screen reader. Qt's
/// own class for scroll areas read beyond the end of its list.
void AccessibilityTest::aChildThatIsGoneIsNoChild()
{
    QFETCH(std::function<QWidget*()>, make);
    const std::unique_ptr<QWidget> widget(make());
    widget->show();
    QVERIFY(QTest::qWaitForWindowExposed(widget.get()));
    QList<QAccessibleInterface*> all{QAccessible::queryAccessibleInterface(widget.get())};
    for (qsizetype at = 0; at < all.size(); ++at) {
        QAccessibleInterface* one = all.at(at);
        const int count = one->childCount();
        for (int child = 0; child < count; ++child) {
            if (QAccessibleInterface* found = one->child(child))
                all.append(found);
        }
        for (const int beyond : {count, count + 1, count + 2, count + 40})
            QVERIFY2(one->child(beyond) == nullptr, qPrintable(QString::number(beyond)));
    }
}

void AccessibilityTest::aScrollAreaShowsWhatIsInIt()
{
    QScrollArea area;
    area.setAccessibleName(u"much"_s);
    auto* inside = new QLabel(u"inside"_s);
    inside->setFixedSize(400, 4000);
    area.setWidget(inside);
    area.resize(200, 200);
    area.show();
    QVERIFY(QTest::qWaitForWindowExposed(&area));

    QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(&area);
    QCOMPARE(seen->text(QAccessible::Name), u"much"_s);
    QStringList names;
    QList<QAccessible::Role> roles;
    QList<QAccessibleInterface*> all{seen};
    for (qsizetype at = 0; at < all.size(); ++at) {
        QCOMPARE(all.at(at)->parent() == nullptr, false);
        names.append(all.at(at)->text(QAccessible::Name));
        roles.append(all.at(at)->role());
        for (int child = 0; child < all.at(at)->childCount(); ++child) {
            QCOMPARE(all.at(at)->child(child)->parent(), all.at(at));
            QCOMPARE(all.at(at)->indexOfChild(all.at(at)->child(child)), child);
            all.append(all.at(at)->child(child));
        }
    }
    QVERIFY(names.contains(u"inside"_s));
    QVERIFY(roles.contains(QAccessible::ScrollBar));
}

QTEST_MAIN(AccessibilityTest)
#include "AccessibilityTest.moc"
