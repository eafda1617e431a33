using Inspection.Contracts;

namespace Inspection.Hardware;

/// <summary>What the virtual bench answers.</summary>
internal static partial class Texts
{
    public static LocalizedText NoEmergencyStop { get; } = new(
        "This bench has no emergency stop: the hardware file names none (emergencyStop)", "이 벤치에는 비상정지가 없습니다: 하드웨어 파일에 emergencyStop이 없습니다");

    public static LocalizedText SpeedIsFixed { get; } = new(
        "The speed of this belt is fixed: without an encoder the station reckons with the speed of its hardware file",
        "이 벨트의 속도는 바꿀 수 없습니다: 엔코더가 없으면 스테이션은 하드웨어 파일의 속도로 계산합니다");

    public static LocalizedText NoSuchButton(string button, IEnumerable<string> wired) => new(
        $"This bench has no button {button}; wired: {ListOf(wired, "none")}", $"이 벤치에는 {button} 버튼이 없습니다. 연결된 버튼: {ListOf(wired, "없음")}");

    public static LocalizedText NoSuchInput(int pin, IEnumerable<string> wired) => new(
        $"Pin {pin} is no input of this bench; inputs: {ListOf(wired, "none")}", $"핀 {pin}은(는) 이 벤치의 입력이 아닙니다. 입력 핀: {ListOf(wired, "없음")}");

    public static LocalizedText SpeedFactor(double given, double least, double most) => new(
        $"The belt's speed can be {least:0.##} to {most:0.##} times the usual one, not {given:0.##}", $"벨트 속도는 평소의 {least:0.##}–{most:0.##}배로 할 수 있습니다. 입력: {given:0.##}배");

    private static string ListOf(IEnumerable<string> words, string none) => string.Join(", ", words) is { Length: > 0 } list ? list : none;
}
