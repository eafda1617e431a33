using Inspection.Contracts;
using Inspection.Core.Inference;
using Inspection.Core.Pipeline;
using Inspection.Core.Registration;
using Inspection.Models;

namespace Inspection.Core.Swapping;

/// <summary>A model ready to judge parts, with everything that it does not share with another. Used by one thread at a time; owns what it is given.</summary>
public sealed class StationModel(IInferenceEngine engine, ITemplateRegistration registration, PartInspector inspector, RecipeIdentity? recipe = null) : IDisposable
{
    public ModelPackage Package => engine.Model;

    public PartInspector Inspector => inspector;

    /// <summary>By which it judges; null: not said.</summary>
    public RecipeIdentity? Recipe => recipe;

    public void Dispose()
    {
        engine.Dispose();
        registration.Dispose();
    }
}
