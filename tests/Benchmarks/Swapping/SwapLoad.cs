using System.Text.Json;
using Benchmarks.Systems;
using Inspection.Contracts;
using Inspection.Messaging.Stations;
using Inspection.Models;
using Inspection.Models.Archives;

namespace Benchmarks.Swapping;

/// <summary>A station that inspects as fast as it can, and orders to it.</summary>
internal sealed class SwapLoad(RunningProgram program, Ear ear)
{
    private static readonly StationAddress station = new("bench", "swap", "station");
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(120);

    public static Task<Ear> ListenAsync(int port, CancellationToken cancellation) => Ear.OpenAsync(port, [Topics.Result(station), Topics.Reported(station)], cancellation);

    public static RunningProgram Start(string home, int port, string model) => StationProgram.Start(home, station, port, "sim:substrate?fps=1000", model);

    public Task WarmUpAsync(int parts, CancellationToken cancellation) => ear.WaitAsync(parts, program, patience, cancellation);

    /// <summary>As an order names it.</summary>
    public static DesiredModel Describe(ModelPackage package)
    {
        var file = Path.GetTempFileName();
        try
        {
            var (sha256, bytes) = PackageArchive.WriteFile(package.Folder, file);
            return new DesiredModel(package.Manifest.Name, package.Manifest.Version, sha256, bytes, new Uri(package.Folder).AbsoluteUri);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Orders the model and waits for the end of it, good or bad.</summary>
    public async Task<OrderedSwap> SwapAsync(string id, DesiredModel model, CancellationToken cancellation)
    {
        var order = new DesiredMessage(id, model);
        var (start, orderedAt) = (ear.Count, DateTimeOffset.UtcNow);
        await ear.PublishAsync(MqttSwapChannel.Order(station, order), cancellation);
        var steps = new List<(DateTimeOffset, SwapStep)>();
        var (arrival, end) = await ear.FindAsync(start, Settled, program, patience, cancellation);
        return new OrderedSwap(orderedAt, arrival.At, steps, end);

        ReportedMessage? Settled(Arrival arrival)
        {
            if (arrival.Topic != Topics.Reported(station) || JsonSerializer.Deserialize(arrival.Payload.Span, Wire.Default.ReportedMessage) is not { } report || report.OrderId != id)
                return null;
            if (steps.Count == 0 || steps[^1].Item2 != report.Step)
                steps.Add((report.At, report.Step));
            return report.Step is SwapStep.Running or SwapStep.RolledBack or SwapStep.Refused ? report : null;
        }
    }

    /// <summary>Everything that was judged so far.</summary>
    public Line ReadLine() => new([.. ear.Heard().Where(static arrival => arrival.Topic == Topics.Result(station)).Select(static arrival =>
        JsonSerializer.Deserialize(arrival.Payload.Span, Wire.Default.ResultMessage) is { } result
            ? new LineResult(arrival.At, result.Sequence, result.CapturedAt)
            : throw new JsonException("A result is null."))]);

    public ProcessUse ReadUse() => program.ReadUse();
}
