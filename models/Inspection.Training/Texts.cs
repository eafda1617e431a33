using System.Globalization;
using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Evaluation.Datasets;

namespace Inspection.Training;

/// <summary>Every text of this project that people read.</summary>
internal static class Texts
{
    // ---- the data ----

    public static LocalizedText LeftOut(DataProblemKind kind, int count, LocalizedText first)
    {
        var (what, korean) = Problem(kind);
        return new($"{count} × {what}: left out. The first: {first.English}", $"{korean} {count}건: 제외합니다. 첫 번째: {first.Korean}");
    }

    private static (string English, string Korean) Problem(DataProblemKind kind) => kind switch
    {
        DataProblemKind.MissingImage => ("labels whose image is missing", "이미지가 없는 라벨"),
        DataProblemKind.MissingTemplate => ("image without its golden template", "골든 템플릿이 없는 이미지"),
        DataProblemKind.MissingLabels => ("image without labels", "라벨이 없는 이미지"),
        DataProblemKind.UnreadableImage => ("empty or damaged image", "비었거나 손상된 이미지"),
        DataProblemKind.SizeMismatch => ("image of another size than its labels say", "라벨과 크기가 다른 이미지"),
        DataProblemKind.Malformed => ("labels that cannot be understood", "해석할 수 없는 라벨"),
        DataProblemKind.UnknownLabel => ("label that the data set does not declare", "선언되지 않은 라벨"),
        DataProblemKind.BadBox => ("box without area or outside its image", "면적이 없거나 이미지를 벗어난 상자"),
        DataProblemKind.Duplicate => ("image or id listed twice", "두 번 나온 이미지 또는 id"),
        _ => ("path outside the data folder", "데이터 폴더를 벗어난 경로"),
    };

    public static LocalizedText MostlyUnusable(int refused, int usable, LocalizedText first) => new(
        $"{refused} files cannot be used and only {usable} images can; is --format right? The first: {first.English}",
        $"파일 {refused}개를 쓸 수 없고 쓸 수 있는 이미지는 {usable}장뿐입니다. --format 이 맞습니까? 첫 번째: {first.Korean}");

    public static LocalizedText TestUntouched { get; } = new(
        "The data set's own test part is not touched; measure on it afterwards with ./kit eval --list test.",
        "데이터 세트의 test 부분은 쓰지 않습니다. 학습 후 ./kit eval --list test 로 평가하십시오.");

    public static LocalizedText TooFewImages(string source, int images, int fewest) => new(
        $"{source}: {images} usable images; training needs at least {fewest}, and a hundred or more of each defect for good results.",
        $"{source}: 쓸 수 있는 이미지가 {images}장입니다. 학습에는 최소 {fewest}장이 필요하며, 좋은 결과를 얻으려면 결함마다 100장 이상이 좋습니다.");

    public static LocalizedText TooFewDefective(string source, int defective, int fewest) => new(
        $"{source}: defects are marked on {defective} images; training needs at least {fewest}. Mark them, or check --data and --format.",
        $"{source}: 결함이 표시된 이미지가 {defective}장입니다. 학습에는 최소 {fewest}장이 필요합니다. 결함을 표시하거나 --data 와 --format 을 확인하십시오.");

    public static LocalizedText ExactDuplicates(int copies, (string Copy, string Kept) first) => new(
        $"{copies} × the same image twice: the copies are left out. The first: {first.Copy} is {first.Kept}",
        $"같은 이미지 {copies}건: 사본을 제외합니다. 첫 번째: {first.Copy} = {first.Kept}");

    public static LocalizedText Contradicting(int copies, (string Copy, string Kept) first) => new(
        $"{copies} × the same image twice with other boxes: the second is left out; correct the labels. The first: {first.Copy} is {first.Kept}",
        $"같은 이미지에 상자가 다른 경우 {copies}건: 두 번째를 제외합니다. 라벨을 고치십시오. 첫 번째: {first.Copy} = {first.Kept}");

    public static LocalizedText NearDuplicatesTogether(int count) => new(
        $"{count} images show nearly the same as another: they stay on one side of the split.",
        $"다른 이미지와 거의 같은 이미지 {count}장: 학습과 검증 중 한쪽에만 둡니다.");

