"""Starts Datasette on an archive with the metadata that outturn gives, and asks it for pages."""

import json
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

archive, metadata = sys.argv[1:3]
name = archive.rsplit("/", 1)[-1].split(".")[0]
with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]
server = subprocess.Popen(["datasette", "serve", archive, "--metadata", metadata, "--port", str(port)],
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def get(path):
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}", timeout=10) as answer:
        return answer.read().decode()


def wait():
    for _ in range(100):
        try:
            return get("-/versions.json")
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
    sys.exit("datasette did not start")


try:
    wait()
    tables = {table["name"] for table in json.loads(get(f"{name}.json"))["tables"]}
    assert {"papers", "reports", "budget_lines", "cells", "findings", "runs", "files"} <= tables, tables
    lines = json.loads(get(f"{name}/budget_lines.json?_shape=objects&_labels=on&_facet=role&_size=5"))
    assert lines["rows"] and lines["facet_results"], "no budget lines or facets"
    assert lines["rows"][0]["report_id"]["label"], "a record is not linked to its report"
    page = get(f"{name}/budget_lines")
    assert "budget lines" in page and f"/{name}/reports/" in page, "no title, or no link to the report"
    link = lines["rows"][0]["report_id"]["value"].replace("/", "~2F")
    assert get(f"{name}/reports/{link}"), "the link to the report leads nowhere"
    view = json.loads(get(f"{name}/budget_lines_view.json?_shape=objects&authority__contains=council&_size=5"))
    assert view["rows"] and "authority" in view["rows"][0], "the view is empty"
    found = json.loads(get(f"{name}/text_blocks.json?_search=budget&_shape=objects&_size=5"))
    assert found["rows"], "the search finds nothing"
    print("ok -- datasette shows tables, links, facets, views and the search")
finally:
    server.terminate()
    server.wait()
