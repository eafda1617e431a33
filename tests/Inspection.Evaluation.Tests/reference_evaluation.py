"""Accuracy figures straight from their definitions, to hold against the kit's. Reads JSON on standard input, writes JSON.

In:  {"thresholds": {label: score}, "images": [{"truth": [[label, x, y, width, height]], "found": [[label, score, x, y, width, height]]}]}
"""

import json
import sys

import numpy as np


def overlap(a, b):
    wide = max(0.0, min(a[0] + a[2], b[0] + b[2]) - max(a[0], b[0]))
    high = max(0.0, min(a[1] + a[3], b[1] + b[3]) - max(a[1], b[1]))
    return wide * high / (a[2] * a[3] + b[2] * b[3] - wide * high)


def ranked(images, label, kept):
    rows = [(row[1], n, row[2:]) for n, image in enumerate(images) for row in image["found"] if row[0] == label and kept(row)]
    return sorted(rows, key=lambda row: -row[0])


def hits_of(images, label, iou, kept):
    free = [[row[1:] for row in image["truth"] if row[0] == label] for image in images]
    objects, hits = sum(map(len, free)), []
    for _, n, box in ranked(images, label, kept):
        fitting = [t for t in free[n] if overlap(box, t) >= iou]
        if fitting:
            free[n].remove(max(fitting, key=lambda t: overlap(box, t)))
        hits.append(bool(fitting))
    return np.array(hits, bool), objects


def interpolated(hits, objects):
    recall = np.cumsum(hits) / objects
    precision = np.cumsum(hits) / np.arange(1, len(hits) + 1)
    return float(np.mean([precision[recall >= r].max(initial=0) for r in np.arange(101) / 100]))


def submitted(images, kept):
    rows, objects = [], 0
    for image in images:
        handed_in = [row for row in image["found"] if kept(row)]
        owner = {}
        for truth in image["truth"]:
            objects += 1
            first = next((i for i, row in enumerate(handed_in) if i not in owner and overlap(row[2:], truth[1:]) > 0.33), None)
            if first is not None:
                owner[first] = truth[0]
        rows += [(row[1], owner.get(i) == row[0]) for i, row in enumerate(handed_in)]
    return rows, objects


def main():
    case = json.load(sys.stdin)
    images = case["images"]
    everything, reported = (lambda row: True), (lambda row: row[1] >= case["thresholds"][row[0]])
    labels = sorted({row[0] for image in images for row in image["truth"]})
    mean = lambda iou: float(np.mean([interpolated(*hits_of(images, label, iou, everything)) for label in labels]))

    per_class = {}
    for label in labels:
        hits, objects = hits_of(images, label, 0.5, reported)
        per_class[label] = {"ap50": interpolated(*hits_of(images, label, 0.5, everything)),
                            "precision": float(hits.mean()) if len(hits) else 0.0, "recall": float(hits.sum() / objects)}

    rows, objects = submitted(images, everything)
    right = np.array([hit for _, hit in sorted(rows, key=lambda row: -row[0])], bool)
    ap = float((np.cumsum(right) / np.arange(1, len(right) + 1))[right].sum() / objects)
    rows, objects = submitted(images, reported)
    correct = sum(hit for _, hit in rows)
    json.dump({"map33": mean(0.33), "map50": mean(0.5), "map50_95": float(np.mean([mean(i) for i in np.linspace(0.5, 0.95, 10)])),
               "deeppcb": {"ap": ap, "f": 2 * correct / (len(rows) + objects), "precision": correct / len(rows), "recall": correct / objects},
               "per_class": per_class}, sys.stdout)


main()
