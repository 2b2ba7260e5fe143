"""Reads an export with DuckDB and pandas, and compares what they find with the archive itself."""

import os
import sqlite3
import sys

import duckdb
import pandas

folder = sys.argv[1]
with sqlite3.connect(f"{folder}/papers.sqlite") as db:
    expected = db.execute("SELECT count(*), sum(variance) FROM budget_lines WHERE variance_scale = 0").fetchone()
    tables = sorted(name.removesuffix(".csv") for name in os.listdir(f"{folder}/csv") if name.endswith(".csv"))
    assert "papers" in tables and "findings" in tables, tables
    counts = {name: db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in tables}

engine = duckdb.connect()
found = engine.execute(f"""SELECT count(*), sum(variance) FROM read_csv('{folder}/csv/budget_lines.csv', header = true)
    WHERE variance IS NOT NULL AND variance = floor(variance)""").fetchone()
assert (found[0], int(found[1])) == expected, (found, expected)
for name, count in counts.items():
    rows = engine.execute(
        f"SELECT count(*) FROM read_csv('{folder}/csv/{name}.csv', header = true, all_varchar = true)").fetchone()[0]
    assert rows == count, (name, rows, count)
kinds = dict(engine.execute(
    f"SELECT kind, count(*) FROM read_json('{folder}/records.ndjson', format = 'newline_delimited', "
    "columns = {kind: 'VARCHAR'}) GROUP BY kind").fetchall())
assert kinds["budget_lines"] == counts["budget_lines"], kinds
print(f"ok -- duckdb reads {len(counts)} tables and {sum(kinds.values())} records")

frame = pandas.read_csv(f"{folder}/csv/budget_lines.csv")
reports = pandas.read_csv(f"{folder}/csv/reports.csv")
joined = frame.merge(reports, left_on="report_id", right_on="id", suffixes=("", "_report"))
assert len(joined) == counts["budget_lines"]
lines = pandas.read_json(f"{folder}/records.ndjson", lines=True)
assert (lines["kind"] == "budget_lines").sum() == counts["budget_lines"]
with sqlite3.connect(f"{folder}/papers.sqlite") as db:
    view = pandas.read_sql("SELECT * FROM budget_lines_view", db)
assert len(view) == counts["budget_lines"]
print(f"ok -- pandas joins {len(joined)} budget lines with their reports")
