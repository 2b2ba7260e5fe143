"""Makes papers of a given size with a fixed seed and times `outturn ingest` on them.

Every figure is the processor time of a whole process on one core: its start, reading the file, all stages, writing the
JSON and checking it against its schema. The yardsticks are timed in turn with it, so that a slow minute slows both.
"""

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile

SERVICES = ["Parks", "Roads", "Libraries", "Adult Learning", "School Transport", "Waste", "Museums", "Fostering",
            "Trading Standards", "Public Health", "Coroners", "Registration", "Archives", "Youth Work", "Winter Gritting"]
WORDS = """the of and in to budget service year cost more less forecast demand staff savings council price pressure
income grant month contract reserve under over because remains expected delivery programme""".split()


def amount(rng, low=-900, high=99_000):
    value = rng.randint(low, high)
    return value, f"{value / 1000:.3f}"


def budget_rows(rng, count):
    """Rows of a budget table that add up, the total last."""
    rows, totals = [], [0, 0]
    for number in range(count):
        budget, printed = amount(rng)
        forecast, forecast_printed = amount(rng)
        totals[0] += budget
        totals[1] += forecast
        percent = f"{(forecast - budget) / abs(budget) * 100:.1f}%" if budget else "100.0%"
        rows.append([f"{SERVICES[number % len(SERVICES)]} {number + 1}", printed, forecast_printed,
                     f"{(forecast - budget) / 1000:.3f}", percent])
    rows.append(["Total", f"{totals[0] / 1000:.3f}", f"{totals[1] / 1000:.3f}",
                 f"{(totals[1] - totals[0]) / 1000:.3f}", f"{(totals[1] - totals[0]) / abs(totals[0]) * 100:.1f}%"])
    return rows


HEADING = ["Service", "Budget £m", "Forecast £m", "Forecast Under (-)/ Over Spend £m", "Percentage Under (-)/ Over Spend"]


def text_table(rng):
    rows = [HEADING] + budget_rows(rng, rng.randint(8, 20))
    return "\n".join("\t".join(row) for row in rows) + "\n"


def html_table(rng):
    rows = budget_rows(rng, rng.randint(8, 20))
    lines = ["<table>", "<tr><th rowspan=2>Service</th><th colspan=2>Money</th><th colspan=2>Variance</th></tr>",
             "<tr><th>Budget £m</th><th>Forecast £m</th><th>Over Spend £m</th><th>Over Spend %</th></tr>"]
    lines += ["<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows]
    return "\n".join(lines + ["</table>"]) + "\n"


def sentence(rng):
    words = " ".join(rng.choice(WORDS) for _ in range(rng.randint(8, 18)))
    return f"{words.capitalize()} £{amount(rng, 1, 9_000)[1]}m."


def paper(rng, size):
    """Text like a real paper: numbered sections of prose, a tenth of the lines in tables."""
    parts, length, section, prose, tables = [], 0, 0, 0, 0
    while length < size:
        if tables * 10 <= prose:
            part = f"\nBudget Items {section}\n\n{text_table(rng)}\n"
            tables += part.count("\n")
        else:
            section += 1
            body = "\n".join(" ".join(sentence(rng) for _ in range(2)) for _ in range(rng.randint(4, 9)))
            part = f"\n{section}.{rng.randint(1, 9)} {rng.choice(SERVICES)}\n\n{body}\n\n"
            prose += part.count("\n")
        parts.append(part)
        length += len(part.encode())
    return "".join(parts)


def tables(rng, size):
    parts, length = [], 0
    while length < size:
        parts.append(text_table(rng) + "\n")
        length += len(parts[-1].encode())
    return "".join(parts)


def aligned_table(rng):
    """As `pdftotext -layout` sets it: labels to the left, figures to the right, the units on a line of their own."""
    rows = [["Service", "Budget", "Forecast", "Variance", "Variance"], ["", "£m", "£m", "£m", "%"]]
    rows += budget_rows(rng, rng.randint(8, 20))
    widths = [max(len(row[column]) for row in rows) + 4 for column in range(5)]
    return "".join((row[0].ljust(widths[0]) + "".join(cell.rjust(width) for cell, width in zip(row[1:], widths[1:])))
                   + "\n" for row in rows)


def aligned(rng, size):
    parts, length = [], 0
    while length < size:
        parts.append(f"\nTable {len(parts) + 1}: Budget of {rng.choice(SERVICES)}\n\n{aligned_table(rng)}\n")
        length += len(parts[-1].encode())
    return "".join(parts)


def html(rng, size):
    parts, length = ["<!DOCTYPE html><html><head><meta charset=utf-8><title>t</title></head><body>\n"], 0
    while length < size:
        parts.append(html_table(rng))
        length += len(parts[-1].encode())
    return "".join(parts + ["</body></html>\n"])


KINDS = [("paper", "txt", paper, ["iconv", "-f", "utf-8", "-t", "utf-8"]),
         ("tables", "txt", tables, ["iconv", "-f", "utf-8", "-t", "utf-8"]),
         ("aligned", "txt", aligned, ["iconv", "-f", "utf-8", "-t", "utf-8"]),
         ("html", "html", html, ["xmllint", "--html", "--noout"])]


def run(command, path):
    """Seconds of processor time and peak memory in MB of one whole process."""
    with open(os.devnull, "w") as null:
        process = subprocess.Popen(["taskset", "-c", "0"] + command + [path], stdout=null, stderr=null)
        _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0,):
        sys.exit(f"{command[0]} failed on {path}: {os.waitstatus_to_exitcode(status)}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--outturn", required=True)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--sizes", default="1,10", help="megabytes")
    options = parser.parse_args()
    sizes = [int(size) for size in options.sizes.split(",")]
    print("| input | MB | MB/s | peak MB | yardstick | ratio |\n|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for name, suffix, make, yardstick in KINDS:
            for size in sizes:
                path = os.path.join(folder, f"{name}-{size}.{suffix}")
                with open(path, "w", encoding="utf-8") as file:
                    file.write(make(random.Random(20260401), size * 1_000_000))
                megabytes = os.path.getsize(path) / 1e6
                ours, memory, theirs = [], [], []
                for turn in range(options.runs + 1):
                    seconds, peak = run([options.outturn, "ingest"], path)
                    other, _ = run(yardstick, path)
                    if turn:
                        ours.append(seconds), memory.append(peak), theirs.append(other)
                ratio = statistics.median(a / b for a, b in zip(ours, theirs))
                print(f"| {name} | {size} | {megabytes / statistics.median(ours):.1f} | {statistics.median(memory):.0f} "
                      f"| {yardstick[0]} | {ratio:.1f} |", flush=True)


if __name__ == "__main__":
    main()
