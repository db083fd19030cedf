#include "app/media/devices/DeviceSelection.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;
using media::DeviceSelection;

namespace {
const Device headset{u"usb-1"_s, u"Headset"_s, false};
const Device builtIn{u"pci-0"_s, u"Built-in"_s, true};
} // namespace

class DeviceSelectionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theRightDeviceIsSelected_data();
    void theRightDeviceIsSelected();
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

    const DeviceSelection selection = media::select(kind, devices, {id, name});

    QTEST(selection.isThere, "isThere");
    QTEST(selection.id, "selected");
    QTEST(selection.name, "used");
    QTEST(selection.isAsChosen, "asChosen");
}

QTEST_GUILESS_MAIN(DeviceSelectionTest)
#include "DeviceSelectionTest.moc"
