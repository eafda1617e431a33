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


def sized(images, label, iou, low, high):
    """COCO's area ranges: objects outside are ignored with whatever meets them, and so are detections outside that meet nothing."""
    inside = lambda box: low <= box[2] * box[3] <= high
    free = [sorted((row[1:] for row in image["truth"] if row[0] == label), key=lambda box: not inside(box)) for image in images]
    objects, hits = sum(inside(box) for boxes in free for box in boxes), []
    for _, n, box in ranked(images, label, lambda row: True):
        fitting = [t for t in free[n] if overlap(box, t) >= iou]
        fitting = [t for t in fitting if inside(t)] or fitting
        if fitting:
            best = max(fitting, key=lambda t: overlap(box, t))
            free[n].remove(best)
            if inside(best):
                hits.append(True)
        elif inside(box):
            hits.append(False)
    return np.array(hits, bool), objects


def size_figures(images, labels, low, high):
    counted = [label for label in labels if sized(images, label, 0.5, low, high)[1]]
    mean = lambda iou: float(np.mean([interpolated(*sized(images, label, iou, low, high)) for label in counted]))
    return {"objects": sum(sized(images, label, 0.5, low, high)[1] for label in labels), "map50": mean(0.5),
            "map50_95": float(np.mean([mean(i) for i in np.linspace(0.5, 0.95, 10)]))}


def confusion(images, labels, kept):
    counts = np.zeros((len(labels) + 1, len(labels) + 1), int)
    for image in images:
        found, truth = [row for row in image["found"] if kept(row)], image["truth"]
        table = np.array([[overlap(f[2:], t[1:]) for f in found] for t in truth]).reshape(len(truth), len(found))
        rows, columns = set(range(len(truth))), set(range(len(found)))
        while table.size and table.max() >= 0.5:
            t, f = np.unravel_index(table.argmax(), table.shape)
            counts[labels.index(truth[t][0]), labels.index(found[f][0])] += 1
            table[t, :] = table[:, f] = -1
            rows.discard(t)
            columns.discard(f)
        for t in rows:
            counts[labels.index(truth[t][0]), -1] += 1
        for f in columns:
            counts[-1, labels.index(found[f][0])] += 1
    return counts.tolist()


def operating(images, thresholds):
    points = []
    for factor in np.round(0.2 + 0.02 * np.arange(91), 4):
        ng = [any(row[1] / thresholds[row[0]] >= factor for row in image["found"]) for image in images]
        share = lambda defective: float(np.mean([n for n, image in zip(ng, images) if bool(image["truth"]) == defective]))
        points.append({"factor": float(factor), "caught": share(True), "false_alarms": share(False)})
    return points


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
                            "ap50_95": float(np.mean([interpolated(*hits_of(images, label, i, everything)) for i in np.linspace(0.5, 0.95, 10)])),
                            "precision": float(hits.mean()) if len(hits) else 0.0, "recall": float(hits.sum() / objects)}

    rows, objects = submitted(images, everything)
    right = np.array([hit for _, hit in sorted(rows, key=lambda row: -row[0])], bool)
    ap = float((np.cumsum(right) / np.arange(1, len(right) + 1))[right].sum() / objects)
    rows, objects = submitted(images, reported)
    correct = sum(hit for _, hit in rows)
    json.dump({"map33": mean(0.33), "map50": mean(0.5), "map50_95": float(np.mean([mean(i) for i in np.linspace(0.5, 0.95, 10)])),
               "deeppcb": {"ap": ap, "f": 2 * correct / (len(rows) + objects), "precision": correct / len(rows), "recall": correct / objects},
               "per_class": per_class, "confusion": {"counts": confusion(images, labels, reported)},
               "per_size": {"small": size_figures(images, labels, 0, 32 ** 2), "medium": size_figures(images, labels, 32 ** 2, 96 ** 2),
                            "large": size_figures(images, labels, 96 ** 2, np.inf)},
               "operating": {"points": operating(images, case["thresholds"])}}, sys.stdout)


main()
