#include "app/viewmodels/SearchModel.h"

#include "app/viewmodels/ConversationViewModel.h"
#include "app/viewmodels/FindViewModel.h"
#include "app/viewmodels/Snippet.h"
#include "tests/support/ChatFloors.h"

#include <QAbstractItemModelTester>
#include <QPoint>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;
using namespace duologue::testing;
using namespace duologue::viewmodels;

namespace {

struct Fixture : ChatFloors {
    Fixture()
    {
        addPeople();
        QSignalSpy loaded(&rooms, &core::Rooms::loaded);
        rooms.load();
        loaded.wait();
    }

    void ask(const QString& typed)
    {
        QSignalSpy searched(&model, &SearchModel::searched);
        model.setQuery(typed);
        if (searched.isEmpty())
            searched.wait();
    }
    [[nodiscard]] QVariant value(int row, int role = Qt::DisplayRole) const
    {
        return model.index(row).data(role);
    }

    TimeText times{QLocale::c()};
    SearchModel model{history, rooms, times};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

class SearchModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hitsSayWhoseTheyAreAndWhatWasFound();
    void mineAreSaidToBeMine();
    void onlyTheLastOfManyKeysCounts();
    void nothingTypedIsNothingFound();
    void moreComesAsOneScrolls();
    void aForgottenRoomIsNotFoundAnyMore();
    void aSnippetIsCutAroundTheHit_data();
    void aSnippetIsCutAroundTheHit();
    void overridesAreTakenOut();
    void findingWalksThroughTheHitsOfTheRoom();
    void findingEndsWithTheRoom();
};

void SearchModelTest::hitsSayWhoseTheyAreAndWhatWasFound()
{
    Fixture f;
    f.add(room, u"tea at five?"_s);
    f.add(otherRoom, u"چای با tea"_s, {3});

    f.ask(u"TEA"_s);

    QCOMPARE(f.model.rowCount(), 2);
    QCOMPARE(f.value(0, SearchModel::NameRole).toString(), u"علی رضایی"_s);
    QCOMPARE(f.value(1, SearchModel::NameRole).toString(), u"Sara"_s);
    QCOMPARE(f.value(1).toString(), u"tea at five?"_s);
    QCOMPARE(f.value(1, SearchModel::MarksRole).toList(), QVariantList{QPoint(0, 3)});
    QCOMPARE(f.value(1, SearchModel::TitleRole).toString(), room.value);
    QVERIFY(f.value(1, SearchModel::IdRole).toLongLong() > 0);
    QVERIFY(f.value(1, SearchModel::AccessibleRole).toString().startsWith(u"Sara, "_s));
}

void SearchModelTest::mineAreSaidToBeMine()
{
    Fixture f;
    f.add(room, u"my tea"_s, me);

    f.ask(u"tea"_s);

    const QString shown = f.value(0).toString();
    QVERIFY(shown.startsWith(u"You: "_s));
    const QPoint mark = f.value(0, SearchModel::MarksRole).toList().first().toPoint();
    QCOMPARE(shown.mid(mark.x(), mark.y()), u"tea"_s);
}

void SearchModelTest::onlyTheLastOfManyKeysCounts()
{
    Fixture f;
    f.add(room, u"tea"_s);
    f.add(room, u"toast"_s);
    QSignalSpy searched(&f.model, &SearchModel::searched);

    for (const QString& typed : {u"t"_s, u"te"_s, u"tea"_s})
        f.model.setQuery(typed);

    QVERIFY(searched.wait());
    QCOMPARE(f.model.rowCount(), 1);
    QCOMPARE(searched.count(), 1);
}

void SearchModelTest::nothingTypedIsNothingFound()
{
    Fixture f;
    f.add(room, u"tea"_s);
    f.ask(u"tea"_s);
    QCOMPARE(f.model.rowCount(), 1);

    for (const QString& typed : {u"?!"_s, u""_s}) {
        f.ask(typed);
        QCOMPARE(f.model.rowCount(), 0);
        QVERIFY(!f.model.isAsking());
    }
}

void SearchModelTest::moreComesAsOneScrolls()
{
    Fixture f;
    f.addMany(room, 120);
    f.ask(u"message"_s);
    QCOMPARE(f.model.rowCount(), 50);

    f.model.fetchMore({});
    QTRY_COMPARE(f.model.rowCount(), 100);
    f.model.fetchMore({});
    QTRY_COMPARE(f.model.rowCount(), 120);
    QVERIFY(f.value(119).toString().contains(u"message 0"_s));
}

void SearchModelTest::aForgottenRoomIsNotFoundAnyMore()
{
    Fixture f;
    f.add(room, u"tea"_s);
    f.add(otherRoom, u"tea"_s, {3});
    f.ask(u"tea"_s);
    QCOMPARE(f.model.rowCount(), 2);

    f.history.forget(room);

    QTRY_COMPARE(f.model.rowCount(), 1);
    QCOMPARE(f.value(0, SearchModel::NameRole).toString(), u"علی رضایی"_s);
}

void SearchModelTest::aSnippetIsCutAroundTheHit_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("shown");
    QTest::newRow("short") << u"so tea it is"_s << u"so tea it is"_s;
    QTest::newRow("lines") << u"so\n\n tea\tit is"_s << u"so tea it is"_s;
    QTest::newRow("far behind") << u"word "_s.repeated(30) + u"tea"_s << u"…word word word word tea"_s;
    QTest::newRow("no blank to cut at")
        << QString(200, u'x') + u".tea"_s << u'…' + QString(23, u'x') + u".tea"_s;
}

