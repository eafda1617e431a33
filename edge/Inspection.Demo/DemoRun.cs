using System.Diagnostics;
using Inspection.Contracts;

namespace Inspection.Demo;

/// <summary>One demo from start to end: gateway (which brings its broker) and station side by side, then station, gateway and broker stopped in that order.</summary>
internal sealed class DemoRun(DemoOptions options, Action<string> say)
{
    // The slowest start seen is a Raspberry Pi 4 class machine under load; beyond this something is wrong.
    private static readonly TimeSpan FirstVerdictLimit = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan StoredLimit = TimeSpan.FromSeconds(10);

    private readonly StationRuns runs = new(Path.Combine(options.Home, "demo"));

    /// <param name="interrupted">Ctrl-C or SIGTERM.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken interrupted)
    {
        if (options.JsonFile is not null)
            RunSummaryFile.RequireWritable(options.JsonFile);
        runs.Clear();
        say(Texts.Welcome(options).ToString());
        using var client = new GatewayClient(options.GatewayAddress);
        await using var gateway = new SupervisedProgram("gateway", GatewayArguments, say);
        await using var station = new SupervisedProgram("station", StationArguments, say);
        gateway.Start();
        station.Start();

        var code = await WatchAsync(gateway, station, interrupted);
        say(Texts.Stopping.ToString());
        await station.StopAsync();
        var summary = await SummariseAsync(client, gateway, station);
        await gateway.StopAsync();
        if (code != ExitCodes.Done)
            return code;
        if (summary is not { Parts: > 0 })
        {
            say(Texts.NothingInspected.ToString());
            return ExitCodes.FailedWhileRunning;
        }
        say(Texts.Progress(summary).ToString());
        say(Texts.Stopped(summary).ToString());
        if (options.JsonFile is not null)
            RunSummaryFile.Write(options.JsonFile, summary);
        if (await station.Ended != ExitCodes.Done)
            return ExitCodes.FailedWhileRunning;
        // More may be stored than a killed station had time to count, never less.
        if (summary.Stored is { } stored && stored >= summary.Published)
            return ExitCodes.Done;
        say(Texts.NotAllStored(summary).ToString());
        return ExitCodes.FailedWhileRunning;
    }

    private async Task<int> WatchAsync(SupervisedProgram gateway, SupervisedProgram station, CancellationToken interrupted)
    {
        var clock = Stopwatch.StartNew();
        var end = (TimeSpan?)null;
        var nextProgress = TimeSpan.Zero;
        var firstVerdict = false;
        var sourceEnded = false;
        while (!interrupted.IsCancellationRequested)
        {
            if (gateway.Ended.IsCompleted)
                return await gateway.Ended is var code && code == ExitCodes.Done ? ExitCodes.FailedWhileRunning : code;
            if (station.Ended.IsCompleted && await station.Ended != ExitCodes.Done)
                return await station.Ended;
            if (!firstVerdict && runs.Read() is { Parts: > 0 })
            {
                firstVerdict = true;
                say(Texts.FirstVerdict(clock.Elapsed).ToString());
                nextProgress = clock.Elapsed + ProgressInterval;
                end = clock.Elapsed + options.Duration;
            }
            if (!firstVerdict && clock.Elapsed > FirstVerdictLimit)
            {
                say(Texts.NoFirstVerdict(FirstVerdictLimit).ToString());
                return ExitCodes.FailedWhileRunning;
            }
            if (clock.Elapsed > end || (station.Ended.IsCompleted && options.Duration is not null))
                return ExitCodes.Done;
            if (station.Ended.IsCompleted && !sourceEnded)
            {
                sourceEnded = true;
                say(Texts.SourceEnded(options.GatewayAddress).ToString());
            }
            if (firstVerdict && !sourceEnded && clock.Elapsed > nextProgress && runs.Read() is { } run)
            {
                say(Texts.Progress(run).ToString());
                nextProgress = clock.Elapsed + ProgressInterval;
            }
            await Task.Delay(100, interrupted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        return ExitCodes.Done;
    }

    /// <summary>Waits until the gateway has stored what the station published, then puts the figures together.</summary>
    private async Task<RunSummary?> SummariseAsync(GatewayClient client, SupervisedProgram gateway, SupervisedProgram station)
    {
        if (runs.Read() is not { } run)
            return null;
        long? stored = null;
        for (var clock = Stopwatch.StartNew(); (stored ?? -1) < run.Published && clock.Elapsed < StoredLimit && !gateway.Ended.IsCompleted; await Task.Delay(100))
            stored = await StoredAsync(client, run.BootIds);
        return run with { Stored = stored, Restarts = new RestartSummary(station.Restarts, gateway.Restarts) };
    }

    private async Task<long?> StoredAsync(GatewayClient client, IEnumerable<string> bootIds)
    {
        long sum = 0;
        foreach (var bootId in bootIds)
        {
            if (await client.StatisticsAsync(options.Station.ToString(), bootId, CancellationToken.None) is not { } reply)
                return null;
            sum += reply.Parts;
        }
        return sum;
    }

    private string[] GatewayArguments(int start) =>
    [
        Program("gateway/Inspection.Gateway", "Inspection.Gateway"), "--port", $"{options.HttpPort}", "--broker-port", $"{options.BrokerPort}", "--home", options.Home,
        "--open-on-loopback", "true",
    ];

    private string[] StationArguments(int start)
    {
        List<string> arguments =
        [
            Program("edge/Inspection.Agent", "Inspection.Agent"), "run", "--camera", options.Camera, "--station", options.Station.ToString(),
            "--broker", $"127.0.0.1:{options.BrokerPort}", "--home", options.Home, "--json", runs.FileOf(start),
        ];
        foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)[("--model", options.Model), ("--golden", options.Golden), ("--recipe", options.Recipe), ("--hardware", options.Hardware)])
        {
            if (value is not null)
                arguments.AddRange([name, value]);
        }
        return [.. arguments];
    }

    private string Program(string folder, string name)
    {
        // The same configuration and framework as ours: …/bin/Release/net10.0.
        var framework = new DirectoryInfo(AppContext.BaseDirectory);
        var file = Path.Combine(options.Root, folder, "bin", framework.Parent?.Name ?? "", framework.Name, $"{name}.dll");
        return File.Exists(file) ? file : throw new InputException(Texts.ProgramMissing(file));
    }
}
