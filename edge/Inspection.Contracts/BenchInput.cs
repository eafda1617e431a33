namespace Inspection.Contracts;

/// <summary>What somebody does to a virtual bench; what is left out stays as it is.</summary>
/// <param name="Press">A button, pushed for a fifth of a second: <see cref="Start"/>, <see cref="Stop"/> or <see cref="Acknowledge"/>.</param>
/// <param name="EmergencyStop">True: pressed, and it stays so until false.</param>
/// <param name="Belt">The operator's switch of the belt's motor.</param>
/// <param name="SpeedFactor">Of the belt, as a multiple of the usual speed, 0.25–4.</param>
/// <param name="Unplug">Pin of an input whose wire is pulled off, as if it had broken.</param>
/// <param name="Plug">Pin of an input whose wire is put back.</param>
public sealed record BenchInput(
    string? Press = null, bool? EmergencyStop = null, bool? Belt = null, double? SpeedFactor = null, int? Unplug = null, int? Plug = null)
{
    public const string Start = "start";
    public const string Stop = "stop";
    public const string Acknowledge = "acknowledge";
}
