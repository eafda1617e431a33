using Inspection.Contracts;
using TestKit;
using TestKit.Onnx;

namespace Inspection.Models.Tests;

public sealed class ModelLibraryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ModelLibrary library;

    public ModelLibraryTests()
    {
        library = new ModelLibrary(folder.Path);
        foreach (var version in (string[])["1.2.0", "1.10.0", "1.10.1-rc.1"])
            Put("painted-pair", version, version);
        Put("another", "0.1.0", "0.1.0");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Names_OfTheLibrary_AreInOrder() => library.Names.ShouldBe(["another", "painted-pair"]);

    [Fact]
    public void Names_FolderMissing_AreNone() => new ModelLibrary(folder.File("nowhere")).Names.ShouldBeEmpty();

    [Fact]
    public void Resolve_Name_TakesTheHighestVersion() => library.Resolve("painted-pair").Manifest.Version.ShouldBe("1.10.1-rc.1");

    [Fact]
    public void Resolve_NameAtVersion_TakesThat() => library.Resolve("painted-pair@1.2.0").Manifest.Version.ShouldBe("1.2.0");

    [Fact]
    public void Resolve_FolderElsewhere_IsRead()
    {
        using var package = new ModelPackageFolder();

        library.Resolve(package.Path).Folder.ShouldBe(package.Path);
    }

    [Fact]
    public void Resolve_UnknownName_ListsWhatThereIs() =>
        Refusal("painted").ShouldBe($"There is no model \"painted\"; {folder.Path} has another, painted-pair. The path of a package folder is also right.");

    [Fact]
    public void Resolve_UnknownVersion_ListsWhatThereIs() =>
        Refusal("painted-pair@2.0.0").ShouldBe("Model \"painted-pair\" has no version \"2.0.0\"; there is 1.10.1-rc.1, 1.10.0, 1.2.0.");

    [Theory]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("..")]
    [InlineData("./nowhere")]
    public void Resolve_Nonsense_IsRefused(string model) => Refusal(model).ShouldNotBeEmpty();

    [Fact]
    public void Resolve_ManifestOfAnotherVersion_IsRefused()
    {
        Put("painted-pair", "3.0.0", "3.0.1");

        Refusal("painted-pair").ShouldEndWith("version is \"3.0.1\"; it must be \"3.0.0\", as its folder.");
    }

    [Fact]
    public void Resolve_ManifestOfAnotherName_IsRefused()
    {
        Directory.Move(folder.File("another"), folder.File("renamed"));

        Refusal("renamed").ShouldEndWith("name is \"another\"; it must be \"renamed\", as its folder.");
    }

    [Fact]
    public void Resolve_EveryPackageOfTheRepository_IsAccepted()
    {
        var shipped = new ModelLibrary(RepositoryRoot.Path("models", "packages"));

        foreach (var name in shipped.Names)
            Should.NotThrow(() => shipped.Resolve(name));
    }

    private void Put(string name, string versionFolder, string version)
    {
        using var package = new ModelPackageFolder();
        package.Manifest["name"] = name;
        package.Manifest["version"] = version;
        package.Save();
        var target = Directory.CreateDirectory(Path.Combine(folder.File(name), versionFolder)).FullName;
        foreach (var file in Directory.EnumerateFiles(package.Path))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
    }

    private string Refusal(string model) => Should.Throw<InputException>(() => library.Resolve(model)).Text.English;
}
