using Inspection.Agent.Tests.Fixtures;
using Inspection.Contracts;
using TestKit;

namespace Inspection.Agent.Tests.Commands;

public sealed class ModelCommandTests : IDisposable
{
    private readonly TemporaryFolder home = new();
    private readonly PaintedModel model = new();

    public void Dispose()
    {
        model.Dispose();
        home.Dispose();
    }

    [Fact]
    public async Task Check_GoodPackage_SaysSoOnOneLine()
    {
        var (exit, lines) = await CheckAsync(model.Path);

        lines.ShouldHaveSingleItem().ShouldContain("painted-pair");
        exit.ShouldBe(ExitCodes.Done);
    }

    [Fact]
    public async Task Check_PackageOfTheKit_IsAccepted() =>
        (await CheckAsync(RepositoryRoot.Path("models", "packages", "substrate-compare", "2.1.0"))).ExitCode.ShouldBe(ExitCodes.Done);

    [Fact]
    public async Task Check_OtherModelThanTheManifests_SaysWhatOnOneLine()
    {
        model.Spoil();

        var (exit, lines) = await CheckAsync(model.Path);

        lines.ShouldHaveSingleItem().ShouldContain("SHA-256");
        exit.ShouldBe(ExitCodes.WrongInput);
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/dev/null")]
    public async Task Check_NoPackage_SaysWhatOnOneLine(string path)
    {
        var (exit, lines) = await CheckAsync(path);

        lines.ShouldHaveSingleItem().ShouldContain(path);
        exit.ShouldBe(ExitCodes.WrongInput);
    }

    [X64Fact]
    public async Task Check_ModelThatEndsItsProcess_SaysSoOnOneLine()
    {
        using var crashing = CrashingModel.Create();

        var (exit, lines) = await CheckAsync(crashing.Path);

        lines.ShouldHaveSingleItem().ShouldContain("signal 8");
        exit.ShouldBe(ExitCodes.WrongInput);
    }

    private Task<(int ExitCode, IReadOnlyList<string> Lines)> CheckAsync(string path) =>
        KitProgram.RunAsync("edge/Inspection.Agent", home.Path, ["model", "check", path]);
}
