using Inspection.Contracts;

namespace Inspection.Models.Onnx;

/// <summary>What an ONNX file says about itself, read without running it: inputs, outputs, metadata. Field numbers: onnx.proto3 of ONNX 1.14.</summary>
/// <param name="Inputs">What the graph is fed with; constants that old exporters list among the inputs are left out.</param>
/// <param name="Metadata">The custom metadata properties; the last of equal keys counts.</param>
/// <param name="Quantised">Whether some operator computes with whole numbers.</param>
public sealed record OnnxFile(
    IReadOnlyList<OnnxTensor> Inputs, IReadOnlyList<OnnxTensor> Outputs, IReadOnlyDictionary<string, string> Metadata, bool Quantised)
{
    /// <summary>Reads a file and refuses what no runtime should be given: no ONNX, cut short, data elsewhere, sizes that nothing stands behind.</summary>
    /// <param name="path">Also how messages call it.</param>
    /// <exception cref="InputException">It is not such a file; the text says why.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static OnnxFile Read(string path) => Read(path, File.ReadAllBytes(path));

    /// <inheritdoc cref="Read(string)"/>
    /// <param name="path">How messages call it.</param>
    public static OnnxFile Read(string path, ReadOnlySpan<byte> file)
    {
        try
        {
            return new OnnxParser(path).Parse(file);
        }
        catch (Exception error) when (error is InvalidDataException or OverflowException)
        {
            throw new InputException(Damaged(path), error);
        }
    }

    /// <summary>For people: the file is none, or not whole.</summary>
    public static LocalizedText Damaged(string path) => Texts.NotOnnx(path);
}
