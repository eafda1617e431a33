"""Measures a checkpoint on the validation lists and chooses each label's score threshold (best F at IoU 0.5 over all of them)."""

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from data import VALIDATION, DataError, load, open_data, stop
from export import load_checkpoint, load_detector
from metrics import at_thresholds, best_threshold, deeppcb, image_level, mean_average_precision
from planes import in_patches, planes_of
from views import SYMMETRIES

UNMEASURED_THRESHOLD = 0.5
# The best F alone can lie at a score that says next to nothing, where the sample is small; a good part must not hang on that.
LEAST_THRESHOLD = 0.25


def detect(detector, images, indices, autocast=False, batch=4):
    """Rows x1, y1, x2, y2, score, label index of each image, best first, unused rows removed."""
    found = []
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16, enabled=autocast):
        for start in range(0, len(indices), batch):
            patches = np.stack([in_patches(planes_of(images.pixels[i])) for i in indices[start:start + batch]])
            rows = detector(torch.from_numpy(patches)).numpy()
            found.extend(r[r[:, 4] > 0] for r in rows)
    return found


def ground_truth(images, indices):
    return [(images.boxes[i], images.labels[i]) for i in indices]


def summary(truth, detections, labels):
    """The figures that training prints and the card holds, without thresholds."""
    map33, _ = mean_average_precision(truth, detections, 0.33, labels)
    map50, each = mean_average_precision(truth, detections, 0.5, labels)
    return {"images": len(truth), "objects": int(sum(len(b) for b, _ in truth)), "map33": map33, "map50": map50, "ap50": each,
            "deeppcb": deeppcb(truth, detections)}


def choose_thresholds(truth, detections, labels, least):
    """For each label the threshold of the best F; not below LEAST_THRESHOLD, nor below what `least` holds for it."""
    chosen = {}
    for label, word in enumerate(labels):
        best = best_threshold(truth, detections, label)
        chosen[word] = round(max(best["threshold"], LEAST_THRESHOLD, least.get(word, 0)), 2) if best else UNMEASURED_THRESHOLD
    return chosen


def at_chosen(truth, detections, thresholds, labels):
    kept = at_thresholds(detections, thresholds, labels)
    classes = {}
    for label, word in enumerate(labels):
        best = [rows[rows[:, 5] == label] for rows in kept]
        only = [(b[l == label], l[l == label]) for b, l in truth]
        if any(len(b) for b, _ in only):
            classes[word] = precision_recall(only, best)
    return {"deeppcb": deeppcb(truth, kept), "per_class": classes, "image_level": image_level(truth, kept)}


def precision_recall(truth, rows):
    """At IoU above 0.33, as the DeepPCB protocol matches, for one class by itself."""
    values = deeppcb(truth, rows)
    return {"precision": values["precision"], "recall": values["recall"]}


def evaluate(checkpoint, data_sets, cache, choosing, least=None, views=1):
    """Figures for each data set, each image in `views` views, and the thresholds chosen over the first `choosing` sets together."""
    torch.set_num_threads(1)
    state = load_checkpoint(checkpoint)
    detector, labels = load_detector(state, views=views), state["labels"]
    results, all_truth, all_rows = {}, [], []
    for number, data in enumerate(data_sets):
        images = load(data, VALIDATION, cache)
        truth, rows = ground_truth(images, range(len(images))), detect(detector, images, np.arange(len(images)))
        results[images.name] = (truth, rows)
        if number < choosing:
            all_truth += truth
            all_rows += rows
    thresholds = choose_thresholds(all_truth, all_rows, labels, least or {})
    report = {"checkpoint": str(checkpoint), "thresholds": thresholds, "data": {}}
    for name, (truth, rows) in results.items():
        report["data"][name] = summary(truth, rows, labels) | {"at_thresholds": at_chosen(truth, rows, thresholds, labels)}
    return report


def print_report(report):
    for name, r in report["data"].items():
        chosen = r["at_thresholds"]
        print(f"{name}: {r['images']} images, {r['objects']} objects, mAP33 {r['map33']:.4f}, mAP50 {r['map50']:.4f}, "
              f"DeepPCB AP {r['deeppcb']['ap']:.4f}, F at thresholds {chosen['deeppcb']['f']:.4f}, {chosen['image_level']}")
        for word, value in r["ap50"].items():
            pr = chosen["per_class"][word]
            print(f"  {word:10s} AP50 {value:.4f}  threshold {report['thresholds'][word]:.2f}  "
                  f"precision {pr['precision']:.4f}  recall {pr['recall']:.4f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--data", action="append", required=True, help="as for train.py; repeatable")
    parser.add_argument("--cache", type=Path, default=Path(__file__).parent / "runs" / "cache")
    parser.add_argument("--views", type=int, choices=SYMMETRIES, default=1, help="symmetries in which the network looks at each image")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    arguments = parser.parse_args()
    try:
        task = load_checkpoint(arguments.checkpoint)["task"]
        measured = evaluate(arguments.checkpoint, [open_data(d, task) for d in arguments.data], arguments.cache, len(arguments.data), views=arguments.views)
    except DataError as error:
        stop(error)
    print_report(measured)
    if arguments.json:
        arguments.json.write_text(json.dumps(measured, indent=2) + "\n")
