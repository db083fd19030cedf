#include "ui/call/Plate.h"

#include <QTest>

using namespace duologue;

namespace {

/// A plate on a screen whose scale can change: a window that is dragged to another one.
class MovedPlate : public ui::Plate {
public:
    int scale = 1;

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmDevicePixelRatio:
            return scale;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(scale * devicePixelRatioFScale());
        default:
            return ui::Plate::metric(metric);
        }
    }
};

QImage painted(MovedPlate& plate)
{
    QImage image(plate.size() * plate.scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(plate.scale);
    image.fill(Qt::transparent);
    plate.render(&image, {}, {}, {});
    return image;
}

} // namespace

class PlateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMoveToAnotherScreenDrawsItAnew();
};

/// Half the size at twice the scale is as many pixels, but another shape.
void PlateTest::aMoveToAnotherScreenDrawsItAnew()
{
    MovedPlate plate;
    plate.resize(200, 100);
    painted(plate);

    plate.scale = 2;
    plate.resize(100, 50);
    const QImage after = painted(plate);

    MovedPlate fresh;
    fresh.scale = 2;
    fresh.resize(100, 50);
    QCOMPARE(after, painted(fresh));
    QCOMPARE(after.pixelColor(199, 99).alpha(), 0); // its corner is round
    QVERIFY(after.pixelColor(100, 50).alpha() > 0);
}

QTEST_MAIN(PlateTest)
#include "PlateTest.moc"
