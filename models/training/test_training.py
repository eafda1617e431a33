"""Tests of the parts that figures rest on. Run: /usr/bin/python3 -m unittest discover -s models/training"""

import hashlib
import json
import sys
import tempfile
import unittest
from pathlib import Path

import cv2
import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).parent))

from augment import CROP, flip, healed, magnify, split_by_visibility, training_view
from average import average
from data import TRAINING, DataError, align, letterboxed, load, open_data
from labels import DUALS, LABELS
from loss import assign, pairwise_iou
from metrics import best_threshold, deeppcb, mean_average_precision
from network import AGREEMENT, CANDIDATES, OVERLAP, SCORE_FLOOR, Design, Detector, Network, boxes_around, boxes_of, cell_centres
from planes import RAISED, in_patches, pair_planes, single_plane
from single import single_view, window
from views import HALF_TURN, UPRIGHT, Views

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
        value, each = mean_average_precision(truth, [rows([0, 0, 10, 10, 0.9, OPEN]), rows()], 0.5, LABELS)
        self.assertEqual((value, each), (1.0, {"open": 1.0}))

    def test_best_threshold_lies_between_last_hit_and_first_false(self):
        truth = [image_truth([0, 0, 10, 10, OPEN])]
        found = [rows([0, 0, 10, 10, 0.8, OPEN], [50, 50, 60, 60, 0.4, OPEN])]
        self.assertAlmostEqual(best_threshold(truth, found, OPEN)["threshold"], 0.6, places=5)


class PlanesTests(unittest.TestCase):
    def test_bytes_are_those_of_the_station(self):
        """The digests stand in tests/Inspection.Core.Tests/Preprocessing/PatchPackerTests.cs too."""
        y, x = np.mgrid[0:32, 0:72]
        tested = ((x * 7 + y * 13 + (x * y) % 31 * 5) & 255).astype(np.uint8)
        template = ((x * 7 + y * 13 + ((x + 1) * y) % 29 * 5) & 255).astype(np.uint8)
        self.assertEqual(digest(pair_planes(tested, template)), "8f9ce1933aae2de7c205c5b147e93db45017933cffd27f2f1e05ff640319964f")
        self.assertEqual(digest(single_plane(tested)), "b0b4b3478c7fa6ba263858471ef9fec6566cbefbbe0af918d6c27112934e13b3")

    def test_shift_by_one_pixel_leaves_nothing_outside(self):
        image = np.random.default_rng(0).integers(0, 256, (64, 64)).astype(np.uint8)
        self.assertTrue((pair_planes(np.roll(image, 1, 1), image)[3, :, 1:-1] == 128).all())

    def test_raised_grows_and_keeps_its_range(self):
        self.assertEqual((RAISED[0], RAISED[255]), (0, 125))
        self.assertTrue((np.diff(RAISED.astype(int)) >= 0).all())


def digest(planes):
    return hashlib.sha256(in_patches(planes).tobytes()).hexdigest()


