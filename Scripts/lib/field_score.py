#!/usr/bin/env python3
"""Holds `outturn audit` to papers that are true, and to copies of them with one planted error each.

  field_score.py BIN --true              every finding at error or warning on the true papers: all are false alarms
      --vary N                           each paper N times more, told otherwise: signs, dashes, tables at the end,
                                         a column or a table left out; all is still true
  field_score.py BIN                     found/planted by kind and form
      --per-kind N  --seed N  --forms tabbed,piped,...  --papers PART,...  --kinds PART,...
      --misses KIND (or `all`)           lists what was missed, with its sentence or row
      --grid                             a table of papers by kinds
      --keep DIR                         leaves the changed papers there, with plants.tsv
  Both take --folder DIR: papers of the same form from another folder.
"""
import argparse
import difflib
import hashlib
import importlib
import json
import os
import pickle
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from field_forms import ENDING, FORMS, render  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))


def papers(folder=None):
    """The open papers, or those of a folder: every module in it that has a list PAPERS."""
    folder = folder or HERE
    sys.path.insert(0, folder)
    out = []
    for file in sorted(os.listdir(folder)):
        if re.fullmatch(r"field_papers\w*\.py", file):
            module = importlib.import_module(file[:-3])
            for make in module.PAPERS:
                out.append(make())
                out[-1].told = module.HEADS.get(out[-1].name)
    return out


def _source():
    digest = hashlib.sha256()
    for name in ("field_model.py", "field_forms.py"):
        with open(os.path.join(HERE, name), "rb") as file:
            digest.update(file.read())
    return digest.hexdigest()[:12]


def vary(paper, seed):
    """Tells the same facts otherwise; what is left out makes nothing false, only harder to compare."""
    chance = random.Random(f"{seed}-{paper.name}")
    paper.name += f"+v{seed}"
    for key, choices in (("bullet", "-•*"), ("gap", [" ", "  ", "\t"]), ("lines", [True, False]),
                         ("wide", [True, False]),
                         ("size", [9, 10, 11]), ("foot", [True, False]), ("bold", [True, False])):
        paper.style[key] = chance.choice(choices)
    for table in paper.tables:
        if table.neg in ("-", "()", "tr", "CR"):
            table.neg = chance.choice(["-", "-", "()", "()", "tr", "CR"])
        if table.zero is None and chance.random() < 0.4:
            table.zero = chance.choice(["-", "–"])
        if chance.random() < 0.3:
            table.comma = False
        if len(table.cols) > 3 and chance.random() < 0.4:
            # A part of three stays: without it the others wouldn't make the total that is printed.
            parts = set().union(*(c.parts for c in table.cols if len(c.parts) > 2))
            spare = [c for c in table.cols[1:] if c.key not in parts]
            table.cols.remove(chance.choice(spare))
    if len(paper.tables) > 1 and chance.random() < 0.4:
        lost = chance.choice(paper.tables)
        paper.tables.remove(lost)
        paper.blocks = [b for b in paper.blocks if b[0] != "t" or b[1] is not lost]
    if chance.random() < 0.4:
        tables = [b for b in paper.blocks if b[0] == "t"]
        paper.blocks = [b for b in paper.blocks if b[0] != "t"] + [("h", "", "Appendix", 1)] + tables
    return paper


class Renders:
    """What a paper looks like in a form, remembered between runs: a PDF costs a quarter of a second."""

    def __init__(self, keep=True):
        # What is set apart is not left where those who mend the program would come across it.
        self.keep = keep
        self.path = os.path.join(tempfile.gettempdir(), f"field-renders-{os.getuid()}.pickle")
        self.all, self.new, self.source = {}, 0, _source()
        try:
            with open(self.path, "rb") as file:
                kept = pickle.load(file)
            self.all = kept["all"] if kept["source"] == self.source else {}
        except (OSError, EOFError, KeyError, pickle.UnpicklingError):
            pass

    def get(self, paper, forms, change=None):
        cells = [[line for _, line in paper.cells(t)] for t in paper.tables]
        body = repr((paper.name, paper.head, paper.style, cells,
                     [[c.head for c in t.cols] + [t.caption, t.note] for t in paper.tables],
                     [b[1:] for b in paper.blocks if b[0] != "t"], change))
        key = hashlib.sha256(body.encode()).hexdigest()[:20]
        have = self.all.setdefault(key, {})
        missing = [f for f in forms if f not in have]
        if missing:
            have.update(render(paper, missing, change))
            self.new += 1
        return {f: have[f] for f in forms}

    def save(self):
        if self.new and self.keep:
            partial = f"{self.path}.{os.getpid()}"
            with open(partial, "wb") as file:
                pickle.dump({"source": self.source, "all": self.all}, file)
            os.replace(partial, self.path)


