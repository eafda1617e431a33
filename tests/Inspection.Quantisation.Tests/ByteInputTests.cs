using Inspection.Quantisation.Graphs;
using Inspection.Quantisation.Tests.Fixtures;
using static Inspection.Quantisation.Tests.Fixtures.TestGraph;

namespace Inspection.Quantisation.Tests;

/// <summary>Bytes that come in as bytes stay bytes.</summary>
public class ByteInputTests
{
    private const double Near = 0.03;

    private static TestGraph Bytes(params long[] shape) => new TestGraph().Input("x", ElementType.UInt8, shape).Constant("unit", 1 / 255f).Constant("most", 255);

    private static TestGraph Network(TestGraph graph, string from) => graph
        .Convolution(from, "a0", 3, 8).Node("Relu", ["a0"], "a").Convolution("a", "out", 8, 4).Output("out");

    [Fact]
    public void Input_CastOnly_GoesStraightIn() => GoesIn(Network(Bytes(1, 3, Size, Size).Node("Cast", ["x"], "f", Integer("to", 1)), "f"), 1);

    [Fact]
    public void Input_TransposedThenCastAndScaled_GoesStraightIn() => GoesIn(
        Network(Bytes(1, Size, Size, 3).Node("Transpose", ["x"], "t", Integers("perm", 0, 3, 1, 2)).Node("Cast", ["t"], "f", Integer("to", 1)).Node("Mul", ["unit", "f"], "s"), "s"), 1 / 255f);

    [Fact]
    public void Input_CastThenDividedAndTransposed_GoesStraightIn() => GoesIn(
        Network(Bytes(1, Size, Size, 3).Node("Cast", ["x"], "f", Integer("to", 1)).Node("Div", ["f", "most"], "s").Node("Transpose", ["s"], "t", Integers("perm", 0, 3, 1, 2)), "t"), 1 / 255f);

    [Fact]
    public void Input_OfSeveralSlices_GoesStraightIn() => GoesIn(
        Network(
            Bytes(1, 2, Size, Size).Shape("from", 0).Shape("to", 1).Shape("axis", 1)
                .Node("Slice", ["x", "from", "to", "axis"], "first").Node("Concat", ["x", "first"], "c", Integer("axis", 1)).Node("Cast", ["c"], "f", Integer("to", 1)), "f"), 1);

    [Fact]
    public void Input_UsedElsewhereToo_StaysFloatThere()
    {
        var graph = Network(Bytes(1, 3, Size, Size).Node("Cast", ["x"], "f", Integer("to", 1)), "f").Node("Sqrt", ["f"], "other").Output("other");

        var quantised = new Quantised(graph);

        quantised.Operators.Count(static name => name == "Cast").ShouldBe(1);
        quantised.WorstDifference().ShouldBeLessThan(Near);
    }

    [Fact]
    public void Input_CastDividedAndShiftedByWholeBytes_GoesStraightIn() => GoesIn(
        Network(Bytes(1, 3, Size, Size).Constant("scale", 128).Constant("one", 1).Node("Cast", ["x"], "f", Integer("to", 1)).Node("Div", ["f", "scale"], "d").Node("Sub", ["d", "one"], "s"), "s"),
        1 / 128f, 128);

    [Fact]
    public void Input_DequantisedByTheModelItself_GoesStraightIn()
    {
        var graph = Bytes(1, Size, Size, 3).Constant("scale", 1 / 128f).Node("Transpose", ["x"], "t", Integers("perm", 0, 3, 1, 2)).Node("DequantizeLinear", ["t", "scale", "zero"], "f");
        graph.Model.Graph.Initializer.Add(Tensors.Of<byte>("zero", ElementType.UInt8, [], [128]));

        GoesIn(Network(graph, "f"), 1 / 128f, 128);
    }

    [Fact]
    public void Input_ShiftedByHalfAByte_IsRoundedLikeAnyOther()
    {
        var quantised = new Quantised(Network(Bytes(1, 3, Size, Size).Constant("middle", 127.5f).Node("Cast", ["x"], "f", Integer("to", 1)).Node("Sub", ["f", "middle"], "s"), "s"));

        quantised.Operators.ShouldContain("Cast");
        quantised.WorstDifference().ShouldBeLessThan(Near);
    }

    private static void GoesIn(TestGraph graph, float scale, byte zero = 0)
    {
        var quantised = new Quantised(graph);

        quantised.Operators.ShouldNotContain("Cast");
        // Only what the first convolution writes is rounded.
        quantised.Operators.Count(static name => name == "QuantizeLinear").ShouldBe(1);
        var first = quantised.Model.Graph.Node.First(static node => node.OpType == "DequantizeLinear" && !node.Input[0].Contains("weight", StringComparison.Ordinal));
        var parameters = first.Input.Skip(1).Select(name => quantised.Model.Graph.Initializer.Single(tensor => tensor.Name == name)).ToList();
        Tensors.Floats(parameters[0]).ShouldBe([scale]);
        parameters[1].RawData.ToByteArray().ShouldBe([zero]);
        quantised.FusedOperators().ShouldContain("QLinearConv");
        quantised.FusedOperators().ShouldNotContain("QuantizeLinear");
        quantised.WorstDifference().ShouldBeLessThan(Near);
    }
}
