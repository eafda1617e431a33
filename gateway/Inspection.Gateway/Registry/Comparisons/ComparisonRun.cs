using System.Text.Json;
using Inspection.Contracts;
using Inspection.Inference.Probing;

namespace Inspection.Gateway.Registry.Comparisons;

/// <summary>One comparison, from start to result. Thread-safe.</summary>
internal sealed class ComparisonRun(Comparison start, IReadOnlyList<StoredPicture> pictures, Func<string, string> evidenceUrl) : IDisposable
{
    private readonly Lock gate = new();
    private readonly CancellationTokenSource cancel = new();
    private readonly List<ComparedPart> parts = [];
    private Comparison now = start;

    public Comparison Now
    {
        get
        {
            lock (gate)
                return now;
        }
    }

    /// <summary>Compared parts in the order of the pictures.</summary>
    public IReadOnlyList<ComparedPart> Parts(bool onlyDisagreements)
    {
        lock (gate)
            return [.. parts.Where(part => !onlyDisagreements || part.A.Verdict != part.B.Verdict)];
    }

    public void Cancel() => cancel.Cancel();

    /// <param name="turn">Held while the child runs.</param>
    /// <param name="stopping">The gateway is.</param>
    public async Task RunAsync(ComparisonJob job, string jobFile, ProbeLimits limits, SemaphoreSlim turn, CancellationToken stopping)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancel.Token, stopping);
        try
        {
            await turn.WaitAsync(ending.Token);
            try
            {
                Change(static state => state with { State = ComparisonState.Running });
                await File.WriteAllBytesAsync(jobFile, JsonSerializer.SerializeToUtf8Bytes(job, ComparisonJson.Default.ComparisonJob), ending.Token);
                var (_, ended) = await ConfinedProcess.RunAsync(ComparisonTrial.CommandFor(jobFile, limits.MemoryBytes), limits, ending.Token, Hear);
                Change(state => state.State == ComparisonState.Failed ? state
                    : state.Done == state.Total ? state with { State = ComparisonState.Done }
                    : state with { State = ComparisonState.Failed, Reason = BilingualText.From(ended) });
            }
            finally
            {
                turn.Release();
                File.Delete(jobFile);
            }
        }
        catch (OperationCanceledException)
        {
            Change(static state => state with { State = ComparisonState.Cancelled });
        }
        catch (InputException problem)
        {
            Change(state => state with { State = ComparisonState.Failed, Reason = BilingualText.From(problem.Text) });
        }
    }

    public void Dispose() => cancel.Dispose();

    private void Hear(string text)
    {
        if (Read(text) is not { } line)
            return;
        lock (gate)
        {
            if (line.Refusal is { } refusal)
                now = now with { State = ComparisonState.Failed, Reason = refusal };
            else if (line.Judgements is [var a, var b] && parts.Count < pictures.Count)
                AddLocked(pictures[parts.Count], a, b);
        }
    }

    private void AddLocked(StoredPicture picture, Judgement a, Judgement b)
    {
        parts.Add(new ComparedPart(picture.Station, picture.ResultId, evidenceUrl(picture.ResultId), a, b));
        now = now with
        {
            Done = parts.Count,
            Agreed = now.Agreed + (a.Verdict == b.Verdict ? 1 : 0),
            MedianMillisecondsA = Median(static part => part.A.Milliseconds),
            MedianMillisecondsB = Median(static part => part.B.Milliseconds),
        };
    }

    private double Median(Func<ComparedPart, double> value)
    {
        var sorted = parts.Select(value).Order().ToArray();
        return Math.Round(sorted[sorted.Length / 2], 3);
    }

    private void Change(Func<Comparison, Comparison> change)
    {
        lock (gate)
            now = change(now);
    }

    private static ComparisonLine? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, ComparisonJson.Default.ComparisonLine);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
