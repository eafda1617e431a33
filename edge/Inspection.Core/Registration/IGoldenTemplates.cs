using Inspection.Contracts;
using Inspection.Core.Sources;

namespace Inspection.Core.Registration;

/// <summary>Finds the golden template of a part.</summary>
public interface IGoldenTemplates
{
    /// <param name="why">For people: what is missing, when false.</param>
    bool TryFind(Capture capture, out GoldenTemplate template, out LocalizedText why);
}