def audit(binary, folder):
    """{file name: findings at error or warning} for every paper of a folder, in one process."""
    call = [binary, "audit", "--apart", "--format", "json", folder]
    done = subprocess.run(call, capture_output=True)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(call)}: {done.stderr.decode()[:2000]}")
    out = {}
    for paper in json.loads(done.stdout)["papers"]:
        name = os.path.basename(paper["file"]["name"])
        out[name] = [f for f in paper["findings"] if f["severity"] in ("error", "warning")]
    return out


def lines_of(finding, name):
    """The lines that a finding points at in this file, stated or evidence."""
    spots = [finding["at"]] + [e["at"] for e in finding["evidence"] if os.path.basename(e["paper"]) == name]
    out = set()
    for at in spots:
        if at and at.get("line"):
            out.update(range(at["line"], (at.get("end_line") or at["line"]) + 1))
    return out


def changed_lines(before, after, new):
    """The changed text's lines that differ; of several (a paragraph that wraps anew) those that hold the change."""
    a, b = before.split("\n"), after.split("\n")
    out = []
    for tag, _, _, j1, j2 in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag != "equal":
            out += range(j1, max(j2, j1 + 1))
    holding = [j for j in out if j < len(b) and new and new in b[j]]
    return {j + 1 for j in (holding or out)}


def told(finding):
    return f"{finding['severity']} {finding['rule']} line {finding['at']['line']}: {finding['message']}"


def true_papers(options, all_papers, renders):
    total = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for form in options.forms:
            base = os.path.join(folder, form)
            os.mkdir(base)
            texts = {}
            for paper in all_papers:
                text = renders.get(paper, options.forms)[form]
                name = paper.name + ENDING[form]
                texts[name] = text.split("\n")
                with open(os.path.join(base, name), "w", encoding="utf-8") as file:
                    file.write(text)
            for name, findings in sorted(audit(options.binary, base).items()):
                for f in findings:
                    total[form, f["severity"]] += 1
                    line = texts[name][f["at"]["line"] - 1].strip()
                    print(f"{form}  {name}  {told(f)}\n      | {line[:260]}")
    print("false alarms:", ", ".join(f"{form} {total[form, 'error']} errors {total[form, 'warning']} warnings"
                                     for form in options.forms), f"on {len(all_papers)} papers")


def choose(options, all_papers):
    """Plants, at most N a kind, from all papers in turn, the same for the same seed."""
    by_kind = defaultdict(lambda: defaultdict(list))
    for number, paper in enumerate(all_papers):
        for plant in paper.plants():
            by_kind[plant[0]][number].append(plant)
    out = []
    for kind in sorted(by_kind):
        if options.kinds and not any(k in kind for k in options.kinds):
            continue
        chance = random.Random(f"{options.seed}-{kind}")
        piles = []
        for number in sorted(by_kind[kind]):
            pile = by_kind[kind][number]
            chance.shuffle(pile)
            piles.append([(number, plant) for plant in pile])
        chance.shuffle(piles)
        picked = []
        while any(piles) and (options.per_kind is None or len(picked) < options.per_kind):
            for pile in piles:
                if pile and (options.per_kind is None or len(picked) < options.per_kind):
                    picked.append(pile.pop())
        out += picked
    return out


def sentence(paper, where):
    """The sentence that holds a mark, or the row that holds a cell, for the list of misses."""
    if where[0] == "cell":
        table = paper.tables[where[1]]
        row = table.rows[where[2]]
        return f"[{table.caption}] {row.label} / {table.cols[where[3]].head.replace(chr(10), ' ')}"
    token = f"\ue000{where[1]}\ue001"
    for block in paper.blocks:
        texts = [block[2]] if block[0] in ("h", "p") else list(block[1]) if block[0] == "b" else []
        for text in texts:
            if token in text:
                plain, at = paper.words(text, (("mark", where[1]), "\ue003")), None
                for part in re.split(r"(?<=[.:;])\s+(?=[A-Z(])", plain):
                    if "\ue003" in part:
                        return part.replace("\ue003", f"»{paper.marks[where[1]]['text']}«")
    return ""


