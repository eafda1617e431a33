using Inspection.Agent.Swapping.Probing;
using Inspection.Agent.Tests.Fixtures;
using Inspection.Contracts;
using Inspection.Inference.Exports;
using Inspection.Inference.Probing;
using Inspection.Models;

namespace Inspection.Agent.Tests.Swapping;

/// <summary>Models, and programs that behave as the worst of them, in a real child process.</summary>
public sealed class ProbeProcessTests : IDisposable
{
    private static readonly ProbeLimits limits = new(TimeSpan.FromMinutes(1), 1L << 30);
    private readonly PaintedModel model = new();

    public void Dispose() => model.Dispose();

    [Fact]
    public async Task TryAsync_GoodModel_SaysWhatItTakes()
    {
        var report = await new ProbeProcess(ProbeProcess.OwnCommand, 1).TryAsync(Package, limits, default);

        report.MemoryBytes.ShouldBeInRange(1L << 20, 1L << 29);
        report.RunMilliseconds.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task TryAsync_ModelThatIsRefused_SaysWhyInBothLanguages()
    {
        var package = Package;
        File.WriteAllText(package.ModelFile, "not a model");

        var refusal = await Should.ThrowAsync<InputException>(new ProbeProcess(ProbeProcess.OwnCommand, 1).TryAsync(package, limits, default));

        refusal.Text.English.ShouldContain("model.onnx");
        refusal.Text.Korean.ShouldNotBe(refusal.Text.English);
    }

    [Fact]
    public async Task TryAsync_MoreMemoryThanThereIs_IsKilled() => await RefusedAsync(
        new ProbeProcess(["sh", "-c", "exec dd if=/dev/zero of=/dev/null bs=1G count=1000 iflag=fullblock"], 1), limits with { MemoryBytes = 1_000_000 }, "1.0 MB");

    [Fact]
    public async Task TryAsync_NativeCrash_IsARefusalWithTheSignal() =>
        await RefusedAsync(new ProbeProcess(["sh", "-c", "kill -SEGV $$"], 1), limits, "signal 11");

    [X64Fact]
    public async Task TryAsync_ModelThatEndsItsProcess_IsARefusalWithTheSignal()
    {
        using var crashing = CrashingModel.Create();

        var refusal = await Should.ThrowAsync<InputException>(
            new ProbeProcess(ProbeProcess.OwnCommand, 1).TryAsync(ModelPackageReader.Read(crashing.Path, new KnownExports()), limits, default));

        refusal.Text.English.ShouldContain("signal 8");
    }

    [Fact]
    public async Task TryAsync_NeverEnds_IsKilledAfterItsTime() =>
        await RefusedAsync(new ProbeProcess(["sh", "-c", "exec sleep 600"], 1), limits with { Time = TimeSpan.FromMilliseconds(300) }, "0.3 s");

    [Fact]
    public async Task TryAsync_FloodsItsOutput_IsNotBelieved() =>
        await RefusedAsync(new ProbeProcess(["sh", "-c", "exec head -c 10000000 /dev/zero"], 1), limits, "ended the process");

    private ModelPackage Package => ModelPackageReader.Read(model.Path);

    private async Task RefusedAsync(ProbeProcess probe, ProbeLimits within, string why) =>
        (await Should.ThrowAsync<InputException>(probe.TryAsync(Package, within, default))).Text.English.ShouldContain(why);
}
