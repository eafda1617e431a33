using System.Text.Json;
using Inspection.Agent.Station;
using Inspection.Agent.Tests.Fixtures;
using Inspection.Contracts;
using Inspection.Core.Recipes;

namespace Inspection.Agent.Tests.Station;

public sealed class SourceOpenerTests : IDisposable
{
    private readonly StationBench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("sim:substrate", "x.png", "leave out --golden")]
    [InlineData("gst:videotestsrc", "pairs", "dir:PATH")]
    [InlineData("file:line.mp4", "pairs", "dir:PATH")]
    [InlineData("dir:/nowhere", null, "/nowhere")]
    [InlineData("dir:/nowhere", "/nowhere/golden.png", "/nowhere/golden.png")]
    [InlineData("webcam:0", null, "webcam")]
    [InlineData("photos", null, "dir:photos")]
    [InlineData("sim:nonesuch", null, "nonesuch")]
    public void Open_WhatCannotBeOpened_SaysWhy(string camera, string? golden, string named) =>
        Should.Throw<InputException>(() => SourceOpener.Open(camera, golden, TimeProvider.System)).Text.English.ShouldContain(named);

    [Fact]
    public void Open_RealCamera_TakesTheRecipesSettings()
    {
        var settings = new Recipe("product", "model", Camera: new Dictionary<string, JsonElement> { ["exposure"] = JsonElement.Parse("\"much\"") }).CameraOptions;

        Should.Throw<InputException>(() => SourceOpener.Open("libcamera:", null, TimeProvider.System, settings)).Text.English.ShouldContain("exposure=much");
    }

    [Fact]
    public void Open_Simulation_HasNoUseForTheRecipesSettings()
    {
        var (source, _) = SourceOpener.Open("sim:substrate", null, TimeProvider.System, new Dictionary<string, string> { ["exposure"] = "8000" });

        source.Dispose();
    }

    [Fact]
    public void Open_Simulation_BringsItsOwnTemplates()
    {
        var (source, templates) = SourceOpener.Open("sim:substrate", null, TimeProvider.System);

        using (source)
            templates.ShouldNotBeNull();
    }

    [Fact]
    public void Open_FolderWithoutGolden_HasNoTemplates()
    {
        bench.Add("1.png", Picture.Good());

        var (source, templates) = SourceOpener.Open($"dir:{bench.Parts}", null, TimeProvider.System);

        using (source)
            templates.ShouldBeNull();
    }
}
