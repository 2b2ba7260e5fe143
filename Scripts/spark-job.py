"""A PySpark job that reads papers with `outturn ingest --stream` on as many machines as there are.

    spark-submit Scripts/spark-job.py --outturn /path/to/outturn --papers FOLDER --output FOLDER

Every worker needs the program and the papers under the same paths. The output has a line a paper: its document, or its
name with the error that kept it from being read.
"""

import argparse
import os
import shlex
import subprocess


def run(context, outturn, folder, partitions=None):
    """The lines that come out of the stream, in the order of the papers' names."""
    listing = subprocess.run([outturn, "ingest", "--list", folder], check=True, capture_output=True, text=True)
    lines = listing.stdout.splitlines()
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
