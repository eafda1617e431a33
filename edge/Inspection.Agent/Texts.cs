using System.Globalization;
using Inspection.Agent.Quantising;
using Inspection.Contracts;
using Inspection.Quantisation;
using Inspection.Training.Data;
using Inspection.Training.Planning;

namespace Inspection.Agent;

/// <summary>Every text of the agent that a person reads.</summary>
internal static partial class Texts
{
    public static LocalizedText BrokerAddress(string given) => new(
        $"--broker {given} is not an address; expected HOST:PORT, e.g. 127.0.0.1:1883",
        $"--broker {given} 은(는) 올바른 주소가 아닙니다. 올바른 형식: HOST:PORT, 예: 127.0.0.1:1883");

    public static LocalizedText StationAddress(string given) => new(
        $"--station {given} is not a station address; expected site/line/station, each 1-64 letters, digits, '-', '_' or '.'",
        $"--station {given} 은(는) 스테이션 주소가 아닙니다. 올바른 형식: site/line/station, 각 1-64자의 글자, 숫자, '-', '_', '.'");

    public static LocalizedText OutOfRange(string option, string given, long minimum, long maximum) => new(
        $"{option} {given} is out of range; expected {minimum} to {maximum}",
        $"{option} {given} 은(는) 범위를 벗어났습니다. 올바른 범위: {minimum}–{maximum}");

    public static LocalizedText EmptyValue(string option) => new(
        $"{option} is given without a value; give one, or leave it out",
        $"{option} 의 값이 비어 있습니다. 값을 쓰거나 옵션을 빼세요");

    public static LocalizedText Lot(string given) => new(
        $"--lot: '{given}' is no lot; 1 to 128 printable characters are right, e.g. 2026-11-21-A",
        $"--lot: '{given}' 은(는) 로트가 될 수 없습니다. 출력 가능한 문자 1~128자여야 합니다. 예: 2026-11-21-A");

    public static LocalizedText GoldenNeeded(string model, string camera) => new(
        $"Model {model} compares with a golden template, and {camera} brings none: give --golden FILE, DIR or pairs",
        $"모델 {model} 은(는) 골든 템플릿과 비교하는데 {camera} 에는 템플릿이 없습니다. --golden FILE, DIR 또는 pairs를 지정하세요");

    public static LocalizedText GoldenOfSimulation => new(
        "sim:substrate brings its own golden template; leave out --golden",
        "sim:substrate에는 골든 템플릿이 들어 있습니다. --golden을 빼세요");

    public static LocalizedText PairsNeedFolder(string camera) => new(
        $"--golden pairs needs a folder of X_test and X_temp images as camera (dir:PATH), not {camera}",
        $"--golden pairs는 X_test와 X_temp 이미지가 있는 폴더 카메라(dir:PATH)가 필요합니다. 지정한 카메라: {camera}");

    public static LocalizedText CameraNeedsName(string camera) => new(
        $"Several cameras need names: write --camera NAME={camera} (NAME: letters, digits, '-', '_').",
        $"카메라가 여러 대이면 이름이 필요합니다: --camera NAME={camera} (NAME: 영문자, 숫자, '-', '_').");

    public static LocalizedText CameraTwice(string name) => new(
        $"Camera name '{name}' is given twice; each camera needs its own.", $"카메라 이름 '{name}'이(가) 두 번 있습니다. 카메라마다 다른 이름이 필요합니다.");

    public static LocalizedText CameraWeight(string text, string weight, double least, double most) => new(
        $"Camera '{text}': weight={weight} is not a number from {least} to {most}.", $"카메라 '{text}': weight={weight}은(는) {least}–{most} 사이의 수가 아닙니다.");

    public static LocalizedText HardwareIsRight { get; } = new("the hardware file is right", "하드웨어 파일이 올바릅니다");

    public static LocalizedText HardwareIsSafe { get; } = new(
        "every output is in its safe position: the gate rejects, the line stands", "모든 출력이 안전 위치입니다. 게이트는 불합격 위치, 라인은 정지");

    public static LocalizedText HardwareOfOneCamera(int cameras) => new(
        $"--hardware goes with one camera, and {cameras} are given: one trigger, one gate, one camera a station",
        $"--hardware는 카메라 한 대와 함께 씁니다. 지정한 카메라: {cameras}대. 스테이션마다 트리거, 게이트, 카메라가 하나씩입니다");

