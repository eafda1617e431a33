using System.Globalization;
using System.Text.Json;
using Benchmarks.Systems;
using Inspection.Contracts;
using TestKit;

namespace Benchmarks.Boundary;

/// <summary>Real stations at a real broker, each with a folder of pictures for a camera.</summary>
/// <param name="Golden">As <c>--golden</c>; null: none.</param>
/// <param name="Duration">How long a load is held at least.</param>
internal sealed record BoundaryLoad(int Port, string Images, string Model, string? Golden, TimeSpan Duration, BoundaryCriteria Criteria)
{
    /// <summary>Compilers and caches have settled by then.</summary>
    private const int WarmUpParts = 20;

    /// <summary>A percentile of fewer says little; a slow line is held for longer, but not for ever.</summary>
    private const int LeastParts = 30;
    private const int MostTimes = 3;

    private static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    /// <summary>Starts so many stations, measures them together, and stops them.</summary>
    /// <param name="ordered">Parts a second, of each.</param>
    /// <exception cref="InputException">A station ended or said nothing.</exception>
    public async Task<BoundaryStep> MeasureAsync(int streams, double ordered, CancellationToken cancellation)
    {
        using var home = new TemporaryFolder();
        var stations = Enumerable.Range(1, streams).Select(static number => new StationAddress("bench", "boundary", string.Create(CultureInfo.InvariantCulture, $"station{number}"))).ToList();
        var programs = new List<RunningProgram>();
        var ears = new List<Ear>();
        try
        {
            foreach (var station in stations)
            {
                ears.Add(await Ear.OpenAsync(Port, [Topics.Result(station)], cancellation));
                programs.Add(StationProgram.Start(home.Path, station, Port, Camera(ordered), Model, Golden is null ? [] : ["--golden", Golden]));
            }
            foreach (var (ear, program) in ears.Zip(programs))
                await ear.WaitAsync(WarmUpParts, program, patience, cancellation);
            return await MeasureAsync(ears, programs, ordered, cancellation);
        }
        finally
        {
            foreach (var program in programs)
                await program.DisposeAsync();
            foreach (var ear in ears)
                await ear.DisposeAsync();
        }
    }

    private async Task<BoundaryStep> MeasureAsync(IReadOnlyList<Ear> ears, IReadOnlyList<RunningProgram> programs, double ordered, CancellationToken cancellation)
    {
        var (from, before) = (ears.Select(static ear => ear.Count).ToList(), programs.Select(static program => program.ReadUse()).ToList());
        var began = TimeProvider.System.GetTimestamp();
        await Task.Delay(Held(ordered), cancellation);
        var heard = ears.Zip(from, static (ear, already) => ear.Heard(already)).ToList();
        var elapsed = TimeProvider.System.GetElapsedTime(began);
        foreach (var program in programs)
            program.RequireRunning();
        var after = programs.Select(static program => program.ReadUse()).ToList();
        return BoundaryStep.Of(
            [.. heard.Select(arrivals => StreamReading.Of([.. arrivals.Select(Read)], ordered))], ordered,
            before.Zip(after, static (first, last) => (last.Processor - first.Processor).TotalSeconds).Sum() / elapsed.TotalSeconds, after.Sum(static use => use.PeakBytes), Criteria);
    }

    private TimeSpan Held(double ordered) => TimeSpan.FromSeconds(Math.Clamp(LeastParts / ordered, Duration.TotalSeconds, MostTimes * Duration.TotalSeconds));

    private string Camera(double ordered) => string.Create(CultureInfo.InvariantCulture, $"dir:{Images}?fps={ordered}&loop=true");

    private static StreamResult Read(Arrival arrival) => JsonSerializer.Deserialize(arrival.Payload.Span, Wire.Default.ResultMessage) is { } result
        ? new StreamResult(arrival.At, result.CapturedAt, result.Sequence, result.Reason == VerdictReason.Overrun)
        : throw new JsonException("A result is null.");
}