void SearchModelTest::aSnippetIsCutAroundTheHit()
{
    QFETCH(QString, message);
    QFETCH(QString, shown);

    const Snippet snippet = Snippet::of(message, searchTerms(u"tea"));

    QCOMPARE(snippet.text, shown);
    QCOMPARE(snippet.marks.size(), 1);
    QCOMPARE(snippet.text.mid(snippet.marks.first().first, snippet.marks.first().second), u"tea"_s);
}

void SearchModelTest::overridesAreTakenOut()
{
    QCOMPARE(Snippet::of(u"\u202Etea\u202C"_s, searchTerms(u"tea")).text, u"tea"_s);
}

void SearchModelTest::findingWalksThroughTheHitsOfTheRoom()
{
    Fixture f;
    f.addMany(room, 300);
    f.add(otherRoom, u"message elsewhere"_s, {3});
    ConversationViewModel conversation(me, f.rooms, f.messages, f.history, f.avatars, f.attachments, f.times);
    FindViewModel find(f.history, conversation);
    QSignalSpy opened(conversation.messages(), &ConversationModel::opened);
    conversation.open(room);
    QVERIFY(opened.wait());

    find.setQuery(u"message 1"_s);

    QTRY_COMPARE(find.status(), u"1 of 111"_s); // 1, 10…19, 100…199
    const auto shown = [&] {
        return conversation.messages()->find(opened.last().first().toLongLong())->text;
    };
    QTRY_COMPARE(shown(), u"message 199"_s);
    find.older();
    QTRY_COMPARE(shown(), u"message 198"_s);
    find.newer();
    find.newer(); // round to the oldest
    QTRY_COMPARE(shown(), u"message 1"_s);
    QCOMPARE(find.status(), u"111 of 111"_s);
    find.setQuery(u"nowhere"_s);
    QTRY_COMPARE(find.status(), u"Nothing found"_s);
}

void SearchModelTest::findingEndsWithTheRoom()
{
    Fixture f;
    f.addMany(room, 10);
    ConversationViewModel conversation(me, f.rooms, f.messages, f.history, f.avatars, f.attachments, f.times);
    FindViewModel find(f.history, conversation);
    conversation.open(room);
    find.setQuery(u"message"_s);
    QTRY_VERIFY(find.hasHits());

    conversation.open(otherRoom);

    QVERIFY(find.terms().isEmpty());
    QVERIFY(!find.hasHits());
    QVERIFY(find.status().isEmpty());
}

QTEST_MAIN(SearchModelTest)
#include "SearchModelTest.moc"
