"""Tests of the parts that figures rest on. Run: /usr/bin/python3 -m unittest discover -s models/training"""

import sys
import tempfile
import unittest
from pathlib import Path

import cv2
import numpy as np
import torch
import torch.nn.functional as F

sys.path.insert(0, str(Path(__file__).parent))

from augment import CROP, flip, split_by_visibility, training_view
from labels import LABELS
from loss import assign, pairwise_iou
from metrics import best_threshold, deeppcb, mean_average_precision
from network import CANDIDATES, OVERLAP, SCORE_FLOOR, Detector, PairNetwork, brightest_near, cell_centres, planes
from pairs import DataError, align, load_pairs, parse_folder

OPEN, SHORT = LABELS.index("open"), LABELS.index("short")


def image_truth(*boxes):
    rows = np.array(boxes, np.float32).reshape(-1, 5)
    return rows[:, :4], rows[:, 4].astype(int)


def rows(*values):
    return np.array(values, np.float32).reshape(-1, 6)


class MetricsTests(unittest.TestCase):
    def test_deeppcb_wrong_class_uses_up_both(self):
        truth = [image_truth([0, 0, 10, 10, OPEN])]
        found = [rows([0, 0, 10, 10, 0.9, SHORT], [0, 0, 10, 10, 0.8, OPEN])]
        self.assertEqual(deeppcb(truth, found)["ap"], 0)

    def test_deeppcb_matches_in_file_order_not_by_overlap(self):
        truth = [image_truth([0, 0, 10, 10, OPEN])]
        found = [rows([3, 0, 13, 10, 0.9, OPEN], [0, 0, 10, 10, 0.8, OPEN])]
        self.assertEqual(deeppcb(truth, found), {"ap": 1.0, "f": 2 / 3, "precision": 0.5, "recall": 1.0})

    def test_deeppcb_overlap_of_a_third_is_too_little(self):
        truth = [image_truth([0, 0, 33, 10, OPEN])]
        self.assertEqual(deeppcb(truth, [rows([0, 0, 100, 10, 0.9, OPEN])])["recall"], 0)

    def test_deeppcb_ap_sums_precision_at_each_hit(self):
        truth = [image_truth([0, 0, 10, 10, OPEN], [50, 50, 60, 60, OPEN])]
        found = [rows([0, 0, 10, 10, 0.9, OPEN], [80, 80, 90, 90, 0.8, OPEN], [50, 50, 60, 60, 0.7, OPEN])]
        self.assertAlmostEqual(deeppcb(truth, found)["ap"], (1 + 2 / 3) / 2)

    def test_mean_average_precision_perfect_and_absent_classes(self):
        truth = [image_truth([0, 0, 10, 10, OPEN]), image_truth()]
        value, each = mean_average_precision(truth, [rows([0, 0, 10, 10, 0.9, OPEN]), rows()], 0.5)
        self.assertEqual((value, each), (1.0, {"open": 1.0}))

    def test_best_threshold_lies_between_last_hit_and_first_false(self):
        truth = [image_truth([0, 0, 10, 10, OPEN])]
        found = [rows([0, 0, 10, 10, 0.8, OPEN], [50, 50, 60, 60, 0.4, OPEN])]
        self.assertAlmostEqual(best_threshold(truth, found, OPEN)["threshold"], 0.6, places=5)


