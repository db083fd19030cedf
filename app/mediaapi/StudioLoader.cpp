#include "app/mediaapi/StudioLoader.h"

#include "app/base/Log.h"
#include "app/base/whenDone.h"

#include <QCoreApplication>
#include <QDir>
#include <QPluginLoader>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace duologue::mediaapi {

namespace {

QString moduleFile()
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral(DUOLOGUE_MEDIA_MODULE_FILE));
}

bool isModuleLoaded = false; ///< GUI thread

/// Maps the libraries and runs their initialisers. Returns what is wrong, or nothing.
QString load()
{
    QPluginLoader module(moduleFile());
    module.setLoadHints(QLibrary::PreventUnloadHint);
    const QString name = module.metaData().value("IID"_L1).toString();
    if (!name.isEmpty() && name != QLatin1StringView(DUOLOGUE_MEDIA_MODULE))
        return u"%1 is %2"_s.arg(module.fileName(), name);
    return module.load() ? QString() : module.errorString();
}

} // namespace

StudioLoader::StudioLoader(QString fakeCameras) : m_fakeCameras(std::move(fakeCameras)) {}

StudioLoader::~StudioLoader() = default;

void StudioLoader::ask(QObject* context, const Handler& handler)
{
    if (m_studio) {
        handler(m_studio.get());
        return;
    }
    m_waiting.push_back({context, handler});
    if (m_waiting.size() > 1)
        return;           // it is being loaded
    if (isModuleLoaded) { // for somebody else
        take({});
        return;
    }
    auto loading = std::make_shared<QPromise<QString>>();
    loading->start();
    whenDone(loading->future(), this, [this](const QString& complaint) { take(complaint); });
    QThreadPool::globalInstance()->start([loading] {
        loading->addResult(load());
        loading->finish();
    });
}

void StudioLoader::take(const QString& complaint)
{
    QPluginLoader module(moduleFile());
    auto* maker = complaint.isEmpty() ? qobject_cast<StudioMaker*>(module.instance()) : nullptr;
    isModuleLoaded = maker;
    if (maker)
        m_studio = maker->make(m_fakeCameras);
    else
        qCWarning(lcMedia) << "the module for calls cannot be loaded:"
                           << (complaint.isEmpty() ? module.errorString() : complaint);
    const Result<Studio*> answer =
        maker ? Result<Studio*>(m_studio.get()) : failure(ErrorKind::Unavailable, complaint);
    for (const Question& question : std::exchange(m_waiting, {})) {
        if (question.context)
            question.handler(answer);
    }
}

} // namespace duologue::mediaapi