    public static LocalizedText BenchNeedsVirtualLine(string camera) => new(
        $"The virtual bench carries the parts of a virtual line: --camera sim:substrate, not {camera}",
        $"가상 벤치는 가상 라인의 부품을 나릅니다. --camera sim:substrate를 쓰십시오. 입력: {camera}");

    public static LocalizedText EmptySource(string camera) => new(
        $"{camera} ended before its first picture",
        $"{camera} 이(가) 첫 이미지 전에 끝났습니다");

    public static LocalizedText Ready(string station, string camera, ModelIdentity model) => new(
        $"inspecting {camera} with {model.Name} {model.Version} as {station}",
        $"{station}: {camera} 을(를) {model.Name} {model.Version} 모델로 검사 중");

    public static LocalizedText OnlyOwnPackages(string folder) => new(
        $"{folder}: int8 is made of this kit's own packages (output.head \"boxes\", with a reference case); quantise other models with their own tools.",
        $"{folder}: int8은 이 키트의 패키지(output.head \"boxes\", 기준 예제 포함)로만 만듭니다. 다른 모델은 해당 도구로 양자화하십시오.");

    public static LocalizedText Recovered => new("all is well again", "정상으로 돌아왔습니다");

    public static LocalizedText Lost(long results) => new(
        $"{results} results could not be saved anywhere and are lost; make room on the disk and inspect these parts again",
        $"결과 {results}개를 저장하지 못해 잃었습니다. 디스크 공간을 확보하고 해당 부품을 다시 검사하세요");

    public static LocalizedText WrongUsage(string cause) => new(cause, $"잘못된 인수: {cause}");

    public static LocalizedText Undelivered(long waiting) => new(
        $"{waiting} messages wait on disk for the broker; they are sent at the next start",
        $"메시지 {waiting}개가 브로커를 기다리며 디스크에 남아 있습니다. 다음 시작 때 전송합니다");

    public static LocalizedText CannotWrite(string path, string cause) => new(
        $"{path} cannot be written: {cause}",
        $"{path} 에 쓸 수 없습니다: {cause}");

    public static LocalizedText Evaluating(ModelIdentity model, string list, int images) => new(
        $"{model.Name} {model.Version} on {images} images of {list}",
        $"{model.Name} {model.Version} 모델을 {list} 의 이미지 {images}장으로 평가합니다");

    public static LocalizedText NoTemplates(string image) => new(
        $"{image} has no golden template, and the model compares with one; use data with templates (--format deeppcb) or a model of task detect",
        $"{image} 에 골든 템플릿이 없는데 모델은 템플릿과 비교합니다. 템플릿이 있는 데이터(--format deeppcb)나 task 가 detect 인 모델을 쓰세요");

    public static LocalizedText EvaluatingClean(int boards) => new(
        $"{boards} clean boards: each golden template as a part, disturbed",
        $"깨끗한 기판 {boards}장: 골든 템플릿을 교란해 부품으로 검사합니다");

    public static LocalizedText CleanOfSimulation => new(
        "--clean is for data with golden templates; clean boards of the virtual line are --data 'sim:substrate?defects=0'",
        "--clean은 골든 템플릿이 있는 데이터에 씁니다. 가상 라인의 깨끗한 기판은 --data 'sim:substrate?defects=0' 입니다");

    public static LocalizedText CleanNeedsTemplates(string format) => new(
        $"--clean needs golden templates, and {format} data has none; use deeppcb data",
        $"--clean에는 골든 템플릿이 필요한데 {format} 데이터에는 없습니다. deeppcb 데이터를 쓰세요");

    public static LocalizedText ReportWritten(string path) => new($"report: {path}", $"보고서: {path}");

    public static LocalizedText Progress(int done, int total) => new($"  {done} of {total}", $"  {total}개 중 {done}개");

    public static LocalizedText Rendered(int pairs, string folder) => new(
        $"{pairs} pairs written to {folder}",
        $"{folder} 에 {pairs}쌍을 저장했습니다");

    public static LocalizedText Calibrating(ModelIdentity model, int images) => new(
        $"{model.Name} {model.Version}: finding value ranges on {images} images",
        $"{model.Name} {model.Version}: 이미지 {images}장으로 값 범위를 찾는 중");

