using Inspection.Core.Sources;

namespace Inspection.Cameras.Health;

/// <summary>
/// Judges a camera by the measures of its pictures, one after the other. Everything takes several pictures in a row to begin and to end, and begins at another
/// limit than it ends, so that a dark or shiny part among others changes nothing. No clock of its own, no allocation; used by one thread.
/// <list type="table">
/// <item><term>Frozen</term><description>all points the same, bit for bit, in 15 pictures and for 10 s; over with the first that differs. Noise alone changes a living picture.</description></item>
/// <item><term>Black</term><description>99.8 % of the points at grey 20 or below, 25 pictures; over when it is less than 98 %, 5 pictures. A dark part has glints.</description></item>
/// <item><term>Overexposed</term><description>90 % of the points at grey 250 or above, 25 pictures; over below 75 %, 5 pictures.</description></item>
/// <item><term>Unfocused</term><description>sharpness below 0.35 of what it was before, 30 pictures; over above 0.6, 10 pictures. Pictures without structure do not count.</description></item>
/// </list>
/// </summary>
/// <param name="watched">What is looked for.</param>
internal sealed class CameraHealth(IReadOnlySet<CameraFault> watched)
{
    public const int PicturesToBegin = 25;
    public const int PicturesToEnd = 5;
    public const int SamePictures = 15;
    public const int UnsharpPictures = 30;
    public const int SharpPictures = 10;
    public static readonly TimeSpan SameFor = TimeSpan.FromSeconds(10);
    private const double DarkFrom = 0.998;
    private const double DarkUntil = 0.98;
    private const double BrightFrom = 0.9;
    private const double BrightUntil = 0.75;
    private const double UnsharpFrom = 0.35;
    private const double UnsharpUntil = 0.6;

    private readonly Persistence black = new(PicturesToBegin, PicturesToEnd);
    private readonly Persistence overexposed = new(PicturesToBegin, PicturesToEnd);
    private readonly Persistence unfocused = new(UnsharpPictures, SharpPictures);
    private readonly SharpnessReference reference = new();
    private int same;
    private TimeSpan sameSince;

    /// <summary>What is wrong after this picture; null: nothing.</summary>
    /// <param name="isSame">Its points are those of the picture before.</param>
    /// <param name="now">By any clock that only goes forwards.</param>
    public CameraFault? Next(in PictureMeasures picture, bool isSame, TimeSpan now)
    {
        if (!isSame)
            (same, sameSince) = (0, now);
        else
            same++;
        var isBlack = black.Next(picture.DarkShare >= DarkFrom, picture.DarkShare < DarkUntil);
        var isOverexposed = overexposed.Next(picture.BrightShare >= BrightFrom, picture.BrightShare < BrightUntil);
        // A covered or blinded camera says nothing about its focus.
        if (!isBlack && !isOverexposed && !double.IsNaN(picture.Sharpness))
            Focus(picture.Sharpness);
        return Watched(CameraFault.Frozen, same >= SamePictures && now - sameSince >= SameFor)
            ?? Watched(CameraFault.Black, isBlack)
            ?? Watched(CameraFault.Overexposed, isOverexposed)
            ?? Watched(CameraFault.Unfocused, unfocused.Holds);
    }

    /// <summary>Another size, another picture: what was sharp before means nothing for it.</summary>
    public void Reset()
    {
        black.Reset();
        overexposed.Reset();
        unfocused.Reset();
        reference.Reset();
        same = 0;
    }

    private CameraFault? Watched(CameraFault fault, bool holds) => holds && watched.Contains(fault) ? fault : null;

    private void Focus(double sharpness)
    {
        if (reference.IsKnown)
            unfocused.Next(sharpness < UnsharpFrom * reference.Value, sharpness > UnsharpUntil * reference.Value);
        reference.Add(sharpness, isTrusted: sharpness >= UnsharpFrom * reference.Value && !unfocused.Holds);
    }
}
