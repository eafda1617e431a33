namespace Inspection.Hardware.Configuration;

/// <summary>The reject gate.</summary>
/// <param name="Pin">Of the solenoid, or of the servo's signal.</param>
/// <param name="Energised">Of a solenoid. Default <see cref="EnergisedGate.Pass"/>.</param>
/// <param name="OpeningMilliseconds">From the command until the gate rejects. 0–2000, default 30.</param>
/// <param name="ClosingMilliseconds">From the command until it lets pass again. 0–2000, default 30.</param>
/// <param name="BeforeMillimetres">The gate rejects so long before the bad part's leading edge arrives. Default 5.</param>
/// <param name="AfterMillimetres">And so long after its trailing edge has left. Default 5.</param>
public sealed record GateSettings(
    GateKind Kind, int Pin, EnergisedGate Energised = EnergisedGate.Pass, double OpeningMilliseconds = 30, double ClosingMilliseconds = 30,
    double BeforeMillimetres = 5, double AfterMillimetres = 5, ServoSettings? Servo = null);
