#!/usr/bin/env python3
"""Holds the records of `outturn ingest` to the facts of the papers.

  field_recs.py BIN [--forms ...] [--papers PART,...] [--kinds PART,...] [--wrong] [--folder DIR]

A table of a paper that says which records it makes (`record`) gives one expected record a detail row; its columns say
which field their cell goes into (`field`; with a minus, the field has the other sign). A record is right where its name
and every such field are. `--wrong` lists what isn't, with what came out in its place.
"""
import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from decimal import Decimal

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from field_forms import ENDING, FORMS  # noqa: E402
from field_model import SCALE, rounded  # noqa: E402
from field_score import Renders, papers  # noqa: E402


def plain(name):
    return re.sub(r"[^a-z0-9%]+", " ", (name or "").lower()).strip()


def expected(paper):
    """(kind, table, name, group, {field: value or list of values}) for every detail row of every table that tells."""
    for table in paper.tables:
        if not table.record:
            continue
        for row in table.details():
            fields = {}
            for col in table.cols[1:]:
                if not col.field or row.v.get(col.key) is None:
                    continue
                value = row.v[col.key]
                if not any(ch.isdigit() for ch in table.cell(row, col)) and isinstance(value, Decimal):
                    continue  # A dash: no value is printed.
                if isinstance(value, Decimal):
                    scale = SCALE[table.unit] if col.kind == "money" else Decimal(1)
                    value = rounded(value, table.places(col)) * scale * (-1 if col.field.startswith("-") else 1)
                name = col.field.lstrip("-")
                if name in ("results", "targets", "benchmarks", "ratings", "bands"):
                    fields.setdefault(name, []).append(value)
                else:
                    fields[name] = value
            yield table.record, table, row.label, row.group, fields


def value_of(record, field):
    """What a record holds: a number, a list of them, or the printed rating."""
    held = record.get(field)
    if held is None:
        return None
    if field in ("results", "targets", "benchmarks"):
        return [Decimal(str(x["figure"]["value"])) for x in held if (x.get("figure") or {}).get("value") is not None]
    if field == "ratings":
        return [(x.get("rating") or {}).get("printed") for x in held]
    if field == "bands":
        return [Decimal(str(x["amount"]["value"])) for x in held if (x.get("amount") or {}).get("value") is not None]
    if isinstance(held, dict) and "amount" in held:
        held = held["amount"] or {}
    if isinstance(held, dict):
        return None if held.get("value") is None else Decimal(str(held["value"]))
    return held


def wrong_fields(record, fields, rename=None):
    out = []
    for field, want in fields.items():
        got = value_of(record, (rename or {}).get(field, field))
        if isinstance(want, list):
            fits = got is not None and all(w in got for w in want)
        else:
            fits = got == want
        if not fits:
            out.append((field, want, got))
    return out


def show(value):
    if isinstance(value, list):
        return "[" + ", ".join(show(v) for v in value) + "]"
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def match(reports, kind, name, fields):
    """The fields that are wrong in the record that fits best; None where no record has the name.

    Where a table of receipts or payments has a budget beside it, a budget line tells the same: its `actual` counts."""
    best = None
    kinds = [(kind, None)] + ([("budget_lines", {"amount": "actual"})] if kind == "receipts_payments" else [])
    for report in reports:
        for key, rename in kinds:
            for record in report.get(key, []):
                if plain(record.get("name") or record.get("department")) != plain(name):
                    continue
                bad = wrong_fields(record, fields if not rename else {"amount": fields.get("amount")}, rename)
                if best is None or len(bad) < len(best):
                    best = bad
    return best


def heads(reports, told):
    """(field, right, wanted, got) of the first report's head; a last day that its year implies may be null."""
    head = reports[0]
    period = head["period"] or {}
    got = (period.get("financial_year"), period.get("quarter"), period.get("as_at"), head["meeting_date"],
           plain(head["body"]) or None, plain(head["portfolio"]) or None)
    fields = ("financial_year", "quarter", "as_at", "meeting_date", "body", "portfolio")
    for field, want, have in zip(fields, told, got):
        if want is not None or field in ("quarter", "portfolio"):
            # An outturn's last day follows from its year: null says nothing wrong.
            implied = field == "as_at" and have is None and want.endswith("-03-31")
            yield field, have == want or implied, want, have


def ingested(binary, name, text):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        done = subprocess.run([binary, "ingest", path], capture_output=True)
    if done.returncode not in (0, 1):
        sys.exit(f"{name}: {done.stderr.decode()[:500]}")
    return json.loads(done.stdout, parse_float=Decimal)["reports"]


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("binary")
    ask.add_argument("--forms", type=lambda t: t.split(","), default=list(FORMS))
    ask.add_argument("--papers", type=lambda t: t.split(","))
    ask.add_argument("--kinds", type=lambda t: t.split(","))
    ask.add_argument("--wrong", action="store_true")
    ask.add_argument("--folder")
    options = ask.parse_args()
    renders, right, count = Renders(keep=not options.folder), Counter(), Counter()
    field_right, field_count = Counter(), Counter()
    kinds = set()
    for paper in papers(options.folder):
        if options.papers and not any(part in paper.name for part in options.papers):
            continue
        texts = renders.get(paper, options.forms)
        for form in options.forms:
            reports = ingested(options.binary, paper.name + ENDING[form], texts[form])
            if paper.told and (not options.kinds or any(part in "heads" for part in options.kinds)):
                for field, fits, want, have in heads(reports, paper.told):
                    kinds.add("heads")
                    count["heads", form] += 1
                    right["heads", form] += fits
                    if options.wrong and not fits:
                        print(f"{form} {paper.name} head: {field} should be {want}, is {have}")
            for kind, table, name, group, fields in expected(paper):
                if options.kinds and not any(part in kind for part in options.kinds):
                    continue
                kinds.add(kind)
                bad = match(reports, kind, name, fields)
                count[kind, form] += 1
                right[kind, form] += bad == []
                field_count[kind, form] += len(fields)
                field_right[kind, form] += len(fields) - (len(fields) if bad is None else len(bad))
                if options.wrong and bad != []:
                    said = "no such record" if bad is None else "; ".join(
                        f"{f} should be {show(w)}, is {show(g)}" for f, w, g in bad)
                    print(f"{form} {paper.name} [{table.key}] {kind} ‘{name}’: {said}")
    renders.save()
    print(f"{'records right':22s}" + "".join(f"{form:>12s}" for form in options.forms))
    for kind in sorted(kinds):
        print(f"{kind:22s}" + "".join(f"{right[kind, f]}/{count[kind, f]}".rjust(12) for f in options.forms))
    if kinds - {"heads"}:
        print("fields right")
    for kind in sorted(kinds - {"heads"}):
        shares = [f"{field_right[kind, f]}/{field_count[kind, f]}" for f in options.forms]
        print(f"{kind:22s}" + "".join(text.rjust(12) for text in shares))


if __name__ == "__main__":
    main()
