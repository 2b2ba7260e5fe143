"""Renders tables in every layout, has outturn read them, and scores what it found."""
import argparse
import json
import pathlib
import random
import subprocess
import sys
import tempfile

import render_tables
import table_score


def ingest(outturn, folder, output):
    result = subprocess.run([outturn, "ingest", str(folder), "--output", str(output)], capture_output=True, text=True)
    if result.returncode not in (0, 1):
        print(result.stderr, file=sys.stderr)


def read(output, name):
    found = list(output.rglob(name + ".json"))
    return table_score.tables(json.loads(found[0].read_text())) if found else []


def corpus_tables(outturn, folder):
    """The tables of the corpus that are told by tabs or pipes, as logical tables."""
    tables = []
    with tempfile.TemporaryDirectory() as output:
        subprocess.run([outturn, "ingest", str(folder), "--output", output], capture_output=True)
        for path in sorted(pathlib.Path(output).rglob("paper.*.json")):
            for table in table_score.tables(json.loads(path.read_text())):
                logical = render_tables.published(table) if table["layout"] in ("tabbed", "piped") else None
                if logical:
                    tables.append(logical)
    return tables


def with_values(expected, clean, heads):
    """Gives the expected cells the values that the same table has as HTML, with so many rows of headings there."""
    if not clean:
        return expected
    known = {(row, c["column"]): c for row, cells in enumerate(clean[0]["rows"], -heads) for c in cells}
    for row, cells in enumerate(expected["rows"], -expected["heads"]):
        for cell in cells:
            found = known.get((row, cell["column"]))
            if found and row >= 0 and table_score.plain(found["text"]) == table_score.plain(cell["text"]):
                cell["value"], cell["unit"] = found["value"], found["unit"]
    return expected


def compare(files):
    score = table_score.Score()
    expected, found = (json.loads(pathlib.Path(name).read_text()) for name in files)
    score.add(expected["tables"] if "tables" in expected else table_score.tables(expected), table_score.tables(found))
    print(score.line())


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--outturn", default=".build/debug/outturn")
    options.add_argument("--corpus", default="Corpus")
    options.add_argument("--invented", type=int, default=40, help="how many tables to invent beside the corpus's")
    options.add_argument("--variations", type=int, default=2, help="how often each is set by spaces, each time otherwise")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--mark", type=float, default=0.98)
    options.add_argument("--keep", help="leave the papers and what was found in this folder")
    options.add_argument("--worst", type=int, default=0, help="name so many of the worst papers")
    options.add_argument("--compare", nargs=2, metavar=("EXPECTED", "FOUND"), help="score one published paper instead")
    given = options.parse_args()
    if given.compare:
        return compare(given.compare)

    rng = random.Random(given.seed)
    logical = corpus_tables(given.outturn, given.corpus)
    from_corpus = len(logical)
    logical += [render_tables.invented(rng) for _ in range(given.invented)]
    with tempfile.TemporaryDirectory() as temporary:
        top = pathlib.Path(given.keep or temporary)
        papers, output = top / "papers", top / "found"
        papers.mkdir(parents=True, exist_ok=True)
        names = []
        for number, table in enumerate(logical):
            for layout in render_tables.LAYOUTS:
                for variation in range(given.variations if layout == "aligned" else 1):
                    name = f"{number:03}-{layout}-{variation}.{'html' if layout == 'html' else 'txt'}"
                    lines, head = render_tables.paper(table, layout, given.seed * 1000 + number * 10 + variation)
                    if layout == "html":
                        body = lines.index("<table>"), lines.index("</table>") + 1
                        lines = ["<p>" + " ".join(lines[: body[0]]) + "</p>", *lines[body[0] : body[1]]]
                    (papers / name).write_text("\n".join(lines) + "\n")
                    names.append((number, layout, name, head))
        ingest(given.outturn, papers, output)
        scores = {layout: table_score.Score() for layout in render_tables.LAYOUTS}
        each = []
        for number, layout, name, head in names:
            clean = read(output, f"{number:03}-html-0.html")
            table = logical[number]
            expected = with_values(render_tables.expected(table, head), clean, len(table["head"]))
            found = read(output, name)
            scores[layout].add([expected], found)
            own = table_score.Score().add([expected], found)
            each.append((own.f1("cells"), own.f1("headings"), name))
    print(f"{len(logical)} tables, {from_corpus} of them from the corpus, {len(names)} papers; F1 by layout:")
    for layout, score in scores.items():
        print(f"  {layout:8} {score.line()}")
    for cells, headings, name in sorted(each)[: given.worst]:
        print(f"  {name}: cells {cells:.3f} headings {headings:.3f}")
    aligned = scores["aligned"]
    return 0 if min(aligned.f1("cells"), aligned.f1("values")) >= given.mark else 1


if __name__ == "__main__":
    sys.exit(main())
