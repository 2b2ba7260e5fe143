"""Changes one figure or word of a paper at a time and counts what `outturn audit` finds of it.

The places come from the published JSON of the unchanged papers (`at`), the copies are audited together. A change to a
cell of a table is beyond the tolerance where a sum, variance, percentage or share that holds on the page holds no longer
with it. A change to a figure in prose counts as restated where a table or another passage of the paper prints the same
quantity, with three digits or more, in a total row or beside words that the sentence has too: the same digits under other
names are another thing. Of sentences, those on savings and on totals are counted apart from all others. Two changes to a
restated figure are listed apart, since no reader could call them wrong for certain: the last digit one up or down lies
within two ways of rounding, and a minus beside a word that already tells the direction ("overspend of", "use of") reverses
nothing, nor does one that opens a line, where it may be a dash. A figure that a finding on the unchanged paper is about is
left alone: to change it may be to mend it.
"""

import argparse
import collections
import json
import os
import random
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from decimal import Decimal

import mutation_changes as changes
from mutation_cover import Cover

SEED = 20260401
# The rules between papers would find a copy to differ from the next.
ONE_PAPER = [word for rule in ("papers-disagree", "copies-disagree", "comparator-restated", "opening-balance")
             for word in ("--ignore", rule)]
WORD = re.compile(r"[a-z]+")
COMMON = {"total", "budget", "service", "services", "other", "with", "that", "this", "from", "been", "have", "will", "year",
          "which", "were", "forecast", "overspend", "underspend", "their", "than", "more", "council"}
SAVINGS = re.compile(r"saving|\btarget|shortfall|reduction", re.IGNORECASE)
TOTAL = re.compile(r"\btotal|overall|portfolio|\bcouncil|directorate|year.end|outturn|position|reserves", re.IGNORECASE)
# Before these a minus reverses nothing for certain: words that say that something is taken or given, and nothing at all.
DIRECTED = re.compile(r"(?:\b(?:use|release|draw ?down|contributions?|loss|reduction) of|^[\W\d]*)\s*$", re.IGNORECASE)
SUFFIXES = (".txt", ".md", ".html")


@dataclass
class Change:
    paper: str
    kind: str
    # "beyond" or "within" the tolerance, "not covered"; of prose "restated", "restated, within" or "told once".
    group: str
    line: int
    column: int
    text: bytes
    told: str
    found: bool = False
    noted: bool = False
    right: bool = False
    exact: bool = False


def digits_of(value):
    return str(abs(value)).strip("0.").replace(".", "")


def words_of(text):
    return {word for word in WORD.findall(text.lower()) if len(word) > 3 and word not in COMMON}


def kind_of(sentence):
    """Savings and totals are what members act on; other sentences tell of anything."""
    return "savings" if SAVINGS.search(sentence) else "total" if TOTAL.search(sentence) else "sentence"


def papers(only, folder):
    roots = [("Corpus", "Corpus")]
    if folder:
        roots = [(folder, os.path.basename(folder.rstrip("/")))]
    elif os.environ.get("OUTTURN_PAPERS"):
        roots.append((os.environ["OUTTURN_PAPERS"], "papers"))
    for root, name in roots:
        for folder, _, files in sorted(os.walk(root)):
            for file in sorted(files):
                if not file.endswith(SUFFIXES) or file in ("records.txt", "findings.txt", "refused.txt", "README.md"):
                    continue
                path = os.path.join(folder, file)
                told = os.path.join(name, os.path.relpath(path, root))
                if only in told:
                    yield path, told


def run(outturn, command, folder, *more):
    process = subprocess.run([outturn, *command, "--jobs", "2", *more, folder], stdout=subprocess.PIPE)
    return process.stdout