class NetworkTests(unittest.TestCase):
    def test_brightest_near_equals_pooling(self):
        image = torch.rand(2, 1, 64, 96)
        self.assertTrue(torch.equal(brightest_near(image), F.max_pool2d(image, 3, 1, 1)))

    def test_planes_shift_by_one_pixel_leaves_nothing_outside(self):
        image = torch.randint(0, 256, (1, 1, 64, 64), dtype=torch.uint8)
        outside = planes(image.roll(1, 3), image)[0, 3, :, 1:-1]
        self.assertEqual(float(outside.abs().max()), 0)

    def test_detector_equals_greedy_suppression(self):
        torch.manual_seed(3)
        network = PairNetwork(len(LABELS)).eval()
        torch.nn.init.normal_(network.output.weight, std=0.6)
        tested, template = (torch.randint(0, 256, (1, 1, 320, 320), dtype=torch.uint8) for _ in range(2))
        with torch.no_grad():
            found = Detector(network)(tested, template)[0]
            logits, boxes = network(tested, template)
        best, label = logits[0].sigmoid().max(-1)
        kept = []
        for i in best.argsort(descending=True)[:CANDIDATES].tolist():
            box = boxes[0, i].clamp(0, 320)
            if best[i] > SCORE_FLOOR and all(label[i] != label[k] or pairwise_iou(box[None], b[None]) <= OVERLAP for k, b in kept):
                kept.append((i, box))
        kept = kept[:100]
        self.assertGreater(len(kept), 20)
        self.assertTrue(torch.allclose(found[:len(kept), :4], torch.stack([b for _, b in kept]), atol=1e-3))
        self.assertEqual(float(found[len(kept):].abs().sum()), 0)

    def test_assign_gives_an_object_its_best_overlap(self):
        centres = cell_centres(8, 8)
        true = torch.tensor([[10.0, 10, 40, 40]])
        boxes = torch.cat((centres - 15, centres + 15), 1)
        cells, objects, scores = assign(torch.zeros(64, 2), boxes, true, torch.tensor([1]), centres)
        self.assertLessEqual(len(cells), 9)
        self.assertTrue((objects == 0).all())
        self.assertAlmostEqual(float(scores.max()), float(pairwise_iou(true, boxes).max()), places=5)


class PairsTests(unittest.TestCase):
    def setUp(self):
        rng = np.random.default_rng(5)
        blobs = cv2.GaussianBlur(rng.random((640, 640)).astype(np.float32), (0, 0), 6)
        self.image = np.where(blobs > 0.5, 255, 0).astype(np.uint8)

    def test_align_finds_whole_pixel_shift(self):
        moved = np.roll(self.image, (7, -5), (0, 1))
        aligned, changed = align(self.image, moved)
        self.assertTrue(changed)
        self.assertEqual(int(cv2.absdiff(aligned, self.image)[20:-20, 20:-20].max()), 0)

    def test_align_leaves_an_aligned_pair(self):
        self.assertFalse(align(self.image, self.image.copy())[1])

    def test_missing_data_is_named(self):
        with tempfile.TemporaryDirectory() as folder:
            with self.assertRaisesRegex(DataError, "there is no list .*train.txt"):
                parse_folder(folder)
            Path(folder, "train.txt").write_text("a/b.jpg a/b.txt\n")
            with self.assertRaisesRegex(DataError, "b_test.jpg: missing or not an image"):
                load_pairs("x", folder, Path(folder, "train.txt"), Path(folder, "cache"))


class AugmentTests(unittest.TestCase):
    def test_split_by_visibility_ignores_what_is_mostly_hidden(self):
        boxes = np.array([[-70, 0, 30, 10], [-30, 0, 70, 10], [600, 0, 610, 10]], np.float32)
        kept, labels, ignored = split_by_visibility(boxes, np.array([1, 2, 3]), np.array([0, 0, CROP, CROP], np.float32))
        self.assertEqual(labels.tolist(), [2])
        self.assertEqual(ignored.tolist(), [[0, 0, 30, 10]])
        self.assertEqual(kept.tolist(), [[0, 0, 70, 10]])

    def test_flip_moves_boxes_with_their_pixels(self):
        image = np.zeros((CROP, CROP), np.uint8)
        image[30:50, 100:160] = 255
        for seed in range(8):
            flipped, _, boxes, _, _ = flip(image, image, np.array([[100, 30, 160, 50]], np.float32), np.array([0]),
                                           np.zeros((0, 4), np.float32), np.random.default_rng(seed))
            x1, y1, x2, y2 = boxes[0].astype(int)
            self.assertTrue((flipped[y1:y2, x1:x2] == 255).all())
            self.assertEqual(int((flipped == 255).sum()), (x2 - x1) * (y2 - y1))

    def test_training_view_same_seed_same_view(self):
        image = np.random.default_rng(1).integers(0, 256, (640, 640)).astype(np.uint8)
        views = [training_view(image, image, np.array([[300, 300, 340, 340]], np.float32), np.array([0]), False, np.random.default_rng(9)) for _ in range(2)]
        self.assertTrue(all(np.array_equal(a, b) for a, b in zip(*views)))


if __name__ == "__main__":
    unittest.main()
