"""Makes one checkpoint of several that began from the same weights: the mean of their averaged weights."""

import argparse
from pathlib import Path

import torch

from data import DataError, stop
from train import write


def average(checkpoints):
    """The first checkpoint with the mean weights of all; `seeds` lists theirs."""
    states = [torch.load(path, map_location="cpu") for path in checkpoints]
    if len({str((state["design"], state["task"], state["labels"], state["side"])) for state in states}) > 1:
        raise DataError("the checkpoints are of different networks")
    names = states[0]["average"]
    mean = {name: torch.stack([state["average"][name].double() for state in states]).mean(0).to(names[name].dtype) for name in names}
    return states[0] | {"average": mean, "network": mean, "seeds": [state["seed"] for state in states]}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    missing = [str(path) for path in arguments.checkpoints if not path.is_file()]
    if missing:
        stop(DataError(f"there is no checkpoint {missing[0]}"))
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    try:
        write(average(arguments.checkpoints), arguments.out)
    except DataError as error:
        stop(error)


if __name__ == "__main__":
    main()
