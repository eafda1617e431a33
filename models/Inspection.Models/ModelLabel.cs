using System.Text.Json.Serialization;

namespace Inspection.Models;

/// <param name="Id">The word on the wire.</param>
/// <param name="Threshold">Default score threshold, 0–1; a recipe may set another.</param>
/// <param name="Good">True for a label that speaks for the part, as the class <c>good</c> of a classifier: it never makes a part bad.</param>
public sealed record ModelLabel(
    string Id, string En, string Ko, double Threshold, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Good = false);
