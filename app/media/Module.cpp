#include "app/media/Studio.h"

namespace duologue::media {

/// The media floor as the program loads it (mediaapi::StudioLoader).
class Module : public QObject, public mediaapi::StudioMaker {
    Q_OBJECT
    Q_INTERFACES(duologue::mediaapi::StudioMaker)
    Q_PLUGIN_METADATA(IID DUOLOGUE_MEDIA_MODULE)

public:
    [[nodiscard]] std::unique_ptr<mediaapi::Studio> make(const QString& fakeCameras) override
    {
        return std::make_unique<Studio>(fakeCameras);
    }
};

} // namespace duologue::media

#include "Module.moc"
