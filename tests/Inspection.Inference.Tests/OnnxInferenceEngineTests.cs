using Inspection.Core;
using Inspection.Core.Inference;
using Inspection.Models;
using TestKit.Onnx;

namespace Inspection.Inference.Tests;

public sealed class OnnxInferenceEngineTests : IDisposable
{
    private readonly ModelPackageFolder package = new();
    private readonly OnnxInferenceEngine engine;
    private readonly Detection[] detections = new Detection[PairModel.Rows];

    public OnnxInferenceEngineTests() => engine = OnnxInferenceEngine.Open(ModelPackageReader.Read(package.Path));

    public void Dispose()
    {
        engine.Dispose();
        package.Dispose();
    }

    [Fact]
    public void Planes_OfThePairModel_HaveTheSizeOfItsInputs()
    {
        (engine.InputWidth, engine.InputHeight).ShouldBe((64, 64));
        engine.Tested.Length.ShouldBe(64 * 64);
        engine.Template.Length.ShouldBe(64 * 64);
    }

    [Fact]
    public void Run_PaintedDifference_IsDetected()
    {
        PairModel.Paint(engine.Tested, 0, 5, 6, 15, 26, 64, 1);

        engine.Run();

        engine.Decode(detections).ShouldBe(1);
        detections[0].ShouldBe(new Detection(1, 0.25f, new Box(5, 6, 10, 20)));
    }

    [Fact]
    public void Run_TemplateLikeTested_FindsNothing()
    {
        PairModel.Paint(engine.Tested, 0, 5, 6, 15, 26, 64, 1);
        engine.Tested.CopyTo(engine.Template);

        engine.Run();

        engine.Decode(detections).ShouldBe(0);
    }

    [Fact]
    public void Run_AfterOutputWithoutSense_WorksAgain()
    {
        PairModel.Paint(engine.Tested, 0, 5, 6, 15, 26, 64, 9);
        engine.Run();
        Should.Throw<InferenceException>(() => engine.Decode(detections));

        PairModel.Paint(engine.Tested, 0, 5, 6, 15, 26, 64, 1);
        engine.Run();

        engine.Decode(detections).ShouldBe(1);
    }

    [Fact]
    public void RunAndDecode_WarmedUp_AllocateNothing()
    {
        PairModel.Paint(engine.Tested, 0, 5, 6, 15, 26, 64, 1);
        PairModel.Paint(engine.Tested, 1, 5, 6, 15, 26, 65, 0);
        Repeat(50);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Repeat(200);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Run_TwoEnginesOnTwoThreads_KeepTheirOwnAnswers()
    {
        using var other = OnnxInferenceEngine.Open(engine.Model);
        PairModel.Paint(engine.Tested, 0, 5, 6, 15, 26, 64, 1);
        PairModel.Paint(other.Tested, 0, 5, 6, 15, 26, 128, 0);

        Parallel.Invoke(() => RunOften(engine, 0.25f), () => RunOften(other, 0.5f));
    }

    [Fact]
    public void Open_SeveralThreadsAndSpinning_GivesTheSameAnswer()
    {
        var options = new OnnxEngineOptions { Threads = Environment.ProcessorCount, Spinning = true };
        using var fast = OnnxInferenceEngine.Open(engine.Model, options);
        PairModel.Paint(fast.Tested, 0, 5, 6, 15, 26, 64, 1);

        RunOften(fast, 0.25f);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100_000)]
    public void Threads_OutOfRange_AreRefused(int threads) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new OnnxEngineOptions { Threads = threads });

    [Fact]
    public void Run_Disposed_Throws()
    {
        engine.Dispose();

        Should.Throw<ObjectDisposedException>(engine.Run);
        Should.Throw<ObjectDisposedException>(() => engine.Decode(detections));
    }

    [Fact]
    public void Dispose_Twice_DoesNothingMore()
    {
        engine.Dispose();

        Should.NotThrow(engine.Dispose);
    }

    private void Repeat(int times)
    {
        for (var run = 0; run < times; run++)
        {
            engine.Run();
            engine.Decode(detections);
        }
    }

    private static void RunOften(OnnxInferenceEngine one, float score)
    {
        var found = new Detection[PairModel.Rows];
        for (var run = 0; run < 100; run++)
        {
            one.Run();
            one.Decode(found).ShouldBe(1);
            found[0].Score.ShouldBe(score);
        }
    }
}
