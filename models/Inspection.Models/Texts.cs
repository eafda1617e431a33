using Inspection.Contracts;

namespace Inspection.Models;

/// <summary>Every text of this project that people read.</summary>
internal static class Texts
{
    private const string Described = "models/README.md";

    // What would be right; in English it continues "it must …", in Korean "올바른 값: …".
    public static LocalizedText AText { get; } = new("be a text in quotes", "따옴표로 묶은 문자열");
    public static LocalizedText AWholeNumber { get; } = new("be a whole number", "정수");
    public static LocalizedText ANumber { get; } = new("be a number", "숫자");
    public static LocalizedText AList { get; } = new("be a list [ … ]", "목록 [ … ]");
    public static LocalizedText AnObject { get; } = new("be an object { … }", "객체 { … }");
    public static LocalizedText KnownVersion { get; } =
        new($"be {ManifestJson.Version}, the version that this kit reads", $"이 키트가 읽는 버전 {ManifestJson.Version}");
    public static LocalizedText NotBlank { get; } = new("not be blank", "빈칸이 아닌 문자열");
    public static LocalizedText NotEmpty { get; } = new("hold at least one entry", "항목이 하나 이상인 목록");
    public static LocalizedText Once { get; } = new("occur only once", "겹치지 않는 값");
    public static LocalizedText AtLeastZero { get; } = new("be 0 or more", "0 이상");
    public static LocalizedText NameForm { get; } =
        new("be lower-case letters, digits and single hyphens, e.g. substrate-compare", "영문 소문자, 숫자, 하이픈으로 된 이름(예: substrate-compare)");
    public static LocalizedText VersionForm { get; } = new("be a semantic version, e.g. 1.0.0", "시맨틱 버전(예: 1.0.0)");
    public static LocalizedText DigestForm { get; } = new("be 64 lower-case hexadecimal digits, as sha256sum prints them", "sha256sum이 출력하는 소문자 16진수 64자리");
    public static LocalizedText DateForm { get; } = new("be an ISO 8601 date, e.g. 2026-11-21", "ISO 8601 날짜(예: 2026-11-21)");
    public static LocalizedText GreyShape { get; } = new("be [1, 1, height, width], one grey image of fixed size", "크기가 고정된 회색조 이미지 하나 [1, 1, 높이, 너비]");
    public static LocalizedText PatchShape(int channels) => new(
        $"be [1, height / 4, width / 4, {channels}], patches of 4×4 pixels", $"4×4 픽셀 패치 [1, 높이 / 4, 너비 / 4, {channels}]");

    public static LocalizedText BoxesShape { get; } = new("be [1, rows, 6]", "[1, 행 수, 6]");
    public static LocalizedText BytesAsTheyAre { get; } =
        new("be scale 1, mean [0], std [1]: a uint8 input takes the bytes as they are", "scale 1, mean [0], std [1] (uint8 입력은 바이트를 그대로 받습니다)");
    public static LocalizedText BoxForm { get; } = new("be [x, y, width, height] with a size above 0", "크기가 0보다 큰 [x, y, 너비, 높이]");
    public static LocalizedText ADefectToFind { get; } =
        new("hold at least one detection: a case without any cannot show that the model sees", "검출이 하나 이상인 목록 (없으면 모델이 보는지 확인할 수 없습니다)");
    public static LocalizedText InsideThePackage { get; } = new("be a file inside the package, without ../", "../ 없이 패키지 안에 있는 파일");

    public static LocalizedText TestedFirst { get; } =
        new("be \"tested\" first and once, then \"size\" where the model asks for it", "첫 번째로 \"tested\" 하나, 모델이 요구하면 그다음에 \"size\"");
    public static LocalizedText SizeShape { get; } = new("be [1, 2], width and height of one picture", "이미지 하나의 너비와 높이 [1, 2]");
    public static LocalizedText ShorterSideForm { get; } =
        new("stand beside resize \"crop\" only, and not be smaller than the input", "resize \"crop\"와 함께, 입력 크기 이상");
    public static LocalizedText AboveZero { get; } = new("be above 0", "0보다 큰 값");

