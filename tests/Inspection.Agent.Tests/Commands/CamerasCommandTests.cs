using System.Text.Json.Nodes;
using Inspection.Contracts;
using TestKit;
using TestKit.Cameras;

namespace Inspection.Agent.Tests.Commands;

[Collection(nameof(GigeCamera))]
public sealed class CamerasCommandTests : IDisposable
{
    private readonly TemporaryFolder home = new();

    public void Dispose() => home.Dispose();

    [GigeFact]
    public async Task Cameras_IndustrialCamera_IsListedWithItsModesAndWhatToPaste()
    {
        using var camera = new GigeCamera();
        camera.Plug();

        var (exitCode, lines) = await KitProgram.RunAsync("edge/Inspection.Agent", home.Path, ["cameras"]);

        exitCode.ShouldBe(ExitCodes.Done);
        lines.ShouldContain(static line => line.StartsWith(GigeCamera.Uri, StringComparison.Ordinal));
        lines.ShouldContain(static line => line.Contains("Mono8") && line.Contains("2048x2048"));
        lines.ShouldContain(static line => line.Contains("--camera"));
    }

    [Fact]
    public async Task Cameras_Json_IsOneObjectWithAListOfCameras()
    {
        var (exitCode, lines) = await KitProgram.RunAsync("edge/Inspection.Agent", home.Path, ["cameras", "--json"]);

        exitCode.ShouldBe(ExitCodes.Done);
        var found = JsonNode.Parse(string.Join('\n', lines)).ShouldNotBeNull();
        foreach (var camera in found["cameras"].ShouldNotBeNull().AsArray())
            camera?["uri"]?.GetValue<string>().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Cameras_InKorean_SaysHowToGoOn()
    {
        var (_, lines) = await KitProgram.RunAsync("edge/Inspection.Agent", home.Path, ["cameras"], "ko_KR.UTF-8");

        lines.ShouldContain(static line => line.Contains("네트워크 카메라는 검색되지 않습니다"));
    }
}
