#include "app/viewmodels/InspectorViewModel.h"

#include "app/base/whenDone.h"
#include "app/core/ServerLink.h"
#include "app/core/eventTemplates.h"
#include "app/viewmodels/PersonText.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace duologue::viewmodels {

QList<InspectorViewModel::Template> InspectorViewModel::templates() const
{
    QList<Template> templates;
    for (const auto& [event, body] : core::eventTemplates(m_link ? m_link->me() : UserId{1}))
        templates.append({event, QString::fromUtf8(QJsonDocument(body).toJson())});
    return templates;
}

void InspectorViewModel::setOpen(bool open)
{
    m_open = open;
    if (!open)
        m_packets.clear();
    tap();
}

void InspectorViewModel::setPaused(bool paused)
{
    m_paused = paused;
    tap();
}

void InspectorViewModel::follow(core::ServerLink* link)
{
    if (m_link)
        m_link->disconnect(this);
    m_link = link;
    tap();
}

void InspectorViewModel::tap()
{
    if (!m_link)
        return;
    m_link->disconnect(this);
    const bool wanted = m_open && !m_paused;
    m_link->setTapped(wanted);
    if (!wanted)
        return;
    connect(m_link, &core::ServerLink::packetSeen, this,
            [this](const core::WirePacket& packet) { m_packets.add(packet); });
    connect(m_link, &core::ServerLink::dropped, this, [this](const QString& listener, const Error& error) {
        m_packets.addDropped(listener, error.detail);
    });
}

QString InspectorViewModel::emitByHand(const QString& event, const QString& body)
{
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(body.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError)
        return tr("The body is no JSON: %1").arg(PersonText::isolated(error.errorString()));
    if (!json.isObject())
        return tr("The body must be a JSON object.");
    if (!m_link || !m_link->emitByHand(event.trimmed(), json.object()))
        return tr("It could not be sent. Are you connected?");
    return {};
}

void InspectorViewModel::exportTo(const QString& path)
{
    if (!m_files)
        m_files = std::make_unique<Worker>(u"inspector"_s);
    const auto written = m_files->run([lines = m_packets.jsonLines(), path] {
        const QByteArray text = lines();
        QSaveFile file(path);
        return file.open(QFile::WriteOnly) && file.write(text) == text.size() && file.commit();
    });
    whenDone(written, this,
             [this](bool done) { Q_EMIT exported(done ? QString() : tr("The file cannot be written.")); });
}

} // namespace duologue::viewmodels