    public static LocalizedText ForEachChannel(int channels) => new(
        $"be one number, or {channels}, in the order of the colours; std above 0", $"숫자 1개 또는 색 순서대로 {channels}개 (std는 0보다 큰 값)");

    public static LocalizedText ImageShape(string layout, string color, int channels)
    {
        var shape = layout == InputLayouts.Planar ? $"[1, {channels}, height, width]" : $"[1, height, width, {channels}]";
        return new($"be {shape} for layout {layout} and color {color}", $"layout {layout}, color {color}에 맞는 {shape}");
    }

    public static LocalizedText FromZeroTo(double most) => new($"be from 0 to {most}", $"0 이상 {most} 이하");

    public static LocalizedText OneOf(params IReadOnlyList<string> words)
    {
        var list = string.Join(", ", words.Select(static word => $"\"{word}\""));
        return words.Count == 1 ? new($"be {list}", list) : new($"be one of {list}", $"{list} 중 하나");
    }

    public static LocalizedText RolesOf(ModelTask task, IReadOnlyList<string> roles)
    {
        var (word, list) = (task.ToString().ToLowerInvariant(), string.Join(", ", roles));
        return new($"be {list}, each once, for task \"{word}\"", $"작업 \"{word}\"에 맞게 {list} 각 하나씩");
    }

    public static LocalizedText SameShape(IReadOnlyList<int> shape) =>
        new($"be [{string.Join(", ", shape)}], as the first input", $"첫 번째 입력과 같은 [{string.Join(", ", shape)}]");

    public static LocalizedText ExactlyColumns(IReadOnlyList<string> columns) => new($"be [{string.Join(", ", columns)}]", $"[{string.Join(", ", columns)}]");

    public static LocalizedText AtLeastThreshold(double threshold) => new($"be at least the label's threshold, {threshold}", $"레이블의 임계값 {threshold} 이상");

    public static LocalizedText AsTheFolder(string name) => new($"be \"{name}\", as its folder", $"폴더 이름과 같은 \"{name}\"");

    public static LocalizedText WrongValue(string file, string key, string value, LocalizedText right) => new(
        $"{file}: {key} is {value}; it must {right.English}.",
        $"{file}: {key} 값이 {value}입니다. 올바른 값: {right.Korean}.");

    public static LocalizedText MissingKey(string file, string key) => new(
        $"{file}: the key {key} is missing; {Described} describes it.",
        $"{file}: {key} 항목이 없습니다. 형식은 {Described}에 있습니다.");

    public static LocalizedText MissingOfExport(string file, string key, LocalizedText sight, string example) => new(
        $"{file}: the key {key} is missing, and the ONNX file does not say it; {Described} describes it. {sight.English}\n"
            + $"A complete {ManifestJson.FileName} for it, whose values are examples where the file says nothing:\n{example}",
        $"{file}: {key} 항목이 없고 ONNX 파일에도 적혀 있지 않습니다. 형식은 {Described}에 있습니다. {sight.Korean}\n"
            + $"이 파일의 완전한 {ManifestJson.FileName} 예시입니다. 파일에 없는 값은 예이므로 모델에 맞게 고치십시오:\n{example}");

    public static LocalizedText Sight(string shown, IReadOnlyList<string> heads) => new(
        $"The file shows:{shown}\nHeads whose outputs could look so (output.head; the choice is yours): {List(heads, "none")}.",
        $"파일의 내용:{shown}\n출력 모양이 맞을 수 있는 헤드(output.head, 직접 선택하십시오): {List(heads, "없음")}.");

    public static LocalizedText BareModelSeen(string path, LocalizedText sight, string example) => new(
        $"{BareModel(path).English} {sight.English}\n"
            + $"A complete {ManifestJson.FileName} for it, whose values are examples where the file says nothing:\n{example}",
        $"{BareModel(path).Korean} {sight.Korean}\n"
            + $"이 파일의 완전한 {ManifestJson.FileName} 예시입니다. 파일에 없는 값은 예이므로 모델에 맞게 고치십시오:\n{example}");

