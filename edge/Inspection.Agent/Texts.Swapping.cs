using System.Globalization;
using Inspection.Contracts;

namespace Inspection.Agent;

/// <content>What is said of swaps.</content>
internal static partial class Texts
{
    public static LocalizedText SwapAt(DesiredModel model, SwapStep step, LocalizedText? why)
    {
        var name = $"{model.Name} {model.Version}{(model.Precision is { } precision ? $":{precision}" : "")}";
        var (english, korean) = step switch
        {
            SwapStep.Desired => ("is ordered", "주문됨"),
            SwapStep.Downloading => ("is being fetched", "내려받는 중"),
            SwapStep.Checking => ("is being checked in a process of its own", "별도 프로세스에서 검사하는 중"),
            SwapStep.Warming => ("is being opened beside the running model", "실행 중인 모델 옆에서 여는 중"),
            SwapStep.Shadow => ("judges in the shadow; the old verdict stands", "섀도 실행 중. 기존 판정이 유효합니다"),
            SwapStep.Watching => ("judges, under watch", "감시하에 판정하는 중"),
            SwapStep.Committing => ("is being written down as the station's model", "스테이션의 모델로 저장하는 중"),
            SwapStep.Running => ("is the station's model", "스테이션의 모델입니다"),
            SwapStep.RolledBack => ("is rolled back", "되돌렸습니다"),
            SwapStep.Refused => ("is refused", "거부했습니다"),
            _ => ("is not wanted any more", "더 이상 쓰지 않습니다"),
        };
        return why is null
            ? new($"model {name} {english}", $"모델 {name}: {korean}")
            : new($"model {name} {english}: {why.English}", $"모델 {name}: {korean}. {why.Korean}");
    }

    public static LocalizedText DownloadBroken(string url, long have, long all, string cause) => new(
        $"{url} stays away after {have} of {all} bytes: {cause}. What has arrived is kept; order again when the server is back",
        $"{url} 에서 {all}바이트 중 {have}바이트만 받았습니다: {cause}. 받은 부분은 보관합니다. 서버가 돌아오면 다시 주문하세요");

    public static LocalizedText DownloadRefused(string url, int status) => new(
        $"{url} answers HTTP {status}; an address that serves this archive is needed",
        $"{url} 이(가) HTTP {status}(으)로 응답했습니다. 이 패키지를 제공하는 주소가 필요합니다");

    public static LocalizedText OtherLength(string url, long bytes, long declared) => new(
        $"{url} has {bytes} bytes or more; the order says {declared}",
        $"{url} 의 크기가 {bytes}바이트 이상입니다. 주문에는 {declared}바이트로 되어 있습니다");

    public static LocalizedText OtherArchive(string url, string wanted, string actual) => new(
        $"{url} has the SHA-256 digest {actual}…, but {wanted}… was ordered; it is damaged or another package",
        $"{url} 의 SHA-256은 {actual}…인데 주문은 {wanted}…입니다. 손상되었거나 다른 패키지입니다");

    public static LocalizedText OtherPackage(DesiredModel wanted, string name, string version) => new(
        $"The archive holds {name} {version}, but {wanted.Name} {wanted.Version} was ordered",
        $"패키지에는 {name} {version}이(가) 들어 있는데 주문은 {wanted.Name} {wanted.Version}입니다");

    public static LocalizedText DiskFull(string path, string cause) => new(
        $"{path} cannot be written: {cause}. What has arrived is kept; make room and order again",
        $"{path} 에 쓸 수 없습니다: {cause}. 받은 부분은 보관합니다. 공간을 확보하고 다시 주문하세요");

    public static LocalizedText NoRoom(string folder, long needed, long free) => new(
        $"{folder}: the package needs {Megabytes(needed)} with the reserve for results, and {Megabytes(free)} are free",
        $"{folder}: 결과용 여유 공간을 포함해 {Megabytes(needed)}가 필요한데 {Megabytes(free)}만 남아 있습니다");

    public static LocalizedText TooLargeBeside(ModelIdentity model, long needed, long free) => new(
        $"{model.Name} {model.Version} takes {Megabytes(needed)} of memory beside the running model, and {Megabytes(free)} are free",
        $"{model.Name} {model.Version}은(는) 실행 중인 모델 외에 메모리 {Megabytes(needed)}가 필요한데 {Megabytes(free)}만 남아 있습니다");

    public static LocalizedText OrderedGoldenGone(string file) => new(
        $"The golden template of the ordered recipe is not at {file} any more", $"주문된 레시피의 기준 이미지가 {file} 에 더 이상 없습니다");

    public static LocalizedText StepFailed(string cause) => new($"The step failed: {cause}", $"단계가 실패했습니다: {cause}");

    public static LocalizedText EndedTheStation(int attempts) => new(
        $"The station ended {attempts} times with this model open; order it again to try once more",
        $"이 모델을 연 상태에서 스테이션이 {attempts}번 종료되었습니다. 다시 시도하려면 다시 주문하세요");

    public static LocalizedText OtherConfigured(DesiredModel model) => new(
        $"The command line asks for another model since {model.Name} {model.Version} was ordered; the command line holds",
        $"{model.Name} {model.Version} 주문 이후 명령줄에서 다른 모델을 지정했습니다. 명령줄을 따릅니다");

    public static LocalizedText CommittedRefused(DesiredModel model, LocalizedText why) => new(
        $"The ordered model {model.Name} {model.Version} cannot be opened any more, the command line's takes its place: {why.English}",
        $"주문된 모델 {model.Name} {model.Version}을(를) 더 이상 열 수 없어 명령줄의 모델을 씁니다: {why.Korean}");

    public static LocalizedText StationSilent(string station, double seconds) => new(
        $"{station} has not settled the order within {seconds:0} s; it stays with the broker, and the station takes it up when it can",
        $"{station} 이(가) {seconds:0}초 안에 주문을 마치지 못했습니다. 주문은 브로커에 남아 있으며 스테이션이 가능할 때 처리합니다");

    public static LocalizedText NoBroker(string address, string cause) => new(
        $"The broker at {address} cannot be reached: {cause}",
        $"브로커 {address} 에 연결할 수 없습니다: {cause}");

    public static LocalizedText GatewayAddress(string given) => new(
        $"--gateway {given} is not an address; expected e.g. http://192.168.0.10:8080",
        $"--gateway {given} 은(는) 올바른 주소가 아닙니다. 예: http://192.168.0.10:8080");

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("#,0.0", CultureInfo.InvariantCulture) + " MB";
}