class Paper:
    """A paper's bytes by lines, what was published of it, and the changes that can be made to it."""

    def __init__(self, told, data, document):
        self.told, self.document = told, document
        self.lines = data.split(b"\n")
        self.covered = self.uncovered = 0
        self.amounts = collections.defaultdict(list)
        for place, key, words in self.told_amounts(document):
            self.amounts[key].append((place, words))

    def told_amounts(self, document):
        """Each amount of three digits or more: its place, what it is, and the words beside it; None for those of a total."""
        def amount(figure, words):
            if figure and figure["value"] is not None and len(digits_of(figure["value"])) >= 3:
                yield self.place(figure)[:2], (abs(figure["value"]), figure["unit"]), words
        for report in document["reports"]:
            for table in report["tables"]:
                for row in table["rows"]:
                    words = None if {"total", "subtotal"} & set(row["roles"]) else words_of(row["label"])
                    for cell in row["cells"]:
                        yield from amount(cell["figure"], words)
            for one in report["statements"]:
                yield from amount(one["figure"], words_of(one["sentence"]))

    def is_restated(self, figure, words):
        places = self.amounts.get((abs(figure["value"]), figure["unit"]), ())
        return any(place != self.place(figure)[:2] and (others is None or others & words) for place, others in places)

    @staticmethod
    def place(figure):
        at = figure["at"]
        return at["line"], at["column"] or 0, at["end_column"] or 0

    def printed(self, figure):
        """The line of a figure and where on it the printed characters stand; None where they are not plain there."""
        line, start, end = self.place(figure)
        if not start or figure["at"]["end_line"] != line or line > len(self.lines) or figure["origin"] != "printed":
            return None
        text = self.lines[line - 1]
        numerals = changes.NUMERAL.findall(text[start - 1:end - 1])
        if len(numerals) != 1 or figure["value"] is None or figure["upper"] is not None:
            return None
        return text, start - 1, end - 1

    def with_line(self, line, text):
        return b"\n".join(self.lines[:line - 1] + [text] + self.lines[line:])

    def changes_of(self, figure, rng):
        """Every change to a figure: its kind, the changed line, where the figure then stands, and its new value."""
        where = self.printed(figure)
        if where is None:
            return
        text, start, end = where
        numeral = changes.NUMERAL.search(text[start:end])
        old = changes.value_of(numeral.group())
        value = Decimal(str(figure["value"]))
        for kind, change in changes.NUMERAL_CHANGES:
            new = change(rng, numeral.group())
            if new is None or changes.value_of(new) == old:
                continue
            begin, stop = start + numeral.start(), start + numeral.end()
            factor = value / old if old else Decimal(1).scaleb(-self.scale(figure, numeral.group()))
            yield kind, text[:begin] + new + text[stop:], changes.value_of(new) * factor
        turned = changes.sign_turned(text, start, end)
        if turned:
            yield "sign", turned[0], -value

    @staticmethod
    def scale(figure, numeral):
        return (figure["decimals"] or 0) - len(numeral.partition(b".")[2])

    def table_changes(self, rng):
        for report in self.document["reports"]:
            for table in report["tables"]:
                cover = Cover(table)
                for cell, figure in cover.figures.items():
                    if figure["value"] is not None:
                        self.covered += cell in cover.by_cell
                        self.uncovered += cell not in cover.by_cell
                    for kind, text, value in self.changes_of(figure, rng):
                        breaks = cover.breaks(cell, value)
                        group = "not covered" if breaks is None else "beyond" if breaks else "within"
                        yield self.change("table: " + kind, group, figure, text)

    def prose_changes(self, rng):
        for report in self.document["reports"]:
            stated = [("heading", one["amount"], one["direction"], one["name"])
                      for one in report["variances"] if one["amount"]]
            known = {self.place(figure) for _, figure, _, _ in stated}
            wrong = {finding["at"]["line"] for finding in self.document["findings"]}
            stated += [(kind_of(one["sentence"]), one["figure"], one["direction"], one["sentence"])
                       for one in report["statements"] if self.place(one["figure"]) not in known]
            for name, figure, direction, sentence in stated:
                if figure["value"] is None or self.place(figure)[0] in wrong:
                    continue
                group = "restated" if self.is_restated(figure, words_of(sentence)) else "told once"
                for kind, text, _ in self.changes_of(figure, rng):
                    is_within = kind == "last digit" or kind == "sign" and (direction or self.is_directed(figure))
                    told = "restated, within" if is_within and group == "restated" else group
                    yield self.change(f"{name}: {kind}", told, figure, text)
                if direction:
                    line, column, _ = self.place(figure)
                    text = changes.direction_turned(self.lines[line - 1], column, direction)
                    if text:
                        yield self.change(f"{name}: direction word", group, figure, text)

    def is_directed(self, figure):
        """Whether what stands before a figure tells its direction, or is nothing but a mark or the number of a paragraph."""
        line, column, _ = self.place(figure)
        before = self.lines[line - 1][:column - 1].decode(errors="replace")
        if not DIRECTED.search(before):
            above = self.lines[line - 2].decode(errors="replace").rstrip() if line > 1 else ""
            before = above + " " + before.strip() if len(before.split()) < 2 else before
        return bool(DIRECTED.search(before))

    def change(self, kind, group, figure, text):
        line, column, _ = self.place(figure)
        told = f"{self.lines[line - 1][:110].decode(errors='replace')}\n      now {text[:110].decode(errors='replace')}"
        return Change(self.told, kind, group, line, column, self.with_line(line, text), told)

    def chosen(self, count, seed, kind):
        """Up to `count` changes to tables and as many to prose, an equal share of each kind as far as there are so many."""
        rng = random.Random(f"{seed} {self.told}")
        chosen = []
        for changes_of_one in (self.table_changes(rng), self.prose_changes(rng)):
            groups = collections.defaultdict(list)
            for change in changes_of_one:
                if change.kind.startswith(kind):
                    groups[change.group, change.kind].append(change)
            for (group, _), some in groups.items():
                rng.shuffle(some)
                # What nothing covers can't be found; a few are tried all the same.
                if group in ("not covered", "told once", "within", "restated, within"):
                    del some[max(1, count // 20):]
            room = count
            while room > 0 and any(groups.values()):
                for key in sorted(groups):
                    if groups[key] and room > 0:
                        chosen.append(groups[key].pop())
                        room -= 1
        return chosen


def judge(change, before, after):
    """Whether the audit of a changed copy says something new about the place of the change."""
    known = collections.Counter(finding["fingerprint"] for finding in before)
    for finding in after:
        if known[finding["fingerprint"]] > 0:
            known[finding["fingerprint"]] -= 1
            continue
        if finding["severity"] == "note":
            change.noted |= finding["at"]["line"] == change.line
            continue
        change.found = True
        places = [finding["at"]] + [one["at"] for one in finding["evidence"]]
        change.right |= any(at["line"] == change.line and abs((at["column"] or change.column) - change.column) <= 3
                            for at in places) or finding["at"]["line"] == change.line
        at = finding["at"]
        change.exact |= at["line"] == change.line and abs((at["column"] or 0) - change.column) <= 3


def audit_copies(outturn, chosen, folder, originals):
    names = {}
    for number, change in enumerate(chosen):
        suffix = os.path.splitext(change.paper)[1]
        name = f"{number:06d}{suffix}"
        with open(os.path.join(folder, name), "wb") as file:
            file.write(change.text)
        names[name] = change
        change.text = b""
    documents = json.loads(run(outturn, ["audit", "--format", "json", *ONE_PAPER], folder))
    for document in documents["papers"]:
        change = names[os.path.basename(document["file"]["name"])]
        judge(change, originals[change.paper], document["findings"])


def percent(part, whole):
    return f"{100 * part / whole:.1f}%" if whole else "-"


def table(heading, rows):
    print(heading)
    print("|---" * heading.count(" | ") + "|---|")
    for row in rows:
        print("| " + " | ".join(str(cell) for cell in row) + " |")
    print()


def shares(some):
    counts = [sum(getattr(c, name) for c in some) for name in ("found", "right", "exact")]
    counts.append(sum(c.right or c.noted for c in some))
    return [len(some), *(percent(count, len(some)) for count in counts)]


def tell(chosen, papers_read, missed):
    groups = collections.defaultdict(list)
    for change in chosen:
        groups[change.group, change.kind.partition(":")[0] + ": all"].append(change)
        if change.group in ("beyond", "restated", "restated, within"):
            groups[change.group, change.kind].append(change)
    table("| change | group | changes | found | right row or column | the figure itself | found or noted |",
          [(kind, group, *shares(some)) for (group, kind), some in sorted(groups.items())])
    rows = []
    for paper in papers_read:
        severities = [finding["severity"] for finding in paper.document["findings"]]
        row = [paper.told, *(severities.count(severity) for severity in ("error", "warning", "note")),
               f"{paper.covered} of {paper.covered + paper.uncovered}"]
        for group in ("beyond", "restated"):
            some = [c for c in chosen if c.paper == paper.told and c.group == group]
            row += [len(some), percent(sum(c.right for c in some), len(some))]
        rows.append(row)
    table("| unchanged paper | errors | warnings | notes | figures in tables covered | table changes | found "
          "| prose changes | found |", rows)
    misses = [c for c in chosen if c.group in ("beyond", "restated") and not c.right]
    for change in misses[:missed]:
        print(f"missed {change.paper}:{change.line}:{change.column} {change.kind}\n      was {change.told}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--outturn", required=True)
    parser.add_argument("--per-paper", type=int, default=60)
    parser.add_argument("--missed", type=int, default=0)
    parser.add_argument("--only", default="")
    parser.add_argument("--papers", default="", help="a folder of papers in place of those of Corpus and OUTTURN_PAPERS")
    parser.add_argument("--kind", default="", help="only changes whose kind begins so: table, heading, savings, total, sentence")
    options = parser.parse_args()
    chosen, read = [], []
    with tempfile.TemporaryDirectory() as scratch:
        source, output, copies = (os.path.join(scratch, name) for name in ("source", "output", "copies"))
        os.makedirs(source), os.makedirs(copies)
        known = {}
        for number, (path, told) in enumerate(papers(options.only, options.papers)):
            name = f"{number:04d}{os.path.splitext(path)[1]}"
            os.symlink(os.path.abspath(path), os.path.join(source, name))
            known[name] = (path, told)
        if not known:
            sys.exit("mutation: no paper to change")
        run(options.outturn, ["ingest"], source, "--output", output)
        for name, (path, told) in known.items():
            published = os.path.join(output, name + ".json")
            if not os.path.exists(published):
                continue
            with open(published, encoding="utf-8") as file, open(path, "rb") as original:
                paper = Paper(told, original.read(), json.load(file))
            read.append(paper)
            chosen += paper.chosen(options.per_paper, SEED, options.kind)
        audit_copies(options.outturn, chosen, copies, {paper.told: paper.document["findings"] for paper in read})
    tell(chosen, read, options.missed)


if __name__ == "__main__":
    main()
