using System.Text.Json;
using Inspection.Agent.Station;
using Inspection.Agent.Tests.Fixtures;
using Inspection.Contracts;
using Inspection.Core.Pipeline;
using TestKit;

namespace Inspection.Agent.Tests.Station;

public sealed class HeartbeatTests : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly TemporaryFolder folder = new();
    private readonly ManualTime time = new();
    private readonly SilentStation station = new();
    private readonly RunStatistics statistics = new();
    private readonly ModelIdentity model = new("painted-pair", "1.0.0", new string('0', 64));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void EachSecond_ReportsAndWrites()
    {
        var file = folder.File("summary.json");
        using var heartbeat = Start(file);

        statistics.CountFrame();
        time.Advance(Second);
        statistics.CountFrame();
        time.Advance(Second);

        station.Reported.Select(metrics => metrics.Frames).ShouldBe([1L, 2]);
        Read(file).Frames.ShouldBe(2);
    }

    [Fact]
    public void Beat_ReaderHasTheFileOpen_ReplacesItAsAWhole()
    {
        var file = folder.File("summary.json");
        using var heartbeat = Start(file);
        heartbeat.Beat();
        using var reader = File.OpenRead(file);

        statistics.CountFrame();
        heartbeat.Beat();

        JsonSerializer.Deserialize(reader, Wire.Default.RunSummary).ShouldNotBeNull().Frames.ShouldBe(0);
        Read(file).Frames.ShouldBe(1);
        Directory.GetFiles(folder.Path).ShouldBe([file]);
    }

    [Fact]
    public void Beat_FileCannotBeWritten_StillReports()
    {
        using var heartbeat = Start(folder.File("missing/summary.json"));

        heartbeat.Beat();

        station.Reported.Count.ShouldBe(1);
    }

    [Fact]
    public void Beat_Disposed_SaysNothing()
    {
        var heartbeat = Start(folder.File("summary.json"));
        heartbeat.Dispose();

        heartbeat.Beat();
        time.Advance(Second);

        station.Reported.ShouldBeEmpty();
        Directory.GetFiles(folder.Path).ShouldBeEmpty();
    }

    private Heartbeat Start(string file) =>
        new(statistics, static () => null, static () => null, station, station, () => statistics.Summarise("lab/line1/station1", "dir:parts", model, "boot", 0), "boot", file, time);

    private static RunSummary Read(string file) => JsonSerializer.Deserialize(File.ReadAllBytes(file), Wire.Default.RunSummary).ShouldNotBeNull();
}
