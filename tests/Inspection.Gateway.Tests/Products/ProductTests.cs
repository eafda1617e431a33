using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Gateway.Tests.Harness;
using Inspection.Imaging;
using TestKit;
using TestKit.Onnx;

namespace Inspection.Gateway.Tests.Products;

public abstract class ProductTests : GatewayTest
{
    private readonly ModelPackageFolder package = PaintedPackage.Create();

    private ProductTests(PostgresServer? server)
        : base(server)
    {
    }

    public sealed class OnSqlite() : ProductTests(null);

    [Collection(SharedServer.Name)]
    public sealed class OnPostgres(PostgresServer server) : ProductTests(server);

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        package.Dispose();
    }

    [Fact]
    public async Task Recipe_Saved_IsTheNextRevisionAndTheOlderStays()
    {
        await SaveAsync();

        (await RecipeAsync(new { minimumSizePixels = 3 }, "first")).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await RecipeAsync(new { minimumSizePixels = 5, taktMilliseconds = 1200 }, "second")).StatusCode.ShouldBe(HttpStatusCode.Created);

        var revisions = (await Gateway.JsonAsync("/api/v1/products/board-a/recipes")).EnumerateArray().ToList();
        revisions.Select(revision => revision.GetProperty("revision").GetInt32()).ShouldBe([2, 1]);
        revisions[1].GetProperty("content").GetProperty("minimumSizePixels").GetDouble().ShouldBe(3);
        var product = (await Gateway.JsonAsync("/api/v1/products")).EnumerateArray().ShouldHaveSingleItem();
        product.GetProperty("newest").GetProperty("content").GetProperty("taktMilliseconds").GetDouble().ShouldBe(1200);
    }

    [Theory]
    [InlineData("""{ "minimumSizePixels": -1 }""", "recipe.minimumSizePixels", "minimumSizePixels")]
    [InlineData("""{ "thresholds": { "open": 2 } }""", "recipe.thresholds.open", "thresholds/open")]
    [InlineData("""{ "modelSha256": "SHA", "thresholds": { "nonesuch": 0.5 } }""", "nonesuch", "thresholds/nonesuch")]
    [InlineData("""{ "modelSha256": "unknown" }""", "unknown", "modelSha256")]
    [InlineData("""{ "goldenSha256": "unknown" }""", "unknown", "goldenSha256")]
    [InlineData("""{ "regionOfInterest": [0, 0, 5] }""", "recipe.regionOfInterest", "regionOfInterest")]
    [InlineData("""{ "goldenSha256": "GOLDEN", "regionOfInterest": [0, 0, 65, 64] }""", "64×64", "regionOfInterest")]
    [InlineData("""{ "goldenSha256": "GOLDEN", "regions": [{ "box": [0, 0, 64, 64] }, { "box": [1, 0, 64, 64], "kind": "exclude" }] }""", "64×64", "regions/1/box")]
    [InlineData("""{ "regions": [{ "box": [0, 0, 64, 0] }] }""", "recipe.regions.0.box", "regions/0/box")]
    [InlineData("""{ "regions": [{}] }""", "recipe.regions.0.box", "regions/0/box")]
    [InlineData("""{ "regionOfInterest": [0, 0, 5, 5], "regions": [] }""", "either regionOfInterest or regions", "regionOfInterest")]
    [InlineData("""{ "deadlineMilliseconds": 0 }""", "recipe.deadlineMilliseconds", "deadlineMilliseconds")]
    [InlineData("""{ "okPictureEvery": 0 }""", "recipe.okPictureEvery", "okPictureEvery")]
    [InlineData("""{ "camera": { "exposure": 0 } }""", "1 to 1000000000 µs, or auto", "camera/exposure")]
    [InlineData("""{ "camera": { "white-balance": "warm" } }""", "1000 to 20000 K, or auto", "camera/white-balance")]
    [InlineData("""{ "camera": { "gain": null } }""", "recipe.camera.gain", "camera/gain")]
    [InlineData("""{ "camera": { "TriggerMode": { "on": true } } }""", "one word", "camera/TriggerMode")]
    [InlineData("""{ "camera": { "a b/c": 1 } }""", "the name of a setting", "camera/a%20b~1c")]
    public async Task Recipe_ThatCannotBe_IsRefusedInWordsAtItsField(string recipe, string expected, string field)
    {
        await SaveAsync();
        var text = recipe.Replace("SHA", await InstallAsync()).Replace("GOLDEN", await TemplateAsync());

        using var response = await Gateway.Client.PostAsync(
            "/api/v1/products/board-a/recipes", new StringContent($$"""{ "recipe": {{text}} }""", Encoding.UTF8, "application/json"));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("message").GetProperty("en").GetString().ShouldNotBeNull().ShouldContain(expected);
        var error = problem.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        error.GetProperty("pointer").GetString().ShouldBe($"#/recipe/{field}");
        error.GetProperty("message").GetProperty("ko").GetString().ShouldNotBe(error.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Recipe_WrongInSeveralPlaces_IsRefusedAtEachOfThem()
    {
        await SaveAsync();

        using var response = await RecipeAsync(new { minimumSizePixels = -1, thresholds = new { open = 2 }, taktMilliseconds = 0 }, "");

        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("pointer").GetString())
            .ShouldBe(["#/recipe/thresholds/open", "#/recipe/minimumSizePixels", "#/recipe/taktMilliseconds"]);
    }

    [Fact]
    public async Task Recipe_WithRegions_IsOrderedWithTheBoxAroundThemForStationsThatKnowOne()
    {
        var sha256 = await InstallAsync();
        await SaveAsync();
        object[] regions = [new { box = new[] { 4, 8, 10, 10 }, name = "left" }, new { box = new[] { 40, 20, 10, 12 } }, new { box = new[] { 5, 9, 2, 2 }, kind = "exclude" }];
        (await RecipeAsync(new { modelSha256 = sha256, regions, okPictureEvery = 50 }, "")).StatusCode.ShouldBe(HttpStatusCode.Created);
        await using var station = await ConnectStationAsync();

        await ChangeOverAsync(new { stations = new[] { station.Address.ToString() } });

        var recipe = (await DesiredAsync("board-a", 1)).GetProperty("recipe");
        recipe.GetProperty("regions").EnumerateArray().Select(region => region.GetProperty("kind").GetString()).ShouldBe(["inspect", "inspect", "exclude"]);
        recipe.GetProperty("regionOfInterest").EnumerateArray().Select(value => value.GetInt32()).ShouldBe([4, 8, 46, 24]);
        recipe.GetProperty("okPictureEvery").GetInt32().ShouldBe(50);
        var stored = (await Gateway.JsonAsync("/api/v1/products/board-a/recipes"))[0].GetProperty("content");
        stored.GetProperty("regions")[0].GetProperty("name").GetString().ShouldBe("left");
        stored.GetProperty("regionOfInterest").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Recipe_WithCameraSettings_IsKeptInItsRevisionAndOrdered()
    {
        var sha256 = await InstallAsync();
        await SaveAsync();
        using var saved = await Gateway.Client.PostAsync("/api/v1/products/board-a/recipes", new StringContent(
            $$"""{ "recipe": { "modelSha256": "{{sha256}}", "camera": { "exposure": 8000, "white-balance": "auto", "ReverseX": true } } }""", Encoding.UTF8, "application/json"));
        saved.StatusCode.ShouldBe(HttpStatusCode.Created, await saved.Content.ReadAsStringAsync());
        (await RecipeAsync(new { modelSha256 = sha256, camera = new { gain = 2.5 } }, "")).StatusCode.ShouldBe(HttpStatusCode.Created);
        await using var station = await ConnectStationAsync();

        await ChangeOverAsync(new { revision = 1, stations = new[] { station.Address.ToString() } });

        const string Settings = """{"exposure":8000,"white-balance":"auto","ReverseX":true}""";
        (await DesiredAsync("board-a", 1)).GetProperty("recipe").GetProperty("camera").GetRawText().ShouldBe(Settings);
        var revisions = await Gateway.JsonAsync("/api/v1/products/board-a/recipes");
        revisions[1].GetProperty("content").GetProperty("camera").GetRawText().ShouldBe(Settings);
        revisions[0].GetProperty("content").GetProperty("camera").GetProperty("gain").GetDouble().ShouldBe(2.5);
    }

    [Fact]
    public async Task Template_FromAResultsPicture_IsServedByItsDigest()
    {
        await using var station = await ConnectStationAsync();
        await station.PublishAsync(Sample.Result(1, Verdict.Ng));
        await station.PublishEvidenceAsync($"{Sample.BootId}-00000001", JpegPicture());
        await Eventually.True(async () => (await Gateway.Client.GetAsync($"/api/v1/results/{Sample.BootId}-00000001/evidence")).IsSuccessStatusCode);

        using var made = await Gateway.Client.PostAsync($"/api/v1/templates/from-result/{Sample.BootId}-00000001", null);

        made.StatusCode.ShouldBe(HttpStatusCode.Created, await made.Content.ReadAsStringAsync());
        var template = await made.Content.ReadFromJsonAsync<JsonElement>();
        (template.GetProperty("widthPixels").GetInt32(), template.GetProperty("heightPixels").GetInt32()).ShouldBe((64, 48));
        (await Gateway.Client.GetByteArrayAsync($"/api/v1/templates/{template.GetProperty("sha256").GetString()}")).ShouldBe(JpegPicture());
        (await Gateway.Client.PostAsync("/api/v1/templates/from-result/unknown", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("no image")]
    [InlineData("")]
    public async Task Template_ThatIsNoImage_IsRefused(string content)
    {
        using var response = await Gateway.Client.PostAsync("/api/v1/templates", Body(Encoding.UTF8.GetBytes(content)));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        Directory.EnumerateFiles(Path.Combine(Home, "gateway", "templates")).ShouldBeEmpty();
    }

    [Fact]
    public async Task ChangeOver_OrdersModelAndRecipeAndRollsBackBoth()
    {
        var sha256 = await InstallAsync();
        var golden = await TemplateAsync();
        await SaveAsync();
        await RecipeAsync(new { modelSha256 = sha256, goldenSha256 = golden, regionOfInterest = new[] { 0, 0, 32, 32 } }, "");
        await RecipeAsync(new { modelSha256 = sha256, minimumSizePixels = 9 }, "");
        await using var station = await ConnectStationAsync();
        var stations = new[] { station.Address.ToString() };

        await ChangeOverAsync(new { stations, revision = 1 });
        var first = await DesiredAsync("board-a", 1);
        var second = await ChangeOverAsync(new { stations });
        await DesiredAsync("board-a", 2);
        using var back = await Gateway.Client.PostAsJsonAsync($"/api/v1/deployments/{second.GetProperty("id").GetString()}/rollback", new { });

        first.GetProperty("model").GetProperty("sha256").GetString().ShouldBe(sha256);
        first.GetProperty("recipe").GetProperty("golden").GetProperty("url").GetString().ShouldBe($"{Gateway.Address}api/v1/templates/{golden}");
        first.GetProperty("swap").GetProperty("shadowParts").GetInt32().ShouldBe(0);
        second.GetProperty("title").GetString().ShouldBe("board-a r2");
        back.StatusCode.ShouldBe(HttpStatusCode.Accepted, await back.Content.ReadAsStringAsync());
        await DesiredAsync("board-a", 1);
        (await Gateway.JsonAsync("/api/v1/audit?action=changeover")).GetProperty("items").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task ChangeOver_ModelOfTheStationUnknown_SaysSo()
    {
        await SaveAsync();
        await RecipeAsync(new { minimumSizePixels = 9 }, "");

        var deployment = await ChangeOverAsync(new { stations = new[] { "lab/line-1/station-1" } });

        var station = deployment.GetProperty("stations")[0];
        station.GetProperty("stage").GetString().ShouldBe("notGiven");
        station.GetProperty("reason").GetProperty("en").GetString().ShouldNotBeNull().ShouldContain("lab/line-1/station-1");
    }

    private Task<HttpResponseMessage> SaveAsync() => Gateway.Client.PutAsJsonAsync("/api/v1/products/board-a", new { title = "Board A" });

    private Task<HttpResponseMessage> RecipeAsync(object recipe, string comment) => Gateway.Client.PostAsJsonAsync("/api/v1/products/board-a/recipes", new { recipe, comment });

    private async Task<JsonElement> ChangeOverAsync(object wanted)
    {
        using var response = await Gateway.Client.PostAsJsonAsync("/api/v1/products/board-a/changeover", wanted);
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted, await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<JsonElement> DesiredAsync(string product, int revision)
    {
        JsonElement desired = default;
        await Eventually.True(async () =>
        {
            using var response = await Gateway.Client.GetAsync("/api/v1/stations/lab/line-1/station-1/desired");
            if (!response.IsSuccessStatusCode)
                return false;
            desired = await response.Content.ReadFromJsonAsync<JsonElement>();
            var recipe = desired.GetProperty("recipe");
            return recipe.GetProperty("product").GetString() == product && recipe.GetProperty("revision").GetInt32() == revision;
        });
        return desired;
    }

    private async Task<string> InstallAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Home, "models", "painted-pair", "1.0.0")).FullName;
        foreach (var file in Directory.EnumerateFiles(package.Path))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return (await Gateway.JsonAsync("/api/v1/models"))[0].GetProperty("sha256").GetString().ShouldNotBeNull();
    }

    private async Task<string> TemplateAsync()
    {
        using var response = await Gateway.Client.PostAsync("/api/v1/templates", Body(Png(64)));
        response.StatusCode.ShouldBe(HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("sha256").GetString().ShouldNotBeNull();
    }

    private static byte[] Png(int size) => PngEncoder.Encode(size, size, PixelFormat.Grey8, new byte[size * size]);

    private static byte[] JpegPicture()
    {
        using var frame = Frame.Rent(new FrameId(1), PixelFormat.Grey8, 64, 48);
        frame.Pixels.Clear();
        using var encoder = new JpegEncoder();
        var jpeg = new ArrayBufferWriter<byte>();
        encoder.EncodeJpeg(frame, 80, jpeg);
        return jpeg.WrittenSpan.ToArray();
    }

    private static ByteArrayContent Body(byte[] image) => new(image) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } };
}
