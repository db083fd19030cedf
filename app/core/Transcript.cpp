#include "app/core/Transcript.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace duologue::core {

namespace {

QString deliveryWord(Delivery delivery)
{
    switch (delivery) {
    case Delivery::Received:
        return u"received"_s;
    case Delivery::Queued:
        return u"queued"_s;
    case Delivery::Sent:
        return u"sent"_s;
    case Delivery::Confirmed:
        return u"confirmed"_s;
    case Delivery::Failed:
        return u"failed"_s;
    }
    return {};
}

QString kindWord(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Text:
        return u"text"_s;
    case MessageKind::Gap:
        return u"gap"_s;
    case MessageKind::Call:
        return u"call"_s;
    }
    return {};
}

QString minute(const QDateTime& time, const QTimeZone& zone)
{
    return time.isValid() ? time.toTimeZone(zone).toString(u"yyyy-MM-dd HH:mm"_s) : u"(time unknown)"_s;
}

constexpr auto page = R"(<!DOCTYPE html>
<html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>%1</title><style>
body { font-family: sans-serif; max-width: 48em; margin: 2em auto; line-height: 1.5 }
.row { margin: .5em 0 } .meta { color: #57606a; font-size: .85em } .text { white-space: pre-wrap }
.mine .text { background: #d9e9ff } .text { background: #eef1f5; border-radius: .8em; padding: .4em .8em; display: inline-block }
</style></head><body><h1 dir="auto">%1</h1>
)"_L1;

} // namespace

Transcript::Format Transcript::formatOf(const QString& fileName)
{
    if (fileName.endsWith(".json"_L1, Qt::CaseInsensitive))
        return Format::Json;
    if (fileName.endsWith(".html"_L1, Qt::CaseInsensitive) ||
        fileName.endsWith(".htm"_L1, Qt::CaseInsensitive))
        return Format::Html;
    return Format::Text;
}

Transcript::Transcript(Format format, Words words, UserId me, const QTimeZone& zone)
    : m_format(format), m_words(std::move(words)), m_me(me), m_zone(zone)
{
}

QByteArray Transcript::begin() const
{
    switch (m_format) {
    case Format::Text:
        return m_words.title.toUtf8() + "\n\n";
    case Format::Json:
        return "[\n";
    case Format::Html:
        return QString(page).arg(m_words.title.toHtmlEscaped()).toUtf8();
    }
    return {};
}

QByteArray Transcript::rows(const QList<Message>& messages)
{
    QString text;
    for (const Message& message : messages) {
        switch (m_format) {
        case Format::Text:
            text += textRow(message);
            break;
        case Format::Json:
            text += jsonRow(message);
            break;
        case Format::Html:
            text += htmlRow(message);
            break;
        }
    }
    return text.toUtf8();
}

QByteArray Transcript::end() const
{
    switch (m_format) {
    case Format::Text:
        return {};
    case Format::Json:
        return "\n]\n";
    case Format::Html:
        return "</body></html>\n";
    }
    return {};
}

QString Transcript::author(const Message& message) const
{
    return message.author == m_me ? m_words.me : m_words.peer;
}

QString Transcript::words(const Message& message) const
{
    if (message.call)
        return m_words.call(*message.call);
    if (message.attachment && m_words.attachment) {
        const QString what = u'[' + m_words.attachment(*message.attachment) + u']';
        return message.text.isEmpty() ? what : what + u' ' + message.text;
    }
    return message.kind == MessageKind::Gap ? m_words.missing + u' ' + message.text : message.text;
}

/// Further lines of a message are indented, so that no message can look like two.
QString Transcript::textRow(const Message& message) const
{
    QString text = words(message);
    text.replace(u'\n', u"\n    "_s);
    return u'[' + minute(message.time, m_zone) + u"] "_s + author(message) + u": "_s + text + u'\n';
}

QString Transcript::jsonRow(const Message& message)
{
    QJsonObject row{{u"id"_s, message.id},
                    {u"kind"_s, kindWord(message.kind)},
                    {u"user_id"_s, message.author.value},
                    {u"from"_s, author(message)},
                    {u"text"_s, message.text},
                    {u"type_id"_s, message.typeId},
                    {u"delivery"_s, deliveryWord(message.delivery)}};
    if (message.time.isValid())
        row.insert(u"time"_s, message.time.toTimeZone(m_zone).toString(Qt::ISODateWithMs));
    if (message.serverId != 0)
        row.insert(u"server_id"_s, message.serverId);
    if (const auto& attachment = message.attachment)
        row.insert(u"attachment"_s,
                   QJsonObject{{u"name"_s, attachment->name},
                               {u"media_type"_s, attachment->mediaType},
                               {u"size"_s, attachment->size},
                               {u"sha256"_s, QString::fromLatin1(attachment->sha256.toHex())}});
    if (message.quote)
        row.insert(u"reply_to"_s, QJsonObject{{u"user_id"_s, message.quote->author.value},
                                              {u"text"_s, message.quote->text}});
    if (message.call)
        row.insert(u"call"_s,
                   QJsonObject{{u"id"_s, message.call->id.value},
                               {u"outgoing"_s, message.call->outgoing},
                               {u"video"_s, message.call->kind == CallKind::Video},
                               {u"outcome"_s, m_words.call(*message.call)},
                               {u"seconds"_s, static_cast<qint64>(message.call->duration.count())}});
    const QString separator = std::exchange(m_hasRows, true) ? u",\n"_s : QString();
    return separator + QString::fromUtf8(QJsonDocument(row).toJson(QJsonDocument::Compact));
}

QString Transcript::htmlRow(const Message& message) const
{
    const QString side = message.author == m_me ? u"row mine"_s : u"row"_s;
    // One argument after the other would read the placeholders that people write.
    return u"<div class=\""_s + side + u"\"><div class=\"meta\" dir=\"auto\">"_s +
           author(message).toHtmlEscaped() + u" · "_s + minute(message.time, m_zone) +
           u"</div><div class=\"text\" dir=\"auto\">"_s + words(message).toHtmlEscaped() +
           u"</div></div>\n"_s;
}

} // namespace duologue::core
