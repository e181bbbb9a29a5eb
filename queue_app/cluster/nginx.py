"""nginx in front of the workers of a cluster. The file for earnest is docs/operations/nginx.conf; this is its core."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

CONFIG = """\
# Written by `queue-app cluster` at every start.
daemon off;
worker_processes 1;
pid nginx.pid;
error_log nginx.log;
events {{ worker_connections 4096; }}
http {{
    access_log off;  # addresses and the secrets of tickets do not belong into a log
    client_max_body_size 64k;
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    map $http_upgrade $connection_upgrade {{ default upgrade; '' ''; }}
    upstream workers {{
{workers}
        keepalive 32;
    }}
    server {{
        listen {host}:{port};
        location / {{
            proxy_pass http://workers;
            proxy_http_version 1.1;
            proxy_connect_timeout 2s;
            proxy_read_timeout 75s;
            proxy_set_header Host $http_host;
            proxy_set_header X-Forwarded-For $remote_addr;
            proxy_set_header X-Forwarded-Proto $scheme;
            proxy_set_header Upgrade $http_upgrade;
            proxy_set_header Connection $connection_upgrade;
        }}
    }}
}}
"""


def found() -> str | None:
    """The program, also where only root has it on the path."""
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")


def start(
    program: str, folder: Path, host: str, port: int, workers: Sequence[int]
) -> "subprocess.Popen[bytes]":
    """Start nginx with a configuration of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    upstream = "\n".join(f"        server 127.0.0.1:{each} max_fails=1 fail_timeout=2s;" for each in workers)
    config = folder / "nginx.conf"
    shown = f"[{host}]" if ":" in host else host
    config.write_text(CONFIG.format(workers=upstream, host=shown, port=port), encoding="utf-8")
    command = [program, "-p", str(folder), "-c", str(config), "-e", str(folder / "nginx.log")]
    return subprocess.Popen(command, start_new_session=True)
