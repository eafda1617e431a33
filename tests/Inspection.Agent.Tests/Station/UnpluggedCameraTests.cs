using System.Diagnostics;
using Inspection.Agent.Station;
using Inspection.Agent.Tests.Fixtures;
using Inspection.Contracts;
using TestKit;
using TestKit.Cameras;

namespace Inspection.Agent.Tests.Station;

/// <summary>Simulated cameras pulled and plugged while a station runs: it says so, goes on, and nobody restarts anything.</summary>
[Collection(nameof(GigeCamera))]
public sealed class UnpluggedCameraTests : IDisposable
{
    private readonly StationBench bench = new();
    private readonly SingleImageModel model = new();

    public UnpluggedCameraTests() => bench.StartBroker();

    public void Dispose()
    {
        model.Dispose();
        bench.Dispose();
    }

    [RtspFact]
    public async Task RunAsync_NetworkCameraPulledAndPlugged_IsDegradedMeanwhile()
    {
        using var camera = new RtspServer();
        camera.Plug();
        await using var listener = await bench.ListenAsync();
        using var stop = new CancellationTokenSource();
        var uri = camera.Uri.Replace("//", "//operator:secret@", StringComparison.Ordinal);
        var cameras = CameraChoice.Parse([uri]);
        var run = bench.RunAsync(bench.Options with { Cameras = cameras, Camera = string.Join(", ", cameras), Model = model.Path, Golden = null }, stop.Token);

        var degraded = await FollowAsync(listener, camera);
        await stop.CancelAsync();
        await run;

        degraded.Camera.ShouldNotBeNull().ShouldContain("operator:***@");
        degraded.Detail.ShouldNotBeNull().ShouldContain("127.0.0.1");
        bench.Said.ShouldAllBe(static text => !text.English.Contains("secret") && !text.Korean.Contains("secret"));
    }

    [GigeFact]
    public async Task Run_IndustrialCameraPulledAndPlugged_IsDegradedMeanwhile()
    {
        using var camera = new GigeCamera();
        camera.Plug();
        await using var listener = await bench.ListenAsync();
        var start = KitProgram.StartInfo("edge/Inspection.Agent", bench.Home,
        [
            "run", "--camera", $"{GigeCamera.Uri}?format=Mono8&size=512x512&ExposureTimeAbs=5000&timeout=1", "--model", model.Path,
            "--broker", $"127.0.0.1:{bench.Broker.Port}", "--home", bench.Home,
        ]);
        Directory.CreateDirectory(bench.Home);
        using var agent = Process.Start(start).ShouldNotBeNull();
        agent.BeginOutputReadLine();
        var complaints = agent.StandardError.ReadToEndAsync();
        try
        {
            (await FollowAsync(listener, camera)).Detail.ShouldNotBeNull().ShouldContain(GigeCamera.Uri);
        }
        finally
        {
            agent.Kill();
            await agent.WaitForExitAsync();
        }
        (await complaints).ShouldNotContain("Unhandled");
    }

    /// <returns>What the station said while the camera was unplugged.</returns>
    private static async Task<StateMessage> FollowAsync(Listener listener, CameraProcess camera)
    {
        await ResultAsync(listener);
        camera.Unplug();
        var degraded = await StateAsync(listener, StationStatus.Degraded);
        camera.Plug();
        await StateAsync(listener, StationStatus.Online);
        await ResultAsync(listener);
        return degraded;
    }

    private static async Task<StateMessage> StateAsync(Listener listener, StationStatus status)
    {
        while (true)
        {
            var message = await listener.NextAsync();
            if (message.Topic.EndsWith("/state", StringComparison.Ordinal) && HeardRun.Read(message, Wire.Default.StateMessage) is var state && state.Status == status)
                return state;
        }
    }

    private static async Task ResultAsync(Listener listener)
    {
        while (!(await listener.NextAsync()).Topic.EndsWith("/result", StringComparison.Ordinal))
        {
            // Until a part was judged.
        }
    }
}
