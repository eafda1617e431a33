using Video4Linux;

namespace Inspection.Cameras.Schemes;

/// <summary>
/// Chooses among what a camera offers. What was asked for must be there; what was not is chosen so: the largest picture up to 1920×1080 that comes 15 times a second or
/// more, at the rate nearest to 30, in the format that needs the least work and has colour, if the camera has. Pure functions.
/// </summary>
internal static class V4l2Choice
{
    private const int UsualPixels = 1920 * 1080;
    private const double UsualRate = 30;
    private const double LeastRate = 15;

    /// <summary>Rates are fractions: 29.97 is asked for as 30.</summary>
    private const double RateTolerance = 0.5;

    /// <param name="fourCc">Null: any that is understood.</param>
    /// <returns>Null: the camera has nothing of the kind.</returns>
    public static (VideoMode Mode, FrameRate? Rate)? Choose(
        IReadOnlyList<VideoMode> modes, (int WidthPixels, int HeightPixels)? size, double? perSecond, string? fourCc)
    {
        var fitting = modes
            .Where(mode => V4l2Format.Find(mode.FourCc) is not null && (fourCc is null || mode.FourCc == fourCc))
            .Where(mode => size is null || size == (mode.WidthPixels, mode.HeightPixels))
            .Select(mode => (Mode: mode, Rate: RateOf(mode, perSecond)))
            .Where(one => perSecond is null || one.Rate is null || Math.Abs(one.Rate.Value.PerSecond - perSecond.Value) <= RateTolerance)
            .ToList();
        if (fitting.Count == 0)
            return null;
        return fitting
            .OrderByDescending(one => one.Rate is null || perSecond is not null || one.Rate.Value.PerSecond >= LeastRate)
            .ThenByDescending(one => Pixels(one.Mode) <= UsualPixels)
            .ThenByDescending(one => Pixels(one.Mode) <= UsualPixels ? Pixels(one.Mode) : -Pixels(one.Mode))
            .ThenBy(one => V4l2Format.Find(one.Mode.FourCc)?.Cost)
            .First();
    }

    private static long Pixels(VideoMode mode) => (long)mode.WidthPixels * mode.HeightPixels;

    private static FrameRate? RateOf(VideoMode mode, double? perSecond) =>
        mode.Rates.Count == 0 ? null : mode.Rates.MinBy(rate => Math.Abs(rate.PerSecond - (perSecond ?? UsualRate)));
}
