using Inspection.Agent.Station;
using Inspection.Agent.Tests.Fixtures;
using Inspection.Contracts;

namespace Inspection.Agent.Tests.Station;

public sealed class StationRunCamerasTests : IDisposable
{
    private readonly StationBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task RunAsync_TwoFolders_EveryResultNamesItsCameraAndTheSummaryHasBoth()
    {
        bench.StartBroker();
        for (var number = 1; number <= 4; number++)
            bench.Add($"{number}.png", Picture.Good());
        var cameras = CameraChoice.Parse([$"front=dir:{bench.Parts};weight=2", $"side=dir:{bench.Parts}"]);
        await using var listener = await bench.ListenAsync();

        await bench.RunAsync(bench.Options with { Cameras = cameras, Camera = string.Join(", ", cameras) });

        var results = (await listener.UntilOfflineAsync()).Results;
        foreach (var camera in (string[])["front", "side"])
            results.Where(result => result.Camera == camera).Select(static result => result.PartId).ShouldBe(["1", "2", "3", "4"]);
        results.ShouldAllBe(static result => result.Verdict == Verdict.Ok);
        bench.Summary.Parts.ShouldBe(8);
        bench.Summary.Cameras.ShouldNotBeNull().Select(static camera => (camera.Name, camera.Weight, camera.Parts, camera.Ok)).ShouldBe([("front", 2, 4, 4), ("side", 1, 4, 4)]);
    }
}
