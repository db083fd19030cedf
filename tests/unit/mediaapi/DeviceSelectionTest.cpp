#include "app/mediaapi/DeviceSelection.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;
using mediaapi::DeviceSelection;

namespace {
const Device headset{u"usb-1"_s, u"Headset"_s, false};
const Device builtIn{u"pci-0"_s, u"Built-in"_s, true};
} // namespace

class DeviceSelectionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theRightDeviceIsSelected_data();
    void theRightDeviceIsSelected();
    void whatIsPluggedInAndOutIsSaid_data();
    void whatIsPluggedInAndOutIsSaid();
};

void DeviceSelectionTest::theRightDeviceIsSelected_data()
{
    QTest::addColumn<DeviceKind>("kind");
    QTest::addColumn<QList<Device>>("devices");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<QString>("selected");
    QTest::addColumn<QString>("used");
    QTest::addColumn<bool>("asChosen");

    const auto mic = DeviceKind::Microphone;
    const Device moved{u"usb-2"_s, headset.name, false};
    const Device notDefault{builtIn.id, builtIn.name, false};
    QTest::newRow("no choice: the system decides") << mic << QList{headset, builtIn} << QString() << QString()
                                                   << true << QString() << builtIn.name << true;
    QTest::newRow("chosen") << mic << QList{headset, builtIn} << headset.id << headset.name << true
                            << headset.id << headset.name << true;
    QTest::newRow("in another socket") << mic << QList{builtIn, moved} << headset.id << headset.name << true
                                       << moved.id << moved.name << true;
    QTest::newRow("renamed") << mic << QList{builtIn, headset} << headset.id << u"Old name"_s << true
                             << headset.id << headset.name << true;
    QTest::newRow("unplugged") << mic << QList{builtIn} << headset.id << headset.name << true << QString()
                               << builtIn.name << false;
    QTest::newRow("none") << mic << QList<Device>{} << QString() << QString() << false << QString()
                          << QString() << true;
    QTest::newRow("none, one chosen")
        << mic << QList<Device>{} << headset.id << headset.name << false << QString() << QString() << false;
    QTest::newRow("the server's default is no microphone")
        << mic << QList{notDefault, headset} << QString() << QString() << true << builtIn.id << builtIn.name
        << true;
    QTest::newRow("a camera is always named") << DeviceKind::Camera << QList{headset, builtIn} << QString()
                                              << QString() << true << builtIn.id << builtIn.name << true;
}

void DeviceSelectionTest::theRightDeviceIsSelected()
{
    QFETCH(DeviceKind, kind);
    QFETCH(QList<Device>, devices);
    QFETCH(QString, id);
    QFETCH(QString, name);

    const mediaapi::DeviceSelection selection = mediaapi::select(kind, devices, {id, name});

    QTEST(selection.isThere, "isThere");
    QTEST(selection.id, "selected");
    QTEST(selection.name, "used");
    QTEST(selection.isAsChosen, "asChosen");
}

void DeviceSelectionTest::whatIsPluggedInAndOutIsSaid_data()
{
    using What = DeviceNotice::What;
    using Said = std::optional<DeviceNotice>;
    QTest::addColumn<QList<Device>>("before");
    QTest::addColumn<QList<Device>>("now");
    QTest::addColumn<DeviceChoice>("choice");
    QTest::addColumn<Said>("said");

    const auto kind = DeviceKind::Microphone;
    const DeviceChoice none;
    const DeviceChoice chosen{headset.id, headset.name};
    const Device lamp{u"usb-3"_s, u"Lamp"_s, false};
    const Device headsetIsDefault{headset.id, headset.name, true};
    const Device builtInIsNot{builtIn.id, builtIn.name, false};
    const QList both{headset, builtIn};
    QTest::newRow("the chosen one goes")
        << both << QList{builtIn} << chosen << Said(DeviceNotice{kind, What::FellBack, headset.name});
    QTest::newRow("it comes back") << QList{builtIn} << both << chosen
                                   << Said(DeviceNotice{kind, What::Returned, headset.name});
    QTest::newRow("another goes") << both << QList{headset} << chosen << Said();
    QTest::newRow("the default goes") << QList{headsetIsDefault, builtInIsNot} << QList{builtIn} << none
                                      << Said(DeviceNotice{kind, What::FellBack, headset.name});
    QTest::newRow("somebody makes another the default")
        << QList{headsetIsDefault, builtInIsNot} << both << none << Said();
    QTest::newRow("the last one goes") << QList{builtIn} << QList<Device>{} << none << Said();
    QTest::newRow("the first one comes") << QList<Device>{} << QList{builtIn} << none
                                         << Said(DeviceNotice{kind, What::Returned, builtIn.name});
    QTest::newRow("something else comes") << both << QList{headset, builtIn, lamp} << none << Said();
}

void DeviceSelectionTest::whatIsPluggedInAndOutIsSaid()
{
    QFETCH(QList<Device>, before);
    QFETCH(QList<Device>, now);
    QFETCH(DeviceChoice, choice);

    const auto kind = DeviceKind::Microphone;
    const auto said = mediaapi::noticeOf(kind, mediaapi::select(kind, before, choice),
                                         mediaapi::select(kind, now, choice), now, choice);

    QTEST(said, "said");
}

QTEST_GUILESS_MAIN(DeviceSelectionTest)
#include "DeviceSelectionTest.moc"
