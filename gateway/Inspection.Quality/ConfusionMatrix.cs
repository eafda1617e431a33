namespace Inspection.Quality;

/// <summary>What the machine said against what is known. An UNKNOWN part is rejected like an NG one.</summary>
/// <param name="GoodPassed">Good parts judged OK.</param>
/// <param name="GoodRejected">Good parts judged NG (과검).</param>
/// <param name="GoodUnknown">Good parts judged UNKNOWN.</param>
/// <param name="BadPassed">Bad parts judged OK (유출).</param>
/// <param name="BadRejected">Bad parts judged NG.</param>
/// <param name="BadUnknown">Bad parts judged UNKNOWN.</param>
public sealed record ConfusionMatrix(long GoodPassed, long GoodRejected, long GoodUnknown, long BadPassed, long BadRejected, long BadUnknown)
{
    /// <summary>Good parts that were not passed ÷ good parts (과검률).</summary>
    public Share FalseRejectRate => Share.Among(GoodRejected + GoodUnknown, GoodPassed + GoodRejected + GoodUnknown);

    /// <summary>Bad parts that were passed ÷ bad parts (유출률, 미검률).</summary>
    public Share EscapeRate => Share.Among(BadPassed, BadPassed + BadRejected + BadUnknown);

    /// <summary>Bad parts among those passed: what the customer meets.</summary>
    public Share BadAmongPassed => Share.Among(BadPassed, GoodPassed + BadPassed);

    /// <summary>Rightly passed or rightly not passed ÷ all.</summary>
    public Share Accuracy => Share.Among(GoodPassed + BadRejected + BadUnknown, GoodPassed + GoodRejected + GoodUnknown + BadPassed + BadRejected + BadUnknown);
}
