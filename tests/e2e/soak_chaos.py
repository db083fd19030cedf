#!/usr/bin/env python3
"""The long chaos run: 200 events in each of the four modes, side by side.

usage: soak_chaos.py EXECUTABLE [OPTION OF chaos.py]…     EXECUTABLE: any of ours; the driver lies beside it
"""

import pathlib
import subprocess
import sys

if __name__ == "__main__":
    driver = pathlib.Path(sys.argv[1]).with_name("chat_driver")
    script = pathlib.Path(__file__).with_name("chaos.py")
    sys.exit(subprocess.call([sys.executable, script, driver, "--events", "200", *sys.argv[2:]]))
