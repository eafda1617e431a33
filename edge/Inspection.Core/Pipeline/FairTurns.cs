namespace Inspection.Core.Pipeline;

/// <summary>
/// Whose part is judged next: start-time fair queueing (Goyal, Vin and Cheng, SIGCOMM 1996) with a part as the unit. While several have one waiting, their
/// turns go by their weights; nobody waits longer than one round of the others, and who had nothing for a while has no arrears. Not thread-safe.
/// </summary>
internal sealed class FairTurns
{
    private readonly double[] steps;
    private readonly double[] due;
    private double now;

    /// <param name="weights">Each above 0.</param>
    public FairTurns(IEnumerable<double> weights)
    {
        steps = [.. weights.Select(static weight => 1 / weight)];
        due = new double[steps.Length];
    }

    /// <param name="isWaiting">Who has a part.</param>
    /// <returns>Whose turn it is; -1: nobody has one.</returns>
    public int Next(ReadOnlySpan<bool> isWaiting)
    {
        var best = -1;
        for (var i = 0; i < isWaiting.Length; i++)
        {
            if (isWaiting[i] && (best < 0 || Start(i) < Start(best)))
                best = i;
        }
        if (best < 0)
            return best;
        now = Start(best);
        due[best] = now + steps[best];
        return best;
    }

    private double Start(int index) => Math.Max(due[index], now);
}