    public static LocalizedText NotOnnx(string file) => new(
        $"{file}: this is not an ONNX model, or a damaged one; export or copy it again.",
        $"{file}: ONNX 모델이 아니거나 손상되었습니다. 다시 내보내거나 복사하십시오.");

    public static LocalizedText DataOutside(string file, string tensor, string location) => new(
        $"{file}: the data of \"{tensor}\" lies outside the file, in \"{location}\"; export the model as one file, so that its digest covers all of it.",
        $"{file}: \"{tensor}\"의 데이터가 파일 밖 \"{location}\"에 있습니다. 다이제스트가 전체를 포함하도록 한 파일로 내보내십시오.");

    public static LocalizedText GraphTooDeep(string file, int deepest) => new(
        $"{file}: graphs lie inside graphs more than {deepest} deep; no exporter writes such a file. Export the model again.",
        $"{file}: 그래프가 {deepest}단계보다 깊게 중첩되어 있습니다. 정상적인 내보내기로는 나오지 않는 파일입니다. 모델을 다시 내보내십시오.");

    public static LocalizedText NothingBehind(string file, string tensor, string shape) => new(
        $"{file}: the constant \"{tensor}\" says that it is {shape}, but the file holds less; it is damaged. Export or copy it again.",
        $"{file}: 상수 \"{tensor}\"의 모양이 {shape}인데 파일에 담긴 데이터가 더 적습니다. 손상된 파일이니 다시 내보내거나 복사하십시오.");

    public static LocalizedText TooLarge(string file, string tensor, string shape, long most) => new(
        $"{file}: \"{tensor}\" is declared as {shape}, more than {most >> 20} MB; export the model with the size of a picture.",
        $"{file}: \"{tensor}\"이(가) {most >> 20} MB보다 큰 {shape}(으)로 선언되어 있습니다. 이미지 크기에 맞게 다시 내보내십시오.");

    public static LocalizedText NotJson(string file, long line) => new(
        $"{file}: line {line} is not JSON as {Described} describes it.",
        $"{file}: {line}번째 줄이 올바른 JSON이 아닙니다. 형식은 {Described}에 있습니다.");

    public static LocalizedText RepeatedKey(string file, string reason) => new(
        $"{file}: a key occurs twice in one object: {reason}",
        $"{file}: 한 객체 안에 같은 항목이 두 번 있습니다: {reason}");

    public static LocalizedText NoPackage(string path) => new(
        $"{path}: there is no such folder; a model package (a folder with {ManifestJson.FileName}) is needed.",
        $"{path}: 폴더가 없습니다. {ManifestJson.FileName}이 있는 모델 패키지 폴더가 필요합니다.");

    public static LocalizedText BareModel(string path) => new(
        $"{path} is a bare ONNX file; a package folder with {ManifestJson.FileName} beside it is needed, as {Described} describes.",
        $"{path}: ONNX 파일만으로는 쓸 수 없습니다. {ManifestJson.FileName}이 함께 있는 패키지 폴더가 필요합니다. 형식은 {Described}에 있습니다.");

    public static LocalizedText NotAPackage(string path) => new(
        $"{path} is a file; a model package is a folder with {ManifestJson.FileName}, as {Described} describes.",
        $"{path}: 파일입니다. 모델 패키지는 {ManifestJson.FileName}이 있는 폴더입니다. 형식은 {Described}에 있습니다.");

    public static LocalizedText NoManifest(string path) => new(
        $"{path}: {ManifestJson.FileName} is missing; {Described} describes what a model package holds.",
        $"{path}: {ManifestJson.FileName}이 없습니다. 모델 패키지의 내용은 {Described}에 있습니다.");

