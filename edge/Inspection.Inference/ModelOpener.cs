using Inspection.Contracts;
using Inspection.Core.Inference;
using Inspection.Inference.Exports;
using Inspection.Inference.Reference;
using Inspection.Models;

namespace Inspection.Inference;

/// <summary>Opens a model for use: package, digest, graph, and the reference case, which also warms the session up.</summary>
/// <param name="images">Decodes the reference images.</param>
/// <param name="options">Default: one thread.</param>
public sealed class ModelOpener(IGreyImageReader images, OnnxEngineOptions? options = null)
{
    /// <param name="path">
    /// A package's folder, the <c>manifest.json</c> in it, or an ONNX file that describes itself; <c>:fp32</c> or <c>:int8</c> behind it asks for that
    /// precision.
    /// </param>
    /// <returns>An engine that the caller owns.</returns>
    /// <exception cref="InputException">The package is refused; the text says why.</exception>
    public IInferenceEngine Open(string path)
    {
        var (place, precision) = ModelChoice.Parse(path);
        var package = ModelPackageReader.Read(place, new KnownExports());
        return Open(precision is null ? package : package.In(precision));
    }

    /// <inheritdoc cref="Open(string)"/>
    public IInferenceEngine Open(ModelPackage package) => OpenOnnx(package);

    /// <summary>As <see cref="Open(ModelPackage)"/>, for those who also look at what the graph reads.</summary>
    public OnnxInferenceEngine OpenOnnx(ModelPackage package)
    {
        var engine = OnnxInferenceEngine.Open(package, options);
        try
        {
            ReferenceCheck.Require(engine, images);
            return engine;
        }
        catch
        {
            engine.Dispose();
            throw;
        }
    }
}
