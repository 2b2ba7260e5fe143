"""Compares the documents of `outturn ingest` with the lines of a stream."""

import json
import os
import sys

folder, stream = sys.argv[1:3]
with open(os.path.join(folder, "index.json"), encoding="utf-8") as file:
    index = json.load(file)["papers"]
expected, refused = {}, {}
for entry in index:
    if entry["status"] == "read":
        with open(os.path.join(folder, entry["output"]), encoding="utf-8") as file:
            expected[entry["name"]] = json.load(file)
    else:
        refused[entry["name"]] = entry["error"]["code"]
found, failed = {}, {}
for part in sorted(os.listdir(stream)):
    if not part.startswith("part-"):
        continue
    with open(os.path.join(stream, part), encoding="utf-8") as lines:
        for line in lines:
            paper = json.loads(line)
            if "error" in paper:
                failed[paper["name"]] = paper["error"]["code"]
            else:
                found[paper["file"]["name"]] = paper
assert found == expected, sorted(set(found) ^ set(expected)) or "the documents differ"
assert failed == refused, (failed, refused)
print(f"ok -- {len(found)} documents and {len(failed)} refusals are those of ingest")
