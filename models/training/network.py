"""The pair network: a small anchor-free detector at stride 8 on tested image, template and their difference; about 0.7 million parameters."""

import torch
import torch.nn.functional as F
from torch import nn

STRIDE = 8
PATCH = 4
CANDIDATES = 256
ROWS = 100
OVERLAP = 0.45
KNEE = 0.2
SUPPRESSION_ROUNDS = 10
SCORE_FLOOR = 0.01


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


def stage(inputs, outputs):
    return nn.Sequential(Convolution(inputs, outputs, 3, 2), Residual(outputs), Residual(outputs))


class PairNetwork(nn.Module):
    """Takes tested image and template as uint8 [batch, 1, height, width], sides divisible by 32."""

    def __init__(self, classes):
        super().__init__()
        self.classes = classes
        self.stem = nn.Sequential(nn.Conv2d(4, 48, PATCH, PATCH, bias=False), nn.BatchNorm2d(48), nn.ReLU(inplace=True))
        self.stage8, self.stage16, self.stage32 = stage(48, 64), stage(64, 128), stage(128, 128)
        self.lateral32, self.lateral16 = nn.Conv2d(128, 128, 1), nn.Conv2d(128, 64, 1)
        self.head = Convolution(64, 64, 3)
        self.output = nn.Conv2d(64, classes + 4, 1)
        nn.init.normal_(self.output.weight, std=0.01)
        with torch.no_grad():
            self.output.bias[:classes] = -4.6
            self.output.bias[classes:] = 2.4

    def forward(self, tested, template):
        """Class logits [batch, cells, classes] and boxes [batch, cells, 4] x1 y1 x2 y2 in pixels, cells row by row."""
        x8 = self.stage8(self.stem(planes(tested, template)))
        x16 = self.stage16(x8)
        x16 = x16 + F.interpolate(self.lateral32(self.stage32(x16)), scale_factor=2, mode="nearest")
        x8 = x8 + F.interpolate(self.lateral16(x16), scale_factor=2, mode="nearest")
        out = self.output(self.head(x8)).float()
        height, width = tested.shape[2] // STRIDE, tested.shape[3] // STRIDE
        out = out.flatten(2).transpose(1, 2)
        distances = F.softplus(out[..., self.classes:]) * STRIDE
        centres = cell_centres(height, width)
        boxes = torch.cat((centres - distances[..., :2], centres + distances[..., 2:]), -1)
        return out[..., :self.classes], boxes


def planes(tested, template):
    """Tested, template, absolute difference, and what of the tested image lies outside the template's 3x3 neighbourhood (so that a pixel of
    residual shift alone leaves nothing), all about -1 to 1. Weak differences are raised, or a scratch on a grey image would drown beside the
    full contrast of binarised ones."""
    tested, template = tested.float() / 255, template.float() / 255
    brightest, darkest = brightest_near(template), -brightest_near(-template)
    outside = F.relu(tested - brightest) - F.relu(darkest - tested)
    return torch.cat((tested - 0.5, template - 0.5, raise_weak((tested - template).abs()), raise_weak(outside)), 1)


def raise_weak(difference):
    """0 and 1 stay, 0.16 becomes 0.53; the sign stays."""
    return difference * ((1 + KNEE) / (difference.abs() + KNEE))


def brightest_near(image):
    """Maximum over 3x3 pixels. PyTorch's pooling of one channel takes 64 ms for eight crops, shifted maxima 3 ms; ONNX Runtime is quick at pooling."""
    if torch.onnx.is_in_onnx_export():
        return F.max_pool2d(image, 3, 1, 1)
    framed = F.pad(image, (1, 1, 1, 1), mode="replicate")
    rows = torch.maximum(torch.maximum(framed[..., :-2], framed[..., 1:-1]), framed[..., 2:])
    return torch.maximum(torch.maximum(rows[..., :-2, :], rows[..., 1:-1, :]), rows[..., 2:, :])


def cell_centres(height, width):
    """[cells, 2] x, y in pixels."""
    y, x = torch.meshgrid(torch.arange(height), torch.arange(width), indexing="ij")
    return (torch.stack((x, y), -1).reshape(-1, 2) + 0.5) * STRIDE


class Detector(nn.Module):
    """The network with decoding and non-maximum suppression, in operators with fixed shapes only; this is what is exported.

    Suppression is greedy by score within a class, computed as a fixed number of rounds over the 256 best cells: a box falls when a better
    box of its class that itself stands overlaps it by more than 0.45. Ten rounds settle chains of ten boxes; real ones are shorter.
    """

    def __init__(self, network):
        super().__init__()
        self.network = network

    def forward(self, tested, template):
        """[batch, 100, 6]: x1, y1, x2, y2, score, label index; best first, unused rows zero."""
        logits, boxes = self.network(tested, template)
        height, width = tested.shape[2], tested.shape[3]
        best, label = logits.max(-1)
        score, cell = best.sigmoid().topk(CANDIDATES, dim=1)
        label = label.gather(1, cell).float()
        boxes = boxes.gather(1, cell[..., None].expand(-1, -1, 4))
        x1, x2 = boxes[..., 0].clamp(0, width), boxes[..., 2].clamp(0, width)
        y1, y2 = boxes[..., 1].clamp(0, height), boxes[..., 3].clamp(0, height)
        rivals = suppressors(x1, y1, x2, y2, label)
        standing = torch.ones_like(score)[:, None, :]
        for _ in range(SUPPRESSION_ROUNDS):
            standing = (standing @ rivals < 0.5).float()
        score = score * standing[:, 0] * (score > SCORE_FLOOR).float()
        rows = torch.stack((x1, y1, x2, y2, score, label), -1)
        kept, order = score.topk(ROWS, dim=1)
        rows = rows.gather(1, order[..., None].expand(-1, -1, 6))
        return rows * (kept > 0).float()[..., None]


def suppressors(x1, y1, x2, y2, label):
    """[batch, i, j]: 1 where box i ranks before box j, has its class and overlaps it too much."""
    def low(v):
        return v[:, :, None]

    def high(v):
        return v[:, None, :]

    width = (torch.minimum(low(x2), high(x2)) - torch.maximum(low(x1), high(x1))).clamp(min=0)
    height = (torch.minimum(low(y2), high(y2)) - torch.maximum(low(y1), high(y1))).clamp(min=0)
    area = (x2 - x1) * (y2 - y1)
    common = width * height
    overlapping = (common > OVERLAP * (low(area) + high(area) - common)).float()
    same = ((low(label) - high(label)).abs() < 0.5).float()
    ranks = torch.arange(CANDIDATES)
    before = (ranks[:, None] < ranks[None, :]).float()
    return overlapping * same * before
