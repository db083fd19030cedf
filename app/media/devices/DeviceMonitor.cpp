#include "app/media/devices/DeviceMonitor.h"

#include "app/base/Log.h"
#include "app/media/GstPointer.h"

#include <algorithm>
#include <gst/gst.h>
#include <mutex>

using namespace Qt::StringLiterals;

namespace duologue::media {

namespace {

QString field(const GstStructure* properties, const char* name)
{
    const char* text = properties ? gst_structure_get_string(properties, name) : nullptr;
    return QString::fromUtf8(text);
}

/// PulseAudio's name of the sink or source, PipeWire's of the node, Windows' of the end point.
QString idOf(GstDevice* device, const GstStructure* properties)
{
    if (g_object_class_find_property(G_OBJECT_GET_CLASS(device), "internal-name")) {
        gchar* name = nullptr;
        g_object_get(device, "internal-name", &name, nullptr);
        const QString id = QString::fromUtf8(name);
        g_free(name);
        return id;
    }
    for (const char* name : {"node.name", "device.id"}) {
        if (const QString id = field(properties, name); !id.isEmpty())
            return id;
    }
    return {};
}

/// On PipeWire everything is told twice, by its own provider and by PulseAudio's; only that one knows the
/// default.
void add(QList<Device>& devices, const Device& found)
{
    const auto known = std::ranges::find(devices, found.id, &Device::id);
    if (known == devices.end())
        devices.append(found);
    else
        known->isSystemDefault = known->isSystemDefault || found.isSystemDefault;
}

} // namespace

/// The one monitor, while somebody listens. Any thread.
class DeviceMonitor::Shared {
public:
    static std::shared_ptr<Shared> instance()
    {
        static std::mutex mutex;
        static std::weak_ptr<Shared> present;
        const std::scoped_lock lock(mutex);
        auto shared = present.lock();
        if (!shared)
            present = shared = std::make_shared<Shared>();
        return shared;
    }
    Shared();
    ~Shared();
    Shared(const Shared&) = delete;
    Shared& operator=(const Shared&) = delete;

    void add(const DeviceMonitor* listener)
    {
        const std::scoped_lock lock(m_mutex);
        m_listeners.append(listener);
    }
    void remove(const DeviceMonitor* listener)
    {
        const std::scoped_lock lock(m_mutex);
        m_listeners.removeAll(listener);
    }
    [[nodiscard]] GList* devices() const { return gst_device_monitor_get_devices(m_monitor); }

private:
    void tell()
    {
        const std::scoped_lock lock(m_mutex);
        for (const DeviceMonitor* each : std::as_const(m_listeners))
            each->m_changed();
    }

    std::mutex m_mutex;
    QList<const DeviceMonitor*> m_listeners;
    GstDeviceMonitor* m_monitor;
};

DeviceMonitor::Shared::Shared() : m_monitor(gst_device_monitor_new())
{
    for (const char* classes : {"Audio/Source", "Audio/Sink"})
        gst_device_monitor_add_filter(m_monitor, classes, nullptr);
    const GstPointer<GstBus> bus(gst_device_monitor_get_bus(m_monitor));
    gst_bus_set_sync_handler(
        bus.get(),
        [](GstBus*, GstMessage* message, gpointer self) {
            if (message->type == GST_MESSAGE_DEVICE_ADDED || message->type == GST_MESSAGE_DEVICE_REMOVED ||
                message->type == GST_MESSAGE_DEVICE_CHANGED)
                static_cast<Shared*>(self)->tell();
            gst_message_unref(message);
            return GST_BUS_DROP;
        },
        this, nullptr);
    if (!gst_device_monitor_start(m_monitor))
        qCWarning(lcMedia) << "no device provider starts";
}

DeviceMonitor::Shared::~Shared()
{
    const GstPointer<GstBus> bus(gst_device_monitor_get_bus(m_monitor));
    gst_bus_set_sync_handler(bus.get(), nullptr, nullptr, nullptr);
    gst_device_monitor_stop(m_monitor);
    gst_object_unref(m_monitor);
}

DeviceMonitor::DeviceMonitor(std::function<void()> changed)
    : m_shared(Shared::instance()), m_changed(std::move(changed))
{
    m_shared->add(this);
}

DeviceMonitor::~DeviceMonitor()
{
    m_shared->remove(this);
}

DeviceMonitor::Lists DeviceMonitor::read() const
{
    Lists lists;
    GList* devices = m_shared->devices();
    for (GList* each = devices; each; each = each->next) {
        auto* device = GST_DEVICE(each->data);
        GstStructure* properties = gst_device_get_properties(device);
        gchar* name = gst_device_get_display_name(device);
        gboolean isDefault = FALSE;
        if (properties)
            gst_structure_get_boolean(properties, "is-default", &isDefault);
        const DeviceKind kind =
            gst_device_has_classes(device, "Audio/Sink") ? DeviceKind::Speaker : DeviceKind::Microphone;
        const Device found{idOf(device, properties), QString::fromUtf8(name), isDefault != FALSE};
        // What a loudspeaker plays is no microphone.
        if (field(properties, "device.class") != "monitor"_L1 && !found.id.isEmpty())
            add(lists[kind], found);
        g_free(name);
        if (properties)
            gst_structure_free(properties);
    }
    g_list_free_full(devices, gst_object_unref);
    return lists;
}

} // namespace duologue::media
