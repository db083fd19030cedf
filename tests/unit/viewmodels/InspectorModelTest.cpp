#include "app/viewmodels/InspectorModel.h"

#include "app/core/ServerLink.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;
using viewmodels::InspectorModel;

class InspectorModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void packetsAreReadAsWhatTheyAre_data();
    void packetsAreReadAsWhatTheyAre();
    void whatWasDroppedSaysWhy();
    void rowsAreBounded();
    void charactersAreBounded();
    void theExportIsOneObjectALine();
};

void InspectorModelTest::packetsAreReadAsWhatTheyAre_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("listener");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char* text, const char* type, const char* listener, const char* json) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(type)
                            << QString::fromUtf8(listener) << QByteArray(json);
    };
    row("2", "ping", "", "");
    row("3probe", "pong", "", "");
    row("0{\"sid\":\"a\"}", "open", "", "{\"sid\":\"a\"}");
    row("40", "connect", "", "");
    row("40{\"sid\":\"b\"}", "connect", "", "{\"sid\":\"b\"}");
    row("40/admin,{\"token\":\"x\"}", "connect", "", "{\"token\":\"x\"}");
    row("42[\"user list\",{\"user_id\":1}]", "event", "user list", "{\"user_id\":1}");
    row("4217[\"send\",{\"message\":\"hi\"}]", "event #17", "send", "{\"message\":\"hi\"}");
    row("42/chat,5[\"send\",{}]", "event #5", "send", "{}");
    row("43 17[]", "ack", "", "");
    row("4317[]", "ack #17", "", "[]");
    row("42[\"a\",1,2]", "event", "a", "[1,2]");
    row("44{\"message\":\"no\"}", "connect error", "", "{\"message\":\"no\"}");
    row("451-[\"bin\",{\"_placeholder\":true,\"num\":0}]", "binary event", "bin",
        "{\"_placeholder\":true,\"num\":0}");
    row("42[\"cut", "event", "", "");
    row("49", "message", "", "");
    row("4", "message", "", "");
    row("x", "?", "", "");
    row("", "binary", "", "");
}

void InspectorModelTest::packetsAreReadAsWhatTheyAre()
{
    QFETCH(QString, text);
    QFETCH(QString, type);
    QFETCH(QString, listener);
    QFETCH(QByteArray, json);
    InspectorModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

    model.add({.isIncoming = true, .text = text, .bytes = text.size()});

    const auto cell = [&model](int column) {
        return model.index(0, column).data().toString();
    };
    QCOMPARE(cell(InspectorModel::Type), type);
    QCOMPARE(cell(InspectorModel::Listener), listener);
    QCOMPARE(cell(InspectorModel::Direction), u"in"_s);
    QCOMPARE(cell(InspectorModel::Size), QString::number(text.size()));
    const auto value = model.index(0, 0).data(InspectorModel::JsonRole).value<QJsonValue>();
    const QJsonDocument expected = QJsonDocument::fromJson(json);
    QCOMPARE(value, json.isEmpty()        ? QJsonValue(QJsonValue::Undefined)
                    : expected.isObject() ? QJsonValue(expected.object())
                                          : QJsonValue(expected.array()));
}

void InspectorModelTest::whatWasDroppedSaysWhy()
{
    InspectorModel model;

    model.addDropped(u"receive"_s, u"member \"user_id\" is missing"_s);

    QVERIFY(model.index(0, 0).data(InspectorModel::DroppedRole).toBool());
    QVERIFY(model.index(0, InspectorModel::Remark).data().toString().contains(u"user_id"_s));
    QVERIFY(model.index(0, 0).data(InspectorModel::FilterRole).toString().contains(u"receive"_s));
}

void InspectorModelTest::rowsAreBounded()
{
    InspectorModel model;

    for (size_t at = 0; at < InspectorModel::mostRows + 10; ++at)
        model.add({.text = u"42[\"n\",%1]"_s.arg(at)});

    QCOMPARE(model.rowCount(), int(InspectorModel::mostRows));
    QCOMPARE(model.index(0, 0).data(InspectorModel::RawRole).toString(), u"42[\"n\",10]"_s);
}

void InspectorModelTest::charactersAreBounded()
{
    InspectorModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

    for (int at = 0; at < 20; ++at)
        model.add({.text = u"42[\"big\",\""_s + QString(1024 * 1024, u'x') + u"\"]"_s});

    QVERIFY(model.rowCount() <= 8);
    QVERIFY(model.rowCount() >= 7);
}

void InspectorModelTest::theExportIsOneObjectALine()
{
    InspectorModel model;
    model.add({.isIncoming = false, .text = u"42[\"send\",{\"message\":\"a\\nb\"}]"_s, .bytes = 30});
    model.add({.isIncoming = true, .text = u"2"_s, .bytes = 1});
    model.addDropped(u"receive"_s, u"why"_s);

    const QList<QByteArray> lines = model.jsonLines()().trimmed().split('\n');

    QCOMPARE(lines.size(), 3);
    const QJsonObject first = QJsonDocument::fromJson(lines.first()).object();
    QCOMPARE(first.value("direction"_L1).toString(), u"out"_s);
    QCOMPARE(first.value("event"_L1).toString(), u"send"_s);
    QCOMPARE(first.value("arguments"_L1).toObject().value("message"_L1).toString(), u"a\nb"_s);
    QCOMPARE(QJsonDocument::fromJson(lines.last()).object().value("remark"_L1).toString(), u"why"_s);
}

QTEST_GUILESS_MAIN(InspectorModelTest)
#include "InspectorModelTest.moc"
