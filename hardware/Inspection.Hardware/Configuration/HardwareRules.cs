using System.Globalization;
using Inspection.Contracts;

namespace Inspection.Hardware.Configuration;

/// <summary>What the settings must keep, one by one and together.</summary>
internal static class HardwareRules
{
    private const int LowestAddress = 0x08;
    private const int HighestAddress = 0x77;

    /// <exception cref="InputException">The first thing that is wrong.</exception>
    public static void Check(HardwareSettings settings, string file)
    {
        CheckRanges(settings, file);
        CheckPins(settings, file);
        CheckTogether(settings, file);
        if (settings is { Belt: { } belt, Gate: { } gate })
            CheckGeometry(belt, gate, settings.Trigger, file);
    }

    /// <summary>As <c>i2cdetect</c> writes it, <c>0x3C</c>, or a decimal number.</summary>
    public static int? ParseAddress(string text)
    {
        var isHexadecimal = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        return int.TryParse(isHexadecimal ? text[2..] : text, isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var address)
            && address is >= LowestAddress and <= HighestAddress ? address : null;
    }

    private static void CheckRanges(HardwareSettings settings, string file)
    {
        var board = settings.Board;
        Within("board.gpioChip", board.GpioChip, 0, 1023);
        Within("board.lines", board.Lines, 1, 1024);
        Within("board.i2cBus", board.I2cBus, 0, 1023);
        Within("board.pwmChip", board.PwmChip, 0, 1023);
        if (settings.Belt is { } belt)
        {
            Above("belt.speedMillimetresPerSecond", belt.SpeedMillimetresPerSecond, 5000);
            Above("belt.partLengthMillimetres", belt.PartLengthMillimetres, 10_000);
            Within("belt.leastGapMillimetres", belt.LeastGapMillimetres, 0, 100_000);
            Within("belt.sensorToCameraMillimetres", belt.SensorToCameraMillimetres, 0, 100_000);
            Above("belt.cameraToGateMillimetres", belt.CameraToGateMillimetres, 100_000);
        }
        if (settings.Encoder is { } encoder)
            Within("encoder.millimetresPerCount", encoder.MillimetresPerCount, 0.001, 100);
        if (settings.Trigger is { } trigger)
        {
            Within("trigger.debounceMilliseconds", trigger.DebounceMilliseconds, 0, 1000);
            Within("trigger.delayMilliseconds", trigger.DelayMilliseconds, 0, 10_000);
            Above("trigger.latestPictureMilliseconds", trigger.LatestPictureMilliseconds, 10_000);
            if (trigger.PitchMillimetres is { } pitch)
                Above("trigger.pitchMillimetres", pitch, 100_000);
        }
        if (settings.Gate is { } gate)
        {
            Within("gate.openingMilliseconds", gate.OpeningMilliseconds, 0, 2000);
            Within("gate.closingMilliseconds", gate.ClosingMilliseconds, 0, 2000);
            Within("gate.beforeMillimetres", gate.BeforeMillimetres, 0, 1000);
            Within("gate.afterMillimetres", gate.AfterMillimetres, 0, 1000);
            if (gate.Servo is { } servo)
            {
                Within("gate.servo.channel", servo.Channel, 0, 63);
                Within("gate.servo.passMicroseconds", servo.PassMicroseconds, 500, 2500);
                Within("gate.servo.rejectMicroseconds", servo.RejectMicroseconds, 500, 2500);
            }
        }
        if (settings.Buzzer is { } buzzer)
        {
            Within("buzzer.channel", buzzer.Channel, 0, 63);
            Within("buzzer.hertz", buzzer.Hertz, 50, 20_000);
        }
        if (settings.LightRing is { } ring)
        {
            Within("lightRing.channel", ring.Channel, 0, 63);
            Within("lightRing.percent", ring.Percent, 0, 100);
            Within("lightRing.hertz", ring.Hertz, 100, 20_000);
        }
        if (settings.Watch is { } watch)
        {
            Within("watch.noPartIntervals", watch.NoPartIntervals, 0, 10_000);
            Within("watch.noPartSeconds", watch.NoPartSeconds, 0, 86_400);
            Within("watch.longestDarkParts", watch.LongestDarkParts, 0, 1000);
            Within("watch.encoderSilentSeconds", watch.EncoderSilentSeconds, 0, 60);
        }
        foreach (var display in settings.Displays ?? [])
        {
            if (ParseAddress(display.Address) is null)
                throw new InputException(Texts.Value(file, "displays.address", display.Address, new LocalizedText("an address from 0x08 to 0x77, e.g. 0x3C", "0x08–0x77 사이의 주소, 예: 0x3C")));
        }

        void Within(string key, double value, double low, double high) => Require(value >= low && value <= high, key, value, Texts.Between(low, high));

        void Above(string key, double value, double high) => Require(value > 0 && value <= high, key, value, Texts.AboveUpTo(0, high));

        void Require(bool holds, string key, double value, LocalizedText right)
        {
            if (!holds)
                throw new InputException(Texts.Value(file, key, value.ToString(CultureInfo.InvariantCulture), right));
        }
    }

