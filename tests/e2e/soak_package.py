#!/usr/bin/env python3
"""The Debian package in a clean Debian: built, checked by lintian, installed without what it was built with, used for
chat and a call with somebody outside, removed without a trace. Needs root, and the network for debootstrap.

usage: soak_package.py EXECUTABLE [PACKAGE]     (the executable stays outside; without PACKAGE it is built)
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

from harness import ROOT, Backend, Client, Failure, open_chat, running

SARA, ALI = 1, 2
BUILD = ROOT / "build/package"
PLACES = {"/proc": "proc", "/dev": "dev", "/tmp": "tmp"}


def run(*command, **options):
    print("+", *map(str, command), flush=True)
    return subprocess.run(list(map(str, command)), check=True, **options)


def build_package():
    run("cmake", "-S", ROOT, "-B", BUILD, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release", "-DBUILD_TESTING=OFF",
        stdout=subprocess.DEVNULL)
    run("cmake", "--build", BUILD, stdout=subprocess.DEVNULL)
    for old in BUILD.glob("*.deb"):
        old.unlink()
    run("cpack", "--config", BUILD / "CPackConfig.cmake", cwd=BUILD, stdout=subprocess.DEVNULL)
    (package,) = BUILD.glob("*.deb")
    return package


def check(package):
    report = subprocess.run(["lintian", "--tag-display-limit", "0", package], capture_output=True, text=True, check=False)
    print(report.stdout, report.stderr, sep="")
    errors = [line for line in report.stdout.splitlines() if line.startswith("E:")]
    if errors:
        raise Failure(f"lintian: {errors}")


class CleanDebian:
    """A chroot with nothing but what debootstrap's minbase has; /tmp is shared with the outside."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        run("debootstrap", "--variant=minbase", "bookworm", self.folder, mirror(), stdout=subprocess.DEVNULL)
        for source, target in PLACES.items():
            run("mount", "--rbind" if source == "/dev" else "--bind", source, self.folder / target)
            run("mount", "--make-rslave", self.folder / target)
        for name in ("/etc/resolv.conf", "/etc/hosts", "/etc/machine-id"):
            if pathlib.Path(name).exists():
                shutil.copy(name, str(self.folder) + name)
        settings = subprocess.run(["apt-config", "dump"], capture_output=True, text=True, check=True).stdout
        ways = [line for line in settings.splitlines() if line.startswith(("Acquire::http::", "Acquire::https::"))]
        (self.folder / "etc/apt/apt.conf.d/99outside").write_text("\n".join(ways) + "\n")
        (self.folder / "usr/sbin/policy-rc.d").write_text("#!/bin/sh\nexit 101\n")
        os.chmod(self.folder / "usr/sbin/policy-rc.d", 0o755)
        self.inside("apt-get", "update", "-q")

    def inside(self, *command):
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        return run("chroot", self.folder, *command, env=environment, stdout=subprocess.DEVNULL)

    def files(self):
        listing = subprocess.run(["find", self.folder, "-xdev", "-name", "*[dD]uologue*", "-not", "-path", "*/tmp/*"],
                                 capture_output=True, text=True, check=False).stdout
        return {line.removeprefix(str(self.folder)) for line in listing.splitlines()}

    def packages(self):
        return set(subprocess.run(["chroot", self.folder, "dpkg-query", "-W", "-f=${Package}\n"], capture_output=True,
                                  text=True, check=True).stdout.split())

    def stop(self):
        for target in PLACES.values():
            subprocess.run(["umount", "-R", "-l", self.folder / target], check=False)


def mirror():
    for file in [pathlib.Path("/etc/apt/sources.list"), *pathlib.Path("/etc/apt/sources.list.d").glob("*")]:
        if file.exists():
            for word in file.read_text().split():
                if word.startswith("http") and word.rstrip("/").endswith("/debian"):
                    return word
    return "http://deb.debian.org/debian"


def chat_and_call(sara, ali):
    for client in (sara, ali):
        client.find("Chats", {"list"})
    time.sleep(3)  # until the window managers have put both windows where they stay
    open_chat(sara, ALI)
    sara.type("Hello from the package")
    sara.key("Return")
    open_chat(ali, SARA)
    ali.sees_message("Hello from the package")
    ali.type("Hello inside")
    ali.key("Return")
    sara.sees_message("Hello inside")
    sara.click("Video call")
    ali.click("Answer with video")
    sara.sees_picture(ALI)
    ali.sees_picture(SARA)
    sara.hears_tone(ALI)


def main(executable, package=None):
    package = pathlib.Path(package) if package else build_package()
    check(package)
    base = pathlib.Path(tempfile.mkdtemp(prefix="duologue-debian-", dir="/var/tmp"))
    debian = CleanDebian(base)
    with running(debian):
        before = debian.packages()
        shutil.copy(package, base / "var/cache")
        debian.inside("apt-get", "install", "-y", "-q", "--no-install-recommends", f"/var/cache/{package.name}")
        developers = sorted(name for name in debian.packages() - before if name.endswith("-dev") or name in ("cmake", "g++", "nodejs"))
        if developers:
            raise Failure(f"the package draws in what is for building: {developers}")
        print(f"installed with {len(debian.packages() - before) - 1} dependencies", flush=True)
        with tempfile.TemporaryDirectory() as scratch:
            inside = pathlib.Path(scratch) / "duologue-inside"
            inside.write_text(f'#!/bin/sh\nexec chroot {base} /usr/bin/duologue "$@"\n')
            inside.chmod(0o755)
            backend = Backend()
            with running(backend, Client(inside, "--fake-media", "--server", backend.url, "--user", str(SARA)),
                         Client(executable, "--fake-media", "--server", backend.url, "--user", str(ALI), sink="bob")) as things:
                chat_and_call(*things[1:])
        debian.inside("apt-get", "purge", "-y", "-q", "duologue")
        (base / "var/cache" / package.name).unlink()
        left = debian.files()
        if left:
            raise Failure(f"left behind: {sorted(left)}")
    shutil.rmtree(base, ignore_errors=True)
    print("1 passed, 0 failed")


if __name__ == "__main__":
    main(*sys.argv[1:])
