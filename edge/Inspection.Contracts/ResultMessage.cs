using System.Text.Json.Serialization;

namespace Inspection.Contracts;

/// <summary>Topic <c>result</c>, QoS 1: exactly one for each part.</summary>
/// <param name="ResultId">Unique: <c>{bootId}-{sequence:D8}</c>.</param>
/// <param name="Sequence">1, 2, 3 … within a boot id, without gaps.</param>
/// <param name="PartId">Identity of the part: the file name without extension, or the serial number of the line.</param>
/// <param name="CapturedAt">UTC.</param>
/// <param name="Detail">For people: what exactly went wrong with an UNKNOWN part.</param>
/// <param name="Width">Source image width in pixels; 0 when it could not be read.</param>
/// <param name="Height">Source image height in pixels; 0 when it could not be read.</param>
/// <param name="Evidence">The topic on which the JPEG of an NG or UNKNOWN part is published, and of an OK part where the recipe wants it; absent where there is no picture.</param>
/// <param name="Lot">The lot (로트) that the part belongs to, as told to the station; absent where it was not told.</param>
/// <param name="Camera">Which of the station's cameras; absent where it has one. Part ids are each camera's own.</param>
public sealed record ResultMessage(
    string ResultId,
    string BootId,
    long Sequence,
    string PartId,
    DateTimeOffset CapturedAt,
    Verdict Verdict,
    VerdictReason Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Detail,
    int Width,
    int Height,
    IReadOnlyList<DetectionMessage> Detections,
    StageTimes StagesMs,
    ModelIdentity Model,
    RecipeIdentity Recipe,
    RegistrationMessage? Registration = null,
    TruthMessage? Truth = null,
    string? Evidence = null,
    string? Lot = null,
    string? Camera = null);
