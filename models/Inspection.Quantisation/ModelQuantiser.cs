using Google.Protobuf;
using Inspection.Contracts;
using Inspection.Quantisation.Calibration;
using Inspection.Quantisation.Graphs;
using Inspection.Quantisation.Planning;
using Inspection.Quantisation.Rewriting;
using Inspection.Quantisation.Schema;

namespace Inspection.Quantisation;

/// <summary>
/// Static quantisation of a float ONNX model to int8: byte weights a channel, byte activations in ranges found on the user's images. Open, show it
/// images with <see cref="Observe"/>, then <see cref="Finish"/>. The same model and images give the same file, byte for byte. One thread at a time.
/// </summary>
public sealed class ModelQuantiser : IDisposable
{
    /// <summary>With fewer images the ranges are those of a few parts, not of the product.</summary>
    public const int FewestImages = 8;

    private readonly string name;
    private readonly ModelProto model;
    private readonly QuantisationPlan plan;
    private readonly CalibrationSession session;

    private ModelQuantiser(string name, ModelProto model, QuantisationPlan plan)
    {
        this.name = name;
        this.model = model;
        this.plan = plan;
        session = new CalibrationSession(name, model, plan);
    }

    /// <summary>How many images were observed.</summary>
    public int Images { get; private set; }

    /// <param name="name">How messages call the model, as a rule its path.</param>
    /// <param name="file">The bytes of an ONNX file, operator set 13 or later, float32.</param>
    /// <exception cref="InputException">It is no such file, is quantised already, or has nothing to quantise.</exception>
    public static ModelQuantiser Open(string name, ReadOnlySpan<byte> file)
    {
        var model = ModelFile.Read(name, file);
        NormalisationFolding.Fold(model.Graph);
        var plan = new Planner(model.Graph).Plan();
        if (plan.Convolutions.Count == 0)
            throw new InputException(Texts.NothingToQuantise(name, plan.FloatConvolutions));
        return new ModelQuantiser(name, model, plan);
    }

    /// <summary>Runs the float model on one image and remembers which values occur.</summary>
    /// <param name="inputs">Every input of the graph.</param>
    /// <exception cref="InputException">The model does not run on them.</exception>
    public void Observe(IReadOnlyList<CalibrationInput> inputs)
    {
        session.Run(inputs);
        Images++;
    }

    /// <summary>Makes the int8 model.</summary>
    /// <exception cref="InputException">Fewer than <see cref="FewestImages"/> images were observed.</exception>
    public QuantisedModel Finish()
    {
        if (Images < FewestImages)
            throw new InputException(Texts.TooFewImages(name, Images, FewestImages));
        var ranges = session.Ranges.ToDictionary(static entry => entry.Key, static entry => ByteRange.Of(entry.Value.Lowest, entry.Value.Highest));
        var quantised = model.Clone();
        new GraphRewriter(quantised.Graph, ranges).Rewrite();
        return new QuantisedModel(quantised.ToByteArray(), plan.Convolutions.Count, plan.FloatConvolutions);
    }

    public void Dispose() => session.Dispose();
}
