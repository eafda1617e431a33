using Inspection.Contracts;

namespace Inspection.Hardware;

/// <summary>What is wrong with the devices, at the start and while running.</summary>
internal static partial class Texts
{
    public static LocalizedText NoVirtualBoard { get; } = new(
        "board.kind virtual: the virtual bench stands only where a station runs on a virtual line (run --camera sim:substrate)",
        "board.kind virtual: 가상 벤치는 가상 라인 위의 스테이션에서만 쓸 수 있습니다(run --camera sim:substrate)");

    public static LocalizedText InterfaceMissing(string device, string path) => new(
        $"{device}: {path} is not there. Switch the interface on (Raspberry Pi: raspi-config, or dtparam/dtoverlay in /boot/firmware/config.txt), or give the right number in \"board\"",
        $"{device}: {path} 이(가) 없습니다. 인터페이스를 켜거나(Raspberry Pi: raspi-config 또는 /boot/firmware/config.txt의 dtparam/dtoverlay) \"board\"의 번호를 고치십시오");

    public static LocalizedText AccessDenied(string device, string path, string group) => new(
        $"{device}: no permission for {path}. Put the user into the group {group}: sudo usermod -aG {group} {Environment.UserName}, then sign in again",
        $"{device}: {path} 을(를) 열 권한이 없습니다. 사용자를 {group} 그룹에 넣고 다시 로그인하십시오: sudo usermod -aG {group} {Environment.UserName}");

    public static LocalizedText LineAbsent(string device, string path, int? number) => new(
        $"{device}: {path} has no line or channel {number}", $"{device}: {path} 에 {number}번 핀 또는 채널이 없습니다");

    public static LocalizedText LineTaken(string device, string path, int? number, string? holder) => new(
        $"{device}: {path} line {number} is in use{(holder is null ? "" : $" by {holder}")}. End that program, or use another pin",
        $"{device}: {path} {number}번을 {(holder is null ? "다른 프로그램이" : $"{holder} 이(가)")} 쓰고 있습니다. 그 프로그램을 끝내거나 다른 핀을 쓰십시오");

    public static LocalizedText NoAnswer(string device, string path, int address) => new(
        $"{device}: nothing answers at 0x{address:X2} on {path}", $"{device}: {path} 의 0x{address:X2} 에서 응답이 없습니다");

    public static LocalizedText DeviceFailed(string device, string cause) => new($"{device}: {cause}", $"{device}: {cause}");

    public static LocalizedText RunsBackwards { get; } = new(
        "the belt runs backwards, or its encoder is wired the wrong way round (swap A and B); parts that were moved are rejected",
        "벨트가 역방향으로 움직이거나 엔코더 배선이 반대입니다(A와 B를 바꾸십시오). 움직인 부품은 불합격 처리합니다");

    public static LocalizedText TooFast(double highest) => new(
        $"the belt runs faster than belt.speedMillimetresPerSecond = {highest:0}: the gate may open too late",
        $"벨트가 belt.speedMillimetresPerSecond = {highest:0} 보다 빨라 게이트가 늦게 열릴 수 있습니다");

    public static LocalizedText DoublePart { get; } = new(
        "Two parts within the length of one: they cannot be told apart", "부품 두 개가 한 부품 길이 안에 있어 구분할 수 없습니다");

    public static LocalizedText NotPhotographed { get; } = new(
        "No picture was taken while the part stood before the camera", "부품이 카메라 앞에 있는 동안 촬영하지 못했습니다");

    public static LocalizedText MovedBackwards { get; } = new("The belt ran backwards while the part was on it", "부품이 있는 동안 벨트가 역방향으로 움직였습니다");

    public static LocalizedText AtEmergencyStop { get; } = new("The part was on the belt at an emergency stop", "비상정지 때 벨트 위에 있던 부품입니다");

    public static LocalizedText Bounces(string name, int pin) => new(
        $"{name} (pin {pin}) bounces: give a longer debounce, or look for a loose wire", $"{name}(핀 {pin}) 신호가 떨립니다. 디바운스를 늘리거나 느슨한 배선을 확인하십시오");

    public static LocalizedText EncoderMissed(int pinA, int pinB) => new(
        $"the encoder (pins {pinA}, {pinB}) loses edges: positions are no longer certain; check the wires, or take a coarser encoder",
        $"엔코더(핀 {pinA}, {pinB})에서 신호를 놓쳐 위치가 정확하지 않습니다. 배선을 확인하거나 해상도가 낮은 엔코더를 쓰십시오");

