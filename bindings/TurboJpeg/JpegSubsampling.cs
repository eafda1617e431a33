namespace TurboJpeg;

/// <summary>Resolution of colour against brightness; the values are those of <c>TJSAMP</c>.</summary>
public enum JpegSubsampling
{
    /// <summary>A combination that has no name here.</summary>
    Other = -1,
    Full444 = 0,
    Half422 = 1,
    Quarter420 = 2,
    Grey = 3,
    Half440 = 4,
    Quarter411 = 5,
}
