namespace Inspection.Quality;

/// <summary>Looks for patterns in standard scores, so that subgroups of different size are judged by their own deviations. Pure.</summary>
public static class RunRules
{
    public static IReadOnlyList<RunRule> WesternElectric { get; } =
        [RunRule.WesternElectric1, RunRule.WesternElectric2, RunRule.WesternElectric3, RunRule.WesternElectric4];

    public static IReadOnlyList<RunRule> Nelson { get; } =
    [
        RunRule.Nelson1, RunRule.Nelson2, RunRule.Nelson3, RunRule.Nelson4, RunRule.Nelson5, RunRule.Nelson6, RunRule.Nelson7, RunRule.Nelson8,
    ];

    /// <summary>Those of <paramref name="rules"/> that the last of <paramref name="scores"/> breaks, together with those before it.</summary>
    public static IReadOnlyList<RunRule> BrokenAtEnd(ReadOnlySpan<double> scores, IReadOnlyList<RunRule> rules)
    {
        var broken = new List<RunRule>();
        foreach (var rule in rules)
        {
            if (IsBroken(scores, rule))
                broken.Add(rule);
        }
        return broken;
    }

    private static bool IsBroken(ReadOnlySpan<double> scores, RunRule rule) => rule switch
    {
        RunRule.WesternElectric1 or RunRule.Nelson1 => scores.Length > 0 && Math.Abs(scores[^1]) > 3,
        RunRule.WesternElectric2 or RunRule.Nelson5 => IsSomeBeyond(scores, 2, 3, 2),
        RunRule.WesternElectric3 or RunRule.Nelson6 => IsSomeBeyond(scores, 4, 5, 1),
        RunRule.WesternElectric4 => IsSomeBeyond(scores, 8, 8, 0),
        RunRule.Nelson2 => IsSomeBeyond(scores, 9, 9, 0),
        RunRule.Nelson3 => IsTrend(scores, 6),
        RunRule.Nelson4 => IsAlternating(scores, 14),
        RunRule.Nelson7 => Last(scores, 15, static score => Math.Abs(score) < 1),
        RunRule.Nelson8 => Last(scores, 8, static score => Math.Abs(score) > 1),
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    /// <summary>The last point and enough of those before it lie beyond <paramref name="deviations"/>, on the side of the last one.</summary>
    private static bool IsSomeBeyond(ReadOnlySpan<double> scores, int least, int among, double deviations)
    {
        if (scores.Length < least || Math.Abs(scores[^1]) <= deviations)
            return false;
        var side = Math.Sign(scores[^1]);
        var found = 0;
        foreach (var score in scores[^Math.Min(among, scores.Length)..])
        {
            if (score * side > deviations)
                found++;
        }
        return found >= least;
    }

    private static bool IsTrend(ReadOnlySpan<double> scores, int length)
    {
        if (scores.Length < length)
            return false;
        var last = scores[^length..];
        var (up, down) = (true, true);
        for (var i = 1; i < last.Length; i++)
        {
            up &= last[i] > last[i - 1];
            down &= last[i] < last[i - 1];
        }
        return up || down;
    }

    private static bool IsAlternating(ReadOnlySpan<double> scores, int length)
    {
        if (scores.Length < length)
            return false;
        var last = scores[^length..];
        for (var i = 2; i < last.Length; i++)
        {
            if ((last[i] - last[i - 1]) * (last[i - 1] - last[i - 2]) >= 0)
                return false;
        }
        return true;
    }

    private static bool Last(ReadOnlySpan<double> scores, int length, Func<double, bool> holds)
    {
        if (scores.Length < length)
            return false;
        foreach (var score in scores[^length..])
        {
            if (!holds(score))
                return false;
        }
        return true;
    }
}
