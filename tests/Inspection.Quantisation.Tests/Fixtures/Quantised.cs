using System.Runtime.InteropServices;
using Inspection.Quantisation.Schema;
using Microsoft.ML.OnnxRuntime;
using TestKit;

namespace Inspection.Quantisation.Tests.Fixtures;

/// <summary>A test graph and what became of it, both run by ONNX Runtime.</summary>
internal sealed class Quantised
{
    private readonly TestGraph graph;

    public Quantised(TestGraph graph, int images = ModelQuantiser.FewestImages)
    {
        this.graph = graph;
        using var quantiser = ModelQuantiser.Open("test.onnx", graph.ToArray());
        for (var image = 0; image < images; image++)
            quantiser.Observe([Input(image)]);
        Result = quantiser.Finish();
        Model = ModelProto.Parser.ParseFrom(Result.File);
    }

    public QuantisedModel Result { get; }

    public ModelProto Model { get; }

    public IEnumerable<string> Operators => Model.Graph.Node.Select(static node => node.OpType);

    /// <summary>The operators that are left when ONNX Runtime has found the pairs: what really runs.</summary>
    public IReadOnlyList<string> FusedOperators()
    {
        using var folder = new TemporaryFolder();
        using var options = new SessionOptions { GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_EXTENDED, OptimizedModelFilePath = folder.File("fused.onnx") };
        using (new InferenceSession(Result.File, options))
            return [.. ModelProto.Parser.ParseFrom(File.ReadAllBytes(folder.File("fused.onnx"))).Graph.Node.Select(static node => node.OpType)];
    }

    /// <summary>Largest difference of any output from the float model's, as a share of the widest value of that output, on the images of the calibration.</summary>
    public double WorstDifference()
    {
        using var full = new InferenceSession(graph.ToArray());
        using var quantised = new InferenceSession(Result.File);
        var worst = 0.0;
        for (var image = 0; image < 4; image++)
        {
            foreach (var (expected, actual) in Run(full, Input(image)).Zip(Run(quantised, Input(image))))
            {
                actual.Length.ShouldBe(expected.Length);
                var widest = expected.Max(Math.Abs);
                widest.ShouldBeGreaterThan(0);
                worst = Math.Max(worst, expected.Zip(actual, static (x, y) => Math.Abs(x - y)).Max() / widest);
            }
        }
        return worst;
    }

    private CalibrationInput Input(int seed)
    {
        var input = graph.Model.Graph.Input[0];
        var shape = input.Type.TensorType.Shape.Dim.Select(static axis => axis.HasDimValue ? (int)axis.DimValue : TestGraph.Size).ToArray();
        var random = new Random(seed);
        var elements = shape.Aggregate(1, static (product, axis) => product * axis);
        if (input.Type.TensorType.ElemType == Graphs.ElementType.UInt8)
        {
            var bytes = new byte[elements];
            random.NextBytes(bytes);
            return new CalibrationInput(input.Name, shape, bytes);
        }
        var floats = Enumerable.Range(0, elements).Select(_ => (float)random.NextDouble() * 2 - 0.5f).ToArray();
        return new CalibrationInput(input.Name, shape, MemoryMarshal.AsBytes(floats.AsSpan()).ToArray());
    }

    private static List<float[]> Run(InferenceSession session, CalibrationInput input)
    {
        long[] shape = [.. input.Shape.Select(static axis => (long)axis)];
        using var value = session.InputMetadata[input.Name].ElementType == typeof(byte)
            ? OrtValue.CreateTensorValueFromMemory(input.Data.ToArray(), shape)
            : OrtValue.CreateTensorValueFromMemory(MemoryMarshal.Cast<byte, float>(input.Data.Span).ToArray(), shape);
        using var options = new RunOptions();
        using var outputs = session.Run(options, [input.Name], [value], session.OutputNames);
        return [.. outputs.Select(static output => output.GetTensorDataAsSpan<float>().ToArray())];
    }
}
