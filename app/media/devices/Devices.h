#pragma once

#include "app/domain/Devices.h"
#include "app/media/devices/DeviceSelection.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>

#include <memory>

class QMediaDevices;

namespace duologue::media {

class Engine;

/// Cameras, microphones and loudspeakers: what is plugged in, what somebody chose, what is to be used now.
/// Follows all three live. GUI thread. Cameras come from Qt Multimedia; with `fakeCameras`, a folder, from
/// its files: the name is the camera's, the content what it shows (FakeCamera); put in a file to plug it in,
/// take it away to unplug it.
class Devices : public QObject {
    Q_OBJECT

public:
    explicit Devices(Engine& engine, QString fakeCameras = {});
    ~Devices() override;

    /// Begins to look; changed() follows. Does nothing the second time.
    void start();
    /// Whether the first look is over.
    [[nodiscard]] bool isKnown() const { return m_known; }

    [[nodiscard]] const QList<Device>& all(DeviceKind kind) const;
    [[nodiscard]] const DeviceChoice& choice(DeviceKind kind) const;
    void choose(DeviceKind kind, const DeviceChoice& choice);
    /// What to open; before the first look the choice itself.
    [[nodiscard]] DeviceSelection selection(DeviceKind kind) const;
    [[nodiscard]] bool areCamerasFake() const { return !m_fakeCameras.isEmpty(); }
    /// Of a fake camera: the file.
    [[nodiscard]] QString fakeCameraFile(const QString& id) const;

Q_SIGNALS:
    void changed(duologue::DeviceKind kind); ///< the list or the choice

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
