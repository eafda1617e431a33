using Inspection.Hardware.Configuration;

namespace Inspection.Hardware.Tests.Virtual;

/// <summary>A bench with everything on it.</summary>
internal static class BenchHardware
{
    public static HardwareSettings Full { get; } = new(
        new BoardSettings(BoardKind.Virtual),
        new BeltSettings(2200, 60, 40, 250, 30),
        new EncoderSettings(20, 21, 1),
        new TriggerSettings(TriggerKind.PartSensor, 17),
        new GateSettings(GateKind.Solenoid, 27, EnergisedGate.Pass, 8, 8, 10, 10),
        TowerLight: new TowerLightSettings(5, 6, 13),
        Buzzer: new BuzzerSettings(18, 0),
        LightRing: new LightRingSettings(19, 1),
        Displays: [new DisplaySettings(DisplayKind.Oled, "0x3C"), new DisplaySettings(DisplayKind.Lcd, "0x27")],
        Buttons: new ButtonSettings(22, 23, 24),
        EmergencyStop: new EmergencyStopSettings(25));
}