    public static LocalizedText NearDuplicatesAcross(int count, string first, bool removed) => removed
        ? new($"{count} training images show nearly the same as a validation image: left out of training. The first: {first}",
            $"검증 이미지와 거의 같은 학습 이미지 {count}장: 학습에서 제외합니다. 첫 번째: {first}")
        : new($"{count} training images show nearly the same as a validation image, too many to leave out: expect less on new products than the validation says. The first: {first}",
            $"검증 이미지와 거의 같은 학습 이미지가 {count}장으로 너무 많아 제외하지 않습니다. 새 제품에서는 검증 결과보다 낮을 수 있습니다. 첫 번째: {first}");

    public static LocalizedText Leakage(int leaked, int validation, string group) => new(
        $"{leaked} of {validation} validation images show a product that is also trained on (such as {group}): expect less on new products. Without a given split the kit splits by product.",
        $"검증 이미지 {validation}장 중 {leaked}장이 학습에도 있는 제품입니다(예: {group}). 새 제품에서는 더 낮을 수 있습니다. 분할을 지정하지 않으면 제품별로 나눕니다.");

    public static LocalizedText Renamed(string renamed, string chosen) => new(
        $"Label '{renamed}' is taken for '{chosen}': only the spelling differs.",
        $"라벨 '{renamed}' 은(는) 표기만 다르므로 '{chosen}' 으로 봅니다.");

    public static LocalizedText OneSided(IReadOnlyList<string> learnt, IReadOnlyList<string> validated) => new(
        $"Labels differ between the sides of the split: only in training {Words(learnt)}, only in validation {Words(validated)}. Were they renamed? What is not trained cannot be found, what is not validated has no figures.",
        $"학습과 검증의 라벨이 다릅니다. 학습에만: {Words(learnt)}, 검증에만: {Words(validated)}. 이름이 바뀌었습니까? 학습하지 않은 것은 찾을 수 없고 검증하지 않은 것은 수치가 없습니다.");

    public static LocalizedText OtherLabels(IReadOnlyList<string> learnt, IReadOnlyList<string> validated) => new(
        $"Training and validation have no label in common: {Words(learnt)} against {Words(validated)}; give both the same names.",
        $"학습과 검증에 공통된 라벨이 없습니다: {Words(learnt)} / {Words(validated)}. 같은 이름을 쓰십시오.");

    public static LocalizedText EmptySide(bool validating) => validating
        ? new("No validation image has a defect: nothing could be measured. Leave out the split, and the kit makes one.",
            "결함이 있는 검증 이미지가 없어 평가할 수 없습니다. 분할을 지정하지 않으면 키트가 나눕니다.")
        : new("No training image has a defect: nothing could be learnt. Leave out the split, and the kit makes one.",
            "결함이 있는 학습 이미지가 없어 학습할 수 없습니다. 분할을 지정하지 않으면 키트가 나눕니다.");

    public static LocalizedText OneLabel(string label) => new(
        $"There is one label only, '{label}': the model finds defects but cannot tell types apart.",
        $"라벨이 '{label}' 하나뿐입니다. 결함을 찾지만 종류는 구별하지 못합니다.");

    public static LocalizedText RareLabel(string label, int images) => new(
        $"Label '{label}' is on {Count(images, "image")} only: it is trained, but its figures mean little. Collect at least 20, better 100.",
        $"라벨 '{label}' 은(는) 이미지 {images}장에만 있습니다. 학습은 하지만 수치는 믿기 어렵습니다. 최소 20장, 가능하면 100장을 모으십시오.");

    public static LocalizedText NoGoodImage { get; } = new(
        "No image is free of defects: how often good parts are rejected cannot be measured. Thresholds are chosen on defects alone; add images of good parts.",
        "결함 없는 이미지가 없어 과검률을 측정할 수 없습니다. 임계값은 결함만으로 정합니다. 양품 이미지를 추가하십시오.");

    public static LocalizedText SmallSet(int images) => new(
        $"{images} images are few: the figures will vary by many points from one split to the next.",
        $"이미지가 {images}장으로 적습니다. 나누는 방법에 따라 수치가 크게 달라집니다.");

    public static LocalizedText MixedSizes(int sizes, ImageSize most, int images) => new(
        $"{sizes} picture sizes, most often {most.WidthPixels}×{most.HeightPixels} ({images}): each is fitted into the network's square input.",
        $"이미지 크기가 {sizes}가지입니다. 가장 많은 크기: {most.WidthPixels}×{most.HeightPixels}({images}장). 모두 정사각형 입력에 맞춥니다.");

