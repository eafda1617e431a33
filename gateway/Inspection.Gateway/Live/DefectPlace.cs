namespace Inspection.Gateway.Live;

/// <summary>Where on its part a defect was found, in shares of the picture's width and height from the top left.</summary>
internal readonly record struct DefectPlace(string Label, float Left, float Top, float Right, float Bottom);
