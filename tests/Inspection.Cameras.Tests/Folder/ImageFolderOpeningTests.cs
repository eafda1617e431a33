using Inspection.Cameras.Folder;
using Inspection.Contracts;
using TestKit;

namespace Inspection.Cameras.Tests.Folder;

public sealed class ImageFolderOpeningTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Open_MissingFolder_NamesIt()
    {
        Refusal(folder.File("nowhere")).ShouldContain($"{folder.File("nowhere")} does not exist");
    }

    [Fact]
    public void Open_File_SuggestsItsFolder()
    {
        TestImages.WriteGrey(folder.File("a.png"));

        Refusal(folder.File("a.png")).ShouldContain($"is a file; dir: takes a folder, e.g. dir:{folder.Path}");
    }

    [Fact]
    public void Open_BelowAFile_SaysThatItDoesNotExist()
    {
        TestImages.WriteGrey(folder.File("a.png"));

        Refusal(folder.File("a.png/b")).ShouldContain("does not exist");
    }

    [Fact]
    public void Open_EmptyFolder_ListsTheFormats()
    {
        File.WriteAllText(folder.File("notes.txt"), "");
        TestImages.WriteGrey(folder.File(".hidden.png"));

        Refusal(folder.Path).ShouldContain("no image; needed is at least one of .jpg, .jpeg, .png, .bmp, .tif, .tiff");
    }

    [Fact]
    public void Open_ImagesInASubfolder_PointsThere()
    {
        Directory.CreateDirectory(folder.File("a/b"));
        TestImages.WriteGrey(folder.File("a/b/x.png"));

        Refusal(folder.Path).ShouldContain($"dir:{folder.File("a/b")}");
    }

    [Fact]
    public void Open_NoFileWithThePartSuffix_SaysHowPartsAreNamed()
    {
        TestImages.WriteGrey(folder.File("a_temp.png"));

        Refusal(folder.Path, "_test").ShouldContain("holds 1 images, but none is named *_test");
    }

    [Fact]
    public void Open_ForbiddenFolder_SaysSo()
    {
        TestImages.WriteGrey(folder.File("a.png"));
        File.SetUnixFileMode(folder.Path, UnixFileMode.None);

        var thrown = AsNobody.Run(() => Open(folder.Path).Dispose());

        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        thrown.ShouldBeOfType<InputException>().Text.English.ShouldContain("may not be read");
    }

    private static string Refusal(string path, string partSuffix = "")
    {
        var text = Should.Throw<InputException>(() => Open(path, partSuffix).Dispose()).Text;
        text.Korean.ShouldNotBeEmpty();
        $"{text.English}{text.Korean}".ShouldNotContain("\n");
        return text.English;
    }

    private static ImageFolderSource Open(string path, string partSuffix = "") =>
        new($"dir:{path}", path, new ImageFolderOptions { PartSuffix = partSuffix }, TimeProvider.System);
}
