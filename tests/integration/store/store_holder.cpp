// Holds the store that is named on the command line until standard input ends: another process on the same
// account.
#include "app/store/Database.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    if (argc != 2)
        return 2;
    duologue::store::Database database(QString::fromLocal8Bit(argv[1]));
    const bool open = database.opened().result().has_value();
    std::puts(open ? "open" : "refused");
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    return open ? 0 : 1;
}
