"""Random views of single pictures at no fixed scale: zoom, aspect, shift, and four pictures in one, so that a few hundred of them last for many passes."""

import cv2
import numpy as np

from augment import area

# A texture or a scratch is still one when the edge of the view cuts most of it off.
VISIBLE_SHARE = 0.3
MOSAIC_SHARE = 0.5
ZOOM, CALM_ZOOM = 0.45, 0.15
STRETCH = 0.12
NARROWEST_PIXELS = 2


def single_view(draw, side, rng, calm):
    """A view of side x side pixels: uint8 image, boxes, labels, and boxes too little visible to count. `draw` gives a picture with its boxes and labels;
    `calm`, for the end of a training: pictures nearly as the station will see them."""
    if not calm and rng.random() < MOSAIC_SHARE:
        return mosaic(draw, side, rng)
    image, boxes, labels = draw()
    zoom = CALM_ZOOM if calm else ZOOM
    return window(image, boxes, labels, (side, side), side / max(image.shape) * float(np.exp(rng.uniform(-zoom, zoom))), rng)


def mosaic(draw, side, rng):
    """Parts of four pictures around a point near the middle."""
    x, y = (int(v) for v in rng.uniform(0.3, 0.7, 2) * side)
    canvas, parts = np.zeros((side, side), np.uint8), []
    for left, top, right, bottom in ((0, 0, x, y), (x, 0, side, y), (0, y, x, side), (x, y, side, side)):
        image, boxes, labels = draw()
        covering = max((right - left) / image.shape[1], (bottom - top) / image.shape[0])
        scale = covering * float(np.exp(rng.uniform(0, max(0.1, np.log(side / max(image.shape) / covering)))))
        part, boxes, labels, ignored = window(image, boxes, labels, (right - left, bottom - top), scale, rng)
        canvas[top:bottom, left:right] = part
        offset = np.array([left, top, left, top], np.float32)
        parts.append((boxes + offset, labels, ignored + offset))
    return canvas, *(np.concatenate([part[i] for part in parts]) for i in range(3))


def window(image, boxes, labels, size, scale, rng):
    """`image` enlarged by `scale`, a little stretched, seen through a window of `size` (width, height) anywhere on it, or lying anywhere in it on mean grey."""
    stretch = float(np.exp(rng.uniform(-STRETCH, STRETCH)))
    zoom = np.array([scale * stretch, scale / stretch], np.float32)
    slack = np.array(size) - np.array(image.shape[::-1]) * zoom
    offset = rng.uniform(np.minimum(slack, 0), np.maximum(slack, 0)).astype(np.float32)
    matrix = np.array([[zoom[0], 0, offset[0]], [0, zoom[1], offset[1]]], np.float32)
    view = cv2.warpAffine(image, matrix, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT, borderValue=float(image.mean()))
    moved = boxes * np.tile(zoom, 2) + np.tile(offset, 2)
    clipped = moved.clip(0, np.tile(size, 2)).astype(np.float32)
    narrow = (clipped[:, 2:] - clipped[:, :2]).min(1, initial=np.inf) <= NARROWEST_PIXELS
    counts = (area(clipped) >= VISIBLE_SHARE * area(moved)) & ~narrow
    return view, clipped[counts], labels[counts], clipped[~counts & (area(clipped) > 0)]
