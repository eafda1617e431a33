using System.Diagnostics;
using System.Text.Json;
using Inspection.Agent.Tests.Fixtures;
using Inspection.Contracts;
using Inspection.Imaging;
using Inspection.Mqtt;
using TestKit;
using TestKit.Cameras;

namespace Inspection.Agent.Tests.Swapping;

/// <summary>A station with an industrial camera that is ordered recipes with settings of the camera. The simulator's pictures are brighter the longer it exposes.</summary>
[Collection(nameof(GigeCamera))]
public sealed class CameraOrderTests : IDisposable
{
    /// <summary>Mean grey level of the simulator's ramp at its own 10 ms is 127, at 100 ms 191.</summary>
    private const double Brighter = 160;

    private readonly StationBench bench = new();
    private readonly SingleImageModel model = new();
    private readonly GigeCamera camera = new();
    private readonly List<MqttMessage> messages = [];

    public CameraOrderTests()
    {
        bench.StartBroker();
        camera.Plug();
        Directory.CreateDirectory(bench.Home);
    }

    public void Dispose()
    {
        camera.Dispose();
        model.Dispose();
        bench.Dispose();
    }

    [GigeFact]
    public async Task Order_WithCameraSettings_EachPictureIsJudgedByTheRecipeThatItWasTakenFor()
    {
        await using var listener = await bench.ListenAsync();
        await using var orders = await SwapBench.OpenAsync(bench);
        using (var agent = Start())
        {
            await ResultAsync(listener);
            (await OrderAsync(orders, "bright", new DesiredRecipe("board-a", 1, OkPictureEvery: 1, Camera: Settings(("exposure", "100000"))))).Step.ShouldBe(SwapStep.Running);
            await ResultAsync(listener);
            var refused = await OrderAsync(orders, "wrong", new DesiredRecipe("board-b", 1, OkPictureEvery: 1, Camera: Settings(("exposure", "90000000"), ("TriggerMode", "\"Off\""))));
            var unknown = await OrderAsync(orders, "unknown", new DesiredRecipe("board-b", 1, OkPictureEvery: 1, Camera: Settings(("exposure", "20000"), ("Sharpness", "2"))));
            (await OrderAsync(orders, "own", null)).Step.ShouldBe(SwapStep.Running);
            await ResultAsync(listener);
            await StopAsync(agent);

            refused.Step.ShouldBe(SwapStep.Refused);
            refused.Reason.ShouldNotBeNull().En.ShouldContain("exposure=90000000 is out of range; this camera takes 10 to 10000000");
            unknown.Reason.ShouldNotBeNull().En.ShouldContain("Sharpness");
            unknown.Reason.Ko.ShouldNotBe(unknown.Reason.En);
        }

        var heard = new HeardRun([.. messages, .. (await listener.UntilOfflineAsync()).Messages]);
        var pictures = Pictures(heard).ToList();
        pictures.Select(static picture => picture.Recipe).Distinct().ShouldBe(["own", "board-a r1"]);
        pictures.ShouldAllBe(static picture => picture.MeanGrey > Brighter == (picture.Recipe == "board-a r1"));
        heard.Results.Select(static result => result.Sequence).ShouldBe(Enumerable.Range(1, heard.Results.Count).Select(static number => (long)number));
        heard.States.ShouldAllBe(static state => state.Status != StationStatus.Degraded);
    }

    [GigeFact]
    public async Task Order_InForce_IsSetAgainAfterAPowerCutOfStationAndCamera()
    {
        await using var listener = await bench.ListenAsync();
        await using var orders = await SwapBench.OpenAsync(bench);
        using (var agent = Start())
        {
            await ResultAsync(listener);
            (await OrderAsync(orders, "bright", new DesiredRecipe("board-a", 1, OkPictureEvery: 1, Camera: Settings(("exposure", "100000"))))).Step.ShouldBe(SwapStep.Running);
            await StopAsync(agent);
        }
        await listener.UntilOfflineAsync();
        camera.Unplug();
        camera.Plug();
        using (var again = Start())
        {
            messages.Clear();
            await ResultAsync(listener);
            await StopAsync(again);
        }

        var heard = new HeardRun([.. messages, .. (await listener.UntilOfflineAsync()).Messages]);
        Pictures(heard).ShouldAllBe(static picture => picture.Recipe == "board-a r1" && picture.MeanGrey > Brighter);
    }

    private static Dictionary<string, JsonElement> Settings(params (string Name, string Json)[] settings) =>
        settings.ToDictionary(static one => one.Name, static one => JsonElement.Parse(one.Json));

    private async Task ResultAsync(Listener listener)
    {
        for (var results = 0; results < 5; results += messages[^1].Topic.EndsWith("/result", StringComparison.Ordinal) ? 1 : 0)
            messages.Add(await listener.NextAsync());
    }

    private IEnumerable<(string Recipe, double MeanGrey)> Pictures(HeardRun heard)
    {
        foreach (var message in heard.Messages.Where(static message => message.Topic.Contains("/evidence/", StringComparison.Ordinal)))
        {
            var result = heard.Results.Single(result => message.Topic.EndsWith(result.ResultId, StringComparison.Ordinal));
            var file = bench.PathOf("evidence.jpg");
            File.WriteAllBytes(file, message.Payload.ToArray());
            yield return (result.Recipe.Name, new GreyImageReader().Read(file).Pixels.ToArray().Average(static grey => (double)grey));
        }
    }

    private async Task<ReportedMessage> OrderAsync(SwapBench orders, string id, DesiredRecipe? recipe)
    {
        await orders.GiveAsync(SwapBench.Order(id, model.Path, "1.0.0", new SwapSettings(ShadowParts: 0, GuardParts: 0)) with { Recipe = recipe });
        return await orders.SettledAsync(id);
    }

    private Process Start()
    {
        var recipe = bench.WriteRecipe($$"""{ "name": "own", "model": "{{model.Path}}", "okPictureEvery": 1 }""");
        var start = KitProgram.StartInfo("edge/Inspection.Agent", bench.Home,
        [
            "run", "--camera", $"{GigeCamera.Uri}?format=Mono8&size=256x256&fps=10&health=false", "--recipe", recipe,
            "--broker", $"127.0.0.1:{bench.Broker.Port}", "--home", bench.Home,
        ]);
        var agent = Process.Start(start).ShouldNotBeNull();
        agent.BeginOutputReadLine();
        agent.BeginErrorReadLine();
        return agent;
    }

    private static async Task StopAsync(Process agent)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{agent.Id}"]);
        await agent.WaitForExitAsync();
    }
}
