"""Random views for training: crop, magnification, stroke width, grey levels, sensor faults, template jitter, uncovered edge, flips."""

import cv2
import numpy as np

CROP = 512
MARGIN = 10
VISIBLE_SHARE = 0.6
EDGE_PIXELS = 40
_NOISE = np.random.default_rng(0).standard_normal((1024, 1024)).astype(np.float32)


def training_view(pixels, boxes, labels, binary, duals, single, rng):
    """A crop of at most 512x512 of one image, uint8 [1 or 2, side, side] (tested, and template), with its boxes, labels, and the boxes too little visible
    to count either way. `single`: the tested image alone."""
    side = min(CROP, pixels.shape[-1])
    x, y = crop_corner(pixels.shape[1:], side, boxes, rng)
    images = [image[y:y + side, x:x + side].copy() for image in pixels]
    boxes = boxes - np.array([x, y, x, y], np.float32)
    if single and len(images) == 2:
        images, boxes, labels = healed(*images, boxes, labels, rng)
    if binary and rng.random() < 0.35:
        images, boxes = magnify(images, boxes, rng)
    if binary and duals is not None and rng.random() < 0.25:
        images, labels = [255 - image for image in images], duals[labels]
    visible = np.array([0, 0, side, side], np.float32)
    if len(images) == 2:
        images, boxes, labels, visible = pair_view(images, boxes, labels, binary, visible, rng)
    else:
        images = change_grey(images, binary, rng)
    boxes, labels, ignored = split_by_visibility(boxes, labels, visible, side)
    return flip(images, boxes, labels, ignored, rng)


def healed(tested, template, boxes, labels, rng):
    """The tested image alone; in every second one the template takes some defects away, or all of them, which shows the good copper beside the bad."""
    if rng.random() < 0.5:
        return [tested], boxes, labels
    apart = np.array([not (overlaps(box, np.delete(boxes, i, 0))).any() for i, box in enumerate(boxes)], bool)
    good = apart & (rng.random(len(boxes)) < (1 if rng.random() < 0.15 else 0.4))
    for x1, y1, x2, y2 in boxes[good].clip(0, tested.shape[0]).astype(int):
        tested[y1:y2, x1:x2] = template[y1:y2, x1:x2]
    return [tested], boxes[~good], labels[~good]


def overlaps(box, others):
    return ((others[:, :2] < box[2:]) & (others[:, 2:] > box[:2])).all(1)


def pair_view(images, boxes, labels, binary, visible, rng):
    """What sets tested image and template apart without being a defect."""
    if rng.random() < 0.03:
        images, boxes, labels = [images[1].copy(), images[1]], boxes[:0], labels[:0]
    if binary:
        images = [roughen(image, rng) if rng.random() < 0.15 else image for image in images]
        if rng.random() < 0.15:
            images[1] = change_stroke(images[1], rng)
    tested, template = change_grey(images, binary, rng)
    if rng.random() < 0.7:
        template = jitter(tested, template, rng)
    if rng.random() < 0.12:
        template, visible = uncover_edge(tested, template, rng)
    return [tested, template], boxes, labels, visible


def crop_corner(shape, side, boxes, rng):
    """Left and top; mostly such that one object, picked at random, lies in the crop as a whole."""
    height, width = shape
    least, most = np.zeros(2, int), np.array([width, height]) - side
    if len(boxes) and rng.random() < 0.7:
        box = boxes[rng.integers(len(boxes))]
        least = np.clip(np.ceil(box[2:] - side), 0, most).astype(int)
        most = np.clip(np.floor(box[:2]), least, most).astype(int)
    return rng.integers(least, most + 1)


def change_stroke(image, rng):
    """Lines a pixel wider or thinner, as between two etched parts."""
    return (cv2.erode if rng.random() < 0.5 else cv2.dilate)(image, np.ones((2, 2) if rng.random() < 0.5 else (3, 3), np.uint8))


def roughen(image, rng):
    """A binarised image thresholded once more: edges rounded by blur, strokes wider or thinner by the threshold, ragged by noise."""
    soft = cv2.GaussianBlur(image, (0, 0), rng.uniform(0.8, 2)).astype(np.float32)
    soft += noise(image.shape, rng.uniform(0, 40), rng)
    return np.where(soft < rng.uniform(90, 165), np.uint8(0), np.uint8(255))


def magnify(images, boxes, rng):
    """Binarised images nearer or farther: the air of 10 pixels that annotators leave around a defect stays what it is."""
    side, scale = images[0].shape[0], float(np.exp(rng.uniform(-0.15, 0.45)))
    centre = np.array([side / 2, side / 2])
    if len(boxes):
        box = boxes[rng.integers(len(boxes))]
        centre = (box[:2] + box[2:]) / 2
    aim = rng.uniform(0.2, 0.8, 2) * side
    offset = aim - centre * scale
    offset = np.clip(offset, side - side * scale, 0) if scale > 1 else np.clip(offset, 0, side - side * scale)
    matrix = np.array([[scale, 0, offset[0]], [0, scale, offset[1]]], np.float32)
    larger = [cv2.warpAffine(image, matrix, (side, side), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE) for image in images]
    larger = [np.where(image < 128, np.uint8(0), np.uint8(255)) for image in larger]
    shift, air = np.tile(offset, 2), MARGIN * (scale - 1) * np.array([1, 1, -1, -1])
    return larger, (boxes * scale + shift + air).astype(np.float32)


