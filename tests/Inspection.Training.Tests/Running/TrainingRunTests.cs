using System.Diagnostics;
using Inspection.Contracts;
using Inspection.Training.Planning;
using Inspection.Training.Running;
using Inspection.Training.Tests.Data;
using TestKit;
using TestKit.Trainer;

namespace Inspection.Training.Tests.Running;

public sealed class TrainingRunTests : IDisposable
{
    private static readonly TrainingPlan plan = new(Side: 256, Processes: 1, Batch: 8, Minutes: 1, Epochs: 1, MemoryMegabytes: 500, DiskMegabytes: 10, Views: 1, Device: null);

    private readonly TemporaryFolder outFolder = new();
    private readonly FakeTrainer trainer = new();
    private readonly Recorder recorder = new();
    private RunFolder folder;

    public TrainingRunTests()
    {
        folder = RunFolder.Open(outFolder.Path, resume: false);
        using var data = new TestData("dent");
        folder.WriteDataset(data.WithImages(20).Inspect(), 256, resume: false);
    }

    public void Dispose()
    {
        folder.Dispose();
        trainer.Dispose();
        outFolder.Dispose();
    }

    [PythonFact]
    public async Task RunAsync_ToItsEnd_FollowsEveryValidation()
    {
        var run = Run();

        (await run.RunAsync(plan, 5, resume: false, default)).ShouldBe(RunEnd.Finished);

        recorder.Map50.ShouldBe([0.3, 0.5, 0.7, 0.6]);
        run.Best.ShouldBe(0.7);
        run.Minutes.ShouldBe(1, 1e-9);
        var call = FakeTrainer.Calls(folder.Path).ShouldHaveSingleItem();
        (call.GetProperty("seed").GetString(), call.GetProperty("batch").GetString(), call.GetProperty("minutes").GetString()).ShouldBe(("5", "8", "1"));
    }

    [PythonFact]
    public async Task RunAsync_OutOfMemory_GoesOnFromTheCheckpointWithHalfTheBatch()
    {
        trainer.FailsAt(2, "RuntimeError: CUDA out of memory.", fromBatch: 5);

        (await Run().RunAsync(plan, 1, resume: false, default)).ShouldBe(RunEnd.Finished);

        FakeTrainer.Calls(folder.Path).Select(static call => (call.GetProperty("batch").GetString(), call.GetProperty("resume").GetBoolean())).ShouldBe([("8", false), ("4", true)]);
        recorder.Map50.ShouldBe([0.3, 0.5, 0.7, 0.6]);
        recorder.Said.ShouldHaveSingleItem().English.ShouldContain("4 pictures a step");
    }

    [PythonFact]
    public async Task RunAsync_OutOfMemoryWithOnePicture_SaysWhatToDo()
    {
        trainer.FailsAt(0, "MemoryError");

        var failure = await Should.ThrowAsync<TrainingException>(() => Run().RunAsync(plan, 1, resume: false, default));

        failure.Text.English.ShouldContain("even for 1 picture");
        failure.Text.Korean.ShouldContain("메모리");
    }

    [PythonFact]
    public async Task RunAsync_UsesMoreThanAnnounced_IsCutDown()
    {
        trainer.Uses(megabytes: 700).Pauses(30);

        await Should.ThrowAsync<TrainingException>(() => Run().RunAsync(plan with { Batch = 1 }, 1, resume: false, default));
    }

    [PythonFact]
    public async Task RunAsync_DiskFull_SaysSoAndKeepsTheBest()
    {
        trainer.FailsAt(2, "OSError: [Errno 28] No space left on device");

        (await Should.ThrowAsync<TrainingException>(() => Run().RunAsync(plan, 1, resume: false, default))).Text.English.ShouldContain("the disk is full");

        File.Exists(folder.Best).ShouldBeTrue();
    }

    [PythonFact]
    public async Task RunAsync_TrainerRefusesTheData_PassesItsSentenceOn()
    {
        trainer.FailsAt(0, "x.jpg: missing or not an image", exitCode: 2);

        (await Should.ThrowAsync<InputException>(() => Run().RunAsync(plan, 1, resume: false, default))).Text.English.ShouldBe("x.jpg: missing or not an image");
    }

    [PythonFact]
    public async Task RunAsync_TrainerBreaks_NamesItsLastLineAndTheLog()
    {
        trainer.FailsAt(0, "ZeroDivisionError: division by zero");

        var text = (await Should.ThrowAsync<TrainingException>(() => Run().RunAsync(plan, 1, resume: false, default))).Text.English;

        text.ShouldContain("ZeroDivisionError");
        text.ShouldContain(folder.Output);
    }

    [PythonFact]
    public async Task RunAsync_NoLongerRising_StopsEarly()
    {
        trainer.Validates([0.5, 0.6, .. Enumerable.Repeat(0.55, 28)]).Pauses(0.5);

        (await Run().RunAsync(plan, 1, resume: false, default)).ShouldBe(RunEnd.StoppedEarly);

        recorder.Map50.Count.ShouldBeLessThan(30);
        recorder.Said.ShouldHaveSingleItem().English.ShouldContain("ends early");
    }

    [PythonFact]
    public async Task RunAsync_Cancelled_EndsTheTrainerAndKeepsTheBest()
    {
        trainer.Pauses(60);
        using var stop = new CancellationTokenSource();
        var run = Run();
        var running = run.RunAsync(plan, 1, resume: false, stop.Token);
        await recorder.FirstValidation;

        await stop.CancelAsync();

        (await running).ShouldBe(RunEnd.Cancelled);
        File.Exists(folder.Best).ShouldBeTrue();
        run.Best.ShouldBe(0.3);
        Should.Throw<ArgumentException>(() => Process.GetProcessById(FakeTrainer.Calls(folder.Path)[0].GetProperty("pid").GetInt32()));
    }

    [PythonFact]
    public async Task RunAsync_AfterTheTrainerWasKilled_ResumesFromTheCheckpoint()
    {
        trainer.Pauses(60);
        var running = Run().RunAsync(plan with { Batch = 1 }, 1, resume: false, default);
        await recorder.FirstValidation;
        Process.GetProcessById(FakeTrainer.Calls(folder.Path)[0].GetProperty("pid").GetInt32()).Kill();
        await Should.ThrowAsync<TrainingException>(() => running);
        folder.Dispose();
        trainer.Pauses(0);
        folder = RunFolder.Open(outFolder.Path, resume: true);
        var resumed = new Recorder();

        (await new TrainingRun(new TrainerScripts(trainer.Path), folder, resumed, TimeProvider.System).RunAsync(plan, 1, resume: true, default)).ShouldBe(RunEnd.Finished);

        FakeTrainer.Calls(folder.Path)[1].GetProperty("resume").GetBoolean().ShouldBeTrue();
        resumed.Map50.ShouldBe([0.3, 0.5, 0.7, 0.6]);
    }

    [Fact]
    public async Task RunAsync_PythonMissing_SaysHowToInstallIt()
    {
        var run = new TrainingRun(new TrainerScripts(trainer.Path, "/nowhere/python3"), folder, recorder, TimeProvider.System);

        (await Should.ThrowAsync<InputException>(() => run.RunAsync(plan, 1, resume: false, default))).Text.English.ShouldContain("apt-get install");
    }

    private TrainingRun Run() => new(new TrainerScripts(trainer.Path), folder, recorder, TimeProvider.System);
}
