using Inspection.Agent.Quantising;
using Inspection.Agent.Tests.Fixtures;
using Inspection.Contracts;
using Inspection.Models;
using TestKit;

namespace Inspection.Agent.Tests.Quantising;

public sealed class QuantisedPackageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly PaintedModel model = new();
    private readonly Measurement measured = new("test", 1, Map50: 0.5);

    public void Dispose()
    {
        model.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Finish_InPlace_HoldsBothAndKeepsWhatItDoesNotKnow()
    {
        AddKey("\"owner\": \"line 3 라인\",");

        Finish(model.Path, quantisedRuns: true);

        var read = ModelPackageReader.Read(model.Path);
        read.PrecisionsHeld.ShouldBe(["int8", "fp32"]);
        read.Manifest.Measured.ShouldNotBeNull().Count.ShouldBe(2);
        read.Manifest.Reference.ShouldNotBeNull().Tolerance.Score.ShouldBe(0.05);
        File.ReadAllText(Manifest).ShouldContain("line 3 라인");
        Directory.EnumerateFileSystemEntries(model.Path).ShouldAllBe(entry => !entry.EndsWith(".part"));
    }

    [Fact]
    public void Finish_InPlaceWhereItDoesNotPay_StillRunsTheFloatModel()
    {
        Finish(model.Path, quantisedRuns: false);

        ModelPackageReader.Read(model.Path).PrecisionsHeld.ShouldBe(["fp32", "int8"]);
    }

    [Fact]
    public void Finish_Again_TakesAnotherFile()
    {
        Finish(model.Path, quantisedRuns: true);
        Finish(model.Path, quantisedRuns: true, content: [4, 5]);

        var read = ModelPackageReader.Read(model.Path);
        File.ReadAllBytes(read.ModelFile).ShouldBe([4, 5]);
        Directory.EnumerateFiles(model.Path, "*int8*").ShouldBe([read.ModelFile]);
    }

    [Fact]
    public void Finish_Elsewhere_LeavesTheSourceAlone()
    {
        var before = File.ReadAllText(Manifest);

        Finish(folder.File("copy"), quantisedRuns: true).ShouldBe(folder.File("copy"));

        ModelPackageReader.Read(folder.File("copy")).PrecisionsHeld.ShouldBe(["int8", "fp32"]);
        File.ReadAllText(Manifest).ShouldBe(before);
        ModelPackageReader.Read(model.Path).PrecisionsHeld.ShouldBe(["fp32"]);
        Directory.EnumerateFileSystemEntries(folder.Path).Count().ShouldBe(1);
    }

    [Fact]
    public void Dispose_BeforeFinish_LeavesNothing()
    {
        var before = Directory.GetFileSystemEntries(model.Path);

        using (var package = QuantisedPackage.Begin(model.Path, model.Path))
            package.WriteModel([1]);
        using (var package = QuantisedPackage.Begin(model.Path, folder.File("copy")))
            package.WriteModel([1]);

        Directory.GetFileSystemEntries(model.Path).ShouldBe(before, ignoreOrder: true);
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void Begin_TargetExists_IsRefused() =>
        Should.Throw<InputException>(() => QuantisedPackage.Begin(model.Path, folder.Path)).Text.English.ShouldContain("exists; give a folder that does not");

    [Fact]
    public void Begin_TargetUnderAFile_IsRefused()
    {
        File.WriteAllText(folder.File("file"), "");

        Should.Throw<InputException>(() => QuantisedPackage.Begin(model.Path, folder.File("file/copy"))).Text.English.ShouldContain("cannot be written");
    }

    private string Manifest => Path.Combine(model.Path, "manifest.json");

    private void AddKey(string text) => File.WriteAllText(Manifest, File.ReadAllText(Manifest).Insert(1, text));

    private string Finish(string target, bool quantisedRuns, byte[]? content = null)
    {
        content ??= [1, 2, 3];
        var full = ModelPackageReader.Read(model.Path).In("fp32").Manifest;
        var reference = full.Reference.ShouldNotBeNull();
        using var package = QuantisedPackage.Begin(model.Path, target);
        package.WriteModel(content);
        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));
        return package.Finish(
            new ModelAlternative(full.Model.File, full.Model.Sha256, "fp32", new ReferenceAnswer(reference.Expected, reference.Tolerance)),
            new ModelAlternative("", digest, "int8", new ReferenceAnswer(reference.Expected, new ReferenceTolerance(0.05, 2))), measured, quantisedRuns);
    }
}
