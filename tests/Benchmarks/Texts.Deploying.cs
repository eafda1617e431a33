using System.Globalization;
using Benchmarks.Deploying;
using Inspection.Contracts;

namespace Benchmarks;

internal static partial class Texts
{
    public static LocalizedText DeployTitle(int stations) => new(
        $"deploy: another model to {stations} simulated stations that go on inspecting, and back; by the time that one station takes",
        $"deploy: 검사를 계속하는 모의 스테이션 {stations}대에 다른 모델을 배포하고 되돌리기. 한 대에 걸리는 시간과의 비율");

    public static LocalizedText DeployLine(DeployFigures figures) => new(
        string.Create(CultureInfo.InvariantCulture,
            $"  {figures.Ratio,5:0.00}   all running after {figures.RunningAfterMs:0} ms, back after {figures.RolledBackAfterMs:0} ms; one station {figures.OneStationMs:0} ms; {figures.Published} results published, {figures.Stored} stored, {figures.Lost} lost"),
        string.Create(CultureInfo.InvariantCulture,
            $"  {figures.Ratio,5:0.00}   모두 실행까지 {figures.RunningAfterMs:0} ms, 되돌리기 {figures.RolledBackAfterMs:0} ms, 한 대 {figures.OneStationMs:0} ms. 발행 {figures.Published}, 저장 {figures.Stored}, 유실 {figures.Lost}"));

    public static LocalizedText DeployFailed(string why) => new($"deploy: the deployment did not come to its end: {why}", $"deploy: 배포가 끝나지 않았습니다: {why}");
}
