using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Inspection.Contracts;
using Inspection.Gateway.Export;
using Inspection.Gateway.Storage;
using Inspection.Gateway.Tests.Harness;

namespace Inspection.Gateway.Tests.Api;

public sealed class ExportEndpointsTests : GatewayTest
{
    [Fact]
    public async Task Table_OpensInExcelAsItIsMeant()
    {
        Add(Sample.Result(1) with { PartId = "=HYPERLINK(\"evil\")", Lot = "로트, 1" });
        Add(Sample.Result(2, Verdict.Ng, labels: ["open", "open", "spur"]) with { PartId = "+1", Lot = "-2" });

        var bytes = await Gateway.Client.GetByteArrayAsync("/api/v1/results/export/table?utcOffsetMinutes=540&lang=ko");

        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        lines[0].ShouldStartWith("결과 ID,스테이션,부품 ID,로트,촬영 시각 (UTC+09:00)");
        lines[1].ShouldStartWith("boot-1-00000002,lab/line-1/station-1,\"'+1\",\"'-2\",2026-03-01 17:00:02.000,2026-03-01 17:00:00.000,NG,defects,open spur,3,0.9,");
        lines[2].ShouldContain(",\"'=HYPERLINK(\"\"evil\"\")\",\"로트, 1\",");
        lines[3].ShouldBe("");
    }

