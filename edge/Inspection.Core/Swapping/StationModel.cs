using Inspection.Contracts;
using Inspection.Core.Inference;
using Inspection.Core.Pipeline;
using Inspection.Core.Registration;
using Inspection.Core.Sources;
using Inspection.Models;

namespace Inspection.Core.Swapping;

/// <summary>A model ready to judge parts, with everything that it does not share with another. Used by one thread at a time; owns what it is given.</summary>
public sealed class StationModel(IInferenceEngine engine, ITemplateRegistration registration, PartInspector inspector, RecipeIdentity? recipe = null, int adjustment = 0) : IDisposable
{
    public ModelPackage Package => engine.Model;

    public PartInspector Inspector => inspector;

    /// <summary>By which it judges; null: not said.</summary>
    public RecipeIdentity? Recipe => recipe;

    /// <summary>The camera's settings that its recipe wants, see <see cref="Capture.Adjustment"/>.</summary>
    public int Adjustment => adjustment;

    /// <summary>Whether a picture was taken as its recipe wants it; sources without settings have only one way.</summary>
    public bool IsFor(in Capture capture) => capture.Adjustment is not { } taken || taken == adjustment;

    public void Dispose()
    {
        engine.Dispose();
        registration.Dispose();
    }
}
