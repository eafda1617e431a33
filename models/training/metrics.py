"""Accuracy on images of ground truth and detections, in pure NumPy.

Ground truth of an image: (boxes [n, 4], labels [n]). Detections of an image: rows x1, y1, x2, y2, score, label, best first.
"""

import numpy as np

DEEPPCB_IOU = 0.33


def iou_matrix(a, b):
    size = (np.minimum(a[:, None, 2:4], b[None, :, 2:4]) - np.maximum(a[:, None, :2], b[None, :, :2])).clip(0)
    common = size.prod(-1)
    area_a, area_b = (a[:, 2:4] - a[:, :2]).prod(-1), (b[:, 2:4] - b[:, :2]).prod(-1)
    return common / np.maximum(area_a[:, None] + area_b[None] - common, 1e-9)


def class_curve(truth, detections, label, iou):
    """Scores and hits of one class's detections over all images, best first, and the number of true objects."""
    scores, hits, objects = [], [], 0
    for (boxes, labels), rows in zip(truth, detections):
        boxes, rows = boxes[labels == label], rows[rows[:, 5] == label]
        objects += len(boxes)
        overlap, free = iou_matrix(rows, boxes), np.ones(len(boxes), bool)
        for i in range(len(rows)):
            candidates = np.where(free, overlap[i], 0)
            hit = len(boxes) > 0 and candidates.max() >= iou
            if hit:
                free[candidates.argmax()] = False
            scores.append(rows[i, 4])
            hits.append(hit)
    order = np.argsort(-np.array(scores), kind="stable")
    return np.array(scores)[order], np.array(hits, bool)[order], objects


def average_precision(hits, objects):
    """Area under the precision envelope at every recall step (VOC 2010 and later)."""
    if objects == 0:
        return None
    if len(hits) == 0:
        return 0.0
    found = np.cumsum(hits)
    precision = np.maximum.accumulate((found / np.arange(1, len(hits) + 1))[::-1])[::-1]
    return float(precision[hits].sum() / objects)


def mean_average_precision(truth, detections, iou, labels):
    """Mean over the classes that occur, and each class's value."""
    each = {}
    for label, word in enumerate(labels):
        _, hits, objects = class_curve(truth, detections, label, iou)
        value = average_precision(hits, objects)
        if value is not None:
            each[word] = value
    return (float(np.mean(list(each.values()))) if each else None), each


def best_threshold(truth, detections, label):
    """Score threshold with the highest F at IoU 0.5, that F, precision and recall; the middle between the last score kept and the next."""
    scores, hits, objects = class_curve(truth, detections, label, 0.5)
    if objects == 0 or not hits.any():
        return None
    found = np.cumsum(hits)
    precision, recall = found / np.arange(1, len(hits) + 1), found / objects
    f = 2 * precision * recall / np.maximum(precision + recall, 1e-9)
    best = int(f.argmax())
    below = scores[best + 1] if best + 1 < len(scores) else 0.0
    return {"threshold": float((scores[best] + below) / 2), "f": float(f[best]), "precision": float(precision[best]), "recall": float(recall[best])}


def deeppcb(truth, detections):
    """AP, F, precision and recall as DeepPCB's published script computes them on what was submitted.

    A pair matches at IoU > 0.33, greedily in file order, ground truth outside and detections inside; both are then used up, and it counts only
    when the classes agree. One AP over all classes: precision at each correct detection by confidence, summed, over the number of objects.
    """
    scores, hits, objects = [], [], 0
    for (boxes, labels), rows in zip(truth, detections):
        overlap, free = iou_matrix(boxes, rows), np.ones(len(rows), bool)
        hit = np.zeros(len(rows), bool)
        for g in range(len(boxes)):
            fitting = np.nonzero(free & (overlap[g] > DEEPPCB_IOU))[0]
            if len(fitting):
                free[fitting[0]] = False
                hit[fitting[0]] = rows[fitting[0], 5] == labels[g]
        scores.extend(rows[:, 4])
        hits.extend(hit)
        objects += len(boxes)
    hits = np.array(hits, bool)[np.argsort(-np.array(scores), kind="stable")]
    found = np.cumsum(hits)
    precision_at = found / np.arange(1, len(hits) + 1)
    precision, recall = hits.sum() / max(len(hits), 1), hits.sum() / max(objects, 1)
    return {
        "ap": float(precision_at[hits].sum() / max(objects, 1)),
        "f": float(2 * precision * recall / max(precision + recall, 1e-9)),
        "precision": float(precision), "recall": float(recall)}


def at_thresholds(detections, thresholds, labels):
    """Only the rows at or above their label's threshold."""
    limits = np.array([thresholds[word] for word in labels])
    return [rows[rows[:, 4] >= limits[rows[:, 5].astype(int)]] for rows in detections]


def image_level(truth, detections):
    """Images with objects but no detection, and images without objects but with one."""
    missed = sum(len(b) > 0 and len(rows) == 0 for (b, _), rows in zip(truth, detections))
    alarms = sum(len(b) == 0 and len(rows) > 0 for (b, _), rows in zip(truth, detections))
    good = sum(len(b) == 0 for b, _ in truth)
    return {"defective": len(truth) - good, "missed": int(missed), "good": good, "false_alarms": int(alarms)}
