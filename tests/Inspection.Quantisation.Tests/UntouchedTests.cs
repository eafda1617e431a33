using Google.Protobuf;
using Inspection.Quantisation.Schema;
using Inspection.Quantisation.Tests.Fixtures;
using Microsoft.ML.OnnxRuntime;
using TestKit.Onnx;
using static Inspection.Quantisation.Tests.Fixtures.TestGraph;

namespace Inspection.Quantisation.Tests;

/// <summary>What quantisation has no business with stays as it was.</summary>
public class UntouchedTests
{
    [Fact]
    public void RoundTrip_UnknownFields_Survive()
    {
        // Producer, metadata and names are not part of the schema here.
        var file = new OnnxModelWriter().Metadata("labels", "open,short").Node("Relu", ["x"], "y").ToArray();

        var written = ModelProto.Parser.ParseFrom(file).ToByteArray();

        written.Length.ShouldBe(file.Length);
        System.Text.Encoding.UTF8.GetString(written).ShouldContain("open,short");
        System.Text.Encoding.UTF8.GetString(written).ShouldContain("inspection tests");
    }

    [Fact]
    public void Quantised_Metadata_IsStillRead()
    {
        var graph = Started().Convolution("a", "out", 8, 4).Output("out");
        var labelled = ModelProto.Parser.ParseFrom([.. graph.ToArray(), .. new OnnxModelWriter().Metadata("labels", "open,short").ToArray()[^22..]]);
        using var quantiser = ModelQuantiser.Open("test.onnx", labelled.ToByteArray());
        for (var image = 0; image < ModelQuantiser.FewestImages; image++)
            quantiser.Observe([new CalibrationInput("x", [1, 3, Size, Size], new byte[3 * Size * Size * sizeof(float)])]);

        using var session = new InferenceSession(quantiser.Finish().File);

        session.ModelMetadata.CustomMetadataMap["labels"].ShouldBe("open,short");
    }

    [Fact]
    public void Quantised_DecodingBehindTheOutputLayer_IsAsItWas()
    {
        var graph = Started().Convolution("a", "out", 8, 4).Node("Sigmoid", ["out"], "scores").Node("Add", ["scores", "out"], "sum").Output("sum");

        var quantised = new Quantised(graph);

        foreach (var name in (string[])["out_node", "scores_node", "sum_node"])
        {
            var before = graph.Model.Graph.Node.Single(node => node.Name == name);
            var after = quantised.Model.Graph.Node.Single(node => node.Name == name);
            after.Output.ShouldBe(before.Output);
            after.Input.Skip(1).ShouldBe(before.Input.Skip(1));
        }
        quantised.Operators.Count(static name => name == "Conv").ShouldBe(2);
    }

    [Fact]
    public void Quantised_ArithmeticBeforeTheFirstConvolution_IsAsItWas()
    {
        var graph = new TestGraph().Input("x", 1, 1, 3, Size, Size).Constant("half", 0.5f).Node("Add", ["x", "half"], "moved").Node("MaxPool", ["moved"], "pooled", Integers("kernel_shape", 1, 1))
            .Convolution("pooled", "a", 3, 8).Convolution("a", "out", 8, 4).Output("out");

        var quantised = new Quantised(graph);

        quantised.FusedOperators().ShouldContain("Add");
        quantised.Model.Graph.Node.Take(2).Select(static node => node.OpType).ShouldBe(["Add", "MaxPool"]);
    }

    [Fact]
    public void Quantised_TensorThatIsAlsoAnOutput_KeepsItsName()
    {
        var quantised = new Quantised(Started().Convolution("a", "b", 8, 8).Output("b").Convolution("b", "out", 8, 4).Output("out"));

        quantised.Model.Graph.Output.Select(static output => output.Name).ShouldBe(["b", "out"]);
        quantised.WorstDifference().ShouldBeLessThan(0.03);
    }

    [Fact]
    public void Quantised_ActivationBetweenThatIsAnOutput_IsNotFused()
    {
        var quantised = new Quantised(new TestGraph().Input("x", 1, 1, 3, Size, Size).Convolution("x", "a0", 3, 8).Output("a0").Node("Relu", ["a0"], "a").Convolution("a", "out", 8, 4).Output("out"));

        quantised.WorstDifference().ShouldBeLessThan(0.03);
    }

    [Fact]
    public void Quantised_DynamicAxes_StayDynamic()
    {
        var quantised = new Quantised(new TestGraph().Input("x", 1, 1, 3, -1, -1).Convolution("x", "a", 3, 8).Convolution("a", "out", 8, 4).Output("out"));

        quantised.Model.Graph.Input[0].Type.TensorType.Shape.Dim[2].HasDimValue.ShouldBeFalse();
        quantised.WorstDifference().ShouldBeLessThan(0.03);
    }

    [Fact]
    public void Quantised_Twice_GivesTheSameBytes()
    {
        static byte[] Make() => new Quantised(Started().Convolution("a", "out", 8, 4).Output("out")).Result.File;

        Make().ShouldBe(Make());
    }
}
