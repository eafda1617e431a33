using System.Text.Json;
using Inspection.Contracts;
using Inspection.Inference.Probing;

namespace Inspection.Gateway.Registry.Comparisons;

/// <summary>One comparison that is under way, from start to end. Thread-safe.</summary>
internal sealed class ComparisonRun(
    Comparison start, IReadOnlyList<StoredPicture> pictures, Func<string, string> evidenceUrl, ComparisonStore store, ILogger logger) : IDisposable
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
    public IReadOnlyList<ComparedPart> Parts
    {
        get
        {
            lock (gate)
                return [.. parts];
        }
    }

    /// <summary>Does nothing where it has ended.</summary>
    public void Cancel()
    {
        lock (gate)
        {
            if (now.IsUnderWay)
                cancel.Cancel();
        }
    }

    /// <summary>Has ended afterwards, whatever happens.</summary>
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
                store.DeleteIfPossible(jobFile);
            }
        }
        catch (OperationCanceledException)
        {
            Change(state => state.State == ComparisonState.Failed ? state
                : state with { State = cancel.IsCancellationRequested ? ComparisonState.Cancelled : ComparisonState.Interrupted });
        }
        catch (InputException problem)
        {
            Fail(problem.Text);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Fail(Texts.ComparisonNotKept(problem.Message));
        }
        catch (Exception problem)
        {
            Log.ComparisonBroke(logger, problem);
            Fail(Texts.ComparisonBroke(problem.Message));
        }
    }

    public void Dispose() => cancel.Dispose();

    private void Hear(string text)
    {
        if (Read(text) is not { } line)
            return;
        try
        {
            lock (gate)
            {
                if (line.Refusal is { } refusal)
                    now = now with { State = ComparisonState.Failed, Reason = refusal };
                else if (line.Judgements is [var a, var b] && parts.Count < pictures.Count)
                    AddLocked(pictures[parts.Count], a, b);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The child is to be heard to its end all the same, or it would wait for a reader.
            Cancel();
            Fail(Texts.ComparisonNotKept(problem.Message));
        }
    }

    private void AddLocked(StoredPicture picture, Judgement a, Judgement b)
    {
        var part = new ComparedPart(picture.Station, picture.ResultId, evidenceUrl(picture.ResultId), a, b, picture.Recipe);
        store.Add(now.Id, part);
        parts.Add(part);
        now = now.With(parts);
    }

    private void Fail(LocalizedText why) => Change(state => state with { State = ComparisonState.Failed, Reason = BilingualText.From(why) });

    private void Change(Func<Comparison, Comparison> change)
    {
        lock (gate)
        {
            now = change(now);
            try
            {
                store.Save(now);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                now = now with { State = ComparisonState.Failed, Reason = BilingualText.From(Texts.ComparisonNotKept(problem.Message)) };
            }
        }
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