    public static LocalizedText EncoderSilent(int pinA, int pinB) => new(
        $"the line was told to run, and the encoder (pins {pinA}, {pinB}) counts nothing: the belt stands, or the encoder has no power or a broken wire; everything is rejected",
        $"라인을 움직이게 했지만 엔코더(핀 {pinA}, {pinB})가 세지 않습니다. 벨트가 멈췄거나 엔코더 전원 또는 배선이 끊어졌습니다. 모든 부품을 불합격 처리합니다");

    public static LocalizedText EncoderStill(int pinA, int pinB) => new(
        $"parts come by, and the encoder (pins {pinA}, {pinB}) counts nothing: check its wires and its wheel; everything is rejected",
        $"부품이 지나가지만 엔코더(핀 {pinA}, {pinB})가 세지 않습니다. 배선과 바퀴를 확인하십시오. 모든 부품을 불합격 처리합니다");

    public static LocalizedText EncoderChannel(string channel, int pin) => new(
        $"channel {channel} of the encoder (pin {pin}) is silent while the other moves: check its wire; everything is rejected",
        $"엔코더 {channel}상(핀 {pin})에 신호가 없습니다. 배선을 확인하십시오. 모든 부품을 불합격 처리합니다");

    public static LocalizedText EncoderClearing { get; } = new(
        "the encoder counts again; what was on the belt meanwhile is rejected until the last of it is past the gate",
        "엔코더가 다시 셉니다. 그동안 벨트에 있던 부품은 게이트를 모두 지날 때까지 불합격 처리합니다");

    public static LocalizedText PositionLost { get; } = new(
        "The encoder failed while the part was on the belt", "부품이 벨트 위에 있을 때 엔코더가 고장 났습니다");

    public static LocalizedText NoPart(int pin, double intervals) => new(
        $"trigger.pin (pin {pin}): no part for more than {intervals:0.#} times the usual way between two, while the line runs; the feeder is empty, or the sensor has no power or a broken wire; everything is rejected",
        $"trigger.pin(핀 {pin}): 라인이 평소 부품 간격의 {intervals:0.#}배 넘게 움직이는 동안 부품이 없습니다. 공급이 끊겼거나 센서 전원 또는 배선이 끊어졌습니다. 모두 불합격 처리합니다");

    public static LocalizedText SensorClearing(int pin) => new(
        $"trigger.pin (pin {pin}): parts may have passed the sensor unseen; everything is rejected until the belt has carried them past the gate",
        $"trigger.pin(핀 {pin}): 감지되지 않고 지나간 부품이 있을 수 있습니다. 벨트가 그 부품을 게이트 뒤로 옮길 때까지 모두 불합격 처리합니다");

    public static LocalizedText PassedUnseen { get; } = new(
        "Parts may have passed the sensor unseen while this one was on the belt", "이 부품이 벨트 위에 있을 때 센서가 감지하지 못한 부품이 지나갔을 수 있습니다");

    public static LocalizedText SensorNeverEnds(int pin, double millimetres) => new(
        $"trigger.pin (pin {pin}): the sensor has seen something for more than {millimetres:0} mm, longer than parts are; look for a jam, dirt, or wires that touch; everything is rejected",
        $"trigger.pin(핀 {pin}): 센서가 {millimetres:0} mm 넘게 계속 감지합니다. 부품보다 깁니다. 걸린 부품, 먼지, 배선 접촉을 확인하십시오. 모든 부품을 불합격 처리합니다");

    public static LocalizedText DisplayAbsent(string device, string address, int bus, string found) => new(
        $"{device}: nothing answers at {address} on I²C bus {bus}; {(found.Length == 0 ? "nothing answers there at all: check SDA, SCL, power and ground" : $"these answer: {found}")}",
        $"{device}: I²C 버스 {bus}의 {address} 에서 응답이 없습니다. {(found.Length == 0 ? "버스에 응답하는 장치가 없습니다. SDA, SCL, 전원, 접지를 확인하십시오" : $"응답하는 주소: {found}")}");

    public static LocalizedText EmergencyStop { get; } = new(
        "emergency stop: the line stands and the gate rejects; release the button, then acknowledge", "비상정지: 라인이 멈추고 게이트는 불합격 위치입니다. 버튼을 풀고 확인 버튼을 누르십시오");

    public static LocalizedText LineStopped { get; } = new(
        "a verdict came too late, and the line was stopped; acknowledge to go on", "판정이 늦어 라인을 세웠습니다. 확인 버튼을 누르면 계속합니다");
}
