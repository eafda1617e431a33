using Inspection.Contracts;
using Inspection.Training.Running;
using Inspection.Training.Tests.Data;
using TestKit;
using TestKit.Trainer;

namespace Inspection.Training.Tests.Running;

public sealed class RunFolderTests : IDisposable
{
    private readonly TemporaryFolder outFolder = new();

    public void Dispose() => outFolder.Dispose();

    [Fact]
    public void Open_SecondTime_IsRefusedWhileTheFirstHoldsIt()
    {
        using var first = RunFolder.Open(outFolder.Path, resume: false);

        Should.Throw<InputException>(() => RunFolder.Open(outFolder.Path, resume: false)).Text.English.ShouldContain("Another ./kit train");
    }

    [Fact]
    public void Open_ResumeWithoutCheckpoint_IsRefused() =>
        Should.Throw<InputException>(() => RunFolder.Open(outFolder.Path, resume: true)).Text.English.ShouldContain("no checkpoint");

    [Fact]
    public void Open_CheckpointThereWithoutResume_IsRefusedAndKept()
    {
        using (var first = RunFolder.Open(outFolder.Path, resume: false))
            File.WriteAllText(first.Checkpoint, "state");

        Should.Throw<InputException>(() => RunFolder.Open(outFolder.Path, resume: false)).Text.English.ShouldContain("--resume");

        File.ReadAllText(Path.Combine(outFolder.Path, RunFolder.Name, "checkpoint.pt")).ShouldBe("state");
    }

    [Fact]
    public void Open_PlaceThatCannotBeWritten_IsRefused() => Should.Throw<InputException>(() => RunFolder.Open("/dev/null", resume: false)).Text.English.ShouldContain("/dev/null");

    [Fact]
    public void WriteDataset_OtherDataOnResume_IsRefused()
    {
        using var folder = RunFolder.Open(outFolder.Path, resume: false);
        using var data = new TestData("dent");
        data.WithImages(20);
        folder.WriteDataset(data.Inspect(seed: 1), 256, resume: false);

        folder.WriteDataset(data.Inspect(seed: 1), 256, resume: true);

        Should.Throw<InputException>(() => folder.WriteDataset(data.Inspect(seed: 2), 256, resume: true)).Text.English.ShouldContain("--seed");
    }

    [PythonFact]
    public void Ask_ModulesMissing_NamesThemAndTheCommand()
    {
        using var trainer = new FakeTrainer();
        trainer.Lacks("torch", "onnx");

        var text = Should.Throw<InputException>(() => TrainerProbe.Ask(new TrainerScripts(trainer.Path))).Text;

        text.English.ShouldContain("torch, onnx");
        text.English.ShouldContain("python3-torch python3-onnx python3-opencv");
        text.Korean.ShouldContain("파이썬");
    }

    [PythonFact]
    public void Ask_ScriptMissing_IsRefused() =>
        Should.Throw<InputException>(() => TrainerProbe.Ask(new TrainerScripts("/nowhere"))).Text.English.ShouldContain("/nowhere/probe.py");
}
