using Inspection.Core.Inference;
using Inspection.Core.Pipeline;
using Inspection.Core.Registration;
using Inspection.Models;

namespace Inspection.Core.Swapping;

/// <summary>A model ready to judge parts, with everything that it does not share with another. Used by one thread at a time; owns what it is given.</summary>
public sealed class StationModel(IInferenceEngine engine, ITemplateRegistration registration, PartInspector inspector) : IDisposable
{
    public ModelPackage Package => engine.Model;

    public PartInspector Inspector => inspector;

    public void Dispose()
    {
        engine.Dispose();
        registration.Dispose();
    }
}
