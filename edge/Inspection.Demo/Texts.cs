using Inspection.Contracts;

namespace Inspection.Demo;

/// <summary>Every text of the demo that a person reads.</summary>
internal static class Texts
{
    public static LocalizedText Welcome(DemoOptions options) => new(
        $"""
        Inspection demo: broker + gateway + one station. Ctrl-C stops all of it.
          page      {options.GatewayAddress}   (signed in by itself as administrator: everybody on this machine is, nobody else can connect)
          broker    127.0.0.1:{options.BrokerPort}   (watch: mosquitto_sub -p {options.BrokerPort} -t 'inspection/v1/#')
          station   {options.Station}, camera {options.Camera}
          files     {options.Home}
        """,
        $"""
        검사 데모: 브로커 + 게이트웨이 + 스테이션 1대. Ctrl-C로 모두 종료합니다.
          웹 화면   {options.GatewayAddress}   (자동으로 관리자로 로그인됩니다: 이 컴퓨터에서만 접속할 수 있습니다)
          브로커    127.0.0.1:{options.BrokerPort}   (보기: mosquitto_sub -p {options.BrokerPort} -t 'inspection/v1/#')
          스테이션  {options.Station}, 카메라 {options.Camera}
          파일      {options.Home}
        """);

    public static LocalizedText FirstVerdict(TimeSpan after) => new(
        $"First verdict {after.TotalSeconds:0.0} s after the start.",
        $"시작 후 {after.TotalSeconds:0.0}초 만에 첫 판정이 나왔습니다.");

    public static LocalizedText Progress(RunSummary run) => new(
        $"parts {run.Parts}: OK {run.Ok}, NG {run.Ng}, UNKNOWN {run.Unknown}; p50 {run.LatencyMs.P50:0.0} ms{Truth(run.Truth, "missed", "false alarms", "escapes", "false rejects")}",
        $"검사수량 {run.Parts}: 양품 {run.Ok}, 불량 {run.Ng}, 판정 불가 {run.Unknown}; p50 {run.LatencyMs.P50:0.0}ms{Truth(run.Truth, "미검", "오탐", "유출", "과검")}");

    public static LocalizedText SourceEnded(Uri page) => new(
        $"The source has ended; all parts are inspected. The results stay at {page} until Ctrl-C.",
        $"소스가 끝났고 모든 부품을 검사했습니다. Ctrl-C를 누를 때까지 {page} 에서 결과를 볼 수 있습니다.");

    public static LocalizedText Stopping => new("Stopping: station, gateway, broker …", "종료 중: 스테이션, 게이트웨이, 브로커 …");

    public static LocalizedText Stopped(RunSummary run) => new(
        $"Stopped. published {run.Published}, stored {run.Stored}, dropped {run.Dropped}, overruns {run.Overruns}",
        $"종료했습니다. 발행 {run.Published}, 저장 {run.Stored}, 누락 {run.Dropped}, 시간 초과 {run.Overruns}");

    public static LocalizedText StartedAgain(string program, int exitCode) => new(
        $"{program} ended unexpectedly (exit code {exitCode}); starting it again",
        $"{program} 프로그램이 예기치 않게 종료되어(종료 코드 {exitCode}) 다시 시작합니다");

    public static LocalizedText HadToKill(string program) => new(
        $"{program} did not stop within 15 s and was killed",
        $"{program} 프로그램이 15초 안에 종료되지 않아 강제로 종료했습니다");

    public static LocalizedText WrongUsage(string cause) => new(cause, $"잘못된 인수: {cause}");

    public static LocalizedText OutOfRange(string option, string given, double minimum, double maximum) => new(
        $"{option} {given}: expected a number from {minimum} to {maximum}",
        $"{option} {given}: {minimum}에서 {maximum} 사이의 숫자여야 합니다");

    public static LocalizedText OnePortForTwo(int port) => new(
        $"--port and --broker-port are both {port}; the page and the broker need one each",
        $"--port와 --broker-port가 모두 {port}입니다. 웹 화면과 브로커에는 서로 다른 포트가 필요합니다");

    public static LocalizedText NotAllStored(RunSummary run) => new(
        $"{run.Published - (run.Stored ?? 0)} published results are not in the database yet; the broker keeps them for the gateway's next start",
        $"발행한 결과 중 {run.Published - (run.Stored ?? 0)}개가 아직 데이터베이스에 없습니다. 게이트웨이가 다음에 시작할 때까지 브로커가 보관합니다");

    public static LocalizedText NothingInspected => new("No part was inspected.", "검사한 부품이 없습니다.");

    public static LocalizedText NoFirstVerdict(TimeSpan limit) => new(
        $"No verdict within {limit.TotalSeconds:0} s of the start; the lines above say why",
        $"시작 후 {limit.TotalSeconds:0}초 안에 판정이 나오지 않았습니다. 위의 메시지를 확인하세요");

    public static LocalizedText ProgramMissing(string file) => new(
        $"{file} is missing; run ./kit setup",
        $"{file} 파일이 없습니다. ./kit setup을 실행하세요");

    public static LocalizedText CannotWrite(string folder, string cause) => new(
        $"{folder} cannot be written: {cause}",
        $"{folder} 에 쓸 수 없습니다: {cause}");

    public static LocalizedText StationName(string given) => new(
        $"--station {given} is not a station address; expected site/line/station, each 1-64 letters, digits, '-', '_' or '.'",
        $"--station {given} 은(는) 스테이션 주소가 아닙니다. 올바른 형식: site/line/station, 각 1-64자의 글자, 숫자, '-', '_', '.'");

    private static string Truth(TruthSummary? truth, string missed, string falseAlarms, string escapes, string falseRejects) => truth is null
        ? ""
        : $"; {missed} {truth.Missed}/{truth.Defects}, {falseAlarms} {truth.FalseAlarms}, {escapes} {truth.Escapes}, {falseRejects} {truth.FalseRejects}";
}
