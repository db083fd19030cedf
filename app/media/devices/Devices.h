#pragma once

#include "app/mediaapi/Devices.h"

#include <QFileSystemWatcher>
#include <QHash>

#include <memory>

class QMediaDevices;

namespace duologue::media {

class Engine;

/// Sound devices come from GStreamer, cameras from Qt Multimedia; with `fakeCameras`, a folder, from its
/// files: the name is the camera's, the content what it shows (FakeCamera); put in a file to plug it in, take
/// it away to unplug it.
class Devices : public mediaapi::Devices {
    Q_OBJECT

public:
    explicit Devices(Engine& engine, QString fakeCameras = {});
    ~Devices() override;

    void start() override;
    [[nodiscard]] bool isKnown() const override { return m_known; }
    [[nodiscard]] const QList<Device>& all(DeviceKind kind) const override;
    [[nodiscard]] const DeviceChoice& choice(DeviceKind kind) const override;
    void choose(DeviceKind kind, const DeviceChoice& choice) override;
    [[nodiscard]] mediaapi::DeviceSelection selection(DeviceKind kind) const override;
    [[nodiscard]] bool areCamerasFake() const override { return !m_fakeCameras.isEmpty(); }
    [[nodiscard]] QString fakeCameraFile(const QString& id) const override;

private:
    struct Watch;

    void take(const QHash<DeviceKind, QList<Device>>& lists);
    void takeCameras();
    void set(DeviceKind kind, const QList<Device>& devices);

    Engine& m_engine;
    QString m_fakeCameras;
    bool m_started = false;
    bool m_known = false;
    QHash<DeviceKind, QList<Device>> m_all;
    QHash<DeviceKind, DeviceChoice> m_choices;
    QFileSystemWatcher m_folder;
    std::unique_ptr<QMediaDevices> m_cameras;
    std::shared_ptr<Watch> m_watch;
};

} // namespace duologue::media
