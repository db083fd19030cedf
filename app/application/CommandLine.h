#pragma once

#include "app/application/Errand.h"
#include "app/base/Result.h"
#include "app/calls/CallService.h"
#include "app/viewmodels/ConnectionViewModel.h"

#include <QStringList>

namespace duologue::application {

/// What the command line asks for.
struct CommandLine {
    viewmodels::SignInForm
        form; ///< --server, --user and what --token-file and --profile hold; checked like typed fields
    bool signIn = false;      ///< server (or a profile) and user were given: go in at once
    QString dataFolder;       ///< --data-dir; everything of this Duologue lives there
    QString language;         ///< --language; empty = as set, or the system's
    calls::CallOptions calls; ///< --fake-media[=FILE.y4m], --auto-answer
    QString fakeCameras;      ///< --fake-cameras; empty = real ones

    Errand errand;       ///< a link, --call, --answer, --hang-up, --status
    bool hidden = false; ///< --hidden: begin without a window, if there is a tray

    bool helpWanted = false;
    bool versionWanted = false;

    /// Reads `arguments`, the first of which is the program. Malformed: an unknown option or a missing value,
    /// with a sentence for the terminal; NotFound: --token-file cannot be read.
    [[nodiscard]] static Result<CommandLine> parse(const QStringList& arguments);
    [[nodiscard]] static QString helpText();
};

} // namespace duologue::application
