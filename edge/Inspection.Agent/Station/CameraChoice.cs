using System.Globalization;
using System.Text.RegularExpressions;
using Inspection.Contracts;
using Inspection.Core.Sources;

namespace Inspection.Agent.Station;

/// <summary>One <c>--camera</c>: a camera alone, or one of several as <c>NAME=CAMERA</c> or <c>NAME=CAMERA;weight=W</c>.</summary>
/// <param name="Name">Null: the station's only camera.</param>
/// <param name="Camera">As <see cref="SourceOpener"/> takes it.</param>
/// <param name="Weight">Share of the engine, 0.01–100.</param>
internal sealed partial record CameraChoice(string? Name, string Camera, double Weight = 1)
{
    private const double LeastWeight = 0.01;
    private const double MostWeight = 100;

    /// <summary>For people and messages: a network camera's password is nobody's business.</summary>
    public override string ToString() => SourceUri.WithoutPassword(Name is null ? Camera : $"{Name}={Camera}");

    /// <exception cref="InputException">Several without names, a name twice, or a weight that is none.</exception>
    public static IReadOnlyList<CameraChoice> Parse(IReadOnlyList<string> given)
    {
        var choices = given.Select(Parse).ToList();
        if (choices.Count > 1 && choices.Find(static choice => choice.Name is null) is { } nameless)
            throw new InputException(Texts.CameraNeedsName(nameless.Camera));
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var choice in choices)
        {
            if (choice.Name is { } name && !names.Add(name))
                throw new InputException(Texts.CameraTwice(name));
        }
        return choices;
    }

    private static CameraChoice Parse(string text)
    {
        var match = Named().Match(text);
        if (!match.Success)
            return new CameraChoice(null, text);
        var weight = match.Groups["weight"];
        return new CameraChoice(match.Groups["name"].Value, match.Groups["camera"].Value, weight.Success ? Weigh(text, weight.Value) : 1);
    }

    private static double Weigh(string text, string weight) =>
        double.TryParse(weight, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= LeastWeight and <= MostWeight
            ? number
            : throw new InputException(Texts.CameraWeight(text, weight, LeastWeight, MostWeight));

    [GeneratedRegex(@"\A(?<name>[A-Za-z0-9_\-]{1,32})=(?<camera>.*?)(;weight=(?<weight>[^;]*))?\z", RegexOptions.Singleline)]
    private static partial Regex Named();
}