    public static LocalizedText TinyDefects(double share, int side) => new(
        $"{Percent(share)} of the defects are narrower than 6 pixels in the network's {side}×{side} input and will often be missed; cut the pictures into tiles, or use a sharper lens.",
        $"결함의 {Percent(share)}가 신경망 입력({side}×{side})에서 6픽셀보다 좁아 놓치기 쉽습니다. 이미지를 타일로 자르거나 배율을 높이십시오.");

    public static LocalizedText GivenSplit(int training, int validation) => new(
        $"Split as given: {training} images to learn from, {validation} to validate.",
        $"지정된 분할: 학습 {training}장, 검증 {validation}장.");

    public static LocalizedText Divided(int training, int validation, int? products, int seed) => products is { } groups
        ? new($"Split by the kit (seed {seed}): {training} images to learn from, {validation} to validate; the {groups} products or boards that folders and names show stay whole.",
            $"키트가 나눈 분할(시드 {seed}): 학습 {training}장, 검증 {validation}장. 폴더와 이름에서 찾은 제품 또는 보드 {groups}개는 나누지 않습니다.")
        : new($"Split by the kit (seed {seed}): {training} images to learn from, {validation} to validate; folders and names show no products.",
            $"키트가 나눈 분할(시드 {seed}): 학습 {training}장, 검증 {validation}장. 폴더와 이름에서 제품을 알 수 없습니다.");

    // ---- the plan ----

    public static LocalizedText TooLittleMemory(long neededMegabytes, long availableMegabytes) => new(
        $"Training needs at least {neededMegabytes:#,0} MB of free memory, and {availableMegabytes:#,0} MB is free; close other programs.",
        $"학습에는 최소 {neededMegabytes:#,0} MB의 여유 메모리가 필요한데 {availableMegabytes:#,0} MB만 남아 있습니다. 다른 프로그램을 닫으십시오.");

    public static LocalizedText TooLittleDisk(string folder, long neededMegabytes, long availableMegabytes) => new(
        $"{folder}: training writes up to {neededMegabytes:#,0} MB, and {availableMegabytes:#,0} MB is free; make room, or give --out on another disk.",
        $"{folder}: 학습에 최대 {neededMegabytes:#,0} MB가 필요한데 {availableMegabytes:#,0} MB만 남아 있습니다. 공간을 확보하거나 --out 에 다른 디스크를 지정하십시오.");

    // ---- the run ----

    public static LocalizedText TrainerMissing(IReadOnlyList<string> modules) => new(
        $"Python lacks {Words(modules)}; install it: sudo apt-get install --no-install-recommends python3-torch python3-onnx python3-opencv libopenblas0-pthread (about 200 MB; ./kit train does so by itself).",
        $"파이썬에 {Words(modules)} 이(가) 없습니다. 설치: sudo apt-get install --no-install-recommends python3-torch python3-onnx python3-opencv libopenblas0-pthread (약 200 MB, ./kit train 이 자동으로 설치합니다).");

    public static LocalizedText PythonMissing(string python, string cause) => new(
        $"{python} cannot be started ({cause}); install it: sudo apt-get install python3 python3-torch python3-onnx python3-opencv",
        $"{python} 을(를) 시작할 수 없습니다({cause}). 설치: sudo apt-get install python3 python3-torch python3-onnx python3-opencv");

    public static LocalizedText ProbeFailed(string script, string cause) => new(
        $"{script} failed: {cause}",
        $"{script} 실패: {cause}");

    public static LocalizedText SmallerBatch(int batch) => new(
        $"The memory did not suffice; going on with {Count(batch, "picture")} a step.",
        $"메모리가 부족합니다. 단계당 {batch}장으로 줄여 계속합니다.");

    public static LocalizedText OutOfMemory(int batch, bool resumable) => new(
        $"The memory did not suffice even for {Count(batch, "picture")} a step. Close other programs, or use a machine with more memory.{(resumable ? " What was learnt is kept: go on with --resume." : "")}",
        $"단계당 {batch}장도 메모리가 부족합니다. 다른 프로그램을 닫거나 메모리가 더 많은 장비를 쓰십시오.{(resumable ? " 학습한 내용은 보존됩니다. --resume 으로 계속하십시오." : "")}");

