using Inspection.Contracts;
using Inspection.Core.Inference;
using Inspection.Inference.Reference;
using Inspection.Models;

namespace Inspection.Inference;

/// <summary>Opens a model for use: package, digest, graph, and the reference case, which also warms the session up.</summary>
/// <param name="images">Decodes the reference images.</param>
/// <param name="options">Default: one thread.</param>
public sealed class ModelOpener(IGreyImageReader images, OnnxEngineOptions? options = null)
{
    /// <param name="path">A package's folder, or the <c>manifest.json</c> in it.</param>
    /// <returns>An engine that the caller owns.</returns>
    /// <exception cref="InputException">The package is refused; the text says why.</exception>
    public IInferenceEngine Open(string path) => Open(ModelPackageReader.Read(path));

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