def change_grey(images, binary, rng):
    """Some images stay as they are, most binarised ones among them; some are exposed otherwise, the template often left as it was taken; and some
    binarised ones become grey images of random levels."""
    choice = rng.random()
    if choice < (0.5 if binary else 0.4):
        return images
    level = np.arange(256, dtype=np.float32)
    if binary and choice > 0.87:
        dark, bright = rng.uniform(20, 110), rng.uniform(125, 230)
        # Published pairs show copper black; grey cameras show copper brighter than the base.
        level = bright + (dark - bright) * level / 255
    elif rng.random() < 0.6:
        return [expose(images[0], level, rng), *images[1:]]
    return [expose(image, level, rng) for image in images]


def expose(image, level, rng):
    """Gain, offset, gamma, blur, light, noise and JPEG of another picture of the same part."""
    gain, offset, gamma = rng.uniform(0.8, 1.2), rng.uniform(-15, 15), np.exp(rng.uniform(-0.2, 0.2))
    table = np.clip(level * gain + offset, 0, 255)
    table = 255 * (table / 255) ** gamma
    image = cv2.LUT(image, table.astype(np.uint8))
    if rng.random() < 0.6:
        image = cv2.GaussianBlur(image, (0, 0), rng.uniform(0.3, 1.3))
    if rng.random() < 0.3:
        light = rng.uniform(0.88, 1.12, (3, 3)).astype(np.float32)
        image = cv2.multiply(image, cv2.resize(light, image.shape[::-1], interpolation=cv2.INTER_LINEAR), dtype=cv2.CV_8U)
    if rng.random() < 0.5:
        image = cv2.add(image, noise(image.shape, rng.uniform(1, 6), rng), dtype=cv2.CV_8U)
    if rng.random() < 0.3:
        image = cv2.imdecode(cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(50, 95))])[1], cv2.IMREAD_GRAYSCALE)
    return image


def noise(shape, deviation, rng):
    y, x = rng.integers(0, _NOISE.shape[0] - shape[0], 2)
    return _NOISE[y:y + shape[0], x:x + shape[1]] * np.float32(deviation)


def jitter(tested, template, rng):
    """What registration leaves: up to 1.5 pixels and 0.15 degrees. Uncovered area shows the tested image, as at the station."""
    angle = rng.uniform(-0.15, 0.15) if rng.random() < 0.5 else 0.0
    matrix = cv2.getRotationMatrix2D((tested.shape[1] / 2, tested.shape[0] / 2), angle, 1)
    matrix[:, 2] += rng.uniform(-1.5, 1.5, 2)
    return cv2.warpAffine(template, matrix, tested.shape[::-1], dst=tested.copy(), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_TRANSPARENT)


def uncover_edge(tested, template, rng):
    """A part that lies askew leaves a strip without template; nothing in it can be compared, so objects there do not count."""
    width, side = int(rng.integers(4, EDGE_PIXELS)), rng.integers(4)
    strip = [np.s_[:, :width], np.s_[:width], np.s_[:, -width:], np.s_[-width:]][side]
    template[strip] = tested[strip]
    visible = np.array([0, 0, *tested.shape[::-1]], np.float32)
    visible[side] += width if side < 2 else -width
    return template, visible


def split_by_visibility(boxes, labels, visible, side):
    """Boxes clipped to the crop; those less than 60 % inside the visible area become ignored, those outside the crop vanish."""
    clipped = boxes.clip(0, side)
    seen = np.concatenate((np.maximum(boxes[:, :2], visible[:2]), np.minimum(boxes[:, 2:], visible[2:])), 1)
    share = area(seen) / np.maximum(area(boxes), 1e-6)
    counts = share >= VISIBLE_SHARE
    return clipped[counts], labels[counts], clipped[~counts & (area(clipped) > 0)]


def area(boxes):
    return (boxes[:, 2:] - boxes[:, :2]).clip(0).prod(1)


def flip(images, boxes, labels, ignored, rng):
    """One of the eight symmetries of the square."""
    transpose, across, down = rng.random(3) < 0.5
    side = images[0].shape[0]
    if transpose:
        images, boxes, ignored = [image.T for image in images], boxes[:, [1, 0, 3, 2]], ignored[:, [1, 0, 3, 2]]
    if across:
        images, boxes, ignored = [image[:, ::-1] for image in images], mirror(boxes, 0, side), mirror(ignored, 0, side)
    if down:
        images, boxes, ignored = [image[::-1] for image in images], mirror(boxes, 1, side), mirror(ignored, 1, side)
    return [np.ascontiguousarray(image) for image in images], boxes, labels, ignored


def mirror(boxes, axis, side):
    out = boxes.copy()
    out[:, axis], out[:, axis + 2] = side - boxes[:, axis + 2], side - boxes[:, axis]
    return out