class NetworkTests(unittest.TestCase):
    def test_detector_equals_greedy_suppression(self):
        torch.manual_seed(3)
        network = Network(Design(planes=1, classes=len(LABELS))).eval()
        torch.nn.init.normal_(network.output.weight, std=0.6)
        patches = torch.randint(0, 256, (1, 80, 80, 16), dtype=torch.uint8)
        with torch.no_grad():
            found = Detector(network, 320, 320)(patches)[0]
            out = network(patches)
            boxes = boxes_of(out[:, len(LABELS):], cell_centres(320, 320))
        best = out[0, :len(LABELS)].sigmoid().amax(0)
        kept = []
        for i in best.argsort(descending=True)[:CANDIDATES].tolist():
            box = boxes[0, i].clamp(0, 320)
            if best[i] > SCORE_FLOOR and all(pairwise_iou(box[None], other[None]) <= OVERLAP for other in kept):
                kept.append(box)
        kept = kept[:100]
        self.assertGreater(len(kept), 20)
        label, candidates = out[0, :len(LABELS)].argmax(0), best.argsort(descending=True)[:CANDIDATES]
        for row, box in zip(found, kept):
            agree = (pairwise_iou(box[None], boxes[0, candidates].clamp(0, 320))[0] > AGREEMENT) & (label[candidates] == int(row[5]))
            weights = best[candidates][agree, None]
            self.assertTrue(torch.allclose(row[:4], (weights * boxes[0, candidates][agree].clamp(0, 320)).sum(0) / weights.sum(), atol=1e-3))
        self.assertEqual(float(found[len(kept):].abs().sum()), 0)

    def test_views_read_what_the_network_says_of_the_turned_image(self):
        torch.manual_seed(4)
        network = Network(Design(planes=1, classes=2)).eval()
        torch.nn.init.normal_(network.output.weight, std=0.6)
        image = np.random.default_rng(1).integers(0, 256, (1, 64, 64)).astype(np.uint8)
        centres = cell_centres(64, 64)

        def boxes_and_scores(turn):
            pixels = turn(image[0])[None]
            out = network(torch.from_numpy(in_patches(np.ascontiguousarray(pixels))[None]))
            return boxes_of(out[:, 2:], centres)[0], out[0, :2].sigmoid().T

        for count, turn in ((2, lambda picture: picture[::-1, ::-1]), (8, lambda picture: picture.T)):
            views = Views(network, count)
            symmetry = views.symmetries.index(HALF_TURN if count == 2 else (True, False, False))
            views.symmetries, views.stems = (UPRIGHT, views.symmetries[symmetry]), torch.nn.ModuleList((views.stems[0], views.stems[symmetry]))
            with torch.no_grad():
                _, (scores, sides) = views(torch.from_numpy(in_patches(image)[None]))
                turned = boxes_and_scores(turn)
            for cell, (x, y) in enumerate(centres.tolist()):
                there = (64 - x, 64 - y) if count == 2 else (y, x)
                other = centres.tolist().index(list(there))
                self.assertTrue(torch.allclose(scores[0, :, cell], turned[1][other], atol=1e-5))
                x1, y1, x2, y2 = turned[0][other].tolist()
                back = [64 - x2, 64 - y2, 64 - x1, 64 - y1] if count == 2 else [y1, x1, y2, x2]
                self.assertTrue(torch.allclose(boxes_around(centres, sides)[0, cell], torch.tensor(back), atol=1e-3))

    def test_views_of_a_pair_are_averaged_and_those_of_a_single_picture_stand_side_by_side(self):
        torch.manual_seed(5)
        cells = len(cell_centres(64, 64))
        seen = [(torch.rand(1, 2, cells), torch.rand(1, 4, cells)) for _ in range(2)]
        pair = Detector(Network(Design(planes=4, classes=2)).eval(), 64, 64, 2)
        single = Detector(Network(Design(planes=1, classes=2)).eval(), 64, 64, 2)
        self.assertTrue(torch.allclose(pair.seen_together(seen)[0], (seen[0][0] + seen[1][0]) / 2))
        self.assertTrue(torch.equal(single.seen_together(seen)[1][..., cells:], seen[1][1]))
        self.assertTrue(torch.equal(single.centres[cells:], pair.centres))

    def test_cells_lie_eight_pixels_apart(self):
        centres = cell_centres(64, 96)
        self.assertEqual(len(centres), 8 * 12)
        self.assertEqual({tuple(c) for c in centres.tolist()}, {(8 * x + 4.0, 8 * y + 4.0) for x in range(12) for y in range(8)})

    def test_assign_gives_an_object_its_best_overlap(self):
        centres = cell_centres(64, 64)
        true = torch.tensor([[10.0, 10, 40, 40]])
        boxes = torch.cat((centres - 15, centres + 15), 1)
        cells, objects, scores = assign(torch.zeros(64, 2), boxes, true, torch.tensor([1]), centres)
        self.assertLessEqual(len(cells), 9)
        self.assertTrue((objects == 0).all())
        self.assertAlmostEqual(float(scores.max()), float(pairwise_iou(true, boxes).max()), places=5)


class AverageTests(unittest.TestCase):
    def test_mean_of_weights_and_all_seeds(self):
        with tempfile.TemporaryDirectory() as folder:
            files = []
            for seed, value in ((1, 2.0), (2, 4.0)):
                state = {"average": {"w": torch.full((3,), value), "steps": torch.tensor(7)}, "seed": seed, "design": {}, "task": "compare", "labels": ["a"], "side": 64}
                files.append(Path(folder) / f"{seed}.pt")
                torch.save(state, files[-1])
            mean = average(files)
        self.assertEqual((mean["average"]["w"].tolist(), int(mean["average"]["steps"]), mean["seeds"]), ([3.0] * 3, 7, [1, 2]))


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
                open_data(folder)
            for name in ("train.txt", "val.txt"):
                Path(folder, name).write_text("a/b.jpg b.txt\n")
            Path(folder, "b.txt").write_text("1 2 30 40 1\n")
            with self.assertRaisesRegex(DataError, "b_test.jpg: missing or not an image"):
                load(open_data(folder), TRAINING, Path(folder, "cache"))

    def test_dataset_json_is_letterboxed_with_its_boxes(self):
        with tempfile.TemporaryDirectory() as folder:
            cv2.imwrite(f"{folder}/a.png", np.full((50, 100), 200, np.uint8))
            image = {"name": "a", "tested": f"{folder}/a.png", "template": None, "group": "a", "split": "training", "boxes": [[10, 10, 30, 20, 0]]}
            Path(folder, "d.json").write_text(json.dumps({"task": "detect", "labels": ["x"], "side": 64, "images": [image]}))
            images = load(open_data(f"{folder}/d.json"), TRAINING, Path(folder, "cache"))
            self.assertEqual(images.pixels.shape, (1, 1, 64, 64))
            self.assertTrue(np.allclose(images.boxes[0], [[6.4, 22.4, 19.2, 28.8]]))

    def test_letterboxed_keeps_an_image_of_the_right_size(self):
        self.assertIs(letterboxed(self.image, 640)[0], self.image)


