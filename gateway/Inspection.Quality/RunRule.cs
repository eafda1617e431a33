using System.Text.Json.Serialization;

namespace Inspection.Quality;

/// <summary>
/// A pattern that chance alone makes seldom. Western Electric: Statistical Quality Control Handbook, 1956, p. 25. Nelson: L. S. Nelson, Journal of
/// Quality Technology 16 (4), 1984, p. 238.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<RunRule>))]
public enum RunRule
{
    /// <summary>One point beyond three standard deviations.</summary>
    [JsonStringEnumMemberName("western-electric-1")] WesternElectric1,

    /// <summary>Two of three successive points beyond two standard deviations on the same side.</summary>
    [JsonStringEnumMemberName("western-electric-2")] WesternElectric2,

    /// <summary>Four of five successive points beyond one standard deviation on the same side.</summary>
    [JsonStringEnumMemberName("western-electric-3")] WesternElectric3,

    /// <summary>Eight successive points on the same side of the centre.</summary>
    [JsonStringEnumMemberName("western-electric-4")] WesternElectric4,

    /// <summary>One point beyond three standard deviations.</summary>
    [JsonStringEnumMemberName("nelson-1")] Nelson1,

    /// <summary>Nine successive points on the same side of the centre.</summary>
    [JsonStringEnumMemberName("nelson-2")] Nelson2,

    /// <summary>Six successive points, each above, or each below, the one before.</summary>
    [JsonStringEnumMemberName("nelson-3")] Nelson3,

    /// <summary>Fourteen successive points alternating up and down.</summary>
    [JsonStringEnumMemberName("nelson-4")] Nelson4,

    /// <summary>Two of three successive points beyond two standard deviations on the same side.</summary>
    [JsonStringEnumMemberName("nelson-5")] Nelson5,

    /// <summary>Four of five successive points beyond one standard deviation on the same side.</summary>
    [JsonStringEnumMemberName("nelson-6")] Nelson6,

    /// <summary>Fifteen successive points within one standard deviation, on both sides.</summary>
    [JsonStringEnumMemberName("nelson-7")] Nelson7,

    /// <summary>Eight successive points beyond one standard deviation, on both sides.</summary>
    [JsonStringEnumMemberName("nelson-8")] Nelson8,
}
