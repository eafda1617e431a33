using Inspection.Contracts;

namespace Inspection.Gateway;

/// <content>What is said of models, uploads and deployments.</content>
internal static partial class Texts
{
    public static LocalizedText UploadEmpty { get; } = new("The file holds no model.", "파일에 모델이 없습니다.");

    public static LocalizedText FormIsNoObject { get; } = new(
        "The part 'manifest' must be a JSON object, e.g. {\"name\": \"my-model\", \"version\": \"1.0.0\"}.",
        "'manifest' 항목은 JSON 객체여야 합니다. 예: {\"name\": \"my-model\", \"version\": \"1.0.0\"}");

    public static LocalizedText NotMultipart { get; } = new(
        "Send multipart/form-data with the part 'file' (a model package as zip, or an ONNX file) and, where the ONNX file does not say everything itself, 'manifest' (JSON).",
        "multipart/form-data로 'file'(모델 패키지 zip 또는 ONNX 파일)을 보내고, ONNX 파일에 정보가 부족하면 'manifest'(JSON)도 함께 보내세요.");

    public static LocalizedText NoFilePart { get; } = new(
        "The part 'file' is missing: a model package as zip, or an ONNX file.", "'file' 항목이 없습니다: 모델 패키지 zip 또는 ONNX 파일이 필요합니다.");

    public static LocalizedText NoRoomForUpload { get; } = new(
        "The gateway's disk has no room for this file beside the results; free some, or remove models that nobody needs.",
        "게이트웨이 디스크에 결과 공간을 빼면 이 파일을 저장할 자리가 없습니다. 공간을 확보하거나 쓰지 않는 모델을 삭제하세요.");

    public static LocalizedText UploadUnusable(string cause) => new($"The file cannot be used: {cause}", $"파일을 사용할 수 없습니다: {cause}");

    public static LocalizedText UploadBroken(string cause) => new(
        $"The upload broke off: {cause} Send it again.", $"업로드가 중단되었습니다: {cause} 다시 보내세요.");

    public static LocalizedText UploadTooLarge(long most) => new(
        $"The file has more than {most >> 20} MB, the most that is taken; a model for a station is far below. Send the model alone, without training data.",
        $"파일이 최대 크기 {most >> 20}MB보다 큽니다. 학습 데이터 없이 모델만 보내세요.");

    public static LocalizedText UnknownPart(string name) => new(
        $"'{Shorten(name)}' is no part of an upload; 'file' and 'manifest' are, once each.",
        $"'{Shorten(name)}'은(는) 업로드 항목이 아닙니다. 'file'과 'manifest'를 한 번씩만 보내세요.");

    public static LocalizedText ManifestTooLong(int most) => new(
        $"The manifest has more than {most / 1024} kB; name the labels in a file labels.txt inside the package instead.",
        $"매니페스트가 {most / 1024}kB보다 큽니다. 레이블은 패키지 안의 labels.txt 파일에 적으세요.");

    public static LocalizedText FormIsNoJson(long line) => new(
        $"The part 'manifest' is no JSON; line {line} cannot be read.", $"'manifest' 항목이 JSON이 아닙니다. {line}번째 줄을 읽을 수 없습니다.");

    public static LocalizedText VersionTaken(string name, string version) => new(
        $"There is another package {name} {version} already; results name models by version, so give this one a higher version in its manifest.",
        $"{name} {version} 패키지가 이미 있고 내용이 다릅니다. 결과는 버전으로 모델을 구분하므로 매니페스트의 버전을 올리세요.");

    public static LocalizedText UnknownPackage(string sha256) => new($"There is no package {Shorten(sha256)}.", $"{Shorten(sha256)} 패키지가 없습니다.");

    public static LocalizedText KitPackage { get; } = new(
        "This package belongs to the kit and is no upload; it can only be removed from the kit's folder.",
        "키트에 포함된 패키지라 여기서 삭제할 수 없습니다. 키트의 모델 폴더에서 삭제하세요.");

    public static LocalizedText PackageRuns(string station) => new(
        $"{station} runs this package or is ordered to; give it another model first.",
        $"{station} 스테이션이 이 패키지를 사용하거나 사용하도록 주문되어 있습니다. 먼저 다른 모델로 바꾸세요.");

    public static LocalizedText NoStations { get; } = new(
        "Name at least one station as site/line/station in stations, or set all to true.",
        "stations에 스테이션을 site/line/station 형식으로 하나 이상 적거나 all을 true로 지정하세요.");

    public static LocalizedText NoStation(string given) => new(
        $"'{Shorten(given)}' is no station; site/line/station is needed.", $"'{Shorten(given)}'은(는) 스테이션이 아닙니다. site/line/station 형식이어야 합니다.");

    public static LocalizedText UnknownStation(string given) => new(
        $"No station {Shorten(given)} has reported so far.", $"{Shorten(given)} 스테이션은 아직 연결된 적이 없습니다.");

    public static LocalizedText TooManyStations(int most) => new($"At most {most} stations at once.", $"한 번에 최대 {most}개 스테이션까지 가능합니다.");

    public static LocalizedText UnknownDeployment { get; } = new("There is no such deployment.", "해당 배포가 없습니다.");

    public static LocalizedText NoWayBack { get; } = new(
        "The model before is no package of this gateway; upload it and deploy it.", "이전 모델이 이 게이트웨이의 패키지가 아닙니다. 업로드한 뒤 배포하세요.");

    public static LocalizedText UnknownComparison { get; } = new("There is no such comparison; the oldest are deleted.", "그런 비교가 없습니다. 오래된 비교는 삭제됩니다.");

    public static LocalizedText ComparisonUnderWay { get; } = new("The comparison is under way; cancel it first.", "비교가 진행 중입니다. 먼저 취소하세요.");

    public static LocalizedText ComparisonNotKept(string cause) => new(
        $"The comparison cannot be written to the gateway's disk: {cause}", $"비교를 게이트웨이 디스크에 저장할 수 없습니다: {cause}");

    public static LocalizedText ComparisonBroke(string cause) => new(
        $"The comparison ended unexpectedly: {cause}", $"비교가 예기치 않게 끝났습니다: {cause}");

    public static LocalizedText ComparisonNotRemoved { get; } = new(
        "The comparison cannot be deleted from the gateway's disk; its log says why.", "비교를 게이트웨이 디스크에서 삭제할 수 없습니다. 이유는 게이트웨이 로그에 있습니다.");

    public static LocalizedText NoPictures { get; } = new(
        "No stored picture meets this; pictures are kept of NG and UNKNOWN parts, and of OK parts where the recipe says so.", "조건에 맞는 화면이 없습니다. 불량과 판정 불가 부품, 그리고 레시피에 정한 양품만 화면을 저장합니다.");

    public static LocalizedText ComparisonNeedsGolden { get; } = new(
        "A model that compares needs a golden template, and there are parts whose recipe has none; name one in goldenSha256.",
        "비교 모델에는 기준 이미지가 필요한데 레시피에 기준 이미지가 없는 부품이 있습니다. goldenSha256에 지정하세요.");

    public static LocalizedText TooManyComparisons(int most) => new(
        $"{most} comparisons wait or run already; cancel one or wait.", $"비교가 이미 {most}개 대기 또는 실행 중입니다. 하나를 취소하거나 기다리세요.");

    public static LocalizedText NothingToRollBack { get; } = new(
        "For none of its stations the model before is known; deploy one.", "이전 모델이 알려진 스테이션이 없습니다. 모델을 지정하여 배포하세요.");
}
