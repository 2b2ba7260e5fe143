"""A PySpark job that reads papers with `outturn ingest --stream` on as many machines as there are.

    spark-submit Scripts/spark-job.py --outturn /path/to/outturn --papers FOLDER --output FOLDER

Every worker needs the program and the papers under the same paths. The output has a line a paper: its document, or its
name with the error that kept it from being read.
"""

import argparse
import json
import os
import shlex


def papers(folder):
    """All files below a folder, in the order of their names, save those whose names begin with a dot."""
    found = []
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [os.path.join(place, name) for name in names if not name.startswith(".")]
    return sorted(os.path.relpath(path, folder) for path in found)


def run(context, outturn, folder, partitions=None):
    """The lines that come out of the stream, in the order of the papers' names."""
    lines = [json.dumps({"name": name, "path": os.path.join(folder, name)}) for name in papers(folder)]
    command = f"{shlex.quote(outturn)} ingest --stream --jobs 1"
    return context.parallelize(lines, partitions).pipe(command, checkCode=True)


def main():
    from pyspark.sql import SparkSession

    parser = argparse.ArgumentParser()
    parser.add_argument("--outturn", required=True)
    parser.add_argument("--papers", required=True)
    parser.add_argument("--output", required=True)
    parser.add_argument("--partitions", type=int)
    args = parser.parse_args()
    session = SparkSession.builder.appName("outturn").getOrCreate()
    run(session.sparkContext, args.outturn, os.path.abspath(args.papers), args.partitions).saveAsTextFile(args.output)
    session.stop()


if __name__ == "__main__":
    main()
