using Inspection.Quantisation.Schema;

namespace Inspection.Quantisation.Graphs;

/// <summary>Puts a batch normalisation that follows a convolution into the weights and the bias of that convolution.</summary>
internal static class NormalisationFolding
{
    private const float DefaultEpsilon = 1e-5f;

    public static void Fold(GraphProto graph)
    {
        var index = new GraphIndex(graph);
        foreach (var convolution in graph.Node.Where(static node => node.Is("Conv")).ToList())
        {
            if (index.OnlyConsumer(convolution.Output[0]) is { } next && next.Is("BatchNormalization") && next.Input[0] == convolution.Output[0])
                Fold(graph, index, convolution, next);
        }
    }

    private static void Fold(GraphProto graph, GraphIndex index, NodeProto convolution, NodeProto normalisation)
    {
        var parameters = normalisation.Input.Skip(1).Select(index.Floats).OfType<float[]>().ToList();
        var training = normalisation.Attribute("training_mode")?.I ?? 0;
        if (parameters is not [var scale, var shift, var mean, var variance] || normalisation.Output.Count > 1 || training != 0)
            return;
        var bias = convolution.Input(2);
        if (index.Floats(convolution.Input(1)) is not { } weights || (bias.Length > 0 && index.Floats(bias) is null))
            return;
        var epsilon = normalisation.Attribute("epsilon")?.F ?? DefaultEpsilon;
        var foldedBias = index.Floats(bias) ?? new float[scale.Length];
        var channel = weights.Length / scale.Length;
        for (var output = 0; output < scale.Length; output++)
        {
            var factor = scale[output] / MathF.Sqrt(variance[output] + epsilon);
            foreach (ref var weight in weights.AsSpan(output * channel, channel))
                weight *= factor;
            foldedBias[output] = (foldedBias[output] - mean[output]) * factor + shift[output];
        }
        var names = new FreshNames(graph);
        var shape = index.Constant(convolution.Input[1])?.Dims ?? [];
        var foldedWeights = Tensors.Of(names.Take(normalisation.Output[0] + "_weight"), ElementType.Float, shape, weights);
        var foldedShift = Tensors.Of(names.Take(normalisation.Output[0] + "_bias"), foldedBias);
        graph.Initializer.Add(foldedWeights);
        graph.Initializer.Add(foldedShift);
        var data = convolution.Input[0];
        convolution.Input.Clear();
        convolution.Input.AddRange([data, foldedWeights.Name, foldedShift.Name]);
        convolution.Output[0] = normalisation.Output[0];
        graph.Node.Remove(normalisation);
    }
}
