"""What the network sees: planes of 8 bits, laid out in patches. The station computes the same bytes (edge/Inspection.Core/Preprocessing/DifferencePlanes.cs)."""

import cv2
import numpy as np

PATCH = 4
_SQUARE = np.ones((3, 3), np.uint8)
_LEVEL = np.arange(256)

# 0 stays 0, weak differences are raised, 255 becomes 125: a scratch on a grey image would drown beside the full contrast of binarised ones.
RAISED = np.minimum.reduce((
    np.minimum(2 * _LEVEL + (_LEVEL >> 2), 255),
    np.minimum(30 + _LEVEL - (_LEVEL >> 2) + (_LEVEL >> 4), 255),
    79 + (_LEVEL >> 3) + (_LEVEL >> 4))).astype(np.uint8)
RAISED_FROM_MIDDLE = 128 + RAISED


def pair_planes(tested, template):
    """Tested, template, their difference, and what of the tested image lies outside the template's 3x3 neighbourhood (so that a pixel of residual
    shift alone leaves nothing); both differences raised and about 128. uint8 [4, height, width]."""
    brightest, darkest = cv2.dilate(template, _SQUARE), cv2.erode(template, _SQUARE)
    return np.stack((tested, template, signed(tested, template, tested, template), signed(tested, brightest, tested, darkest)))


def signed(above, of_above, below, of_below):
    """128 + raised(above - of_above) - raised(of_below - below), where a negative difference counts as none."""
    positive, negative = cv2.subtract(above, of_above), cv2.subtract(of_below, below)
    return cv2.subtract(cv2.LUT(positive, RAISED_FROM_MIDDLE), cv2.LUT(negative, RAISED))


def single_plane(tested):
    """uint8 [1, height, width]."""
    return tested[None]


def planes_of(images):
    """uint8 [1 or 2, height, width] (tested, and template where there is one) to planes."""
    return single_plane(images[0]) if len(images) == 1 else pair_planes(images[0], images[1])


def in_patches(planes):
    """uint8 [planes, height, width] to [height / 4, width / 4, planes x 16], channels by plane, row in the patch, column in the patch."""
    count, height, width = planes.shape
    patches = planes.reshape(count, height // PATCH, PATCH, width // PATCH, PATCH)
    return np.ascontiguousarray(patches.transpose(1, 3, 0, 2, 4)).reshape(height // PATCH, width // PATCH, count * PATCH * PATCH)