    private static void CheckPins(HardwareSettings settings, string file)
    {
        var uses = PinTable.Of(settings);
        foreach (var use in uses)
        {
            if (use.Pin < 0 || use.Pin >= settings.Board.Lines)
                throw new InputException(Texts.PinOutOfRange(file, use.Key, use.Pin, settings.Board.Lines - 1));
        }
        if (FirstTwice(uses, static use => use.Pin) is { } pin)
            throw new InputException(Texts.PinTwice(file, pin.First.Pin, pin.First.Key, pin.Second.Key));
        if (FirstTwice(uses.Where(static use => use.Channel is not null), static use => use.Channel ?? -1) is { } channel)
            throw new InputException(Texts.ChannelTwice(file, channel.First.Channel ?? -1, channel.First.Key, channel.Second.Key));
        if (FirstTwice(settings.Displays ?? [], static display => ParseAddress(display.Address) ?? -1) is { } address)
            throw new InputException(Texts.AddressTwice(file, address.First.Address));
    }

    private static (T First, T Second)? FirstTwice<T>(IEnumerable<T> all, Func<T, int> number) =>
        all.GroupBy(number).Select(static group => group.ToList()).Where(static group => group.Count > 1).Select(static group => ((T, T)?)(group[0], group[1])).FirstOrDefault();

    private static void CheckTogether(HardwareSettings settings, string file)
    {
        var kind = settings.Trigger?.Kind ?? TriggerKind.FreeRun;
        Require(settings.Gate is null || settings.Belt is not null, "gate", "belt", new LocalizedText("it fires where the part is", "부품의 위치에 맞춰 작동합니다"));
        Require(kind == TriggerKind.FreeRun || settings.Belt is not null, "trigger", "belt", new LocalizedText("the camera's distance is there", "카메라까지의 거리가 필요합니다"));
        Require(kind != TriggerKind.PartSensor || settings.Trigger?.Pin is not null, "trigger.kind partSensor", "trigger.pin", new LocalizedText("the sensor's line", "센서의 핀"));
        Require(kind != TriggerKind.Encoder || settings.Encoder is not null, "trigger.kind encoder", "encoder", new LocalizedText("it counts the way", "이동 거리를 세어야 합니다"));
        Require(kind != TriggerKind.Encoder || settings.Trigger?.PitchMillimetres is not null, "trigger.kind encoder", "trigger.pitchMillimetres", new LocalizedText("the way from part to part", "부품 사이의 거리"));
        Require(settings.Gate is not { Kind: GateKind.Servo, Servo: null }, "gate.kind servo", "gate.servo", new LocalizedText("its channel and angles", "채널과 각도"));
        Require(settings.Gate is not { Kind: GateKind.Solenoid, Energised: EnergisedGate.Reject } || settings.Line is not null, "gate.energised reject", "line", new LocalizedText(
            "such a gate lets parts pass when it has no power, so the line must be stopped then", "전원이 없으면 부품을 통과시키는 게이트이므로 그때 라인을 세워야 합니다"));
        Require(settings.Gate is not { Kind: GateKind.Servo } || settings.Line is not null, "gate.kind servo", "line", new LocalizedText(
            "a servo without power stays where it is, letting parts pass, so the line must be stopped then", "서보는 전원이 없으면 그 자리에 멈춰 부품을 통과시킬 수 있으므로 그때 라인을 세워야 합니다"));
        Require(settings.SafeAction != Belt.SafeAction.StopLine || settings.Line is not null, "safeAction stopLine", "line", new LocalizedText(
            "the output that stops the conveyor", "컨베이어를 세우는 출력"));

        void Require(bool holds, string what, string needed, LocalizedText why)
        {
            if (!holds)
                throw new InputException(Texts.Needs(file, what, needed, why));
        }
    }

    private static void CheckGeometry(BeltSettings belt, GateSettings gate, TriggerSettings? trigger, string file)
    {
        var geometry = belt.With(gate);
        var waiting = belt.SpeedMillimetresPerSecond * ((trigger?.DelayMilliseconds ?? 0) + (trigger?.LatestPictureMilliseconds ?? 0)) / 1000;
        var needed = waiting + geometry.Opening + geometry.Before;
        if (belt.CameraToGateMillimetres <= needed)
            throw new InputException(Texts.GateTooNear(file, belt.CameraToGateMillimetres, needed));
        if (trigger is { Kind: not TriggerKind.FreeRun } && geometry.ToDecision <= geometry.PartLength)
            throw new InputException(Texts.GateBeforeDouble(file, geometry.ToDecision, geometry.PartLength));
        if (belt.LeastGapMillimetres < geometry.NeededGap)
            throw new InputException(Texts.GapTooSmall(file, belt.LeastGapMillimetres, geometry.NeededGap));
    }
}
