using System.Collections.Concurrent;
using Inspection.Contracts;
using Inspection.Gateway.Auditing;
using Inspection.Gateway.Options;
using Inspection.Gateway.People;
using Inspection.Inference.Probing;

namespace Inspection.Gateway.Registry.Comparisons;

/// <summary>Starts comparisons, one running at a time, and keeps the newest of those that have ended over restarts of the gateway. Thread-safe.</summary>
internal sealed class ComparisonDesk : IDisposable
{
    /// <summary>Of comparisons that have ended; the older ones are deleted.</summary>
    public const int Kept = 50;

    private const int MostOpen = 4;

    private readonly GatewayOptions options;
    private readonly ComparisonStore store;
    private readonly AuditLog audit;
    private readonly TimeProvider time;
    private readonly ILogger<ComparisonDesk> logger;
    private readonly CancellationToken stopping;
    private readonly ConcurrentDictionary<string, Comparison> ended;
    private readonly ConcurrentDictionary<string, ComparisonRun> runs = new();
    private readonly SemaphoreSlim turn = new(1);

    public ComparisonDesk(GatewayOptions options, ComparisonStore store, AuditLog audit, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<ComparisonDesk> logger)
    {
        (this.options, this.store, this.audit, this.time, this.logger, stopping) = (options, store, audit, time, logger, lifetime.ApplicationStopping);
        ended = new ConcurrentDictionary<string, Comparison>(store.ReadAll(Kept).Select(static read => KeyValuePair.Create(read.Id, read)));
    }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Comparison> All =>
        [.. runs.Values.Select(static run => run.Now).Concat(ended.Values).DistinctBy(static one => one.Id).OrderByDescending(static one => one.Id, StringComparer.Ordinal)];

    public Comparison? Find(string id) => runs.TryGetValue(id, out var run) ? run.Now : ended.GetValueOrDefault(id);

    /// <summary>Compared parts in the order of the pictures, as far as they are judged.</summary>
    public IEnumerable<ComparedPart> Parts(string id, bool onlyDisagreements) =>
        (runs.TryGetValue(id, out var run) ? run.Parts : store.ReadParts(id)).Where(part => !onlyDisagreements || !part.Agrees);

    /// <param name="a">Name, version and precision of the one.</param>
    /// <param name="b">Of the other.</param>
    /// <exception cref="InputException">Too many are open, or it cannot be kept.</exception>
    public Comparison Start(string a, string b, ComparisonJob job, Func<string, string> evidenceUrl, Visitor by)
    {
        if (runs.Count >= MostOpen)
            throw new InputException(Texts.TooManyComparisons(MostOpen));
        var id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        var start = new Comparison(id, by.Name, time.GetUtcNow(), ComparisonState.Waiting, a, b, 0, job.Pictures.Count, 0, null, null, null, job.Pictures.Count(static picture => picture.Recipe is not null));
        try
        {
            Directory.CreateDirectory(options.IncomingFolder);
            store.Save(start);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Texts.ComparisonNotKept(problem.Message), problem);
        }
        var run = new ComparisonRun(start, job.Pictures, evidenceUrl, store, logger);
        runs[id] = run;
        _ = Task.Run(() => RunAsync(run, job));
        audit.Add(AuditEntry.Of(by, AuditActions.ComparisonStarted, $"{a} / {b}", time, AuditDetails.Of(new { id, pictures = job.Pictures.Count })));
        return start;
    }

    /// <summary>Ends one that is under way; what is judged so far stays.</summary>
    public void Cancel(string id)
    {
        if (runs.TryGetValue(id, out var run))
            run.Cancel();
    }

    /// <summary>Removes one that has ended, for good.</summary>
    /// <exception cref="InputException">It is under way, or the disk does not let it go.</exception>
    public void Remove(string id, Visitor by)
    {
        if (runs.ContainsKey(id))
            throw new InputException(Texts.ComparisonUnderWay);
        if (!ended.TryGetValue(id, out var removed))
            return;
        if (!store.TryDelete(id))
            throw new InputException(Texts.ComparisonNotRemoved);
        if (!ended.TryRemove(id, out _))
            return;
        audit.Add(AuditEntry.Of(by, AuditActions.ComparisonRemoved, $"{removed.A} / {removed.B}", time, AuditDetails.Of(new { id })));
    }

    public void Dispose() => turn.Dispose();

    private async Task RunAsync(ComparisonRun run, ComparisonJob job)
    {
        var id = run.Now.Id;
        var limits = new ProbeLimits(TimeSpan.FromHours(1), options.Uploads.CheckMemoryBytes);
        try
        {
            await run.RunAsync(job, Path.Combine(options.IncomingFolder, $"{id}.json"), limits, turn, stopping);
        }
        finally
        {
            // Found at every moment: among the ended before it leaves those that run.
            ended[id] = run.Now;
            runs.TryRemove(id, out _);
            run.Dispose();
        }
        foreach (var old in ended.Values.OrderByDescending(static one => one.Id, StringComparer.Ordinal).Skip(Kept))
        {
            ended.TryRemove(old.Id, out _);
            store.TryDelete(old.Id);
        }
    }
}
