using System.Buffers;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Gateway.Options;
using Inspection.Gateway.Registry.Comparisons;
using Inspection.Gateway.Tests.Harness;
using Inspection.Imaging;
using TestKit.Onnx;

namespace Inspection.Gateway.Tests.Registry;

/// <summary>Two versions on stored pictures: one finds a defect on every picture, the other on none.</summary>
public sealed class ComparisonTests : GatewayTest
{
    private const int Pictures = 3;

    [Fact]
    public async Task Compare_TwoVersions_NamesThePartsOnWhichTheyDisagree()
    {
        var (finds, misses) = (await UploadAsync("1.0.0", 0.9f), await UploadAsync("1.1.0", 0.1f));
        await StorePicturesAsync();

        var result = await EndedAsync(await StartAsync(finds, misses));

        var comparison = result.GetProperty("comparison");
        comparison.GetProperty("state").GetString().ShouldBe("done", comparison.ToString());
        (comparison.GetProperty("done").GetInt32(), comparison.GetProperty("agreed").GetInt32()).ShouldBe((Pictures, 0));
        comparison.GetProperty("a").GetString().ShouldBe("my-net 1.0.0:fp32");
        comparison.GetProperty("medianMillisecondsA").GetDouble().ShouldBeGreaterThan(0);
        var parts = result.GetProperty("parts").EnumerateArray().ToList();
        parts.Select(part => (part.GetProperty("a").GetProperty("verdict").GetString(), part.GetProperty("b").GetProperty("verdict").GetString()))
            .ShouldBe(Enumerable.Repeat<(string?, string?)>(("NG", "OK"), Pictures));
        parts[0].GetProperty("a").GetProperty("detections")[0].GetProperty("label").GetString().ShouldBe("open");
        (await Gateway.Client.GetAsync(parts[0].GetProperty("evidenceUrl").GetString())).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Compare_VersionWithItself_AgreesOnAll()
    {
        var finds = await UploadAsync("1.0.0", 0.9f);
        await StorePicturesAsync();

        var id = await StartAsync(finds, finds);
        var result = await EndedAsync(id);

        result.GetProperty("comparison").GetProperty("agreed").GetInt32().ShouldBe(Pictures);
        result.GetProperty("parts").GetArrayLength().ShouldBe(0);
        (await Gateway.JsonAsync($"/api/v1/comparisons/{id}?all=true")).GetProperty("parts").GetArrayLength().ShouldBe(Pictures);
    }

    [Fact]
    public async Task Cancel_OneThatWaits_EndsIt()
    {
        var finds = await UploadAsync("1.0.0", 0.9f);
        await StorePicturesAsync();
        var first = await StartAsync(finds, finds);
        var second = await StartAsync(finds, finds);

        (await Gateway.Client.DeleteAsync($"/api/v1/comparisons/{second}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await EndedAsync(second)).GetProperty("comparison").GetProperty("state").GetString().ShouldBe("cancelled");
        (await EndedAsync(first)).GetProperty("comparison").GetProperty("state").GetString().ShouldBe("done");
    }

    [Fact]
    public async Task Compare_AfterARestart_IsThereWithItsParts()
    {
        var (finds, misses) = (await UploadAsync("1.0.0", 0.9f), await UploadAsync("1.1.0", 0.1f));
        await StorePicturesAsync();
        var before = await EndedAsync(await StartAsync(finds, misses));

        await StopGatewayAsync();
        await StartGatewayAsync();

        var listed = (await Gateway.JsonAsync("/api/v1/comparisons")).EnumerateArray().ShouldHaveSingleItem();
        listed.ToString().ShouldBe(before.GetProperty("comparison").ToString());
        (await EndedAsync(listed.GetProperty("id").GetString() ?? "")).ToString().ShouldBe(before.ToString());
    }

    [Fact]
    public async Task Compare_UnderWayWhenTheGatewayEnds_IsInterruptedWithWhatItHas()
    {
        var (finds, misses) = (await UploadAsync("1.0.0", 0.9f), await UploadAsync("1.1.0", 0.1f));
        await StorePicturesAsync();
        var id = await StartAsync(finds, misses);
        await EndedAsync(id);
        await StopGatewayAsync();
        // As a power failure leaves it: one picture judged, the line of the next one torn.
        var (state, parts) = (Path.Combine(Home, "gateway", "comparisons", $"{id}.json"), Path.Combine(Home, "gateway", "comparisons", $"{id}.parts"));
        await File.WriteAllTextAsync(state, (await File.ReadAllTextAsync(state)).Replace("\"done\"", "\"running\""));
        var lines = await File.ReadAllLinesAsync(parts);
        await File.WriteAllTextAsync(parts, $"{lines[0]}\n{lines[1][..40]}");

        await StartGatewayAsync();

        var result = await Gateway.JsonAsync($"/api/v1/comparisons/{id}");
        var comparison = result.GetProperty("comparison");
        comparison.GetProperty("state").GetString().ShouldBe("interrupted");
        (comparison.GetProperty("done").GetInt32(), comparison.GetProperty("total").GetInt32()).ShouldBe((1, Pictures));
        result.GetProperty("parts").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Remove_OneThatHasEnded_IsGoneForGoodAndInTheLog()
    {
        var finds = await UploadAsync("1.0.0", 0.9f);
        await StorePicturesAsync();
        var id = await StartAsync(finds, finds);

        (await ProblemAsync(Gateway.Client.DeleteAsync($"/api/v1/comparisons/{id}?remove=true"), HttpStatusCode.BadRequest)).ShouldContain("under way");
        await EndedAsync(id);
        await Eventually.True(async () => (await Gateway.Client.DeleteAsync($"/api/v1/comparisons/{id}?remove=true")).StatusCode == HttpStatusCode.NoContent);

        (await Gateway.Client.GetAsync($"/api/v1/comparisons/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Directory.EnumerateFiles(Path.Combine(Home, "gateway", "comparisons")).ShouldBeEmpty();
        (await Gateway.JsonAsync("/api/v1/audit?action=comparison-removed")).GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Comparisons_MoreThanAreKept_LoseTheOldestAndOneThatIsDamaged()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Home, "gateway", "comparisons")).FullName;
        await StopGatewayAsync();
        for (var number = 1; number <= ComparisonDesk.Kept; number++)
        {
            var old = new Comparison($"{number:D32}", "lee", DateTimeOffset.UnixEpoch, ComparisonState.Done, "a", "b", 0, 0, 0, null, null, null);
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{old.Id}.json"), JsonSerializer.SerializeToUtf8Bytes(old, ComparisonJson.Default.Comparison));
        }
        await File.WriteAllTextAsync(Path.Combine(folder, $"{0:D32}.json"), "{");
        await StartGatewayAsync();
        (await Gateway.JsonAsync("/api/v1/comparisons")).GetArrayLength().ShouldBe(ComparisonDesk.Kept);
        var finds = await UploadAsync("1.0.0", 0.9f);
        await StorePicturesAsync();

        await EndedAsync(await StartAsync(finds, finds));

        await Eventually.True(async () => (await Gateway.JsonAsync("/api/v1/comparisons")).GetArrayLength() == ComparisonDesk.Kept);
        File.Exists(Path.Combine(folder, $"{0:D32}.json")).ShouldBeFalse();
        File.Exists(Path.Combine(folder, $"{1:D32}.json")).ShouldBeFalse();
    }

    [Fact]
    public async Task Compare_NowhereToWriteTheJob_IsRefusedAndTakesNoPlace()
    {
        var finds = await UploadAsync("1.0.0", 0.9f);
        await StorePicturesAsync();
        var incoming = Gateway.Get<GatewayOptions>().IncomingFolder;
        Directory.Delete(incoming, recursive: true);
        await File.WriteAllTextAsync(incoming, "");

        (await ProblemAsync(Gateway.Client.PostAsJsonAsync("/api/v1/comparisons", new { a = finds, b = finds }), HttpStatusCode.BadRequest)).ShouldContain("disk");

        (await Gateway.JsonAsync("/api/v1/comparisons")).GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Compare_ModelThatNeedsATemplate_SaysSo()
    {
        using var package = PaintedPackage.Create();
        var folder = Directory.CreateDirectory(Path.Combine(Home, "models", "painted-pair", "1.0.0")).FullName;
        foreach (var file in Directory.EnumerateFiles(package.Path))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        var sha256 = (await Gateway.JsonAsync("/api/v1/models"))[0].GetProperty("sha256").GetString() ?? "";
        await StorePicturesAsync();

        (await ProblemAsync(Gateway.Client.PostAsJsonAsync("/api/v1/comparisons", new { a = sha256, b = sha256 }), HttpStatusCode.BadRequest)).ShouldContain("goldenSha256");
    }

    [Fact]
    public async Task Compare_PartsOfARecipe_AreJudgedByItsRegionsAndThresholds()
    {
        // Found at (4, 4) with a side of 36 pixels of the picture's 64; the recipes are kept in the order in which the pictures are.
        var (sure, unsure) = (await UploadAsync("1.0.0", 0.9f), await UploadAsync("1.1.0", 0.6f));
        await SaveRecipesAsync(
            new { regions = new[] { new { box = new[] { 0, 0, 40, 40 }, kind = "exclude" } } },
            new { regions = new[] { new { box = new[] { 44, 0, 20, 64 }, kind = "inspect" } } },
            new { thresholds = new { open = 0.7 }, regions = new[] { new { box = new[] { 0, 0, 64, 64 }, kind = "inspect" } } },
            new { minimumSizePixels = 40 });
        await StorePicturesAsync("board-a r1", "board-a r2", "board-a r3", "board-a r4", "board-a r99", "station's own");

        var id = await StartAsync(sure, unsure);
        var comparison = (await EndedAsync(id)).GetProperty("comparison");

        comparison.GetProperty("state").GetString().ShouldBe("done", comparison.ToString());
        comparison.GetProperty("byRecipe").GetInt32().ShouldBe(4);
        (await Gateway.JsonAsync($"/api/v1/comparisons/{id}?all=true")).GetProperty("parts").EnumerateArray()
            .Select(part => (Recipe(part), Verdict(part, "a"), Verdict(part, "b"))).Reverse().ShouldBe(
            [
                ("board-a r1", "OK", "OK"), ("board-a r2", "OK", "OK"), ("board-a r3", "NG", "OK"), ("board-a r4", "OK", "OK"),
                (null, "NG", "NG"), (null, "NG", "NG"),
            ]);

        static string? Recipe(JsonElement part) => part.GetProperty("recipe").GetString();
        static string? Verdict(JsonElement part, string model) => part.GetProperty(model).GetProperty("verdict").GetString();
    }

    [Fact]
    public async Task Compare_ModelThatComparesAndARecipeWithATemplate_NeedsNoOther()
    {
        using var package = PaintedPackage.Create();
        var folder = Directory.CreateDirectory(Path.Combine(Home, "models", "painted-pair", "1.0.0")).FullName;
        foreach (var file in Directory.EnumerateFiles(package.Path))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        var sha256 = (await Gateway.JsonAsync("/api/v1/models"))[0].GetProperty("sha256").GetString() ?? "";
        using var content = new ByteArrayContent(Jpeg(40));
        using var uploaded = await Gateway.Client.PostAsync("/api/v1/templates", content);
        var golden = (await uploaded.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("sha256").GetString();
        await SaveRecipesAsync(new { goldenSha256 = golden });
        await StorePicturesAsync("board-a r1");

        var id = await StartAsync(sha256, sha256);
        var comparison = (await EndedAsync(id)).GetProperty("comparison");

        comparison.GetProperty("state").GetString().ShouldBe("done", comparison.ToString());
        (await Gateway.JsonAsync($"/api/v1/comparisons/{id}?all=true")).GetProperty("parts")[0].GetProperty("a").GetProperty("reason").GetString().ShouldNotBe("no-template");
    }

    [Theory]
    [InlineData("unknown", 10)]
    [InlineData(null, 0)]
    [InlineData(null, 2001)]
    [InlineData(null, 10)]
    public async Task Compare_WhatCannotBe_IsAProblem(string? model, int limit)
    {
        // No picture is stored: what is right but for that is refused as well.
        var sha256 = model ?? await UploadAsync("1.0.0", 0.9f);

        (await Gateway.Client.PostAsJsonAsync("/api/v1/comparisons", new { a = sha256, b = sha256, limit })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<string> StartAsync(string a, string b)
    {
        using var response = await Gateway.Client.PostAsJsonAsync("/api/v1/comparisons", new { a, b });
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString().ShouldNotBeNull();
    }

    private async Task<JsonElement> EndedAsync(string id)
    {
        JsonElement result = default;
        await Eventually.True(async () =>
        {
            result = await Gateway.JsonAsync($"/api/v1/comparisons/{id}");
            return result.GetProperty("comparison").GetProperty("state").GetString() is not ("waiting" or "running");
        });
        return result;
    }

    private async Task<string> UploadAsync(string version, float score)
    {
        var model = new FixedModel("images", OnnxElement.Real, 1, 3, 32, 32).Gives("rows", [1, 2, 6], [2, 2, 20, 20, score, 0, 0, 0, 0, 0, 0, 0]).ToArray();
        var manifest = $$"""
            {
              "name": "my-net", "version": "{{version}}",
              "inputs": [{ "layout": "NCHW", "color": "rgb", "normalisation": { "scale": 1, "mean": [0], "std": [1] }, "resize": "stretch" }],
              "output": { "head": "yolo-end2end" }, "labels": ["open", "short"], "threshold": 0.5
            }
            """;
        using var form = new MultipartFormDataContent { { new ByteArrayContent(model), "file", "model.onnx" }, { new StringContent(manifest), "manifest" } };
        using var response = await Gateway.Client.PostAsync("/api/v1/models", form);
        response.StatusCode.ShouldBe(HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("sha256").GetString().ShouldNotBeNull();
    }

    private async Task SaveRecipesAsync(params object[] recipes)
    {
        (await Gateway.Client.PutAsJsonAsync("/api/v1/products/board-a", new { title = "Board A" })).EnsureSuccessStatusCode();
        foreach (var recipe in recipes)
        {
            using var saved = await Gateway.Client.PostAsJsonAsync("/api/v1/products/board-a/recipes", new { recipe });
            saved.EnsureSuccessStatusCode();
        }
    }

    private Task StorePicturesAsync() => StorePicturesAsync([.. Enumerable.Repeat(Sample.Result(1).Recipe.Name, Pictures)]);

    /// <summary>A picture for each name of a recipe, each later than the one before.</summary>
    private async Task StorePicturesAsync(params string[] recipes)
    {
        await using var station = await ConnectStationAsync();
        for (var number = 1; number <= recipes.Length; number++)
        {
            await station.PublishAsync(Sample.Result(number, Verdict.Ng) with { Recipe = new RecipeIdentity(recipes[number - 1], "0123456789ab") });
            await station.PublishEvidenceAsync($"{Sample.BootId}-{number:D8}", Jpeg((byte)(number * 40)));
        }
        await Eventually.True(async () => (await Gateway.Client.GetAsync($"/api/v1/results/{Sample.BootId}-{recipes.Length:D8}/evidence")).IsSuccessStatusCode);
    }

    private static byte[] Jpeg(byte grey)
    {
        using var frame = Frame.Rent(new FrameId(1), PixelFormat.Grey8, 64, 64);
        frame.Pixels.Fill(grey);
        using var encoder = new JpegEncoder();
        var jpeg = new ArrayBufferWriter<byte>();
        encoder.EncodeJpeg(frame, 80, jpeg);
        return jpeg.WrittenSpan.ToArray();
    }
}
