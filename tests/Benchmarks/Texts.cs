using System.Globalization;
using Inspection.Contracts;

namespace Benchmarks;

/// <summary>Every text of the benchmarks that people read.</summary>
internal static partial class Texts
{
    public static LocalizedText Columns { get; } = new(
        "ratio to the first of its group (p10–p90 over the rounds), median time; taken in turns on one thread",
        "그룹의 첫 항목에 대한 비율(라운드 p10–p90), 시간 중앙값. 스레드 1개에서 번갈아 측정");

    public static LocalizedText ModelTitle { get; } = new(
        "model: from picture to boxes, pre-processing included, registration apart",
        "model: 이미지에서 박스까지, 전처리 포함, 정합 제외");

    public static LocalizedText Int8Title { get; } = new("int8: inference alone, int8 against fp32", "int8: 추론만, int8과 fp32 비교");

    public static LocalizedText RegistrationTitle { get; } = new("registration: part to golden template", "registration: 부품을 골든 템플릿에 정합");

    public static LocalizedText PreprocessTitle { get; } = new(
        "preprocess: 1920x1080 BGR to a 640x640 float tensor, against resize, cvtColor, convertTo, split",
        "preprocess: 1920x1080 BGR을 640x640 float 텐서로 변환, resize·cvtColor·convertTo·split과 비교");

    public static LocalizedText DecodeTitle { get; } = new(
        "decode: raw scores of 80 classes to boxes, suppression included, against plain loops",
        "decode: 80개 클래스의 원시 점수에서 박스까지, 중복 제거 포함, 단순 반복문과 비교");

    public static LocalizedText CameraTitle { get; } = new(
        "camera: a 1920x1080 BGR picture from the camera's memory into the loop, against a copy",
        "camera: 카메라 메모리의 1920x1080 BGR 영상이 루프에 들어오기까지, 복사와 비교");

    public static LocalizedText CameraCopies(double copies, double bytes) => new(
        string.Create(CultureInfo.InvariantCulture, $"  kit: {copies:0.##} copies and {bytes:0.##} bytes allocated a picture"),
        string.Create(CultureInfo.InvariantCulture, $"  키트: 영상 한 장에 복사 {copies:0.##}회, 할당 {bytes:0.##}바이트"));

    public static LocalizedText ViewersTitle { get; } = new(
        "viewers: age of a live frame when the last viewer has it; 15 frames/s of 60 KB to real WebSocket clients, against one viewer",
        "viewers: 실시간 프레임이 시청자에게 도착할 때까지의 시간. 초당 15장 60 KB를 실제 WebSocket 클라이언트로, 시청자 1명과 비교");

    public static LocalizedText Viewers(int viewers, double least, double sent, double share, double megabytes) => new(
        string.Create(CultureInfo.InvariantCulture, $"  viewers {viewers}: each at least {least:0.0} of {sent:0.0} frames/s; gateway {share:P0} of a core, {megabytes:0} MB"),
        string.Create(CultureInfo.InvariantCulture, $"  시청자 {viewers}명: 각자 초당 최소 {least:0.0}/{sent:0.0}장. 게이트웨이 코어의 {share:P0}, {megabytes:0} MB"));

    public static LocalizedText NoYolox { get; } = new(
        "  yolox_nano.onnx is not on this machine (shared/data/onnx, INSPECTION_SHARED_DATA): skipped, ratios are among the packages",
        "  yolox_nano.onnx가 없어 건너뜁니다(shared/data/onnx, INSPECTION_SHARED_DATA). 비율은 패키지끼리의 값입니다");

    public static LocalizedText OnePrecision(string package) => new(
        $"  {package} is alone in its package: skipped; ./kit model quantize adds int8",
        $"  {package}: 패키지에 다른 정밀도가 없어 건너뜁니다. ./kit model quantize로 int8을 추가할 수 있습니다");

    public static LocalizedText GatewayTitle(long rows) => new(
        $"gateway: lists over {rows:N0} results by HTTP, and results stored, against SQLite batches and mosquitto_sub",
        $"gateway: 결과 {rows:N0}건의 HTTP 목록과 결과 저장 속도, SQLite 일괄 입력·mosquitto_sub와 비교");

    public static LocalizedText Generated(long there, long of) => new($"  {there:N0} of {of:N0} results generated", $"  결과 {of:N0}건 중 {there:N0}건 생성");

    public static LocalizedText GeneratedAll(double rate, string size) => new(
        $"  generated at {rate:N0} results/s; the database has {size}", $"  초당 {rate:N0}건 생성. 데이터베이스 크기 {size}");

    public static LocalizedText SlowestList(string name, double milliseconds, double megabytes) => new(
        $"  slowest list: {name}, p99 {milliseconds:0} ms; the gateway's memory afterwards {megabytes:0} MB",
        $"  가장 느린 목록: {name}, p99 {milliseconds:0} ms. 이후 게이트웨이 메모리 {megabytes:0} MB");

    public static LocalizedText StoredByGateway { get; } = new("stored by the gateway, from the broker", "게이트웨이가 브로커에서 받아 저장");
    public static LocalizedText CountedBySubscriber { get; } = new("counted by mosquitto_sub, the same run", "같은 실행에서 mosquitto_sub가 센 수");
    public static LocalizedText PlainSingles { get; } = new("plain SQLite, one transaction each", "SQLite 단순 입력, 건마다 트랜잭션");

    public static LocalizedText PlainBatches(int batch) => new($"plain SQLite, batches of {batch}", $"SQLite 단순 입력, {batch}건씩");

    public static LocalizedText Rate(LocalizedText what, double rate) => new(
        $"  {rate,9:N0} results/s  {what.English}", $"  {rate,9:N0} 건/초  {what.Korean}");

    public static LocalizedText Memory(double megabytes) => new($"  the gateway's memory afterwards {megabytes:0} MB", $"  이후 게이트웨이 메모리 {megabytes:0} MB");

    public static LocalizedText Unknown(string given, IEnumerable<string> known) => new(
        $"There is no benchmark {given}; there are {string.Join(", ", known)}",
        $"벤치마크 {given} 이(가) 없습니다. 있는 것: {string.Join(", ", known)}");

    public static LocalizedText CannotWrite(string path, string cause) => new($"{path} cannot be written: {cause}", $"{path} 에 쓸 수 없습니다: {cause}");
}
