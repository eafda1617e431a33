"""A small anchor-free detector whose predictions lie 8 pixels apart. It works on patches of 4x4 pixels, keeps to operators that run fast in int8,
and predicts four cells from each place of its stride-16 map, so that no large map is ever upsampled."""

from dataclasses import asdict, dataclass

import torch
import torch.nn.functional as F
from torch import nn

from planes import PATCH
from views import Views

STRIDE = 8
CANDIDATES = 192
ROWS = 100
OVERLAP = 0.45
AGREEMENT = 0.5
SUPPRESSION_ROUNDS = 6
SCORE_FLOOR = 0.01


@dataclass(frozen=True)
class Design:
    """What sets one network apart from another; kept in its checkpoint."""

    planes: int
    classes: int
    stem: int = 32
    widths: tuple = (64, 128, 128)
    blocks: tuple = (1, 1, 2)
    fused_blocks: int = 1

    def as_dict(self):
        return asdict(self)


class Convolution(nn.Sequential):
    """Convolution, batch normalisation, ReLU."""

    def __init__(self, inputs, outputs, kernel, stride=1):
        super().__init__(
            nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, bias=False),
            nn.BatchNorm2d(outputs),
            nn.ReLU(inplace=True))


class Residual(nn.Module):
    """1x1 to half the channels, 3x3 back, added to the input."""

    def __init__(self, channels):
        super().__init__()
        self.reduce = Convolution(channels, channels // 2, 1)
        self.expand = Convolution(channels // 2, channels, 3)

    def forward(self, x):
        return x + self.expand(self.reduce(x))


def blocks(channels, count):
    return [Residual(channels) for _ in range(count)]


class Network(nn.Module):
    """Takes planes in patches, uint8 [batch, height / 4, width / 4, planes x 16]; height and width divisible by 32."""

    def __init__(self, design):
        super().__init__()
        self.design = design
        fine, middle, coarse = design.widths
        self.stem = Convolution(design.planes * PATCH * PATCH, design.stem, 1)
        self.stage8 = nn.Sequential(Convolution(design.stem, fine, 3, 2), *blocks(fine, design.blocks[0]))
        self.stage16 = nn.Sequential(Convolution(fine, middle, 3, 2), *blocks(middle, design.blocks[1]))
        self.stage32 = nn.Sequential(Convolution(middle, coarse, 3, 2), *blocks(coarse, design.blocks[2]))
        self.lateral = nn.Conv2d(coarse, middle, 1)
        self.fused = nn.Sequential(*blocks(middle, design.fused_blocks))
        self.output = nn.Conv2d(middle, 4 * (design.classes + 4), 1)
        nn.init.normal_(self.output.weight, std=0.01)
        with torch.no_grad():
            scores, distances = self.output.bias.view(-1, 4).split((design.classes, 4))
            scores.fill_(-4.6)
            distances.fill_(2.4)

    def forward(self, patches):
        """Float [batch, classes + 4, cells]: class logits and, before softplus and in strides, distances to the box's left, top, right and bottom.
        Cells as in `cell_centres`."""
        return self.from_stem(self.stem(self.read(patches)))

    def read(self, patches):
        """Values from -1 to below 1, [batch, planes x 16, height / 4, width / 4]."""
        x = patches.permute(0, 3, 1, 2)
        # Exact either way; bf16 halves the traffic of training.
        return x.to(torch.bfloat16).sub_(128).mul_(1 / 128) if self.training else x.float() / 128 - 1

    def from_stem(self, x):
        x = self.stage16(self.stage8(x))
        x = x + F.interpolate(self.lateral(self.stage32(x)), scale_factor=2, mode="nearest")
        out = self.output(self.fused(x)).float()
        return out.reshape(out.shape[0], self.design.classes + 4, -1)


def cell_centres(height, width):
    """[cells, 2] x, y in pixels: of each place of the stride-16 map its upper left cell, row by row, then the upper right, lower left and lower right ones."""
    corner, y, x = torch.meshgrid(torch.arange(4), torch.arange(height // 16), torch.arange(width // 16), indexing="ij")
    return (torch.stack((2 * x + corner % 2, 2 * y + corner // 2), -1).reshape(-1, 2) + 0.5) * STRIDE


def boxes_of(distances, centres):
    """[batch, cells, 4] x1 y1 x2 y2 in pixels of what the network gives as distances [batch, 4, cells] around centres [cells, 2] or [batch, cells, 2]."""
    return boxes_around(centres, F.softplus(distances))


def boxes_around(centres, sides):
    """[batch, cells, 4] x1 y1 x2 y2 in pixels: `sides` [batch, 4, cells], in strides, away from `centres`."""
    reach = sides.transpose(1, 2) * STRIDE
    return torch.cat((centres - reach[..., :2], centres + reach[..., 2:]), -1)


class Detector(nn.Module):
    """The network with decoding and non-maximum suppression, in operators with fixed shapes only; this is what is exported.

    Suppression is greedy by score whatever the label, computed as a fixed number of rounds over the best cells: a box falls when a better box that
    itself stands overlaps it by more than 0.45. Six rounds settle chains of six boxes; real ones are shorter. What stands then takes the mean, by score, of
    all boxes of its label that overlap it by more than 0.5: one cell guesses where a blurred edge lies, many know.
    """

    def __init__(self, network, height, width, views=1):
        super().__init__()
        self.classes = network.design.classes
        self.paired = network.design.planes > 1
        self.views = Views(network, views)
        self.size = height, width
        # Views agree on most boxes, so that half as many of each do.
        self.candidates = CANDIDATES * (1 if self.paired else max(1, views // 2))
        centres = cell_centres(height, width)
        self.register_buffer("centres", centres if self.paired else centres.repeat(views, 1), persistent=False)
        ranks = torch.arange(self.candidates)
        self.register_buffer("before", (ranks[:, None] < ranks[None, :]).float(), persistent=False)

    def forward(self, patches):
        """[batch, 100, 6]: x1, y1, x2, y2, score, label index; best first, unused rows zero."""
        scores, sides = self.seen_together(self.views(patches))
        score, cell = scores.amax(1).topk(self.candidates, dim=1)
        label = scores.gather(2, cell[:, None].expand(-1, self.classes, -1)).argmax(1).float()
        height, width = self.size
        x1, y1, x2, y2 = boxes_around(self.centres[cell], sides.gather(2, cell[:, None].expand(-1, 4, -1))).unbind(-1)
        boxes = torch.stack((x1.clamp(0, width), y1.clamp(0, height), x2.clamp(0, width), y2.clamp(0, height)), -1)
        common, together = shared_areas(boxes)
        rivals = overlapping(common, together, OVERLAP) * self.before
        standing = torch.ones_like(score)[:, None, :]
        for _ in range(SUPPRESSION_ROUNDS):
            standing = (standing @ rivals < 0.5).float()
        votes = overlapping(common, together, AGREEMENT) * (label[:, :, None] == label[:, None, :]).float() * score[:, None, :]
        boxes = votes @ boxes / votes.sum(-1, keepdim=True).clamp(min=1e-9)
        score = score * standing[:, 0] * (score > SCORE_FLOOR).float()
        rows = torch.cat((boxes, score[..., None], label[..., None]), -1)
        kept, order = score.topk(ROWS, dim=1)
        rows = rows.gather(1, order[..., None].expand(-1, -1, 6))
        return rows * (kept > 0).float()[..., None]

    def seen_together(self, views):
        """What a pair shows has one place in every view, and the mean of a cell makes what only one view is sure of count less. In a single picture views
        differ in which cell speaks for a blurred defect, so the cells of all of them stand side by side."""
        scores, sides = zip(*views)
        if self.paired:
            return sum(scores) / len(scores), sum(sides) / len(sides)
        return torch.cat(scores, -1), torch.cat(sides, -1)


def shared_areas(boxes):
    """Of boxes i and j of [batch, n, 4] the common area, and the sum of both areas: [batch, n, n] each."""
    low, high = boxes[:, :, None], boxes[:, None]
    width, height = ((torch.minimum(low[..., 2 + axis], high[..., 2 + axis]) - torch.maximum(low[..., axis], high[..., axis])).clamp(min=0) for axis in (0, 1))
    area = (boxes[..., 2] - boxes[..., 0]) * (boxes[..., 3] - boxes[..., 1])
    return width * height, area[:, :, None] + area[:, None]


def overlapping(common, together, share):
    """1 where `common` is more than `share` of the union."""
    return (common * (1 + share) > share * together).float()
