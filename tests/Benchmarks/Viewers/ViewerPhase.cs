using System.Diagnostics;

namespace Benchmarks.Viewers;

/// <summary>So many viewers watching one station for a while: what they saw, and what it took of the gateway.</summary>
/// <param name="FramesPerSecond">Of each viewer that reads as fast as it can.</param>
/// <param name="LatencyMs">Of every frame that those saw.</param>
/// <param name="SentPerSecond">Frames that the station sent.</param>
/// <param name="ProcessorShare">Of one core, used by the gateway.</param>
/// <param name="MemoryMegabytes">Of the gateway, resident, at the end.</param>
internal sealed record ViewerPhase(double[] FramesPerSecond, double[] LatencyMs, double SentPerSecond, double ProcessorShare, double MemoryMegabytes)
{
    private static readonly TimeSpan warmUp = TimeSpan.FromSeconds(3);

    /// <param name="slowReaders">Further viewers, who take a second for each frame.</param>
    public static async Task<ViewerPhase> MeasureAsync(ViewerStage stage, int viewers, int slowReaders, TimeSpan duration)
    {
        var clients = new List<ViewerClient>();
        try
        {
            for (var viewer = 0; viewer < viewers; viewer++)
                clients.Add(await ViewerClient.ConnectAsync(stage.Gateway.Address, stage.Station, stage.SentAt));
            for (var reader = 0; reader < slowReaders; reader++)
                clients.Add(await ViewerClient.ConnectAsync(stage.Gateway.Address, stage.Station, stage.SentAt, TimeSpan.FromSeconds(1)));
            await Task.Delay(warmUp);
            clients.ForEach(static client => client.TakeLatencies());
            var (process, frames, begin) = (stage.Gateway.Process, stage.Frames, Stopwatch.GetTimestamp());
            process.Refresh();
            var before = process.TotalProcessorTime;
            await Task.Delay(duration);
            process.Refresh();
            var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
            var used = (process.TotalProcessorTime - before).TotalSeconds / seconds;
            var sent = (stage.Frames - frames) / seconds;
            var seen = clients.Take(viewers).Select(static client => client.TakeLatencies()).ToArray();
            return new ViewerPhase([.. seen.Select(latencies => latencies.Length / seconds)], [.. seen.SelectMany(static latencies => latencies).Order()], sent, used, process.WorkingSet64 / 1e6);
        }
        finally
        {
            foreach (var client in clients)
                await client.DisposeAsync();
        }
    }

    public double Latency(double share) => LatencyMs[(int)(LatencyMs.Length * share)];
}
