using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Parts;

namespace Inspection.Core.Sources;

/// <summary>What a source delivers for one part: a frame, or why there is none. A part without a frame is still counted, and UNKNOWN.</summary>
/// <param name="File">Full path of the part's file; null where it comes from none.</param>
/// <param name="Failure">Why the picture could not be read, for people; null exactly when there is a frame.</param>
public readonly record struct Capture(PartId Part, string? File, DateTimeOffset CapturedAt, Frame? Frame, LocalizedText? Failure)
{
    /// <summary>Name of the camera; null where the station has one.</summary>
    public string? Camera { get; init; }

    /// <summary>With which settings the camera took it, by the number given to <see cref="IAdjustableSource.Adjust"/>; null: a source without settings.</summary>
    public int? Adjustment { get; init; }

    /// <summary>What is wrong with the camera as it took this picture; null: nothing. The part is UNKNOWN unless <see cref="CameraTrouble.IsJudgeable"/>.</summary>
    public CameraTrouble? Trouble { get; init; }

    /// <summary>What the golden template is looked up by: the file, else the part id.</summary>
    public string Name => File ?? Part.Value;

    /// <param name="file">Null: the part comes from no file.</param>
    public static Capture Of(PartId part, string? file, Frame frame) => new(part, file, frame.CapturedAt, frame, null);

    public static Capture Failed(PartId part, string? file, DateTimeOffset at, LocalizedText why) => new(part, file, at, null, why);
}
