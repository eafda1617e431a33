using Inspection.Contracts;
using Inspection.Core;
using Inspection.Core.Frames;
using Inspection.Core.Parts;
using Inspection.Evaluation.Datasets;
using Inspection.Models;
using Inspection.Training.Data;
using Inspection.Training.Planning;

namespace Inspection.Training.Tests.Planning;

public sealed class PlannerTests
{
    private static readonly Machine two = new(Cores: 2, FreeMemoryMegabytes: 20_000, FreeDiskMegabytes: 100_000, HasBfloat16: true, Gpu: null);

    [Theory]
    [InlineData(200, 200, 256)]
    [InlineData(400, 300, 416)]
    [InlineData(640, 480, 640)]
    [InlineData(2000, 1500, 640)]
    public void Plan_PictureSize_DecidesTheInput(int width, int height, int side) =>
        Plan(Set(width, height, defect: width / 4, pictures: 4000)).Side.ShouldBe(side);

    [Theory]
    [InlineData(1, 256)]
    [InlineData(60, 416)]
    public void Plan_MoreTimeThanThePicturesNeed_EnlargesThem(double minutes, int side) =>
        Planner.Plan(Set(200, 200, 50), two, minutes, "/tmp").Side.ShouldBe(side);

    [Fact]
    public void Plan_FineDefectsInLargePictures_TakesALargerInputAndSaysWhatStaysTiny()
    {
        var set = Set(2000, 1500, defect: 8);

        var plan = Plan(set);

        plan.Side.ShouldBe(1024);
        Planner.Findings(set, plan).ShouldHaveSingleItem().Kind.ShouldBe(FindingKind.TinyDefects);
    }

    [Fact]
    public void Plan_Pairs_HaveTheirOneSize() => Plan(Set(400, 300, 50) with { Task = ModelTask.Compare }).Side.ShouldBe(640);

    [Theory]
    [InlineData(ModelTask.Compare, null, 2)]
    [InlineData(ModelTask.Detect, null, 8)]
    [InlineData(ModelTask.Detect, 4, 4)]
    public void Plan_Views_AreThoseGivenElseWhatPaysForTheTask(ModelTask task, int? given, int views) =>
        Planner.Plan(Set(640, 640, 50) with { Task = task }, two, null, "/tmp", given).Views.ShouldBe(views);

    [Fact]
    public void Plan_TwoCores_TakesBoth() => Plan(Set(200, 200, 50)).Processes.ShouldBe(2);

    [Fact]
    public void Plan_LittleMemory_TakesFewerPicturesAndProcessesWithinIt()
    {
        var plan = Planner.Plan(Set(640, 640, 50), two with { FreeMemoryMegabytes = 1500 }, null, "/tmp");

        plan.MemoryMegabytes.ShouldBeLessThanOrEqualTo(1200);
        plan.Batch.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Plan_MemoryForNothing_IsRefused() =>
        Should.Throw<InputException>(() => Planner.Plan(Set(640, 640, 50), two with { FreeMemoryMegabytes = 200 }, null, "/tmp")).Text.English.ShouldContain("200 MB is free");

    [Fact]
    public void Plan_DiskFull_IsRefused() =>
        Should.Throw<InputException>(() => Planner.Plan(Set(640, 640, 50), two with { FreeDiskMegabytes = 5 }, null, "/data/out")).Text.Korean.ShouldContain("/data/out");

    [Fact]
    public void Plan_Gpu_OneProcessAndNameIsTold()
    {
        var plan = Planner.Plan(Set(640, 640, 50), two with { Gpu = "Tesla T4" }, null, "/tmp");

        (plan.Processes, plan.Device).ShouldBe((1, "Tesla T4"));
    }

    [Fact]
    public void Plan_MinutesGiven_AreKept() => Planner.Plan(Set(640, 640, 50), two, 7.5, "/tmp").Minutes.ShouldBe(7.5);

    [Fact]
    public void Plan_SlowerMachine_GetsMoreTime() =>
        Planner.Plan(Set(640, 640, 50), two with { HasBfloat16 = false }, null, "/tmp").Minutes.ShouldBeGreaterThan(Planner.Plan(Set(640, 640, 50), two, null, "/tmp").Minutes);

    private static TrainingPlan Plan(TrainingSet set) => Planner.Plan(set, two, null, "/tmp");

    private static TrainingSet Set(int width, int height, int defect, int pictures = 200) => new(
        "made by the test", ModelTask.Detect, ["dent"],
        [.. Enumerable.Range(0, pictures).Select(i => new TrainingImage(
            new LabelledImage($"/{i}.png", null, new ImageSize(width, height), [new KnownDefect("dent", new Box(10, 10, defect, defect))]), $"{i}", i % 5 == 0))],
        []);
}
