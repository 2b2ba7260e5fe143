"""Checks each line of an NDJSON export against its schema."""

import json
import sys

import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    validator = jsonschema.Draft202012Validator(json.load(file))
with open(sys.argv[2], encoding="utf-8") as lines:
    count = 0
    for count, line in enumerate(lines, 1):
        validator.validate(json.loads(line))
print(f"ok -- {count} records are as their schema says")
if count == 0:
    sys.exit("no records")
