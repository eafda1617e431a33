namespace Inspection.Hardware.Configuration;

/// <summary>One output line.</summary>
/// <param name="ActiveLow">The output is on while its line is low, as with many relay boards. Default false.</param>
public sealed record OutputSettings(int Pin, bool ActiveLow = false);
