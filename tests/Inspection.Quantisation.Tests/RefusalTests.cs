using System.Text;
using Inspection.Contracts;
using Inspection.Quantisation.Graphs;
using Inspection.Quantisation.Tests.Fixtures;
using static Inspection.Quantisation.Tests.Fixtures.TestGraph;

namespace Inspection.Quantisation.Tests;

public class RefusalTests
{
    [Theory]
    [InlineData("")]
    [InlineData("not a model at all")]
    [InlineData("PK\u0003\u0004")]
    public void Open_NotOnnx_SaysSo(string content) => Refusal(Encoding.UTF8.GetBytes(content)).ShouldContain("this is not an ONNX model");

    [Fact]
    public void Open_CutOff_SaysSo() => Refusal(Started().Convolution("a", "out", 8, 4).Output("out").ToArray()[..500]).ShouldContain("not an ONNX model, or a damaged one");

    [Fact]
    public void Open_AlreadyQuantised_SaysBy() =>
        Refusal(new Quantised(Started().Convolution("a", "out", 8, 4).Output("out")).Result.File).ShouldContain("is quantised already (it has QuantizeLinear); give the float32 one");

    [Fact]
    public void Open_OldOperatorSet_SaysWhichIsNeeded() =>
        Refusal(new TestGraph(11).Input("x", 1, 1, 3, Size, Size).Convolution("x", "out", 3, 4).Output("out").ToArray()).ShouldContain("operator set 11; int8 needs 13 or later");

    [Fact]
    public void Open_NoConvolution_SaysSo() => Refusal(new TestGraph().Input("x", 1, 1, 3).Node("Relu", ["x"], "y").Output("y").ToArray()).ShouldContain("the model has no convolution");

    [Fact]
    public void Open_OutputLayerOnly_SaysSo() =>
        Refusal(new TestGraph().Input("x", 1, 1, 3, Size, Size).Convolution("x", "out", 3, 4).Output("out").ToArray()).ShouldContain("none of the model's 1 convolutions can become int8");

    [Fact]
    public void Open_DataInAnotherFile_NamesTheConstant()
    {
        var graph = Started().Convolution("a", "out", 8, 4).Output("out");
        var outside = graph.Model.Graph.Initializer[0];
        outside.ClearRawData();
        outside.DataLocation = 1;

        Refusal(graph.ToArray()).ShouldContain("the constant \"a0.weight\" lies in another file");
    }

    [Fact]
    public void Open_OperatorThatTheRuntimeLacks_IsOneLine()
    {
        var text = Refusal(Started().Node("NoSuchOperator", ["a"], "b").Convolution("b", "out", 8, 4).Output("out").ToArray());

        text.ShouldContain("ONNX Runtime cannot run this model");
        text.ShouldNotContain('\n');
    }

    [Theory]
    [InlineData(0)]
    [InlineData(ModelQuantiser.FewestImages - 1)]
    public void Finish_TooFewImages_SaysHowManyAreNeeded(int images) =>
        Should.Throw<InputException>(() => new Quantised(Started().Convolution("a", "out", 8, 4).Output("out"), images)).Text.English
            .ShouldBe($"test.onnx: {images} images for calibration are too few; give at least 8 that show the product as it is, better 40.");

    [Fact]
    public void Observe_NotANumber_NamesTheTensor()
    {
        var graph = Started().Convolution("a", "out", 8, 4).Output("out");
        graph.Model.Graph.Initializer[1] = Tensors.Of("a0.bias", [.. Enumerable.Repeat(float.NaN, 8)]);

        Should.Throw<InputException>(() => new Quantised(graph)).Text.English.ShouldContain("holds values that are no numbers");
    }

    [Fact]
    public void Observe_WrongShape_IsOneLine()
    {
        using var quantiser = ModelQuantiser.Open("test.onnx", Started().Convolution("a", "out", 8, 4).Output("out").ToArray());

        var text = Should.Throw<InputException>(() => quantiser.Observe([new CalibrationInput("x", [1, 3, 4, 4], new byte[3 * 16 * 4])])).Text;

        text.English.ShouldStartWith("test.onnx: ONNX Runtime cannot run this model");
        text.Korean.ShouldNotBe(text.English);
    }

    private static string Refusal(byte[] file) => Should.Throw<InputException>(() => ModelQuantiser.Open("test.onnx", file).Dispose()).Text.English;
}
