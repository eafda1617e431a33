"""Speaks the trainer's interface without training: writes the validations that behaviour.json names, one checkpoint each, and fails where it says."""

import argparse
import json
import os
import sys
import threading
import time
from pathlib import Path


def watch_stdin():
    sys.stdin.read()
    os._exit(9)


parser = argparse.ArgumentParser()
for option in ("--data", "--out", "--cache", "--minutes", "--validate-minutes", "--batch", "--processes", "--seed", "--device"):
    parser.add_argument(option)
for option in ("--resume", "--until-stdin-closes"):
    parser.add_argument(option, action="store_true")
arguments = parser.parse_args()
behaviour = json.loads(Path(__file__).with_name("behaviour.json").read_text())
if arguments.until_stdin_closes:
    threading.Thread(target=watch_stdin, daemon=True).start()

out = Path(arguments.out)
with open(out / "calls.jsonl", "a") as calls:
    calls.write(json.dumps(vars(arguments) | {"pid": os.getpid()}) + "\n")
os.makedirs(arguments.cache, exist_ok=True)
ballast = bytearray(behaviour["ballast_megabytes"] << 20)
labels = json.loads(Path(arguments.data).read_text())["labels"]
begin = json.loads((out / "checkpoint.pt").read_text())["validations"] if arguments.resume else 0
seconds_each = float(arguments.minutes) * 60 / len(behaviour["validations"])

for index, share in enumerate(behaviour["validations"][begin:], begin):
    if index == behaviour["fails_at"] and int(arguments.batch) >= behaviour["fails_from_batch"]:
        print(behaviour["says"], file=sys.stderr)
        sys.exit(behaviour["exit_code"])
    for name in ["checkpoint.pt"] + ["best.pt"] * (share >= max(behaviour["validations"][:index + 1])):
        (out / f"{name}.part").write_text(json.dumps({"validations": index + 1}))
        os.replace(out / f"{name}.part", out / name)
    with open(out / "log.jsonl", "a") as log:
        log.write(json.dumps({"kind": "progress", "step": 10 * index, "images": 80 * index, "seconds": seconds_each * index}) + "\n")
        log.write(json.dumps({"kind": "validation", "seconds": seconds_each * (index + 1), "map50": share, "ap50": {label: share for label in labels}}) + "\n")
    time.sleep(behaviour["pause_seconds"])
