#!/usr/bin/env python3
"""nginx with TLS in front of a backend: one port with a good certificate, and one for each way to be bad.

usage: tls_front.py BACKEND_PORT     prints a line of JSON {"ca": FILE, "good": PORT, "expired": …}, runs until killed
"""

import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

KINDS = ("good", "expired", "wrong-host", "self-signed")


def openssl(folder, *arguments):
    subprocess.run(["openssl", *arguments], cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def make_certificates(folder):
    """A CA of our own, and a certificate for each kind; all for this computer but the wrong host's."""
    openssl(folder, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "ca.key",
            "-out", "ca.pem", "-days", "30", "-subj", "/CN=Duologue Test CA")
    (folder / "index.txt").touch()
    (folder / "ca.cnf").write_text("""
[ca]
default_ca = it
[it]
dir = .
database = index.txt
new_certs_dir = .
certificate = ca.pem
private_key = ca.key
rand_serial = yes
default_md = sha256
policy = any
unique_subject = no
copy_extensions = copy
[any]
commonName = supplied
""")
    for kind in KINDS:
        host = "elsewhere.example" if kind == "wrong-host" else "localhost"
        names = f"subjectAltName=DNS:{host}" + ("" if kind == "wrong-host" else ",IP:127.0.0.1")
        request = ["req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", f"{kind}.key",
                   "-subj", f"/CN={host}", "-addext", names]
        if kind == "self-signed":
            openssl(folder, *request, "-x509", "-days", "30", "-out", f"{kind}.pem")
            continue
        openssl(folder, *request, "-out", f"{kind}.csr")
        dates = ["-startdate", "20200101000000Z", "-enddate", "20200503000000Z"] if kind == "expired" else ["-days", "30"]
        openssl(folder, "ca", "-batch", "-config", "ca.cnf", "-in", f"{kind}.csr", "-out", f"{kind}.pem", "-notext", *dates)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def main():
    backend = int(sys.argv[1])
    folder = pathlib.Path(tempfile.mkdtemp(prefix="duologue-tls-"))
    os.chmod(folder, 0o755)  # nginx's workers may be another user
    make_certificates(folder)
    ports = {kind: free_port() for kind in KINDS}
    servers = "".join(f"""
    server {{
        listen 127.0.0.1:{port} ssl;
        ssl_certificate {folder}/{kind}.pem;
        ssl_certificate_key {folder}/{kind}.key;
        location / {{
            proxy_pass http://127.0.0.1:{backend};
            proxy_http_version 1.1;
            proxy_set_header Upgrade $http_upgrade;
            proxy_set_header Connection $connection_upgrade;
            proxy_set_header Host $host;
        }}
    }}""" for kind, port in ports.items())
    (folder / "nginx.conf").write_text(f"""
daemon off;
pid {folder}/pid;
error_log stderr error;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    map $http_upgrade $connection_upgrade {{ default upgrade; '' close; }}
    {servers}
}}
""")
    nginx = subprocess.Popen([shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin"), "-c", folder / "nginx.conf",
                              "-e", "stderr", "-p", folder])
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        for port in ports.values():
            end = time.monotonic() + 10
            while True:
                try:
                    socket.create_connection(("127.0.0.1", port), 1).close()
                    break
                except OSError:
                    if nginx.poll() is not None or time.monotonic() > end:
                        sys.exit("nginx did not start")
                    time.sleep(0.05)
        print(json.dumps({"ca": str(folder / "ca.pem"), **ports}), flush=True)
        nginx.wait()
    finally:
        nginx.terminate()
        nginx.wait()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
