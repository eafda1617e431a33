using System.Globalization;
using Inspection.Contracts;

namespace Inspection.Imaging.Disturbing;

/// <summary>How far a live image may be off, as <c>shift=8,rotate=2,gain=0.2,blur=1,noise=0.02,jpeg=50</c> says it. Each image draws its own values evenly within these ranges.</summary>
/// <param name="ShiftPixels"><c>shift</c>: to each side, both axes, 0–100.</param>
/// <param name="RotateDegrees"><c>rotate</c>: to each side about the image centre, 0–45.</param>
/// <param name="Gain"><c>gain</c>: brightness is multiplied by 1 − gain … 1 + gain, 0–0.9.</param>
/// <param name="BlurPixels"><c>blur</c>: standard deviation of a Gaussian blur, up to, 0–10.</param>
/// <param name="Noise"><c>noise</c>: standard deviation of Gaussian noise, up to, as a share of full scale, 0–0.5.</param>
/// <param name="JpegQuality"><c>jpeg</c>: compressed at a quality between this and 100, 1–100. Null: not compressed.</param>
public sealed record DisturbanceRanges(
    double ShiftPixels = 0, double RotateDegrees = 0, double Gain = 0, double BlurPixels = 0, double Noise = 0, int? JpegQuality = null)
{
    private static readonly Dictionary<string, (double Low, double High)> limits = new()
    {
        ["shift"] = (0, 100), ["rotate"] = (0, 45), ["gain"] = (0, 0.9), ["blur"] = (0, 10), ["noise"] = (0, 0.5), ["jpeg"] = (1, 100),
    };

    /// <summary>What the kit wants its models to bear.</summary>
    public static DisturbanceRanges Usual { get; } = new(8, 2, 0.2, 1, 0.02, 50);

    /// <exception cref="InputException">An unknown name, one given twice, or a value out of range.</exception>
    public static DisturbanceRanges Parse(string text)
    {
        var values = new Dictionary<string, double>();
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (name, value) = part.Split('=', 2) is [var before, var after] ? (before.Trim(), after) : (part, "");
            if (!limits.TryGetValue(name, out var limit))
                throw new InputException(Texts.UnknownDisturbance(text, name, limits.Keys));
            if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !(number >= limit.Low && number <= limit.High))
                throw new InputException(Texts.DisturbanceRange(text, name, value, limit.Low, limit.High));
            if (!values.TryAdd(name, number))
                throw new InputException(Texts.DisturbanceTwice(text, name));
        }
        if (values.Count == 0)
            throw new InputException(Texts.UnknownDisturbance(text, "", limits.Keys));
        return new DisturbanceRanges(
            values.GetValueOrDefault("shift"), values.GetValueOrDefault("rotate"), values.GetValueOrDefault("gain"), values.GetValueOrDefault("blur"),
            values.GetValueOrDefault("noise"), values.TryGetValue("jpeg", out var quality) ? (int)quality : null);
    }

    /// <summary>As <see cref="Parse"/> takes it.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"shift={ShiftPixels},rotate={RotateDegrees},gain={Gain},blur={BlurPixels},noise={Noise}{(JpegQuality is { } quality ? $",jpeg={quality}" : "")}");
}
