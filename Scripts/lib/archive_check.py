"""Holds an archive to its promises and prints what was measured; ends with 1 where one is broken."""

import argparse
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

import made_papers

QUESTIONS = [["service", "Libraries"], ["overspends", "--above", "1000000"], ["savings"], ["reserves"], ["findings"],
             ["findings", "total-mismatch"], ["search", "school transport"]]
broken = []


def promise(holds, text):
    print(("ok      " if holds else "BROKEN  ") + text, flush=True)
    if not holds:
        broken.append(text)


def ingest(outturn, paths, archive, cores=None, jobs=None, watch=False):
    """Runs an ingestion; its seconds and the memory over time in MB."""
    command = [outturn, "ingest", *paths, "--archive", archive, "--quiet"]
    if jobs:
        command += ["--jobs", str(jobs)]
    if cores:
        command = ["taskset", "-c", cores, *command]
    start = time.monotonic()
    process = subprocess.Popen(command)
    memory = []
    while watch and process.poll() is None:
        try:
            with open(f"/proc/{process.pid}/status") as status:
                memory += [int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS")]
        except OSError:
            break
        time.sleep(0.1)
    if process.wait() != 0:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return time.monotonic() - start, memory


def contents(archive):
    """Every row of every table but that of runs and the index of the search, which has its own check."""
    with sqlite3.connect(archive) as db:
        names = [name for name, in db.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'runs' AND name NOT LIKE 'text_search%'")]
        return {name: sorted(db.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr) for name in names}


def sound(archive):
    """Whether an archive is whole: the file, its links, and every paper with all its rows."""
    with sqlite3.connect(archive) as db:
        if db.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            return False
        if db.execute("PRAGMA foreign_key_check").fetchone() is not None:
            return False
        if not db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'papers'").fetchone():
            return True
        db.execute("INSERT INTO text_search (text_search) VALUES ('integrity-check')")
        half = db.execute("""SELECT count(*) FROM papers WHERE paper_key NOT IN (SELECT paper_key FROM sources)
            OR paper_key NOT IN (SELECT paper_key FROM files WHERE paper_key IS NOT NULL)
            OR paper_key NOT IN (SELECT paper_key FROM checks)""").fetchone()[0]
        return half == 0


def speed(args, papers, work):
    bytes_ = made_papers.make(args.corpus, papers, args.papers)
    print(f"{args.papers} papers, {bytes_ / 1e6:.1f} MB", flush=True)
    one = os.path.join(work, "one.sqlite")
    two = os.path.join(work, "two.sqlite")
    cores = sorted(os.sched_getaffinity(0))
    seconds_one, _ = ingest(args.outturn, [papers], one, cores=str(cores[0]), jobs=1)
    print(f"one core    {args.papers / seconds_one:.0f} papers a second", flush=True)
    if len(cores) > 1:
        seconds_two, memory = ingest(args.outturn, [papers], two, cores=f"{cores[0]},{cores[1]}", jobs=2, watch=True)
        print(f"two cores   {args.papers / seconds_two:.0f} papers a second", flush=True)
        promise(seconds_one / seconds_two >= 1.7, f"two cores are {seconds_one / seconds_two:.2f} times one (1.70)")
        quarters = [max(memory[len(memory) * part // 4:len(memory) * (part + 1) // 4] or [0]) for part in range(4)]
        print("memory by quarters, MB: " + ", ".join(f"{quarter:.0f}" for quarter in quarters))
        promise(quarters[3] <= quarters[1] * 1.15 + 10, "memory is flat")
        promise(contents(one) == contents(two), "one job and two give the same contents")
    print(f"size        {os.path.getsize(one) / 1e6:.0f} MB, {os.path.getsize(one) / bytes_:.1f} times the papers")
    again, _ = ingest(args.outturn, [papers], one, cores=str(cores[0]), jobs=1)
    promise(again < seconds_one * 0.02, f"a second run takes {again / seconds_one:.2%} of the first (2%)")
    for question in QUESTIONS:
        command = [args.outturn, "query", *question, "--archive", one]
        subprocess.run(command, check=True, capture_output=True)
        times = []
        for _ in range(5):
            start = time.monotonic()
            subprocess.run(command, check=True, capture_output=True)
            times.append(time.monotonic() - start)
        milliseconds = sorted(times)[2] * 1000
        promise(milliseconds < 100, f"{' '.join(question)}: {milliseconds:.0f} ms, the start of the program included")


def kills(args, work):
    papers = os.path.join(work, "few")
    made_papers.make(args.corpus, papers, args.kill_papers, seed=2)
    calm = os.path.join(work, "calm.sqlite")
    seconds, _ = ingest(args.outturn, [papers], calm)
    expected = contents(calm)
    hit = os.path.join(work, "hit.sqlite")
    rng = random.Random(3)
    stopped = whole = 0
    for _ in range(args.kills):
        process = subprocess.Popen([args.outturn, "ingest", papers, "--archive", hit, "--quiet"])
        time.sleep(rng.uniform(0, seconds * 0.15))
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
            stopped += 1
        process.wait()
        whole += not os.path.exists(hit) or sound(hit)
        # A run that would be done by now begins anew, lest the rest of the kills meet nothing to do.
        if os.path.exists(hit) and rng.random() < 0.1:
            for ending in ("", "-wal", "-shm"):
                if os.path.exists(hit + ending):
                    os.remove(hit + ending)
    promise(whole == args.kills, f"killed {stopped} times at random moments, whole each time")
    ingest(args.outturn, [papers], hit)
    promise(sound(hit) and contents(hit) == expected, "the next run ends with the contents of an undisturbed one")

    parts = sorted(os.path.join(papers, name) for name in os.listdir(papers))
    for number, order in enumerate((parts, parts[::-1])):
        for jobs, part in zip((1, 2, 3, 4) * len(order), order):
            ingest(args.outturn, [part], os.path.join(work, f"order{number}.sqlite"), jobs=jobs)
    first, second = (contents(os.path.join(work, f"order{number}.sqlite")) for number in (0, 1))
    promise(first == second, "neither the order of folders nor the number of jobs makes a difference")

    both = os.path.join(work, "both.sqlite")
    runs = [subprocess.Popen([args.outturn, "ingest", papers, "--archive", both, "--quiet"]) for _ in range(2)]
    promise([run.wait() for run in runs] == [0, 0] and contents(both) == expected, "two runs at once do no harm")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--outturn", required=True)
    parser.add_argument("--corpus", required=True)
    parser.add_argument("--papers", type=int, default=10000)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--kill-papers", type=int, default=400)
    parser.add_argument("--keep", help="a folder that takes the archive of the trial, for other checks")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        speed(args, os.path.join(work, "papers"), work)
        kills(args, work)
        if args.keep:
            os.makedirs(args.keep, exist_ok=True)
            shutil.copy(os.path.join(work, "one.sqlite"), args.keep)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
