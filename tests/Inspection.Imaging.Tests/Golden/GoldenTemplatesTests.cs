using Inspection.Contracts;
using Inspection.Core.Parts;
using Inspection.Core.Registration;
using Inspection.Core.Sources;
using Inspection.Imaging.Golden;
using Inspection.Imaging.Tests.Files;
using OpenCvSharp;
using TestKit;

namespace Inspection.Imaging.Tests.Golden;

public sealed class GoldenTemplatesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Open_File_ServesEveryPart()
    {
        var templates = GoldenTemplates.Open(Put("board.png"));

        Find(templates, "anything").Name.ShouldBe("board.png");
        Find(templates, "/elsewhere/0001.jpg").Name.ShouldBe("board.png");
    }

    [Fact]
    public void Open_MissingFile_IsWrongInput() =>
        Should.Throw<InputException>(() => GoldenTemplates.Open(folder.File("none.png"))).Text.Korean.ShouldContain("none.png");

    [Fact]
    public void Open_DamagedFile_IsWrongInput()
    {
        File.WriteAllText(folder.File("bad.png"), "no picture");

        Should.Throw<InputException>(() => GoldenTemplates.Open(folder.File("bad.png"))).Text.English.ShouldContain("bad.png");
    }

    [Fact]
    public void Open_FolderWithoutImages_IsWrongInput()
    {
        File.WriteAllText(folder.File("readme.txt"), "");

        Should.Throw<InputException>(() => GoldenTemplates.Open(folder.Path)).Text.English.ShouldContain("holds no golden template");
    }

    [Fact]
    public void NewFolder_Missing_IsWrongInput() =>
        Should.Throw<InputException>(() => new GoldenTemplateFolder(folder.File("none"))).Text.English.ShouldContain("no such folder");

    [Theory]
    [InlineData("/images/A_test.jpg", "A_temp.png")]
    [InlineData("/images/B.jpg", "B.png")]
    [InlineData("/images/C_test.jpg", "C_test.png")]
    [InlineData("SN-7.1", "SN-7.1.png")]
    public void Folder_KnownPart_IsMatchedByName(string part, string expected)
    {
        foreach (var name in new[] { "A_temp.png", "A_test.png", "B.png", "C_test.png", "SN-7.1.png" })
            Put(name);

        Find(GoldenTemplates.Open(folder.Path), part).Name.ShouldBe(expected);
    }

    [Fact]
    public void Folder_UnknownPart_NamesTheExpectedFilesAndTheFolder()
    {
        Put("A_temp.png");

        var why = Refusal(GoldenTemplates.Open(folder.Path), "/images/Z_test.jpg");

        foreach (var text in new[] { why.English, why.Korean })
        {
            text.ShouldContain("Z_temp.*");
            text.ShouldContain("Z_test.*");
            text.ShouldContain(folder.Path);
        }
    }

    [Fact]
    public void Folder_DamagedTemplate_SaysWhichFile()
    {
        Put("A_temp.png");
        var templates = GoldenTemplates.Open(folder.Path);
        File.WriteAllBytes(folder.File("A_temp.png"), []);

        Refusal(templates, "A_test.jpg").English.ShouldContain("A_temp.png is empty");
    }

    [Fact]
    public void Pairs_SameExtensionPresent_IsPreferred()
    {
        Put("A_temp.png");
        Put("A_temp.bmp");

        Find(GoldenTemplates.Open("pairs"), folder.File("A_test.bmp")).Name.ShouldBe("A_temp.bmp");
        Find(GoldenTemplates.Open("pairs"), folder.File("A_test.jpg")).Name.ShouldBe("A_temp.png");
    }

    [Fact]
    public void Pairs_NoTemplateBeside_NamesTheExpectedFile()
    {
        var why = Refusal(GoldenTemplates.Open("pairs"), folder.File("A_test.jpg"));

        why.English.ShouldContain("A_temp.jpg");
        why.Korean.ShouldContain("A_temp.jpg");
    }

    [Fact]
    public void Pairs_NotATestedImage_ExplainsTheNaming() =>
        Refusal(GoldenTemplates.Open("pairs"), folder.File("A.jpg")).English.ShouldContain("_test");

    [Fact]
    public void Pairs_AskedTwice_GivesTheSameObject()
    {
        Put("A_temp.png");
        var templates = GoldenTemplates.Open("pairs");

        Find(templates, folder.File("A_test.png")).ShouldBeSameAs(Find(templates, folder.File("A_test.png")));
    }

    [Fact]
    public void Pairs_MoreThanIsKept_ForgetsTheOldestAndReadsItAgain()
    {
        using var large = new Mat(3000, 4000, MatType.CV_8UC1, Scalar.All(9));
        Cv2.ImEncode(".bmp", large, out var file);
        foreach (var name in new[] { "A", "B", "C" })
            File.WriteAllBytes(folder.File(name + "_temp.bmp"), file);
        var templates = GoldenTemplates.Open("pairs");
        var first = Find(templates, folder.File("A_test.bmp"));
        var second = Find(templates, folder.File("B_test.bmp"));

        var third = Find(templates, folder.File("C_test.bmp"));

        Find(templates, folder.File("C_test.bmp")).ShouldBeSameAs(third);
        Find(templates, folder.File("B_test.bmp")).ShouldBeSameAs(second);
        Find(templates, folder.File("A_test.bmp")).ShouldNotBeSameAs(first);
    }

    private string Put(string name)
    {
        File.WriteAllBytes(folder.File(name), TestFiles.Grey(Path.GetExtension(name)));
        return folder.File(name);
    }

    private static Capture Part(string name) => Capture.Failed(new PartId(name), name, DateTimeOffset.UnixEpoch, new LocalizedText("", ""));

    private static GoldenTemplate Find(IGoldenTemplates templates, string name)
    {
        templates.TryFind(Part(name), out var template, out var why).ShouldBeTrue(why?.English);
        return template;
    }

    private static LocalizedText Refusal(IGoldenTemplates templates, string name)
    {
        templates.TryFind(Part(name), out _, out var why).ShouldBeFalse();
        return why;
    }
}
