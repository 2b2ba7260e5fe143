"""Writes papers by chance of which every fact is true, and tells what `outturn audit` says of them.

On the unchanged papers it should say nothing. With --plant it also says, by kind of error, what share of the single errors
planted is found; "right" are those of which a finding names the row or column of the error, "itself" those that it is told
at. A note is no finding, but is counted.
"""

import argparse
import collections
import json
import os
import subprocess
import sys
import tempfile

from truth.chance import Chance
from truth.kinds import KINDS
from truth.layouts import LAYOUTS
from truth.paper import written
from truth.planting import chosen

# The rules between papers would compare one invented council with another.
ONE_PAPER = [word for rule in ("papers-disagree", "copies-disagree", "comparator-restated", "opening-balance")
             for word in ("--ignore", rule)]
SEVERITIES = ("error", "warning", "note")


class Sheet:
    """One paper in one layout, with the seed that writes it again."""

    def __init__(self, seed, kind, layout):
        self.seed, self.kind, self.layout = seed, kind, layout
        self.paper = KINDS[kind](Chance(f"{seed} {kind}"))
        self.name = f"{seed:04d}-{kind}-{layout}.{LAYOUTS[layout][1]}"

    def written(self, overlay=None):
        return written(self.paper, self.layout, Chance(f"{self.seed} {self.layout}"), overlay)


def audited(outturn, texts, folder, keep=None):
    """The findings of each text, by its name."""
    folder = keep or folder
    os.makedirs(folder, exist_ok=True)
    for name, text in texts.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)
    process = subprocess.run([outturn, "audit", "--format", "json", "--jobs", "2", *ONE_PAPER, folder], stdout=subprocess.PIPE)
    document = json.loads(process.stdout)
    if document["refused"]:
        sys.exit(f"true-papers: not read: {document['refused'][0]}")
    return {os.path.basename(paper["file"]["name"]): paper["findings"] for paper in document["papers"]}


def unchanged(outturn, sheets, keep):
    with tempfile.TemporaryDirectory() as folder:
        return audited(outturn, {sheet.name: sheet.written().text for sheet in sheets}, folder, keep)


def tell_unchanged(sheets, findings, listed):
    counts = collections.Counter((sheet.kind, one["severity"]) for sheet in sheets for one in findings[sheet.name])
    papers = collections.Counter(sheet.kind for sheet in sheets)
    print("| unchanged papers | papers | errors | warnings | notes |\n|---|---|---|---|---|")
    for kind in sorted(papers):
        print("|", kind, "|", papers[kind], "|", " | ".join(str(counts[kind, one]) for one in SEVERITIES), "|")
    sums = [sum(counts[kind, one] for kind in papers) for one in SEVERITIES]
    print("| all |", len(sheets), "|", " | ".join(map(str, sums)), "|\n")
    for sheet in sheets:
        for one in findings[sheet.name][:listed]:
            print(f"{sheet.name}:{one['at']['line']} {one['severity']} {one['rule']}: {one['message']}")
    return sums


def tell_planted(outturn, sheets, known, count, missed):
    """Plants errors, a paper of its own for each, and tells what is found by kind."""
    names, texts = {}, {}
    for sheet in sheets:
        chance = Chance(f"{sheet.seed} {sheet.kind} planted")
        for number, planted in enumerate(chosen(sheet.paper, chance, count)):
            name = f"{sheet.name.partition('.')[0]}-{number:02d}.{LAYOUTS[sheet.layout][1]}"
            one = sheet.written(planted.overlay)
            names[name] = (sheet, planted, {one.places[key][0] for key in planted.keys if key in one.places})
            texts[name] = one.text
    with tempfile.TemporaryDirectory() as folder:
        found = audited(outturn, texts, folder)
    results = collections.defaultdict(list)
    for name, (sheet, planted, lines) in names.items():
        outcome = judged(found[name], known[sheet.name], lines)
        for group in (planted.kind, "all in tables" if isinstance(planted.keys[0], tuple) else "all in words"):
            results[group].append(outcome)
        if outcome[1] is False and missed > 0:
            missed -= 1
            print(f"missed {name}:{min(lines, default=0)} {planted.kind}: {planted.told}")
    print("\n| planted | errors | found | at the right row or column | the figure itself | found or noted |\n" + "|---" * 6 + "|")
    for kind in sorted(results, key=lambda one: (one.startswith("all"), one)):
        some = results[kind]
        shares = [f"{100 * sum(one[index] for one in some) / len(some):.1f}%" for index in range(4)]
        print("|", kind, "|", len(some), "|", " | ".join(shares), "|")


def judged(findings, known, lines):
    """Whether an error was found, with its place among the evidence, at its line, or at least noted."""
    before = {one["fingerprint"] for one in known}
    new = [one for one in findings if one["fingerprint"] not in before]
    serious = [one for one in new if one["severity"] != "note"]

    def touches(one):
        return any(at["line"] in lines for at in [one["at"]] + [piece["at"] for piece in one["evidence"]])

    right = any(map(touches, serious))
    return bool(serious), right, any(one["at"]["line"] in lines for one in serious), right or any(map(touches, new))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--outturn", required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--papers", type=int, default=10, help="how many of each kind, in every layout")
    parser.add_argument("--kind", action="append", choices=sorted(KINDS))
    parser.add_argument("--layout", action="append", choices=sorted(LAYOUTS))
    parser.add_argument("--keep", help="a folder to write the unchanged papers to")
    parser.add_argument("--listed", type=int, default=5, help="how many findings of a paper to list")
    parser.add_argument("--plant", type=int, default=0, help="how many errors to plant in each paper, one at a time")
    parser.add_argument("--missed", type=int, default=0, help="how many errors that were not found to list")
    parser.add_argument("--check", action="store_true", help="fail where an unchanged paper has an error or a warning")
    options = parser.parse_args()
    sheets = [Sheet(seed, kind, layout) for kind in options.kind or KINDS for layout in options.layout or LAYOUTS
              for seed in range(options.seed, options.seed + options.papers)]
    known = unchanged(options.outturn, sheets, options.keep)
    errors, warnings, _ = tell_unchanged(sheets, known, options.listed)
    if options.plant:
        tell_planted(options.outturn, sheets, known, options.plant, options.missed)
    sys.exit(1 if options.check and errors + warnings else 0)


if __name__ == "__main__":
    main()
