using Inspection.Contracts;
using TestKit;
using TestKit.Onnx;

namespace Inspection.Models.Tests;

/// <summary>What a person may give as a package, and what may have become of its files.</summary>
public sealed class ModelPackageReaderTests : IDisposable
{
    private readonly ModelPackageFolder package = new();

    public void Dispose() => package.Dispose();

    [Fact]
    public void Read_Folder_GivesThePackage()
    {
        var read = ModelPackageReader.Read(package.Path);

        read.Folder.ShouldBe(package.Path);
        read.ModelFile.ShouldBe(package.File(ModelPackageFolder.ModelName));
        read.Manifest.Task.ShouldBe(ModelTask.Compare);
        read.Manifest.Reference.ShouldNotBeNull().Expected[0].Box.ShouldBe([10, 20, 20, 16]);
        read.Labels.Select(static label => label.Id).ShouldBe(["open", "short"]);
    }

    [Fact]
    public void Read_FolderWithTrailingSlash_GivesThePackage() => ModelPackageReader.Read(package.Path + "/").Folder.ShouldBe(package.Path);

    [Fact]
    public void Read_ManifestFile_GivesItsPackage() => ModelPackageReader.Read(package.ManifestFile).Folder.ShouldBe(package.Path);

    [Fact]
    public void Read_MissingFolder_IsRefused() => Refusal("/nowhere/model").ShouldBe(
        "/nowhere/model: there is no such folder; a model package (a folder with manifest.json) is needed.");

    [Fact]
    public void Read_BareOnnx_SaysWhatIsNeeded()
    {
        var file = package.File(ModelPackageFolder.ModelName);

        Refusal(file).ShouldBe($"{file} is a bare ONNX file; a package folder with manifest.json beside it is needed, as models/README.md describes.");
    }

    [Fact]
    public void Read_OtherFile_IsRefused() => Refusal(package.File("tested.pgm")).ShouldContain("is a file; a model package is a folder with manifest.json");

    [Fact]
    public void Read_FolderWithoutManifest_IsRefused()
    {
        using var empty = new TemporaryFolder();

        Refusal(empty.Path).ShouldStartWith($"{empty.Path}: manifest.json is missing;");
    }

    [Fact]
    public void Read_FolderOfVersions_NamesThem()
    {
        using var versions = new TemporaryFolder();
        foreach (var version in (string[])["1.0.0", "1.10.0", "1.2.0"])
        {
            Directory.CreateDirectory(versions.File(version));
            File.Copy(package.ManifestFile, Path.Combine(versions.File(version), "manifest.json"));
        }

        Refusal(versions.Path).ShouldEndWith("name one of them: 1.10.0, 1.2.0, 1.0.0.");
    }

    [Fact]
    public void Read_MissingModelFile_IsRefused()
    {
        File.Delete(package.File(ModelPackageFolder.ModelName));

        Refusal().ShouldEndWith("model.onnx: the file is missing; model.file in manifest.json names it.");
    }

    [Fact]
    public void Read_FolderInPlaceOfTheModelFile_IsRefused()
    {
        File.Delete(package.File(ModelPackageFolder.ModelName));
        Directory.CreateDirectory(package.File(ModelPackageFolder.ModelName));

        Refusal().ShouldContain("model.onnx: the file is missing");
    }

    [Fact]
    public void Read_EmptyModelFile_IsRefused()
    {
        File.WriteAllBytes(package.File(ModelPackageFolder.ModelName), []);

        Refusal().ShouldContain("model.onnx: the file is empty (0 bytes)");
    }

    [Fact]
    public void Read_TruncatedModelFile_SaysBothDigests()
    {
        var file = package.File(ModelPackageFolder.ModelName);
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..100]);

        var expected = package.At("model", "sha256").GetValue<string>()[..12];
        Refusal().ShouldMatch($"the SHA-256 digest begins with [0-9a-f]{{12}}, but manifest.json says {expected};");
    }

    [Fact]
    public void Read_MissingReferenceImage_IsRefused()
    {
        File.Delete(package.File("template.pgm"));

        Refusal().ShouldEndWith("template.pgm: the file is missing; reference.inputs.template in manifest.json names it.");
    }

    [Fact]
    public void Read_EmptyReferenceImage_IsRefused()
    {
        File.WriteAllBytes(package.File("tested.pgm"), []);

        Refusal().ShouldContain("tested.pgm: the file is empty");
    }

    [Theory]
    [InlineData("../model.onnx")]
    [InlineData("sub/../../model.onnx")]
    [InlineData("/etc/hostname")]
    [InlineData(".")]
    [InlineData("a\0b")]
    public void Read_FileOutsideThePackage_IsRefused(string name)
    {
        package.At("model")["file"] = name;
        package.Save();

        Refusal().ShouldEndWith($"model.file is \"{name}\"; it must be a file inside the package, without ../.");
    }

    [Fact]
    public void Read_ReferenceImageOutsideThePackage_IsRefused()
    {
        package.At("reference", "inputs")["tested"] = "../tested.pgm";
        package.Save();

        Refusal().ShouldContain("reference.inputs.tested is \"../tested.pgm\"");
    }

    private string Refusal(string? path = null)
    {
        var text = Should.Throw<InputException>(() => ModelPackageReader.Read(path ?? package.Path)).Text;
        text.Korean.ShouldNotBe(text.English);
        return text.English;
    }
}
