using Inspection.Quantisation.Tests.Fixtures;
using static Inspection.Quantisation.Tests.Fixtures.TestGraph;

namespace Inspection.Quantisation.Tests;

/// <summary>Each pattern as it is written, as ONNX Runtime runs it, and how near it stays to the float model.</summary>
public class FusedPatternTests
{
    /// <summary>A few steps of 255, each layer.</summary>
    private const double Near = 0.03;

    [Fact]
    public void Convolutions_WithRelu_RunOnBytes()
    {
        var quantised = new Quantised(Started().Convolution("a", "b0", 8, 8, stride: 2).Node("Relu", ["b0"], "b").Convolution("b", "out", 8, 4, kernel: 1).Output("out"));

        quantised.Result.Convolutions.ShouldBe(2);
        quantised.Result.FloatConvolutions.ShouldBe(1);
        quantised.FusedOperators().Count(static name => name == "QLinearConv").ShouldBe(2);
        quantised.FusedOperators().ShouldNotContain("Relu");
        quantised.FusedOperators().Count(static name => name is "Conv" or "FusedConv").ShouldBe(1);
        quantised.WorstDifference().ShouldBeLessThan(Near);
    }

    [Fact]
    public void Convolution_WithoutReluAndBias_RunsOnBytes()
    {
        var quantised = new Quantised(new TestGraph().Input("x", 1, 1, 3, Size, Size).Convolution("x", "a", 3, 8, bias: false).Convolution("a", "out", 8, 4).Output("out"));

        quantised.FusedOperators().ShouldContain("QLinearConv");
        quantised.WorstDifference().ShouldBeLessThan(Near);
    }

    [Fact]
    public void Convolution_Depthwise_RunsOnBytes()
    {
        var quantised = new Quantised(Started().Convolution("a", "b0", 8, 8, group: 8).Node("Relu", ["b0"], "b").Convolution("b", "out", 8, 4).Output("out"));

        quantised.FusedOperators().Count(static name => name == "QLinearConv").ShouldBe(2);
        quantised.WorstDifference().ShouldBeLessThan(Near);
    }

    [Fact]
    public void Convolution_WithClipFromZero_RunsOnBytes()
    {
        var quantised = new Quantised(new TestGraph().Input("x", 1, 1, 3, Size, Size).Constant("low", 0).Constant("high", 6)
            .Convolution("x", "a0", 3, 8, scale: 8).Node("Clip", ["a0", "low", "high"], "a").Convolution("a", "out", 8, 4).Output("out"));

        quantised.FusedOperators().ShouldNotContain("Clip");
        quantised.WorstDifference().ShouldBeLessThan(Near);
    }

    [Fact]
    public void Convolution_WithConstantsNamedByIdentity_RunsOnBytes()
    {
        var graph = new TestGraph().Input("x", 1, 1, 3, Size, Size).Convolution("x", "a", 3, 8).Node("Identity", ["a.bias"], "again");
        var nodes = graph.Model.Graph.Node;
        nodes[0].Input[2] = "again";
        // Written before it is read.
        (nodes[0], nodes[1]) = (nodes[1], nodes[0]);

        var quantised = new Quantised(graph.Convolution("a", "out", 8, 4).Output("out"));

        quantised.FusedOperators().ShouldContain("QLinearConv");
        quantised.WorstDifference().ShouldBeLessThan(Near);
    }

    [Fact]
    public void Addition_OfConvolutions_RunsOnBytes()
    {
        var quantised = new Quantised(Started().Convolution("a", "b0", 8, 8).Node("Relu", ["b0"], "b").Node("Add", ["a", "b"], "c").Convolution("c", "out", 8, 4).Output("out"));

        quantised.FusedOperators().ShouldContain("QLinearAdd");
        quantised.WorstDifference().ShouldBeLessThan(Near);
    }

    [Fact]
    public void Addition_WithReluBehind_RunsOnBytes()
    {
        var quantised = new Quantised(Started().Convolution("a", "b", 8, 8).Node("Add", ["a", "b"], "c0").Node("Relu", ["c0"], "c").Convolution("c", "out", 8, 4).Output("out"));

        quantised.FusedOperators().ShouldContain("QLinearAdd");
        quantised.FusedOperators().ShouldNotContain("Relu");
        quantised.WorstDifference().ShouldBeLessThan(Near);
    }

    [Fact]
    public void Concatenation_OfConvolutions_RunsOnBytes()
    {
        var quantised = new Quantised(Started().Convolution("a", "b", 8, 8, scale: 4)
            .Node("Concat", ["a", "b"], "c", Integer("axis", 1)).Convolution("c", "out", 16, 4).Output("out"));

        quantised.FusedOperators().ShouldContain("QLinearConcat");
        quantised.WorstDifference().ShouldBeLessThan(Near);
    }

    [Fact]
    public void Pooling_BetweenConvolutions_RunsOnBytesWithOneScale()
    {
        var quantised = new Quantised(Started().Node("MaxPool", ["a"], "b", Integers("kernel_shape", 2, 2), Integers("strides", 2, 2)).Convolution("b", "out", 8, 4).Output("out"));

        // What enters, what the convolution writes, what leaves for the float output layer: nothing more is rounded.
        quantised.FusedOperators().Count(static name => name == "QuantizeLinear").ShouldBe(1);
        quantised.WorstDifference().ShouldBeLessThan(Near);
    }

    [Fact]
    public void Resizing_ToNearest_RunsOnBytesWithOneScale()
    {
        var quantised = new Quantised(Started().Constant("scales", 1, 1, 2, 2)
            .Node("Resize", ["a", "", "scales"], "b", Word("mode", "nearest"), Word("coordinate_transformation_mode", "asymmetric"), Word("nearest_mode", "floor"))
            .Convolution("b", "out", 8, 4).Output("out"));

        quantised.FusedOperators().Count(static name => name == "QuantizeLinear").ShouldBe(1);
        quantised.WorstDifference().ShouldBeLessThan(Near);
    }

    [Fact]
    public void Normalisation_BehindAConvolution_IsFolded()
    {
        var graph = new TestGraph().Input("x", 1, 1, 3, Size, Size).Convolution("x", "a0", 3, 4, bias: false)
            .Constant("scale", 0.5f, 1.5f, 1, 2).Constant("shift", 0.1f, -0.1f, 0, 0.4f).Constant("mean", 0.2f, 0, -0.3f, 0.1f).Constant("variance", 1, 0.5f, 2, 0.1f)
            .Node("BatchNormalization", ["a0", "scale", "shift", "mean", "variance"], "a1").Node("Relu", ["a1"], "a").Convolution("a", "out", 4, 4).Output("out");

        var quantised = new Quantised(graph);

        quantised.Operators.ShouldNotContain("BatchNormalization");
        quantised.FusedOperators().ShouldContain("QLinearConv");
        quantised.WorstDifference().ShouldBeLessThan(Near);
    }
}
