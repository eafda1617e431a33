using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Parts;

namespace Inspection.Core.Sources;

/// <summary>What a source delivers for one part: a frame, or why there is none. A part without a frame is still counted, and UNKNOWN.</summary>
/// <param name="Name">What the golden template is looked up by: the file's full path, else the part id.</param>
/// <param name="Failure">Why the picture could not be read, for people; null exactly when there is a frame.</param>
public sealed record Capture(PartId Part, string Name, DateTimeOffset CapturedAt, Frame? Frame, LocalizedText? Failure)
{
    public static Capture Of(PartId part, string name, Frame frame) => new(part, name, frame.CapturedAt, frame, null);

    public static Capture Failed(PartId part, string name, DateTimeOffset at, LocalizedText why) => new(part, name, at, null, why);
}
