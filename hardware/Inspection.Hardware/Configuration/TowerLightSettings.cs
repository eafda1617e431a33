using Inspection.Core.Indicating;

namespace Inspection.Hardware.Configuration;

/// <summary>Tower light with up to three lamps.</summary>
/// <param name="Meanings">What each state of the station looks like; one left out has the meaning of IEC 60073: red danger, yellow abnormal, green normal.</param>
public sealed record TowerLightSettings(
    int? Red = null, int? Yellow = null, int? Green = null, bool ActiveLow = false, IReadOnlyDictionary<StationCondition, LampSettings>? Meanings = null)
{
    /// <summary>The lamps while the station is in <paramref name="state"/>.</summary>
    public LampSettings MeaningOf(StationCondition state) => Meanings?.TryGetValue(state, out var own) == true ? own : state switch
    {
        StationCondition.Emergency => new LampSettings(Red: LampMode.Flashing),
        StationCondition.Fault => new LampSettings(Red: LampMode.On),
        StationCondition.Stopped => new LampSettings(Green: LampMode.Flashing),
        StationCondition.Starting => new LampSettings(Green: LampMode.On),
        StationCondition.Degraded => new LampSettings(Yellow: LampMode.On),
        StationCondition.Unknown => new LampSettings(Yellow: LampMode.Flashing),
        StationCondition.Reject => new LampSettings(Yellow: LampMode.On, Green: LampMode.On),
        _ => new LampSettings(Green: LampMode.On),
    };
}
