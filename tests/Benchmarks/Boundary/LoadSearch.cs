namespace Benchmarks.Boundary;

/// <summary>
/// Which load comes next: upwards in even proportions until a step fails, downwards where not even the first is stable, then between the highest stable one
/// and the lowest that is not. Pure; the whole history is given each time.
/// </summary>
/// <param name="First">Where it begins.</param>
/// <param name="Factor">From one step to the next on the way up, above 1; on the way down it is halved.</param>
/// <param name="Least">Nothing below is tried.</param>
/// <param name="Most">Nothing above is tried.</param>
/// <param name="MostSteps">The bound on the time that it takes.</param>
/// <param name="Whole">Loads are whole numbers, as streams are.</param>
internal sealed record LoadSearch(double First, double Factor, double Least, double Most, int MostSteps, bool Whole = false)
{
    /// <summary>The boundary is known well enough when the next load above it is so near.</summary>
    private const double NearEnough = 1.08;

    /// <returns>Null: the search has ended.</returns>
    public double? Next(IReadOnlyList<(double Load, StepVerdict Verdict)> history)
    {
        if (history.Count >= MostSteps)
            return null;
        var next = Wanted(history);
        return next is { } load && load >= Least && load <= Most && history.All(step => step.Load != load) ? load : null;
    }

    private double? Wanted(IReadOnlyList<(double Load, StepVerdict Verdict)> history)
    {
        if (history.Count == 0)
            return First;
        if (history.All(static step => step.Verdict != StepVerdict.Failing))
            return Up(history.Max(static step => step.Load));
        if (history.All(static step => step.Verdict != StepVerdict.Stable))
            return Fit(history.Min(static step => step.Load) / 2);
        var high = history.Where(static step => step.Verdict != StepVerdict.Stable).Min(static step => step.Load);
        // A stable step above one that was not is the machine's luck, not its strength.
        var low = history.Where(step => step.Verdict == StepVerdict.Stable && step.Load < high).Select(static step => step.Load).DefaultIfEmpty(high / 2).Max();
        return high / low <= NearEnough ? null : Fit(Math.Sqrt(low * high));
    }

    private double? Up(double load) => Math.Max(Fit(load * Factor), Whole ? load + 1 : 0) is var next && load < Most ? Math.Min(next, Most) : null;

    private double Fit(double load) => Whole ? Math.Round(load) : Math.Round(load, 2);
}
