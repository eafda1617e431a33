using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Inspection.Gateway.Tests.Harness;
using Inspection.Models.Archives;
using TestKit;
using TestKit.Onnx;

namespace Inspection.Gateway.Tests.Registry;

/// <summary>Uploads as people, and those who mean harm, send them.</summary>
public sealed class UploadTests : GatewayTest
{
    private const string Form = """
        {
          "name": "my-net", "version": "1.2.0",
          "inputs": [{ "layout": "NCHW", "color": "rgb", "normalisation": { "scale": 1, "mean": [0], "std": [1] }, "resize": "stretch" }],
          "output": { "head": "yolo-end2end" }, "labels": ["open", "short"], "threshold": 0.5
        }
        """;

    [Fact]
    public async Task Upload_Package_IsCheckedAndThenListed()
    {
        using var package = PaintedPackage.Create();

        using var response = await SendAsync(Archive(package.Path));

        response.StatusCode.ShouldBe(HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
        var item = (await Gateway.JsonAsync("/api/v1/models")).EnumerateArray().ShouldHaveSingleItem();
        item.GetProperty("name").GetString().ShouldBe("painted-pair");
        item.GetProperty("upload").GetProperty("uploadedBy").GetString().ShouldBe("demo");
        item.GetProperty("upload").GetProperty("runMilliseconds").GetDouble().ShouldBeGreaterThan(0);
        var card = await Gateway.JsonAsync($"/api/v1/models/{item.GetProperty("sha256").GetString()}/card");
        card.GetProperty("manifest").GetProperty("name").GetString().ShouldBe("painted-pair");
        (await Gateway.Client.GetAsync($"/api/v1/models/{item.GetProperty("sha256").GetString()}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        LeftBehind().ShouldBeEmpty();

        (await SendAsync(Archive(package.Path))).StatusCode.ShouldBe(HttpStatusCode.OK, "the very same package is no conflict");
        package.Manifest["license"] = "other terms";
        package.Save();
        (await RefusalAsync(Archive(package.Path))).ShouldContain("higher version");
    }

    [Fact]
    public async Task Upload_FolderInsideTheArchive_IsFound()
    {
        using var package = PaintedPackage.Create();
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in Directory.EnumerateFiles(package.Path))
                zip.CreateEntryFromFile(file, $"painted/{Path.GetFileName(file)}");
        }

        (await SendAsync(archive.ToArray())).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Upload_BareModelWithoutForm_IsRefusedWithACompleteExample()
    {
        var refusal = await RefusalAsync(BareModel());

        refusal.ShouldContain("\"manifestVersion\": 1");
        refusal.ShouldContain("\"inputs\"");
        refusal.ShouldNotContain(Home);
    }

    [Fact]
    public async Task Upload_BareModelWithForm_BecomesAPackageThatStationsRead()
    {
        using var response = await SendAsync(BareModel(), Form);

        response.StatusCode.ShouldBe(HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
        var item = await response.Content.ReadFromJsonAsync<JsonElement>();
        (item.GetProperty("name").GetString(), item.GetProperty("version").GetString()).ShouldBe(("my-net", "1.2.0"));
        item.GetProperty("labels").EnumerateArray().Select(label => label.GetString()).ShouldBe(["open", "short"]);
        Inspection.Models.ModelPackageReader.Read(Path.Combine(Home, "gateway", "models", "my-net", "1.2.0")).Manifest.Version.ShouldBe("1.2.0");
    }

    [Fact]
    public async Task Upload_FormWithAKeyMissing_NamesTheKey() =>
        (await RefusalAsync(BareModel(), """{ "output": { "head": "yolo-end2end" } }""")).ShouldContain("inputs[0].layout");

    [Theory]
    [InlineData("[1]", "JSON object")]
    [InlineData("{ \"name\": ", "line 1")]
    public async Task Upload_FormThatIsNone_SaysSo(string form, string expected) => (await RefusalAsync(BareModel(), form)).ShouldContain(expected);

    [Theory]
    [InlineData("../../../escaped")]
    [InlineData("/tmp/escaped")]
    [InlineData("a/../../escaped")]
    [InlineData("..\\escaped")]
    public async Task Upload_ArchiveThatLeavesItsFolder_IsRefused(string name)
    {
        (await RefusalAsync(Zip((name, [1])))).ShouldContain("escaped");

        Directory.EnumerateFiles(Home, "escaped", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task Upload_ZipBomb_IsRefusedBeforeItUnpacks()
    {
        var bomb = Zip(("manifest.json", new byte[64 << 20]));

        bomb.Length.ShouldBeLessThan(1 << 20);
        (await RefusalAsync(bomb)).ShouldContain("16777216");
    }

    [Fact]
    public async Task Upload_ZipOfCountlessFiles_IsRefused() =>
        (await RefusalAsync(Zip([.. Enumerable.Range(0, 300).Select(number => ($"file{number}", new byte[1]))]))).ShouldContain("300");

    [Fact]
    public async Task Upload_DataOutsideTheModel_IsRefused() =>
        (await RefusalAsync(new OnnxModelWriter().Input("x", OnnxElement.Real, 1, 3, 4, 4).Outside("weights", 4, "../../results.db").Output("y", OnnxElement.Real, 1).ToArray(), Form))
            .ShouldContain("../../results.db");

    [Theory]
    [InlineData(3, "secret.bin")]
    [InlineData(400, "16 deep")]
    public async Task Upload_GraphsInsideGraphs_AreLookedInto(int depth, string expected) =>
        (await RefusalAsync(new OnnxModelWriter().Input("x", OnnxElement.Real, 1, 3, 4, 4).Nested(depth, "secret.bin").Output("y", OnnxElement.Real, 1).ToArray(), Form))
            .ShouldContain(expected);

    [Fact]
    public async Task Upload_LargerThanTheLimit_IsRefusedWithoutBeingStored()
    {
        (await RefusalAsync(new byte[(16 << 20) + 1])).ShouldContain("16 MB");

        LeftBehind().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a model")]
    [InlineData("PK\u0003\u0004 but no archive")]
    public async Task Upload_NoModel_IsRefused(string content) =>
        (await RefusalAsync(System.Text.Encoding.UTF8.GetBytes(content))).ShouldNotContain(Home);

    [Fact]
    public async Task Upload_UnknownPart_IsRefused()
    {
        using var form = new MultipartFormDataContent { { new StringContent("x"), "other" } };

        using var response = await Gateway.Client.PostAsync("/api/v1/models", form);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Gateway.Client.PostAsJsonAsync("/api/v1/models", new { })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Remove_UploadThatNobodyRuns_IsGone()
    {
        using var package = PaintedPackage.Create();
        var item = await (await SendAsync(Archive(package.Path))).Content.ReadFromJsonAsync<JsonElement>();
        var path = $"/api/v1/models/{item.GetProperty("sha256").GetString()}";

        (await Gateway.Client.DeleteAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await Gateway.JsonAsync("/api/v1/models")).GetArrayLength().ShouldBe(0);
        (await Gateway.Client.DeleteAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static byte[] BareModel() => new FixedModel("images", OnnxElement.Real, 1, 3, 32, 32).Gives("rows", [1, 2, 6], new float[12]).ToArray();

    private static byte[] Archive(string folder)
    {
        using var archive = new MemoryStream();
        PackageArchive.Write(folder, archive);
        return archive.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }
        return archive.ToArray();
    }

    private Task<HttpResponseMessage> SendAsync(byte[] file, string? manifest = null)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", "model.bin" } };
        if (manifest is not null)
            form.Add(new StringContent(manifest), "manifest");
        return Gateway.Client.PostAsync("/api/v1/models", form);
    }

    private async Task<string> RefusalAsync(byte[] file, string? manifest = null)
    {
        using var response = await SendAsync(file, manifest);
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, text);
        var message = JsonSerializer.Deserialize<JsonElement>(text).GetProperty("message");
        message.GetProperty("ko").GetString().ShouldNotBe(message.GetProperty("en").GetString());
        return message.GetProperty("en").GetString().ShouldNotBeNull();
    }

    private string[] LeftBehind() => Directory.Exists(Path.Combine(Home, "gateway", "incoming")) ? Directory.GetFileSystemEntries(Path.Combine(Home, "gateway", "incoming")) : [];
}
