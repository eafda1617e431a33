"""Task-aligned assignment of cells to ground truth, and the loss."""

import torch
import torch.nn.functional as F

from network import STRIDE, boxes_of, cell_centres

RADIUS_PIXELS = 16
CELLS_PER_OBJECT = 9
BOX_WEIGHT = 2.0


def detection_loss(out, classes, targets, side):
    """Sum of score and box loss over the batch, divided by the sum of target scores.

    out: what the network gives, [batch, classes + 4, cells]; targets: for each image (boxes [n, 4], labels [n], ignored boxes [m, 4]).
    """
    centres = cell_centres(side, side).to(out.device)
    logits, boxes = out[:, :classes].transpose(1, 2), boxes_of(out[:, classes:], centres)
    wanted = torch.zeros_like(logits)
    counted = torch.ones(logits.shape[:2], device=out.device)
    predicted_boxes, true_boxes, weights = [], [], []
    for i, (true, labels, ignored) in enumerate(targets):
        if len(ignored):
            counted[i] = (~inside(centres, ignored, STRIDE).any(1)).float()
        if not len(true):
            continue
        cells, objects, scores = assign(logits[i].detach(), boxes[i].detach(), true, labels, centres)
        wanted[i, cells, labels[objects]] = scores
        counted[i, cells] = 1
        predicted_boxes.append(boxes[i, cells])
        true_boxes.append(true[objects])
        weights.append(scores)
    total = wanted.sum().clamp(min=1)
    score_loss = (F.binary_cross_entropy_with_logits(logits, wanted, reduction="none") * counted[..., None]).sum()
    box_loss = logits.new_zeros(())
    if weights:
        box_loss = ((1 - generalised_iou(torch.cat(predicted_boxes), torch.cat(true_boxes))) * torch.cat(weights)).sum()
    return score_loss / total, BOX_WEIGHT * box_loss / total


def assign(logits, boxes, true, labels, centres):
    """Up to 9 cells inside each object's box or near its centre, best by score^0.5 x IoU^4; a cell wanted twice goes to the higher IoU.
    Inside, because a long bent scratch may leave the centre of its box empty.

    Returns cells [k], objects [k] and target scores [k]: the metric scaled so that the best cell of an object gets its best IoU.
    """
    middle = (true[:, :2] + true[:, 2:]) / 2
    near = (torch.cdist(middle, centres) <= RADIUS_PIXELS) | inside(centres, true, 0).T
    iou = pairwise_iou(true, boxes)
    metric = logits.sigmoid()[:, labels].T.sqrt() * iou ** 4 * near
    best, chosen = metric.topk(CELLS_PER_OBJECT, dim=1)
    taken = torch.zeros_like(metric).scatter_(1, chosen, (best > 1e-12).float())
    owner = (iou * taken).argmax(0)
    cells = taken.sum(0).nonzero()[:, 0]
    objects = owner[cells]
    top_metric = (metric * taken).amax(1).clamp(min=1e-12)
    top_iou = (iou * taken).amax(1)
    return cells, objects, metric[objects, cells] / top_metric[objects] * top_iou[objects]


def inside(centres, boxes, margin):
    """[cells, boxes]"""
    x, y = centres[:, :1], centres[:, 1:]
    return (x > boxes[:, 0] - margin) & (x < boxes[:, 2] + margin) & (y > boxes[:, 1] - margin) & (y < boxes[:, 3] + margin)


def pairwise_iou(a, b):
    """[len(a), len(b)]"""
    size = (torch.minimum(a[:, None, 2:], b[None, :, 2:]) - torch.maximum(a[:, None, :2], b[None, :, :2])).clamp(min=0)
    common = size.prod(-1)
    area_a, area_b = (a[:, 2:] - a[:, :2]).prod(-1), (b[:, 2:] - b[:, :2]).prod(-1)
    return common / (area_a[:, None] + area_b[None] - common).clamp(min=1e-6)


def generalised_iou(a, b):
    """[n], row by row."""
    common = (torch.minimum(a[:, 2:], b[:, 2:]) - torch.maximum(a[:, :2], b[:, :2])).clamp(min=0).prod(-1)
    hull = (torch.maximum(a[:, 2:], b[:, 2:]) - torch.minimum(a[:, :2], b[:, :2])).prod(-1).clamp(min=1e-6)
    union = (a[:, 2:] - a[:, :2]).prod(-1) + (b[:, 2:] - b[:, :2]).prod(-1) - common
    return common / union.clamp(min=1e-6) - (hull - union) / hull
