#include "app/mediaapi/DeviceSelection.h"

#include <algorithm>

namespace duologue::mediaapi {

namespace {

const Device* wanted(const QList<Device>& devices, const DeviceChoice& choice)
{
    if (choice.isSystemDefault())
        return nullptr;
    const auto byId = std::ranges::find(devices, choice.id, &Device::id);
    const auto byName = std::ranges::find(devices, choice.name, &Device::name);
    if (byId != devices.end() && !choice.id.isEmpty())
        return &*byId;
    return byName != devices.end() ? &*byName : nullptr;
}

} // namespace

DeviceSelection select(DeviceKind kind, const QList<Device>& devices, const DeviceChoice& choice)
{
    if (devices.isEmpty())
        return {.isAsChosen = choice.isSystemDefault()};
    if (const Device* device = wanted(devices, choice))
        return {.isThere = true, .id = device->id, .name = device->name};
    const auto standard = std::ranges::find(devices, true, &Device::isSystemDefault);
    const bool known = standard != devices.end();
    const Device& device = known ? *standard : devices.first();
    // A sound server moves what is open on its default by itself. Its default microphone may be what a
    // loudspeaker plays, which is no microphone: then the first real one is named. Cameras have no default.
    const bool followed = known && kind != DeviceKind::Camera;
    return {.isThere = true,
            .id = followed ? QString() : device.id,
            .name = device.name,
            .isAsChosen = choice.isSystemDefault()};
}

std::optional<DeviceNotice> noticeOf(DeviceKind kind, const DeviceSelection& before,
                                     const DeviceSelection& now, const QList<Device>& devices,
                                     const DeviceChoice& choice)
{
    using What = DeviceNotice::What;
    if (!now.isThere)
        return std::nullopt;
    if (before.isThere && before.isAsChosen && !now.isAsChosen)
        return DeviceNotice{kind, What::FellBack, choice.name};
    if (!before.isThere || (!before.isAsChosen && now.isAsChosen))
        return DeviceNotice{kind, What::Returned, now.name};
    // The default that was used: gone, or only not the default any more, as somebody wants it?
    const bool moved =
        choice.isSystemDefault() && before.isAsChosen && !before.name.isEmpty() && before.name != now.name;
    if (moved && std::ranges::find(devices, before.name, &Device::name) == devices.end())
        return DeviceNotice{kind, What::FellBack, before.name};
    return std::nullopt;
}

} // namespace duologue::mediaapi
