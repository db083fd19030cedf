#include "app/application/CommandLine.h"

#include "app/core/profileFor.h"

#include <QCommandLineParser>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace duologue::application {

namespace {

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(u"Chat and video calls with one person at a time."_s);
    parser.addPositionalArgument(u"LINK"_s,
                                 u"duologue://chat/ID, duologue://call/ID?type=video or "
                                 "duologue://setup?profile=URL; asks before it does anything."_s,
                                 u"[LINK]"_s);
    parser.addOptions({
        {u"server"_s, u"Server to sign in to."_s, u"URL"_s},
        {u"user"_s, u"User number to sign in as."_s, u"ID"_s},
        {u"token-file"_s, u"File whose first line is the access token."_s, u"FILE"_s},
        {u"profile"_s, u"Server profile (JSON) to sign in with."_s, u"FILE"_s},
        {u"data-dir"_s, u"Folder for everything: settings, messages, and the name of keyring entries."_s,
         u"DIR"_s},
        {u"fake-media"_s,
         u"Show a generated picture, or FILE.y4m, and play a tone instead of using camera and microphone. "
         "Written --fake-media or --fake-media=FILE.y4m."_s,
         u"FILE.y4m"_s},
        {u"fake-cameras"_s,
         u"Each file in DIR is a camera while it is there, and shows what stands in it: a number, busy or "
         u"denied. "
         "Microphone and speaker are real."_s,
         u"DIR"_s},
        {u"auto-answer"_s, u"Answer incoming calls without asking."_s},
        {u"call"_s, u"Call the user of that number, with video."_s, u"ID"_s},
        {u"answer"_s, u"Answer the call that rings in the running Duologue."_s},
        {u"hang-up"_s, u"End the call of the running Duologue."_s},
        {u"status"_s, u"Say how the running Duologue is: account, connection, unread messages, call."_s},
        {u"language"_s, u"Language of the interface: ar, de, en or fa."_s, u"CODE"_s},
        {u"hidden"_s, u"Start without a window, in the tray."_s},
        {{u"h"_s, u"help"_s}, u"Show this help."_s},
        {{u"v"_s, u"version"_s}, u"Show the version."_s},
    });
}

/// QCommandLineParser has no optional values: a bare --fake-media becomes --fake-media= .
QStringList withOptionalValues(QStringList arguments)
{
    for (QString& argument : arguments) {
        if (argument == "--fake-media"_L1)
            argument = u"--fake-media="_s;
    }
    return arguments;
}

Result<Errand> errandOf(const QCommandLineParser& parser)
{
    using Kind = Errand::Kind;
    QList<Errand> errands;
    for (const QString& argument : parser.positionalArguments()) {
        if (!argument.startsWith("duologue:"_L1))
            return failure(ErrorKind::Malformed, u"Unexpected argument '%1'."_s.arg(argument));
        errands.append({.kind = Kind::Link, .text = argument});
    }
    if (parser.isSet(u"call"_s)) {
        const UserId user = viewmodels::ConnectionViewModel::userOf({.user = parser.value(u"call"_s)});
        if (!user.isValid())
            return failure(ErrorKind::Malformed,
                           u"'%1' is not a user number."_s.arg(parser.value(u"call"_s)));
        errands.append({.kind = Kind::Call, .user = user});
    }
    for (const auto& [option, kind] :
         {std::pair{u"answer"_s, Kind::Answer}, {u"hang-up"_s, Kind::HangUp}, {u"status"_s, Kind::Status}}) {
        if (parser.isSet(option))
            errands.append({.kind = kind});
    }
    if (errands.size() > 1)
        return failure(ErrorKind::Malformed,
                       u"One link, --call, --answer, --hang-up or --status at a time."_s);
    return errands.value(0);
}

/// The profile names the server, unless --server does.
Result<void> readProfile(const QString& path, viewmodels::SignInForm& form)
{
    QFile file(path);
    constexpr qint64 longest = 1024LL * 1024;
    if (!file.open(QFile::ReadOnly))
        return failure(ErrorKind::NotFound, u"Cannot read the server profile '%1'."_s.arg(path));
    form.profile = file.read(longest);
    const auto profile = core::profileFor({}, form.profile);
    if (!profile)
        return failure(ErrorKind::Malformed,
                       u"The server profile '%1' has a mistake: %2."_s.arg(path, profile.error().detail));
    if (form.server.isEmpty())
        form.server = profile->url.toString();
    return {};
}

} // namespace

Result<CommandLine> CommandLine::parse(const QStringList& arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(withOptionalValues(arguments)))
        return failure(ErrorKind::Malformed, parser.errorText());
    CommandLine line;
    auto errand = errandOf(parser);
    if (!errand)
        return tl::unexpected(errand.error());
    line.errand = *errand;
    line.helpWanted = parser.isSet(u"help"_s);
    line.versionWanted = parser.isSet(u"version"_s);
    line.form = {.server = parser.value(u"server"_s), .user = parser.value(u"user"_s)};
    line.hidden = parser.isSet(u"hidden"_s);
    line.language = parser.value(u"language"_s);
    line.dataFolder = parser.isSet(u"data-dir"_s)
                          ? parser.value(u"data-dir"_s)
                          : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    line.calls = {.fakeMedia = parser.isSet(u"fake-media"_s),
                  .fakeMediaFile = parser.value(u"fake-media"_s),
                  .autoAnswer = parser.isSet(u"auto-answer"_s)};
    line.fakeCameras = parser.value(u"fake-cameras"_s);
    if (parser.isSet(u"token-file"_s)) {
        QFile file(parser.value(u"token-file"_s));
        constexpr qint64 longestToken = 64LL * 1024;
        if (!file.open(QFile::ReadOnly))
            return failure(ErrorKind::NotFound, u"Cannot read the token file '%1'."_s.arg(file.fileName()));
        line.form.token = QString::fromUtf8(file.readLine(longestToken)).trimmed();
    }
    if (parser.isSet(u"profile"_s)) {
        if (auto read = readProfile(parser.value(u"profile"_s), line.form); !read)
            return tl::unexpected(read.error());
    }
    line.signIn = !line.form.server.isEmpty() && !line.form.user.isEmpty();
    return line;
}

QString CommandLine::helpText()
{
    QCommandLineParser parser;
    describe(parser);
    return parser.helpText();
}

} // namespace duologue::application
