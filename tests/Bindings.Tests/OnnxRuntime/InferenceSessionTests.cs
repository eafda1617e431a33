using Microsoft.ML.OnnxRuntime;
using TestKit.Onnx;

namespace Bindings.Tests.OnnxRuntime;

public class InferenceSessionTests
{
    private const int MebiByte = 1024 * 1024;

    [Fact]
    public void Run_PairModel_GivesItsPaintedRow()
    {
        using var session = new InferenceSession(PairModel.Create().ToArray());
        var tested = new byte[PairModel.Size * PairModel.Size];
        PairModel.Paint(tested, 0, 1, 2, 3, 4, 128, 1);

        var rows = Run(session, tested, new byte[tested.Length], PairModel.Size);

        rows[..6].ShouldBe([1, 2, 3, 4, 0.5f, 1]);
    }

    [Fact]
    public void Open_FromFile_ReadsNamesTypesAndShapes()
    {
        using var package = new ModelPackageFolder();

        using var session = new InferenceSession(package.File(ModelPackageFolder.ModelName));

        session.InputNames.ShouldBe(["tested", "template"]);
        session.InputMetadata["tested"].ElementType.ShouldBe(typeof(byte));
        session.OutputMetadata["detections"].Dimensions.ShouldBe([1, PairModel.Rows, 6]);
    }

    [Fact]
    public void OpenRunClose_ManyTimes_KeepsNoMemory()
    {
        // Weights of 4 MiB, read by an input and so not folded away: were the sessions kept, 100 rounds would hold 400 MiB.
        // The bound leaves room for the tests that run beside this one.
        var model = PairModel.Create()
            .Constant("weights", new float[MebiByte])
            .Node("Cast", ["tested"], "indices", integers: ("to", (long)OnnxElement.Index))
            .Node("Gather", ["weights", "indices"], "read")
            .Output("read", OnnxElement.Real, 1, 1, PairModel.Size, PairModel.Size)
            .ToArray();
        OpenRunClose(model, 30);
        var before = ResidentBytes();

        OpenRunClose(model, 100);

        (ResidentBytes() - before).ShouldBeLessThan(200L * MebiByte);
    }

    [Fact]
    public void Open_CorruptModel_Throws()
    {
        var model = PairModel.Create().ToArray();
        for (var position = 0; position < model.Length; position += 13)
            model[position] ^= 0x55;

        Should.Throw<OnnxRuntimeException>(() => new InferenceSession(model).Dispose());
    }

    [Fact]
    public void Open_EveryTruncation_ThrowsAndNeverCrashes()
    {
        var model = PairModel.Create().ToArray();

        for (var length = 1; length < model.Length; length += 7)
            Should.Throw<OnnxRuntimeException>(() => new InferenceSession(model[..length]).Dispose());
    }

    [Fact]
    public void Open_MissingFile_Throws() => Should.Throw<OnnxRuntimeException>(() => new InferenceSession("/nowhere/model.onnx").Dispose());

    [Fact]
    public void Run_WrongInputShape_ThrowsAndTheSessionWorksOn()
    {
        using var session = new InferenceSession(PairModel.Create().ToArray());

        Should.Throw<OnnxRuntimeException>(() => Run(session, new byte[32 * 32], new byte[32 * 32], 32)).Message.ShouldContain("tested");

        var plane = new byte[PairModel.Size * PairModel.Size];
        Run(session, plane, plane, PairModel.Size).ShouldAllBe(static value => value == 0);
    }

    [Fact]
    public void Run_UnknownInputName_Throws()
    {
        using var session = new InferenceSession(PairModel.Create().ToArray());
        using var options = new RunOptions();
        using var value = OrtValue.CreateTensorValueFromMemory(new byte[PairModel.Size * PairModel.Size], [1, 1, PairModel.Size, PairModel.Size]);

        Should.Throw<OnnxRuntimeException>(() => session.Run(options, ["nobody"], [value], ["detections"]));
    }

    [Fact]
    public void Dispose_Twice_DoesNothingMore()
    {
        var session = new InferenceSession(PairModel.Create().ToArray());
        session.Dispose();

        Should.NotThrow(session.Dispose);
    }

    private static void OpenRunClose(byte[] model, int times)
    {
        var plane = new byte[PairModel.Size * PairModel.Size];
        for (var round = 0; round < times; round++)
        {
            using var session = new InferenceSession(model);
            Run(session, plane, plane, PairModel.Size);
        }
    }

    private static float[] Run(InferenceSession session, byte[] tested, byte[] template, int size)
    {
        using var options = new RunOptions();
        using var first = OrtValue.CreateTensorValueFromMemory(tested, [1, 1, size, size]);
        using var second = OrtValue.CreateTensorValueFromMemory(template, [1, 1, size, size]);
        using var outputs = session.Run(options, ["tested", "template"], [first, second], ["detections"]);
        return outputs[0].GetTensorDataAsSpan<float>().ToArray();
    }

    private static long ResidentBytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var self = System.Diagnostics.Process.GetCurrentProcess();
        return self.WorkingSet64;
    }
}
