#include "app/application/Doorway.h"

#include "app/application/Client.h"

using namespace Qt::StringLiterals;

namespace duologue::application {

Doorway::Doorway(const CommandLine& commandLine)
    : m_errand(commandLine.errand), m_instance(commandLine.dataFolder)
{
    connect(&m_instance, &platform::SingleInstance::answered, this, [this](const QJsonObject& reply) {
        Q_EMIT answered(reply.value("text"_L1).toString(), reply.value("code"_L1).toInt());
    });
    connect(&m_instance, &platform::SingleInstance::failed, this,
            [this] { Q_EMIT answered(u"Duologue runs already, but does not answer."_s, 1); });
}

void Doorway::serve(Client& client)
{
    m_instance.listen([&client](const QJsonObject& request, const auto& reply) {
        const auto errand = Errand::fromJson(request);
        const Answer answer = errand ? client.perform(*errand) : Answer{u"That was not understood."_s, 2};
        reply({{u"text"_s, answer.text}, {u"code"_s, answer.code}});
    });
}

void Doorway::handOver()
{
    m_instance.handOver(m_errand.toJson());
}

} // namespace duologue::application
