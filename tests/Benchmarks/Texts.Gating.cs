using System.Globalization;
using Benchmarks.Gating;
using Inspection.Contracts;

namespace Benchmarks;

/// <summary>The texts of the gate's benchmark.</summary>
internal static partial class Texts
{
    public static LocalizedText GateTitle { get; } = new(
        "gate: how far from its instant the reject gate is told, down to the write of the GPIO driver", "gate: 리젝트 게이트 구동 시각의 오차, GPIO 드라이버 쓰기까지");

    public static LocalizedText GateVirtual { get; } = new("virtual clock", "가상 시계");
    public static LocalizedText GateReal { get; } = new("machine's clock", "실제 시계");
    public static LocalizedText GateBusy { get; } = new("machine's clock, all cores busy", "실제 시계, 모든 코어 사용 중");

    public static LocalizedText GateMachine { get; } = new("virtual machine, to the kernel's write of the line", "가상 머신, 커널이 핀에 쓰기까지");

    public static LocalizedText NoMachine(string said) => new($"The virtual machine measured nothing: {said}", $"가상 머신에서 측정하지 못했습니다: {said}");

    public static LocalizedText GateLine(LocalizedText name, GateFigures figures)
    {
        var numbers = string.Create(CultureInfo.InvariantCulture, $"p50 {figures.P50:0.0}  p99 {figures.P99:0.0}  max {figures.Max:0.0} µs");
        return new($"  {numbers}  {name.English} ({figures.Actuations} actuations, {figures.Early} early, {figures.Missed} missed)", $"  {numbers}  {name.Korean} (구동 {figures.Actuations}회, 빠름 {figures.Early}회, 놓침 {figures.Missed}회)");
    }
}