    public static LocalizedText DiskFull(string folder, bool resumable) => new(
        $"{folder}: the disk is full. Make room{(resumable ? ", then go on with --resume; the best state so far is kept." : " and start again.")}",
        $"{folder}: 디스크가 가득 찼습니다. 공간을 확보한 후 {(resumable ? "--resume 으로 계속하십시오. 지금까지의 최고 상태는 보존됩니다." : "다시 시작하십시오.")}");

    public static LocalizedText CannotWrite(string path, string cause) => new(
        $"{path} cannot be written: {cause}",
        $"{path} 에 쓸 수 없습니다: {cause}");

    public static LocalizedText TrainerFailed(int exitCode, string lastLine, string log) => new(
        $"The trainer ended with code {exitCode}: {lastLine} (everything it said: {log})",
        $"학습 프로그램이 코드 {exitCode} 로 끝났습니다: {lastLine} (전체 출력: {log})");

    public static LocalizedText NothingToResume(string folder) => new(
        $"--resume: {folder} holds no checkpoint; leave out --resume to begin.",
        $"--resume: {folder} 에 체크포인트가 없습니다. 처음부터 시작하려면 --resume 을 빼십시오.");

    public static LocalizedText OtherDataThanBefore(string folder) => new(
        $"--resume: the data, the split or its labels are not those of the run in {folder}; give the same --data, --list and --seed, or another --out.",
        $"--resume: {folder} 의 학습과 데이터, 분할 또는 라벨이 다릅니다. 같은 --data, --list, --seed 를 쓰거나 --out 을 바꾸십시오.");

    public static LocalizedText RunExists(string folder) => new(
        $"{folder} holds a training already: go on with --resume, or give another --out.",
        $"{folder} 에 이미 학습이 있습니다. --resume 으로 계속하거나 --out 을 바꾸십시오.");

    public static LocalizedText RunIsBusy(string folder) => new(
        $"Another ./kit train works in {folder}; wait for it, or give another --out.",
        $"다른 ./kit train 이 {folder} 에서 실행 중입니다. 기다리거나 --out 을 바꾸십시오.");

    public static LocalizedText StoppedEarly(int validations, double best) => new(
        $"The last {validations} validations brought nothing better than mAP50 {Percent(best)}: training ends early.",
        $"최근 검증 {validations}회 동안 mAP50 {Percent(best)} 보다 나아지지 않아 학습을 일찍 끝냅니다.");

    public static LocalizedText Progress(TimeSpan elapsed, double share, double imagesPerSecond, double epochs, TimeSpan remaining) => new(
        $"  {Clock(elapsed)}  {share,4:0 %}  {imagesPerSecond:0.0} pictures/s  pass {epochs:0.0}  {Clock(remaining)} left",
        $"  {Clock(elapsed)}  {share,4:0 %}  초당 {imagesPerSecond:0.0}장  {epochs:0.0}회째  남은 시간 {Clock(remaining)}");

    public static LocalizedText Validated(double map50, bool best) => new(
        $"    validation: mAP50 {Percent(map50)}{(best ? ", the best so far" : "")}",
        $"    검증: mAP50 {Percent(map50)}{(best ? " (최고)" : "")}");

    // ---- the page ----

    public static LocalizedText PageTitle(string name) => new($"Training {name}", $"{name} 학습");

    public static LocalizedText PageRunning { get; } = new("running", "학습 중");

    public static LocalizedText PageEnded { get; } = new("ended", "끝남");

    public static LocalizedText PageLeft(TimeSpan remaining) => new($"{Clock(remaining)} left", $"남은 시간 {Clock(remaining)}");

    public static LocalizedText PageBest(double map50) => new($"best mAP50 {Percent(map50)}", $"최고 mAP50 {Percent(map50)}");

    public static LocalizedText PageCurve { get; } = new("mAP50 on the validation images, over minutes", "검증 이미지의 mAP50 (분)");

    public static LocalizedText PageLabel { get; } = new("Label", "라벨");

    public static LocalizedText PageData { get; } = new("The data", "데이터");

    // ---- the package ----

    private static string Words(IReadOnlyList<string> words) => words.Count == 0 ? "–" : string.Join(", ", words);

    private static string Count(int count, string one, string? many = null) => count == 1 ? $"1 {one}" : $"{count} {many ?? one + "s"}";

    private static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static string Clock(TimeSpan time) => time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
}
