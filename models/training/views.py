"""One image looked at in several of the eight symmetries of the square. Costs as many times the network as there are views."""

import copy

import torch
import torch.nn.functional as F
from torch import nn

from planes import PATCH

# (transposed, then mirrored across, then down)
UPRIGHT, HALF_TURN = (False, False, False), (False, True, True)
SYMMETRIES = {
    1: (UPRIGHT,),
    2: (UPRIGHT, HALF_TURN),
    4: (UPRIGHT, HALF_TURN, (False, True, False), (False, False, True)),
    8: tuple((transposed, across, down) for transposed in (False, True) for across in (False, True) for down in (False, True)),
}


class Views(nn.Module):
    """`network` over `count` (1, 2, 4, 8) views of square images."""

    def __init__(self, network, count):
        super().__init__()
        self.network, self.symmetries = network, SYMMETRIES[count]
        # Within a patch the pixels lie in channels: turned by weights of the first layer, not by moving bytes.
        self.stems = nn.ModuleList(turned_stem(network.stem, symmetry) for symmetry in self.symmetries)

    def forward(self, patches):
        """Of each view, seen upright again: scores [batch, classes, cells], 0 to 1, and sides [batch, 4, cells], the distances to the box's left, top, right
        and bottom in strides."""
        if len(self.symmetries) == 1:
            return [self.scores_and_sides(self.network(patches))]
        stems = [stem(self.network.read(turned(patches, symmetry, 1, 2))) for stem, symmetry in zip(self.stems, self.symmetries)]
        outs = self.network.from_stem(torch.cat(stems)).chunk(len(stems))
        return [self.scores_and_sides(self.turned_back(out, symmetry)) for out, symmetry in zip(outs, self.symmetries)]

    def scores_and_sides(self, out):
        classes = self.network.design.classes
        return out[:, :classes].sigmoid(), F.softplus(out[:, classes:])

    def turned_back(self, out, symmetry):
        """What the network gives of a view, as cells and sides of the upright image."""
        transposed, across, down = symmetry
        batch, rows, cells = out.shape
        places = int((cells // 4) ** 0.5)
        # Of each place its four cells: upper and lower, left and right.
        grid = out.reshape(batch, rows, 2, 2, places, places)
        if across or down:
            grid = grid.flip([axis for axis, mirrored in ((2, down), (3, across), (4, down), (5, across)) if mirrored])
        if transposed:
            grid = grid.permute(0, 1, 3, 2, 5, 4)
        left, top, right, bottom = range(4)
        if across:
            left, right = right, left
        if down:
            top, bottom = bottom, top
        if transposed:
            left, top, right, bottom = top, left, bottom, right
        classes = self.network.design.classes
        order = [*range(classes), *(classes + side for side in (left, top, right, bottom))]
        return grid.reshape(batch, rows, cells)[:, order]


def turned(patches, symmetry, down_axis, across_axis):
    """The tensor seen in a symmetry along its two spatial axes."""
    transposed, across, down = symmetry
    if transposed:
        patches = patches.transpose(down_axis, across_axis)
    mirrored = [axis for axis, wanted in ((down_axis, down), (across_axis, across)) if wanted]
    return patches.flip(mirrored) if mirrored else patches


def turned_stem(stem, symmetry):
    """The first layer for an image whose patches, but not the pixels in them, were turned."""
    if symmetry == UPRIGHT:
        return stem
    stem = copy.deepcopy(stem)
    weight = stem[0].weight
    pixels = torch.arange(weight.shape[1]).reshape(-1, PATCH, PATCH)
    with torch.no_grad():
        stem[0].weight.copy_(weight[:, turned_places(pixels, symmetry)])
    return stem


def turned_places(pixels, symmetry):
    """For each channel of an unturned patch the channel at which the turned image has that pixel."""
    places = torch.empty_like(pixels)
    places.view(-1)[turned(pixels, symmetry, 1, 2).reshape(-1)] = pixels.reshape(-1)
    return places.reshape(-1)