def planted(options, all_papers, renders):
    picked = choose(options, all_papers)
    found, misses, by_paper = defaultdict(Counter), [], defaultdict(Counter)
    folder = options.keep or tempfile.mkdtemp()
    plan = []
    for number, (which, plant) in enumerate(picked):
        paper, (kind, where, old, new) = all_papers[which], plant
        base = renders.get(paper, options.forms)
        after = renders.get(paper, options.forms, (where, new))
        for form in options.forms:
            os.makedirs(os.path.join(folder, form), exist_ok=True)
            for name, text in ((paper.name, base[form]), (f"{paper.name}~{number:04d}", after[form])):
                with open(os.path.join(folder, form, name + ENDING[form]), "w", encoding="utf-8") as file:
                    file.write(text)
            plan.append((form, paper, f"{paper.name}~{number:04d}" + ENDING[form], plant,
                         changed_lines(base[form], after[form], new)))
    renders.save()
    heard = {form: audit(options.binary, os.path.join(folder, form)) for form in options.forms}
    for form, paper, name, (kind, where, old, new), lines in plan:
        known = {f["fingerprint"] for f in heard[form].get(paper.name + ENDING[form], [])}
        fresh = [f for f in heard[form].get(name, []) if f["fingerprint"] not in known]
        hit = [f for f in fresh if lines_of(f, name) & lines]
        found[kind][form, bool(hit)] += 1
        by_paper[paper.name][kind, bool(hit)] += 1
        if not hit:
            misses.append((kind, form, name, min(lines or {0}), old, new, sentence(paper, where), fresh))
    if options.keep:
        with open(os.path.join(folder, "plants.tsv"), "w", encoding="utf-8") as file:
            for form, paper, name, (kind, where, old, new), lines in plan:
                file.write("\t".join([form, name, kind, ",".join(map(str, sorted(lines))), old, new,
                                      sentence(paper, where)]) + "\n")
    report(options, found, misses, by_paper)


def share(hit, miss):
    return f"{hit}/{hit + miss}" if hit + miss else "-"


def report(options, found, misses, by_paper):
    if options.misses:
        for kind, form, name, line, old, new, text, fresh in misses:
            if options.misses in (kind, "all"):
                elsewhere = f"   (elsewhere: {told(fresh[0])[:160]})" if fresh else ""
                print(f"{kind} {form} {name}:{line}  {old} -> {new}\n      {text[:300]}{elsewhere}")
        print()
    if options.grid:
        kinds = sorted(found)
        for number, kind in enumerate(kinds):
            print(f"  {number + 1:2d} {kind}")
        print(f"{'':32s}" + "".join(f"{number + 1:>8d}" for number in range(len(kinds))))
        for name in sorted(by_paper):
            shares = [share(by_paper[name][k, True], by_paper[name][k, False]) for k in kinds]
            print(f"{name:32s}" + "".join(f"{text:>8s}" for text in shares))
        print()
    print(f"{'kind':20s}" + "".join(f"{form:>10s}" for form in options.forms) + f"{'all':>12s}")
    sums = Counter()
    for kind in sorted(found):
        cells, hit, miss = "", 0, 0
        for form in options.forms:
            h, m = found[kind][form, True], found[kind][form, False]
            cells += f"{share(h, m):>10s}"
            hit, miss = hit + h, miss + m
            sums[form, True] += h
            sums[form, False] += m
        print(f"{kind:20s}{cells}{share(hit, miss):>12s} {100 * hit / (hit + miss):5.1f}%")
    percent = lambda hit, miss: 100 * hit / max(1, hit + miss)
    each = [percent(sums[f, True], sums[f, False]) for f in options.forms]
    whole = percent(sum(sums[f, True] for f in options.forms), sum(sums[f, False] for f in options.forms))
    print(f"{'all':20s}" + "".join(f"{value:9.1f}%" for value in each) + f"{whole:11.1f}%")


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("binary")
    ask.add_argument("--true", action="store_true")
    ask.add_argument("--vary", type=int, default=0)
    ask.add_argument("--per-kind", type=int, default=None)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--forms", type=lambda t: t.split(","), default=list(FORMS))
    ask.add_argument("--papers", type=lambda t: t.split(","))
    ask.add_argument("--kinds", type=lambda t: t.split(","))
    ask.add_argument("--misses")
    ask.add_argument("--grid", action="store_true")
    ask.add_argument("--keep")
    ask.add_argument("--folder")
    options = ask.parse_args()
    chosen = [p for p in papers(options.folder) if not options.papers or any(part in p.name for part in options.papers)]
    renders = Renders(keep=not options.folder)
    if options.true and options.vary:
        names = {p.name for p in chosen}
        for seed in range(options.seed, options.seed + options.vary):
            chosen += [vary(p, seed) for p in papers(options.folder) if p.name in names]
    if options.true:
        true_papers(options, chosen, renders)
    else:
        planted(options, chosen, renders)
    renders.save()


if __name__ == "__main__":
    main()