class AugmentTests(unittest.TestCase):
    def test_split_by_visibility_ignores_what_is_mostly_hidden(self):
        boxes = np.array([[-70, 0, 30, 10], [-30, 0, 70, 10], [600, 0, 610, 10]], np.float32)
        kept, labels, ignored = split_by_visibility(boxes, np.array([1, 2, 3]), np.array([0, 0, CROP, CROP], np.float32), CROP)
        self.assertEqual(labels.tolist(), [2])
        self.assertEqual(ignored.tolist(), [[0, 0, 30, 10]])
        self.assertEqual(kept.tolist(), [[0, 0, 70, 10]])

    def test_flip_moves_boxes_with_their_pixels(self):
        image = np.zeros((CROP, CROP), np.uint8)
        image[30:50, 100:160] = 255
        for seed in range(8):
            (flipped,), boxes, _, _ = flip([image], np.array([[100, 30, 160, 50]], np.float32), np.array([0]),
                                         np.zeros((0, 4), np.float32), np.random.default_rng(seed))
            x1, y1, x2, y2 = boxes[0].astype(int)
            self.assertTrue((flipped[y1:y2, x1:x2] == 255).all())
            self.assertEqual(int((flipped == 255).sum()), (x2 - x1) * (y2 - y1))

    def test_magnify_keeps_the_air_around_a_defect(self):
        image = np.full((CROP, CROP), 255, np.uint8)
        image[200:240, 210:250] = 0
        for seed in range(6):
            (larger,), boxes = magnify([image], np.array([[200, 190, 260, 250]], np.float32), np.random.default_rng(seed))
            y, x = np.nonzero(larger == 0)
            found = np.array([x.min(), y.min(), x.max() + 1, y.max() + 1])
            self.assertTrue(np.allclose(found + [-10, -10, 10, 10], boxes[0], atol=1.5), (found, boxes))

    def test_training_view_swaps_labels_with_black_and_white(self):
        pixels = np.zeros((2, 64, 64), np.uint8)
        duals = np.array([LABELS.index(DUALS.get(word, word)) for word in LABELS])
        seen = set()
        for seed in range(40):
            images, _, labels, _ = training_view(pixels, np.array([[20, 20, 40, 40]], np.float32), np.array([OPEN]), True, duals, False, np.random.default_rng(seed))
            if len(labels) and int(np.median(images[0])) in (0, 255):
                seen.add((int(np.median(images[0])), int(labels[0])))
        self.assertEqual(seen, {(0, OPEN), (255, SHORT)})

    def test_healed_shows_the_template_where_a_box_is_gone(self):
        boxes = np.array([[5, 5, 15, 15], [30, 30, 40, 40]], np.float32)
        for seed in range(30):
            (image,), kept, labels = healed(np.full((64, 64), 9, np.uint8), np.zeros((64, 64), np.uint8), boxes, np.array([1, 2]), np.random.default_rng(seed))
            for (x, y), label in zip(((10, 10), (35, 35)), (1, 2)):
                self.assertEqual(image[y, x], 9 if label in labels else 0)
            self.assertEqual(len(kept), len(labels))

    def test_training_view_same_seed_same_view(self):
        pixels = np.random.default_rng(1).integers(0, 256, (2, 640, 640)).astype(np.uint8)
        views = [training_view(pixels, np.array([[300, 300, 340, 340]], np.float32), np.array([0]), False, None, False, np.random.default_rng(9)) for _ in range(2)]
        self.assertTrue(np.array_equal(views[0][0], views[1][0]))
        self.assertTrue(all(np.array_equal(a, b) for a, b in zip(views[0][1:], views[1][1:])))


class SingleTests(unittest.TestCase):
    def draw(self):
        image = np.zeros((200, 300), np.uint8)
        image[40:100, 50:130] = 255
        return image, np.array([[50, 40, 130, 100]], np.float32), np.array([3])

    def test_views_have_their_boxes_on_their_pixels(self):
        for seed in range(40):
            image, boxes, labels, ignored = single_view(self.draw, 256, np.random.default_rng(seed), calm=seed % 2 == 0)
            self.assertEqual(image.shape, (256, 256))
            self.assertEqual(len(boxes), len(labels))
            for x1, y1, x2, y2 in boxes:
                self.assertGreater(image[int((y1 + y2) / 2), int((x1 + x2) / 2)], 200)

    def test_calm_view_shows_one_picture_about_as_large_as_the_station_does(self):
        for seed in range(20):
            _, boxes, _, _ = single_view(self.draw, 300, np.random.default_rng(seed), calm=True)
            for x1, _, x2, _ in boxes:
                self.assertLess(x2 - x1, 80 * 1.35)

    def test_window_ignores_what_is_mostly_cut_off(self):
        image, boxes, labels = self.draw()
        seen = [window(image, boxes, labels, (100, 100), 1.0, np.random.default_rng(seed)) for seed in range(60)]
        self.assertTrue(any(len(ignored) and not len(kept) for _, kept, _, ignored in seen))
        self.assertTrue(all(((kept >= 0) & (kept <= 100)).all() for _, kept, _, _ in seen))


if __name__ == "__main__":
    unittest.main()
