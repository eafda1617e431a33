namespace Inspection.Core.Triggering;

public enum PictureMatch
{
    /// <summary>It is the part's.</summary>
    Shows,

    /// <summary>Exposed before the part was there; a later one may be right.</summary>
    TooEarly,

    /// <summary>The part had moved on; no later one can be right.</summary>
    TooLate,
}