    [Fact]
    public async Task Table_OfAFilter_HoldsEachOfItsResultsOnce()
    {
        for (var sequence = 1; sequence <= 1203; sequence++)
            Add(Sample.Result(sequence, sequence % 2 == 0 ? Verdict.Ng : Verdict.Ok));

        var text = await Gateway.Client.GetStringAsync("/api/v1/results/export/table?verdict=NG");

        text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0]).Distinct().Count().ShouldBe(601);
    }

    [Fact]
    public async Task Pictures_Reviewed_CarryWhatPeopleSaid()
    {
        AddWithPicture(1, ("open", [10, 20, 30, 40]));
        AddWithPicture(2, ("open", [630, 470, 100, 100]), ("spur", [0, 0, 64, 48]));
        AddWithPicture(3, ("open", [1, 2, 3, 4]));
        AddWithPicture(4, ("open", [64, 48, 64, 48]));
        Add(Sample.Result(5));
        Gateway.Get<ReviewStore>().Add(Sample.Result(3).ResultId, Verdict.Ok, null, null, "kim");
        Gateway.Get<ReviewStore>().Add(Sample.Result(4).ResultId, Verdict.Ng, "mouse bite", null, "kim");

        using var zip = await ArchiveAsync("");

        zip.Entries.Count(entry => entry.FullName.StartsWith("images/", StringComparison.Ordinal)).ShouldBe(4);
        (await BytesAsync(zip, "images/boot-1-00000001.jpg")).ShouldBe(Sample.Jpeg);
        // Newest first: the classes are numbered as they appear.
        (await TextAsync(zip, "labels/boot-1-00000004.txt")).ShouldBe("0 0.15 0.15 0.1 0.1\n");
        (await TextAsync(zip, "labels/boot-1-00000003.txt")).ShouldBeEmpty();
        (await TextAsync(zip, "labels/boot-1-00000002.txt")).ShouldBe("1 0.992188 0.989583 0.015625 0.020833\n2 0.05 0.05 0.1 0.1\n");
        (await TextAsync(zip, "data.yaml")).ShouldContain("  0: \"mouse bite\"\n  1: \"open\"\n  2: \"spur\"\n");
    }

    [Fact]
    public async Task Pictures_ReadingThatBreaksOff_LeaveNothingThatOpens()
    {
        AddWithPicture(1, ("open", [10, 20, 30, 40]));
        using var written = new MemoryStream();

        await Should.ThrowAsync<IOException>(() => new PictureArchive(Gateway.Get<EvidenceStore>()).WriteAsync(Breaking(), LabelSource.Reviewed, written, CancellationToken.None));

        written.Length.ShouldBeGreaterThan(Sample.Jpeg.Length);
        Should.Throw<InvalidDataException>(() => new ZipArchive(written));

        IEnumerable<StoredResult> Breaking()
        {
            foreach (var result in Gateway.Get<ResultReader>().All(new ResultFilter()))
                yield return result;
            throw new IOException("the disk is gone");
        }
    }

    [Fact]
    public async Task Pictures_Coco_NamesPicturesBoxesAndCategories()
    {
        AddWithPicture(1, ("open", [10, 20, 30, 40]));

        using var zip = await ArchiveAsync("?labels=machine");
        var coco = JsonSerializer.Deserialize<JsonElement>(await BytesAsync(zip, "annotations.json"));

        var image = coco.GetProperty("images").EnumerateArray().Single();
        var annotation = coco.GetProperty("annotations").EnumerateArray().Single();
        image.GetProperty("file_name").GetString().ShouldBe("boot-1-00000001.jpg");
        (image.GetProperty("width").GetInt32(), image.GetProperty("height").GetInt32()).ShouldBe((640, 480));
        annotation.GetProperty("image_id").GetInt64().ShouldBe(image.GetProperty("id").GetInt64());
        annotation.GetProperty("bbox").EnumerateArray().Select(side => side.GetDouble()).ShouldBe([10, 20, 30, 40]);
        annotation.GetProperty("area").GetDouble().ShouldBe(1200);
        var category = coco.GetProperty("categories").EnumerateArray().Single();
        (category.GetProperty("id").GetInt32(), category.GetProperty("name").GetString()).ShouldBe((annotation.GetProperty("category_id").GetInt32(), "open"));
    }

    [Fact]
    public async Task Pictures_Truth_LeavesUnknownOnesOut()
    {
        AddWithPicture(1, ("open", [10, 20, 30, 40]));
        Add(Sample.Result(2, Verdict.Ng, truth: Sample.Truth(1, 0, 0)));
        AddPicture(2);

        using var zip = await ArchiveAsync("?labels=truth");

        zip.Entries.Where(entry => entry.FullName.StartsWith("images/", StringComparison.Ordinal)).Select(entry => entry.Name).ShouldBe(["boot-1-00000002.jpg"]);
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("?labels=truth", 1)]
    [InlineData("?lot=none", 0)]
    public async Task PicturesCount_IsKnownBeforehand(string query, int expected)
    {
        AddWithPicture(1, ("open", [10, 20, 30, 40]));
        Add(Sample.Result(2, Verdict.Ng, truth: Sample.Truth(1, 0, 0)));
        AddPicture(2);
        Add(Sample.Result(3));

        var count = await Gateway.JsonAsync($"/api/v1/results/export/pictures/count{query}");

        (count.GetProperty("count").GetInt32(), count.GetProperty("isExact").GetBoolean()).ShouldBe((expected, true));
    }

    [Fact]
    public async Task Pictures_PictureDeletedMeanwhile_IsLeftOut()
    {
        AddWithPicture(1, ("open", [10, 20, 30, 40]));
        Directory.Delete(Directory.GetDirectories(System.IO.Path.Combine(Home, "gateway", "evidence")).Single(), recursive: true);

        using var zip = await ArchiveAsync("");

        zip.Entries.Select(entry => entry.FullName).ShouldBe(["data.yaml", "annotations.json"]);
    }

    [Theory]
    [InlineData("table?lang=xx", "lang is xx")]
    [InlineData("pictures?labels=mine", "labels is mine")]
    [InlineData("pictures?station=nowhere", "site/line/station")]
    public async Task WrongParameter_IsToldInWords(string query, string words) =>
        (await ProblemAsync(Gateway.Client.GetAsync($"/api/v1/results/export/{query}"), HttpStatusCode.BadRequest)).ShouldContain(words);

    private void AddWithPicture(long sequence, params (string Label, double[] Box)[] boxes)
    {
        Add(Sample.Result(sequence, Verdict.Ng) with { Detections = [.. boxes.Select(box => new DetectionMessage(box.Label, 0.9, box.Box))] });
        AddPicture(sequence);
    }

    private void AddPicture(long sequence) => Gateway.Get<EvidenceStore>().Add(Sample.Station, Sample.Result(sequence).ResultId, Sample.Jpeg);

    private async Task<ZipArchive> ArchiveAsync(string query)
    {
        using var response = await Gateway.Client.GetAsync($"/api/v1/results/export/pictures{query}");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return new ZipArchive(new MemoryStream(await response.Content.ReadAsByteArrayAsync()));
    }

    private static async Task<byte[]> BytesAsync(ZipArchive zip, string name)
    {
        await using var entry = await zip.GetEntry(name).ShouldNotBeNull().OpenAsync();
        using var bytes = new MemoryStream();
        await entry.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static async Task<string> TextAsync(ZipArchive zip, string name) => Encoding.UTF8.GetString(await BytesAsync(zip, name));
}
