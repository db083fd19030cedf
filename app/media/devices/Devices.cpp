#include "app/media/devices/Devices.h"

#include "app/media/Engine.h"
#include "app/media/devices/DeviceMonitor.h"

#include <QCameraDevice>
#include <QDir>
#include <QMediaDevices>

#include <mutex>

using namespace Qt::StringLiterals;

namespace duologue::media {

/// The monitor on the devices' thread, and the crossing point from there.
struct Devices::Watch {
    std::mutex mutex;
    Devices* owner;
    std::unique_ptr<DeviceMonitor> monitor; ///< devices' thread only

    void read()
    {
        if (!monitor)
            return;
        const DeviceMonitor::Lists lists = monitor->read();
        const std::scoped_lock lock(mutex);
        if (owner)
            QMetaObject::invokeMethod(
                owner, [devices = owner, lists] { devices->take(lists); }, Qt::QueuedConnection);
    }
};

Devices::Devices(Engine& engine, QString fakeCameras)
    : m_engine(engine), m_fakeCameras(std::move(fakeCameras)), m_watch(std::make_shared<Watch>())
{
    m_watch->owner = this;
}

Devices::~Devices()
{
    {
        const std::scoped_lock lock(m_watch->mutex);
        m_watch->owner = nullptr;
    }
    m_engine.runDevices([watch = m_watch] { watch->monitor.reset(); });
}

void Devices::start()
{
    if (std::exchange(m_started, true))
        return;
    if (areCamerasFake()) {
        m_folder.addPath(m_fakeCameras);
        connect(&m_folder, &QFileSystemWatcher::directoryChanged, this, &Devices::takeCameras);
    } else {
        m_cameras = std::make_unique<QMediaDevices>();
        // Queued: Qt 6.4 says it while it holds the lock that asking for the list takes.
        connect(m_cameras.get(), &QMediaDevices::videoInputsChanged, this, &Devices::takeCameras,
                Qt::QueuedConnection);
    }
    takeCameras();
    m_engine.runDevices([watch = m_watch, &engine = m_engine] {
        watch->monitor = std::make_unique<DeviceMonitor>([weak = std::weak_ptr(watch), &engine] {
            engine.runDevices([weak] {
                if (const auto alive = weak.lock())
                    alive->read();
            });
        });
        watch->read();
    });
}

const QList<Device>& Devices::all(DeviceKind kind) const
{
    static const QList<Device> none;
    const auto at = m_all.constFind(kind);
    return at == m_all.cend() ? none : *at;
}

const DeviceChoice& Devices::choice(DeviceKind kind) const
{
    static const DeviceChoice none;
    const auto at = m_choices.constFind(kind);
    return at == m_choices.cend() ? none : *at;
}

void Devices::choose(DeviceKind kind, const DeviceChoice& choice)
{
    if (this->choice(kind) == choice)
        return;
    m_choices[kind] = choice;
    Q_EMIT changed(kind);
}

mediaapi::DeviceSelection Devices::selection(DeviceKind kind) const
{
    if (!m_known && kind != DeviceKind::Camera)
        return {.isThere = true, .id = choice(kind).id, .name = choice(kind).name};
    return mediaapi::select(kind, all(kind), choice(kind));
}

QString Devices::fakeCameraFile(const QString& id) const
{
    return QDir(m_fakeCameras).filePath(id);
}

void Devices::take(const QHash<DeviceKind, QList<Device>>& lists)
{
    const bool first = !std::exchange(m_known, true);
    for (const DeviceKind kind : {DeviceKind::Microphone, DeviceKind::Speaker}) {
        if (first && lists.value(kind) == all(kind))
            Q_EMIT changed(kind); // that there is none is news, too
        set(kind, lists.value(kind));
    }
}

void Devices::takeCameras()
{
    QList<Device> cameras;
    if (areCamerasFake()) {
        for (const QString& name : QDir(m_fakeCameras).entryList(QDir::Files, QDir::Name))
            cameras.append({.id = name, .name = name});
    } else {
        const QCameraDevice standard = QMediaDevices::defaultVideoInput();
        for (const QCameraDevice& each : QMediaDevices::videoInputs())
            cameras.append({QString::fromUtf8(each.id()), each.description(), each == standard});
    }
    set(DeviceKind::Camera, cameras);
}

void Devices::set(DeviceKind kind, const QList<Device>& devices)
{
    if (all(kind) == devices)
        return;
    m_all[kind] = devices;
    Q_EMIT changed(kind);
}

} // namespace duologue::media
