using Inspection.Contracts;
using Inspection.Gateway.Storage;

namespace Inspection.Gateway.Api;

/// <summary>A stored result: the fields of <see cref="ResultMessage"/>, the station, and where its picture is.</summary>
/// <param name="EvidenceUrl">Path of the JPEG on this server, which may arrive a moment after its result; null where none came, or where it was too old to be kept.</param>
/// <param name="Lot">As told to the station; null where it was not.</param>
/// <param name="ReviewedVerdict">What a person said last, OK or NG; null where nobody has. The machine's verdict stays.</param>
/// <param name="ReviewedLabel">The defect type that the person named.</param>
internal sealed record ResultItem(
    string Station,
    string ResultId,
    string BootId,
    long Sequence,
    string PartId,
    DateTimeOffset CapturedAt,
    DateTimeOffset ReceivedAt,
    Verdict Verdict,
    VerdictReason Reason,
    string? Detail,
    int Width,
    int Height,
    IReadOnlyList<DetectionMessage> Detections,
    StageTimes StagesMs,
    ModelIdentity Model,
    RecipeIdentity Recipe,
    RegistrationMessage? Registration,
    TruthMessage? Truth,
    string? EvidenceUrl,
    string? Lot,
    Verdict? ReviewedVerdict,
    string? ReviewedLabel,
    string? Camera = null)
{
    /// <summary>How long after a result its picture may be on its way.</summary>
    private static readonly TimeSpan PictureFollows = TimeSpan.FromSeconds(30);

    public static ResultItem From(StoredResult stored, DateTimeOffset now)
    {
        var message = stored.Message;
        return new ResultItem(
            stored.Station, message.ResultId, message.BootId, message.Sequence, message.PartId, message.CapturedAt, stored.ReceivedAt,
            message.Verdict, message.Reason, message.Detail, message.Width, message.Height, message.Detections, message.StagesMs,
            message.Model, message.Recipe, message.Registration, message.Truth,
            stored.HasEvidence || (message.Evidence is not null && now - stored.ReceivedAt < PictureFollows)
                ? $"{ApiV1.Root}/results/{Uri.EscapeDataString(message.ResultId)}/evidence"
                : null,
            message.Lot, stored.ReviewedVerdict, stored.ReviewedLabel, message.Camera);
    }
}