    public static LocalizedText Comparing(int images) => new(
        $"measuring fp32 and int8 on {images} images",
        $"이미지 {images}장으로 fp32와 int8을 측정하는 중");

    public static LocalizedText Compared(Comparison comparison, string floatFile, QuantisedModel model)
    {
        var (before, after, timing) = comparison;
        var floatBytes = new FileInfo(floatFile).Length;
        string[] values =
        [
            Row("fp32", before.Map50, before.ImageLevel.Missed, before.ImageLevel.FalseAlarms, timing.FloatMilliseconds, floatBytes),
            Row("int8", after.Map50, after.ImageLevel.Missed, after.ImageLevel.FalseAlarms, timing.Int8Milliseconds, model.File.Length),
        ];
        return new(
            $"      {"AP50 %",8} {"missed",8} {"false",8} {"ms",8} {"MB",8}\n{string.Join('\n', values)}\n"
                + $"{model.Convolutions} convolutions in int8, {model.FloatConvolutions} in float; one thread; ms: inference alone, median",
            $"      {"AP50 %",8} {"미검",8} {"과검",8} {"ms",8} {"MB",8}\n{string.Join('\n', values)}\n"
                + $"합성곱 {model.Convolutions}개 int8, {model.FloatConvolutions}개 float. 스레드 1개. ms: 추론 시간만, 중앙값");

        static string Row(string precision, double? map50, int missed, int falseAlarms, double milliseconds, long bytes) =>
            string.Create(CultureInfo.InvariantCulture, $"{precision}  {(map50 is { } share ? (100 * share).ToString("0.00") : "–"),8} {missed,8} {falseAlarms,8} {milliseconds,8:0.00} {bytes / 1e6,8:0.00}");
    }

    public static LocalizedText PackageWritten(string folder, string precision) => new(
        $"{folder} holds fp32 and int8 now and runs {precision}; --model NAME:fp32 or NAME:int8 asks for the one or the other",
        $"{folder} 에 fp32와 int8이 함께 있고 {precision}(으)로 실행합니다. --model NAME:fp32 또는 NAME:int8로 선택할 수 있습니다");

    public static LocalizedText QuantisingStopped { get; } = new("stopped; nothing was written", "중지했습니다. 아무것도 저장하지 않았습니다");

    public static LocalizedText TargetExists(string folder) => new(
        $"--out {folder} exists; give a folder that does not, or leave out --out to add int8 to the package itself",
        $"--out {folder} 이(가) 이미 있습니다. 없는 폴더를 지정하거나, 패키지 자체에 int8을 추가하려면 --out을 빼세요");

    public static LocalizedText ReferenceLost(string folder) => new(
        $"{folder}: the int8 model finds nothing on the package's reference case, so it is not used; calibrate on more images (--images), or stay with fp32",
        $"{folder}: int8 모델이 패키지의 기준 예제에서 아무것도 찾지 못해 쓰지 않습니다. 더 많은 이미지로 보정하거나(--images) fp32를 쓰세요");

    public static LocalizedText Int8Pays(string faster, string points, bool gains) => new(
        $"int8 is {faster}x faster and {(gains ? "gains" : "loses")} {points} points of AP: worth it",
        $"int8이 {faster}배 빠르고 AP가 {points}점 {(gains ? "높습니다" : "낮습니다")}: 쓸 만합니다");

    public static LocalizedText Int8Slow(string faster, string points, bool gains) => new(
        $"int8 is only {faster}x as fast on this processor and {(gains ? "gains" : "loses")} {points} points of AP: not worth it, fp32 stays",
        $"이 CPU에서 int8은 {faster}배 속도에 그치고 AP가 {points}점 {(gains ? "높습니다" : "낮습니다")}: 이득이 없어 fp32를 유지합니다");

    public static LocalizedText Int8Loses(string faster, string points) => new(
        $"int8 is {faster}x as fast and loses {points} points of AP: not worth it, fp32 stays",
        $"int8은 {faster}배 빠르지만 AP가 {points}점 낮습니다: 이득이 없어 fp32를 유지합니다");

    public static LocalizedText Int8Unproven(string faster) => new(
        $"int8 is {faster}x as fast, but no image has a labelled defect, so what it loses is unknown: fp32 stays",
        $"int8은 {faster}배 빠르지만 결함이 라벨링된 이미지가 없어 손실을 알 수 없습니다. fp32를 유지합니다");