    public static LocalizedText FolderOfVersions(string path, IReadOnlyList<string> versions) => new(
        $"{path} holds versions of a package; name one of them: {string.Join(", ", versions)}.",
        $"{path}: 패키지의 여러 버전이 들어 있습니다. 하나를 지정하십시오: {string.Join(", ", versions)}.");

    public static LocalizedText MissingFile(string path, string key) => new(
        $"{path}: the file is missing; {key} in {ManifestJson.FileName} names it.",
        $"{path}: 파일이 없습니다. {ManifestJson.FileName}의 {key}에 적혀 있습니다.");

    public static LocalizedText EmptyFile(string path, string key) => new(
        $"{path}: the file is empty (0 bytes); {key} in {ManifestJson.FileName} names it. Copy the package again.",
        $"{path}: 파일이 비어 있습니다(0바이트). {ManifestJson.FileName}의 {key}에 적혀 있습니다. 패키지를 다시 복사하십시오.");

    public static LocalizedText OtherDigest(string path, string expected, string actual) => new(
        $"{path}: the SHA-256 digest begins with {actual}, but {ManifestJson.FileName} says {expected}; "
            + "the file is damaged or another one. Copy the package again.",
        $"{path}: SHA-256 값이 {actual}(으)로 시작하지만 {ManifestJson.FileName}에는 {expected}입니다. "
            + "파일이 손상되었거나 다른 파일입니다. 패키지를 다시 복사하십시오.");

    public static LocalizedText Unreadable(string path, string reason) => new(
        $"{path}: the model package cannot be read: {reason}",
        $"{path}: 모델 패키지를 읽을 수 없습니다: {reason}");

    public static LocalizedText UnknownModel(string name, string folder, IReadOnlyList<string> names) => new(
        $"There is no model \"{name}\"; {folder} has {List(names, "none")}. The path of a package folder is also right.",
        $"모델 \"{name}\"이(가) 없습니다. {folder}에 있는 모델: {List(names, "없음")}. 패키지 폴더의 경로를 줄 수도 있습니다.");

    public static LocalizedText UnknownVersion(string name, string version, IReadOnlyList<string> versions) => new(
        $"Model \"{name}\" has no version \"{version}\"; there is {string.Join(", ", versions)}.",
        $"모델 \"{name}\"에 버전 \"{version}\"이(가) 없습니다. 있는 버전: {string.Join(", ", versions)}.");

    public static LocalizedText UnknownPrecision(string folder, string precision, IReadOnlyList<string> held) => new(
        $"{folder}: the package has no {precision} model, only {string.Join(", ", held)}; ./kit model quantize makes int8 of fp32.",
        $"{folder}: 패키지에 {precision} 모델이 없습니다. 있는 것: {string.Join(", ", held)}. fp32에서 int8을 만들려면 ./kit model quantize를 사용하십시오.");

    public static LocalizedText TooManyFiles(string path, int files, int most) => new(
        $"{path}: {files} files; a model package has at most {most}.",
        $"{path}: 파일이 {files}개입니다. 모델 패키지의 파일은 최대 {most}개입니다.");

    public static LocalizedText ArchiveDamaged(string path, string reason) => new(
        $"{path}: this is not a zip archive of a model package, or a damaged one: {reason}",
        $"{path}: 모델 패키지의 zip 파일이 아니거나 손상되었습니다: {reason}");

    public static LocalizedText ArchiveName(string path, string name) => new(
        $"{path}: holds \"{name}\"; a package holds plain files below its folder, each once.",
        $"{path}: \"{name}\" 항목이 있습니다. 패키지에는 폴더 아래의 일반 파일만 하나씩 있어야 합니다.");

    public static LocalizedText ArchiveTooLarge(string path, long bytes, long most) => new(
        $"{path}: unpacks to {bytes} bytes or more; at most {most} are allowed.",
        $"{path}: 압축을 풀면 {bytes}바이트 이상입니다. 최대 {most}바이트까지 허용됩니다.");

    private static string List(IReadOnlyList<string> names, string none) => names.Count > 0 ? string.Join(", ", names) : none;
}
