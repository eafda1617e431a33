using System.Collections.Concurrent;
using Inspection.Contracts;
using Inspection.Gateway.Auditing;
using Inspection.Gateway.Options;
using Inspection.Gateway.People;
using Inspection.Inference.Probing;

namespace Inspection.Gateway.Registry.Comparisons;

/// <summary>
/// Starts comparisons, one running at a time, and keeps the newest results until the gateway ends: they can be had again from the same pictures.
/// Thread-safe.
/// </summary>
internal sealed class ComparisonDesk(GatewayOptions options, AuditLog audit, TimeProvider time, IHostApplicationLifetime lifetime) : IDisposable
{
    private const int Kept = 20;
    private const int MostOpen = 4;

    private readonly ConcurrentDictionary<string, ComparisonRun> runs = new();
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Comparison> All => [.. runs.Values.Select(static run => run.Now).OrderByDescending(static run => run.Id, StringComparer.Ordinal)];

    public ComparisonRun? Find(string id) => runs.GetValueOrDefault(id);

    /// <exception cref="InputException">Too many are open.</exception>
    public Comparison Start(
        (string Place, string Title) a, (string Place, string Title) b, string? golden, IReadOnlyList<StoredPicture> pictures, Func<string, string> evidenceUrl, Visitor by)
    {
        if (All.Count(static run => run.State is ComparisonState.Waiting or ComparisonState.Running) >= MostOpen)
            throw new InputException(Texts.TooManyComparisons(MostOpen));
        var id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        var start = new Comparison(id, by.Name, time.GetUtcNow(), ComparisonState.Waiting, a.Title, b.Title, 0, pictures.Count, 0, null, null, null);
        var run = new ComparisonRun(start, pictures, evidenceUrl);
        runs[id] = run;
        Forget();
        Directory.CreateDirectory(options.IncomingFolder);
        var limits = new ProbeLimits(TimeSpan.FromHours(1), options.Uploads.CheckMemoryBytes);
        var job = new ComparisonJob([a.Place, b.Place], golden, [.. pictures.Select(static picture => picture.File)]);
        _ = Task.Run(() => run.RunAsync(job, Path.Combine(options.IncomingFolder, $"{id}.json"), limits, turn, lifetime.ApplicationStopping));
        audit.Add(AuditEntry.Of(by, AuditActions.ComparisonStarted, $"{a.Title} / {b.Title}", time, AuditDetails.Of(new { id, pictures = pictures.Count })));
        return start;
    }

    public void Dispose() => turn.Dispose();

    private void Forget()
    {
        foreach (var old in All.Where(static run => run.State is ComparisonState.Done or ComparisonState.Failed or ComparisonState.Cancelled).Skip(Kept))
        {
            if (runs.TryRemove(old.Id, out var removed))
                removed.Dispose();
        }
    }
}