    public static LocalizedText Plan(TrainingPlan plan) => new(
        $"Plan: input {plan.Side}×{plan.Side}, {Count(plan.Processes, "process", "processes")} on {plan.Device ?? "the processor"}, {plan.Batch} pictures a step and process, {plan.Minutes:0.#} minutes (about {plan.Epochs} passes over the images), {Count(plan.Views, "view", "views")} of each image in the finished model; "
            + $"at most {plan.MemoryMegabytes:#,0} MB of memory and {plan.DiskMegabytes:#,0} MB of disk.",
        $"계획: 입력 {plan.Side}×{plan.Side}, {plan.Device ?? "CPU"}에서 프로세스 {plan.Processes}개, 프로세스·단계당 {plan.Batch}장, {plan.Minutes:0.#}분(전체 이미지 약 {plan.Epochs}회), 완성된 모델이 이미지를 보는 방향 {plan.Views}가지. "
            + $"메모리 최대 {plan.MemoryMegabytes:#,0} MB, 디스크 {plan.DiskMegabytes:#,0} MB.");

    public static LocalizedText Stopped(double? best, string folder) => best is { } share
        ? new($"Stopped. The best state so far (mAP50 {Percent(share)}) is kept in {folder}; the same command with --resume goes on.",
            $"중지했습니다. 지금까지의 최고 상태(mAP50 {Percent(share)})는 {folder} 에 있습니다. 같은 명령에 --resume 을 붙이면 계속합니다.")
        : new($"Stopped before the first validation: there is nothing to keep yet in {folder}.",
            $"첫 검증 전에 중지되어 {folder} 에 보존할 상태가 없습니다.");

    public static LocalizedText PageAt(string page) => new($"Progress page: {page}", $"진행 화면: {page}");

    public static LocalizedText PeakMemory(long megabytes, long announced) => new(
        $"Largest memory used: {megabytes:#,0} MB (announced: {announced:#,0} MB).",
        $"최대 메모리 사용량: {megabytes:#,0} MB (예고: {announced:#,0} MB).");

    public static LocalizedText NothingFound(string folder) => new(
        $"The network finds nothing on the validation images with certainty, so no package is written. Train longer with --resume --minutes, or look at the labels; the training is in {folder}.",
        $"검증 이미지에서 확실히 찾은 것이 없어 패키지를 만들지 않습니다. --resume --minutes 로 더 학습하거나 라벨을 확인하십시오. 학습 폴더: {folder}.");

    public static LocalizedText PackageName(string name) => new(
        $"--name {name}: expected lower-case letters, digits and single hyphens, e.g. steel-surface",
        $"--name {name}: 영문 소문자, 숫자, 하이픈으로 된 이름이 필요합니다. 예: steel-surface");

    public static LocalizedText Looked(int images, string source) => new(
        $"Looked at {images} usable images of {source}.",
        $"{source} 의 쓸 수 있는 이미지 {images}장을 살펴보았습니다.");

    public static LocalizedText Finding(Finding finding) => new(
        $"  {(finding.IsWarning ? "!" : "·")} {finding.Text.English}",
        $"  {(finding.IsWarning ? "!" : "·")} {finding.Text.Korean}");

    public static LocalizedText Measuring(int images) => new(
        $"Measuring on {images} validation images, with the station's own inspection.",
        $"검증 이미지 {images}장을 스테이션의 검사로 평가합니다.");

    public static LocalizedText PackageReady(string folder) => new(
        $"The package is ready: {folder}. Use it with --model {folder}",
        $"패키지가 준비되었습니다: {folder}. 사용: --model {folder}");

    public static LocalizedText StoppedBeforeTraining { get; } = new("Stopped; nothing was trained.", "중지했습니다. 학습하지 않았습니다.");

    public static LocalizedText ViewsUnknown(string given) => new(
        $"--views {given} is out of range; expected 1, 2, 4 or 8",
        $"--views {given} 은(는) 사용할 수 없습니다. 1, 2, 4, 8 중 하나여야 합니다");

    public static LocalizedText MinutesOutOfRange(string given, double most) => new(
        $"--minutes {given} is out of range; expected a number above 0, at most {most:0}",
        $"--minutes {given} 은(는) 범위를 벗어났습니다. 0보다 크고 {most:0} 이하여야 합니다");

    private static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";
}
