using Inspection.Contracts;
using Inspection.Core.Registration;
using Inspection.Core.Sources;

namespace Inspection.Agent.Station;

/// <summary>Golden templates of several cameras, each with its own.</summary>
internal sealed class CameraTemplates(IReadOnlyDictionary<string, IGoldenTemplates> byCamera) : IGoldenTemplates
{
    public bool TryFind(Capture capture, out GoldenTemplate template, out LocalizedText why) => byCamera[capture.Camera ?? ""].TryFind(capture, out template, out why);
}
