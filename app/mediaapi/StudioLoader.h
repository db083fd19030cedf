#pragma once

#include "app/base/Result.h"
#include "app/mediaapi/Studio.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <vector>

namespace duologue::mediaapi {

/// Loads the media floor when it is first asked for: GStreamer and all that hangs on it take as long to load
/// as the rest of the program. GUI thread, which does not wait for it.
class StudioLoader : public QObject {
    Q_OBJECT

public:
    using Handler = std::function<void(const Result<Studio*>&)>;

    explicit StudioLoader(QString fakeCameras);
    ~StudioLoader() override;

    /// At once if it is there, else when this process has loaded it, in the order of asking, while `context`
    /// lives; Unavailable: it cannot be loaded, and the next question tries again.
    void ask(QObject* context, const Handler& handler);
    /// Null while it is not loaded.
    [[nodiscard]] Studio* studio() const { return m_studio.get(); }

private:
    struct Question {
        QPointer<QObject> context;
        Handler handler;
    };

    void take(const QString& complaint);

    QString m_fakeCameras;
    std::vector<Question> m_waiting;
    std::unique_ptr<Studio> m_studio;
};

} // namespace duologue::mediaapi
