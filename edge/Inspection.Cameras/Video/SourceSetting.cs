namespace Inspection.Cameras.Video;

/// <summary>A property of the element that brings the pictures in.</summary>
/// <param name="Value">A text as it is, anything else as <c>gst-launch-1.0</c> reads it.</param>
/// <param name="Option">What people call it, where it is a setting of the camera, which <see cref="PipelineOptions.Adjust"/> may change; null: it is none.</param>
/// <param name="IfPresent">Left out where this version of the element has no such property.</param>
internal sealed record SourceSetting(string Property, string Value, bool IfPresent = false, string? Option = null);
