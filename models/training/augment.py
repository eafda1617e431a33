"""Random views of a pair for training: crop, grey levels, sensor faults, template jitter, uncovered edge, flips."""

import cv2
import numpy as np

CROP = 512
VISIBLE_SHARE = 0.6
EDGE_PIXELS = 40
_NOISE = np.random.default_rng(0).standard_normal((1024, 1024)).astype(np.float32)


def training_view(tested, template, boxes, labels, binary, rng):
    """Tested and template crops uint8 [512, 512], boxes, labels, and the boxes too little visible to count either way."""
    x, y = crop_corner(tested.shape, boxes, rng)
    tested, template = tested[y:y + CROP, x:x + CROP].copy(), template[y:y + CROP, x:x + CROP].copy()
    boxes = boxes - np.array([x, y, x, y], np.float32)
    if rng.random() < 0.02:
        tested, boxes, labels = template.copy(), boxes[:0], labels[:0]
    if binary and rng.random() < 0.1:
        template = change_stroke(template, rng)
    tested, template = change_grey(tested, template, binary, rng)
    if rng.random() < 0.7:
        template = jitter(tested, template, rng)
    visible = np.array([0, 0, CROP, CROP], np.float32)
    if rng.random() < 0.12:
        template, visible = uncover_edge(tested, template, rng)
    boxes, labels, ignored = split_by_visibility(boxes, labels, visible)
    return flip(tested, template, boxes, labels, ignored, rng)


def crop_corner(shape, boxes, rng):
    """Left and top; mostly such that one object, picked at random, lies in the crop as a whole."""
    height, width = shape
    least, most = np.zeros(2, int), np.array([width, height]) - CROP
    if len(boxes) and rng.random() < 0.7:
        box = boxes[rng.integers(len(boxes))]
        least = np.clip(np.ceil(box[2:] - CROP), 0, most).astype(int)
        most = np.clip(np.floor(box[:2]), least, most).astype(int)
    return rng.integers(least, most + 1)


def change_stroke(image, rng):
    """Lines a pixel wider or thinner, as between two etched parts."""
    return (cv2.erode if rng.random() < 0.5 else cv2.dilate)(image, np.ones((2, 2) if rng.random() < 0.5 else (3, 3), np.uint8))


def change_grey(tested, template, binary, rng):
    """Most binarised pairs and some grey ones stay as they are; other binarised pairs become grey images of random levels. Then gain, offset, gamma,
    light, blur, noise and JPEG on either image by itself."""
    if rng.random() < (0.85 if binary else 0.4):
        return tested, template
    level = np.arange(256, dtype=np.float32)
    if binary:
        dark, bright = rng.uniform(20, 110), rng.uniform(125, 230)
        # Published pairs show copper black; grey cameras show copper brighter than the base.
        level = bright + (dark - bright) * level / 255
    return tuple(expose(image, level, binary, rng) for image in (tested, template))


def expose(image, level, soften, rng):
    gain, offset, gamma = rng.uniform(0.85, 1.15), rng.uniform(-15, 15), np.exp(rng.uniform(-0.2, 0.2))
    table = np.clip(level * gain + offset, 0, 255)
    table = 255 * (table / 255) ** gamma
    image = cv2.LUT(image, table.astype(np.uint8))
    if soften or rng.random() < 0.25:
        image = cv2.GaussianBlur(image, (0, 0), rng.uniform(0.4, 1.3))
    if rng.random() < 0.3:
        light = rng.uniform(0.88, 1.12, (3, 3)).astype(np.float32)
        image = cv2.multiply(image, cv2.resize(light, (CROP, CROP), interpolation=cv2.INTER_LINEAR), dtype=cv2.CV_8U)
    if rng.random() < 0.5:
        y, x = rng.integers(0, _NOISE.shape[0] - CROP, 2)
        noise = _NOISE[y:y + CROP, x:x + CROP] * np.float32(rng.uniform(1, 5))
        image = cv2.add(image, noise, dtype=cv2.CV_8U)
    if rng.random() < 0.1:
        image = cv2.imdecode(cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(50, 95))])[1], cv2.IMREAD_GRAYSCALE)
    return image


def jitter(tested, template, rng):
    """What registration leaves: up to 1.5 pixels and 0.15 degrees. Uncovered area shows the tested image, as at the station."""
    angle = rng.uniform(-0.15, 0.15) if rng.random() < 0.5 else 0.0
    matrix = cv2.getRotationMatrix2D((CROP / 2, CROP / 2), angle, 1)
    matrix[:, 2] += rng.uniform(-1.5, 1.5, 2)
    return cv2.warpAffine(template, matrix, (CROP, CROP), dst=tested.copy(), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_TRANSPARENT)


def uncover_edge(tested, template, rng):
    """A part that lies askew leaves a strip without template; nothing in it can be compared, so objects there do not count."""
    width, side = int(rng.integers(4, EDGE_PIXELS)), rng.integers(4)
    strip = [np.s_[:, :width], np.s_[:width], np.s_[:, -width:], np.s_[-width:]][side]
    template[strip] = tested[strip]
    visible = np.array([0, 0, CROP, CROP], np.float32)
    visible[side] += width if side < 2 else -width
    return template, visible


def split_by_visibility(boxes, labels, visible):
    """Boxes clipped to the crop; those less than 60 % inside the visible area become ignored, those outside the crop vanish."""
    clipped = boxes.clip(0, CROP)
    seen = np.concatenate((np.maximum(boxes[:, :2], visible[:2]), np.minimum(boxes[:, 2:], visible[2:])), 1)
    share = area(seen) / np.maximum(area(boxes), 1e-6)
    counts = share >= VISIBLE_SHARE
    return clipped[counts], labels[counts], clipped[~counts & (area(clipped) > 0)]


def area(boxes):
    return (boxes[:, 2:] - boxes[:, :2]).clip(0).prod(1)


def flip(tested, template, boxes, labels, ignored, rng):
    """One of the eight symmetries of the square."""
    transpose, across, down = rng.random(3) < 0.5
    if transpose:
        tested, template, boxes, ignored = tested.T, template.T, boxes[:, [1, 0, 3, 2]], ignored[:, [1, 0, 3, 2]]
    if across:
        tested, template = tested[:, ::-1], template[:, ::-1]
        boxes, ignored = mirror(boxes, 0), mirror(ignored, 0)
    if down:
        tested, template = tested[::-1], template[::-1]
        boxes, ignored = mirror(boxes, 1), mirror(ignored, 1)
    return np.ascontiguousarray(tested), np.ascontiguousarray(template), boxes, labels, ignored


def mirror(boxes, axis):
    out = boxes.copy()
    out[:, axis], out[:, axis + 2] = CROP - boxes[:, axis + 2], CROP - boxes[:, axis]
    return out
