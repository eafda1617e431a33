namespace Inspection.Hardware.Configuration;

/// <summary>The output that lets the conveyor run.</summary>
/// <param name="StartsByItself">The line runs once the agent inspects; else the start button is waited for, where there is one. Default false: no machine starts unasked.</param>
public sealed record LineSettings(int Pin, bool ActiveLow = false, bool StartsByItself = false);
