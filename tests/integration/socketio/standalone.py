#!/usr/bin/env python3
"""Builds app/socketio by itself with the example of its README, runs that against a real server, and looks at what
it is linked with: Qt Core, Network and WebSockets, nothing else of Qt and nothing of this house.

usage: standalone.py SOURCE_DIR BUILD_DIR
"""

import pathlib
import re
import shutil
import subprocess
import sys

PROJECT = """cmake_minimum_required(VERSION 3.25)
project(example LANGUAGES CXX)
add_subdirectory({library} socketio)
add_executable(example main.cpp)
target_link_libraries(example PRIVATE socketio)
"""
ALLOWED = {"libQt6Core", "libQt6Network", "libQt6WebSockets"}


def example_of(readme):
    return re.search(r"```cpp\n(.*?)```", readme.read_text(encoding="utf-8"), re.S).group(1)


def build(library, folder):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "CMakeLists.txt").write_text(PROJECT.format(library=library), encoding="utf-8")
    (folder / "main.cpp").write_text(example_of(library / "README.md"), encoding="utf-8")
    launcher = ["-DCMAKE_CXX_COMPILER_LAUNCHER=ccache"] if shutil.which("ccache") else []
    subprocess.run(["cmake", "-S", folder, "-B", folder / "build", "-G", "Ninja", *launcher], check=True)
    subprocess.run(["cmake", "--build", folder / "build"], check=True)
    return folder / "build/example"


def linked_with(program):
    out = subprocess.run(["readelf", "-d", program], check=True, capture_output=True, text=True).stdout
    return {name.split(".")[0] for name in re.findall(r"NEEDED.*\[(.*)\]", out)}


def converse(program, servers):
    """The example against socket.io 4: joined, and its question answered."""
    server = subprocess.Popen(["node", servers / "server.js", "--socketio", "4"], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE, text=True)
    try:
        port = server.stdout.readline().split()[-1]
        example = subprocess.Popen([program, f"http://127.0.0.1:{port}"], stderr=subprocess.PIPE, text=True)
        try:
            line = example.stderr.readline()
            assert 'answered QJsonArray(["hi",1,"two"])' in line, line
        finally:
            example.kill()
    finally:
        server.kill()


def main():
    source, work = map(pathlib.Path, sys.argv[1:3])
    program = build(source / "app/socketio", work)
    foreign = {name for name in linked_with(program) if name.startswith("libQt6")} - ALLOWED
    assert not foreign, f"linked with {foreign}"
    converse(program, source / "tests/support/socketio-servers")
    print("stands alone")


if __name__ == "__main__":
    main()
