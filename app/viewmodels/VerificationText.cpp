#include "app/viewmodels/VerificationText.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace duologue::viewmodels {

namespace {

struct Sign {
    QStringView emoji;
    const char* word;
};

// Their order is a part of the protocol between two Duologues: never change it.
// clang-format off
constexpr std::array<Sign, calls::verificationSigns> allSigns{
    Sign{u"🐶", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "dog")},
    Sign{u"🐱", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "cat")},
    Sign{u"🦁", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "lion")},
    Sign{u"🐴", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "horse")},
    Sign{u"🦋", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "butterfly")},
    Sign{u"🐘", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "elephant")},
    Sign{u"🐰", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "rabbit")},
    Sign{u"🐼", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "panda")},
    Sign{u"🐓", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "rooster")},
    Sign{u"🐧", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "penguin")},
    Sign{u"🐢", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "turtle")},
    Sign{u"🐟", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "fish")},
    Sign{u"🐙", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "octopus")},
    Sign{u"🐝", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "bee")},
    Sign{u"🦉", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "owl")},
    Sign{u"🐑", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "sheep")},
    Sign{u"🌷", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "tulip")},
    Sign{u"🌳", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "tree")},
    Sign{u"🌵", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "cactus")},
    Sign{u"🍄", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "mushroom")},
    Sign{u"🌍", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "globe")},
    Sign{u"🌙", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "moon")},
    Sign{u"☁️", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "cloud")},
    Sign{u"🔥", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "fire")},
    Sign{u"🍌", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "banana")},
    Sign{u"🍎", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "apple")},
    Sign{u"🍓", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "strawberry")},
    Sign{u"🌽", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "corn")},
    Sign{u"🍕", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "pizza")},
    Sign{u"🎂", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "cake")},
    Sign{u"🍇", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "grapes")},
    Sign{u"🍋", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "lemon")},
    Sign{u"❤️", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "heart")},
    Sign{u"⭐", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "star")},
    Sign{u"🤖", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "robot")},
    Sign{u"🎩", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "hat")},
    Sign{u"👓", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "glasses")},
    Sign{u"🔧", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "spanner")},
    Sign{u"☂️", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "umbrella")},
    Sign{u"⌛", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "hourglass")},
    Sign{u"⏰", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "clock")},
    Sign{u"🎁", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "gift")},
    Sign{u"💡", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "light bulb")},
    Sign{u"📕", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "book")},
    Sign{u"✏️", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "pencil")},
    Sign{u"📎", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "paperclip")},
    Sign{u"✂️", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "scissors")},
    Sign{u"🔑", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "key")},
    Sign{u"🔨", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "hammer")},
    Sign{u"☎️", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "telephone")},
    Sign{u"🏁", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "flag")},
    Sign{u"🚂", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "train")},
    Sign{u"🚲", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "bicycle")},
    Sign{u"✈️", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "aeroplane")},
    Sign{u"🚀", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "rocket")},
    Sign{u"🏆", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "trophy")},
    Sign{u"⚽", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "ball")},
    Sign{u"🎸", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "guitar")},
    Sign{u"🎺", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "trumpet")},
    Sign{u"🔔", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "bell")},
    Sign{u"⚓", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "anchor")},
    Sign{u"🎧", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "headphones")},
    Sign{u"🧊", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "ice")},
    Sign{u"🪑", QT_TRANSLATE_NOOP("duologue::viewmodels::VerificationText", "chair")},
};
// clang-format on

const Sign& sign(int number)
{
    return allSigns.at(static_cast<std::size_t>(number));
}

} // namespace

QString VerificationText::emoji(const calls::Verification& signs)
{
    QStringList shown;
    for (const int number : signs)
        shown.append(sign(number).emoji.toString());
    return shown.join(u' ');
}

QString VerificationText::words(const calls::Verification& signs)
{
    QStringList spoken;
    for (const int number : signs)
        spoken.append(tr(sign(number).word));
    //: between the words of a list
    return spoken.join(tr(", "));
}

QString VerificationText::explanation(const calls::Verification& signs, const QString& name)
{
    return tr("Ask %1 which four pictures they see. If they are the same as yours – %2 – nobody can listen "
              "in on "
              "this call.")
        .arg(name, words(signs));
}

} // namespace duologue::viewmodels
