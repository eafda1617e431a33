namespace Inspection.Hardware.Configuration;

/// <summary>When a part is photographed.</summary>
/// <param name="Pin">Of the part sensor.</param>
/// <param name="ActiveLow">The sensor pulls its line down while it sees a part, as NPN sensors do; the pull-up of the pin is used. Default true.</param>
/// <param name="DebounceMilliseconds">A part must be seen for so long before it is one, and be away for so long before the next. 0–1000, default 3.</param>
/// <param name="DelayMilliseconds">Waited beside the way from the sensor to the camera. 0–10000, default 0.</param>
/// <param name="PitchMillimetres">With <see cref="TriggerKind.Encoder"/>: one part each time the belt has moved so far.</param>
/// <param name="LatestPictureMilliseconds">A picture exposed later than this after its part stood before the camera shows something else: the part is UNKNOWN. Default 100.</param>
public sealed record TriggerSettings(
    TriggerKind Kind, int? Pin = null, bool ActiveLow = true, double DebounceMilliseconds = 3, double DelayMilliseconds = 0, double? PitchMillimetres = null,
    double LatestPictureMilliseconds = 100);
