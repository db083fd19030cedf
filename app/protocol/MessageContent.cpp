#include "app/protocol/MessageContent.h"

#include "app/protocol/Fields.h"
#include "app/protocol/ServerProfile.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duologue::protocol {

namespace {

constexpr int version = 1;
constexpr qsizetype longestName = 200;
constexpr qint64 longestSide = 1'000'000; ///< pixels: what is told only shapes the frame
constexpr qsizetype shaBytes = 32;

const QString beforeData = u",\"data\":\""_s; ///< inside a JSON string its quotation marks would be escaped

/// The last part of a path, without what a name may not have.
QString plainName(const QString& told)
{
    QString name = told.section(u'/', -1).section(u'\\', -1);
    name.removeIf(
        [](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
    name = name.trimmed();
    if (name.size() > longestName) { // its ending says what it is
        const QString ending = name.right(longestName / 4);
        name = name.left(longestName - ending.size() - 1) + u'…' + ending;
    }
    return name == "."_L1 || name == ".."_L1 ? QString() : name;
}

/// The header, and apart from it the base64 of the data, which is not worth a JSON parser's time.
struct Split {
    QString header;
    QByteArray data;
};

Split splitOf(const QString& message)
{
    const qsizetype at = message.indexOf(beforeData);
    if (at < 0)
        return {message, {}};
    QStringView rest = QStringView(message).sliced(at + beforeData.size());
    if (const qsizetype quotation = rest.indexOf(u'"'); quotation >= 0)
        rest = rest.first(quotation);
    return {message.left(at) + u'}', rest.toLatin1()};
}

std::optional<Quote> quoteIn(Fields& fields)
{
    if (!fields.has("reply_to"_L1))
        return std::nullopt;
    const QJsonObject json = fields.object("reply_to"_L1);
    Fields inner(json);
    Quote quote{.author = inner.userId("user_id"_L1),
                .text = inner.string("text"_L1).left(Quote::longest),
                .serverId = inner.integerOr("id"_L1, 0)};
    fields.adopt(u"reply_to"_s, inner);
    return quote;
}

Attachment attachmentIn(Fields& fields, Attachment::Kind kind)
{
    Attachment attachment{.kind = kind,
                          .name = plainName(fields.stringOr("name"_L1, {})),
                          .mediaType = fields.stringOr("media_type"_L1, {}).left(longestName),
                          .size = fields.integer("size"_L1),
                          .sha256 = QByteArray::fromHex(fields.string("sha256"_L1).toLatin1())};
    if (attachment.sha256.size() != shaBytes)
        fields.reject("sha256"_L1, "is not a SHA-256");
    if (attachment.size <= 0)
        fields.reject("size"_L1, "is not a size");
    const qint64 width = fields.integerOr("width"_L1, 0);
    const qint64 height = fields.integerOr("height"_L1, 0);
    if (kind == Attachment::Kind::Picture && width > 0 && height > 0 && width <= longestSide &&
        height <= longestSide)
        attachment.dimensions = {static_cast<int>(width), static_cast<int>(height)};
    return attachment;
}

/// Nothing if it is not of ours. `kind`: without, that of a reply.
std::optional<MessageContent> parse(const Split& split, std::optional<Attachment::Kind> kind)
{
    const QJsonObject json = QJsonDocument::fromJson(split.header.toUtf8()).object();
    Fields fields(json);
    if (fields.integer("v"_L1) != version)
        return std::nullopt;
    MessageContent content{.text = fields.stringOr("text"_L1, {}), .quote = quoteIn(fields)};
    if (kind) {
        content.attachment = attachmentIn(fields, *kind);
        content.data = split.data.isEmpty() ? json.value("data"_L1).toString().toLatin1() : split.data;
    } else if (!content.quote) {
        return std::nullopt;
    }
    if (!fields.ok())
        return std::nullopt;
    return content;
}

/// Data stands last where this format is kept to; elsewhere JSON has any order.
std::optional<MessageContent> parse(const QString& message, std::optional<Attachment::Kind> kind)
{
    if (auto content = parse(splitOf(message), kind))
        return content;
    return parse(Split{message, {}}, kind);
}

std::optional<Attachment::Kind> kindOf(int typeId, const ServerProfile& profile)
{
    if (profile.imageType == typeId)
        return Attachment::Kind::Picture;
    if (profile.fileType == typeId)
        return Attachment::Kind::File;
    return std::nullopt;
}

QJsonObject headerOf(const MessageContent& content)
{
    QJsonObject json{{u"v"_s, version}};
    if (!content.text.isEmpty() || !content.attachment)
        json.insert(u"text"_s, content.text);
    if (const auto& quote = content.quote) {
        QJsonObject to{{u"user_id"_s, quote->author.value}, {u"text"_s, quote->text}};
        if (quote->serverId != 0)
            to.insert(u"id"_s, quote->serverId);
        json.insert(u"reply_to"_s, to);
    }
    if (const auto& attachment = content.attachment) {
        json.insert(u"name"_s, attachment->name);
        json.insert(u"media_type"_s, attachment->mediaType);
        json.insert(u"size"_s, attachment->size);
        json.insert(u"sha256"_s, QString::fromLatin1(attachment->sha256.toHex()));
        if (!attachment->dimensions.isEmpty()) {
            json.insert(u"width"_s, attachment->dimensions.width());
            json.insert(u"height"_s, attachment->dimensions.height());
        }
    }
    return json;
}

} // namespace

MessageContent readContent(const QString& message, int typeId, const ServerProfile& profile)
{
    const auto kind = kindOf(typeId, profile);
    if (!kind && profile.replyType != typeId)
        return {.text = message};
    if (kind && message.size() > longestContent)
        return {.attachment = Attachment{.kind = *kind}};
    if (auto content = parse(message, kind))
        return *content;
    if (kind)
        return {.attachment = Attachment{.kind = *kind}};
    return {.text = message};
}

MessageContent readLastMessage(const QString& message, const ServerProfile& profile)
{
    const bool mapped = profile.imageType || profile.fileType || profile.replyType;
    if (!mapped || !message.startsWith(u'{') || message.size() > longestContent)
        return {.text = message};
    const bool brings = message.contains("\"sha256\":"_L1);
    std::optional<Attachment::Kind> kind;
    if (brings)
        kind = message.contains("\"width\":"_L1) ? Attachment::Kind::Picture : Attachment::Kind::File;
    auto content = parse(message, kind);
    if (!content)
        return {.text = message};
    content->data.clear();
    return *content;
}

int typeFor(const MessageContent& content, const ServerProfile& profile)
{
    if (content.attachment)
        return content.attachment->kind == Attachment::Kind::Picture
                   ? profile.imageType.value_or(profile.textType)
                   : profile.fileType.value_or(profile.textType);
    return content.quote ? profile.replyType.value_or(profile.textType) : profile.textType;
}

QString writeContent(const MessageContent& content)
{
    if (!content.attachment && !content.quote)
        return content.text;
    QString text = QString::fromUtf8(QJsonDocument(headerOf(content)).toJson(QJsonDocument::Compact));
    if (content.attachment) {
        text.chop(1);
        text += beforeData + QString::fromLatin1(content.data) + u"\"}"_s;
    }
    return text;
}

qsizetype overheadOf(const MessageContent& content)
{
    MessageContent without = content;
    without.data.clear();
    const QByteArray message = writeContent(without).toUtf8();
    // Inside the event every quotation mark and backslash gets another backslash, and the event has members
    // of its own.
    constexpr qsizetype event = 600;
    return message.size() + std::ranges::count_if(message, [](char c) { return c == '"' || c == '\\'; }) +
           event;
}

} // namespace duologue::protocol
