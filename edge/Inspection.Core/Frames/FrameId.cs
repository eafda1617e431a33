namespace Inspection.Core.Frames;

/// <summary>Number of a frame within one run of a source: 1, 2, 3 ….</summary>
public readonly record struct FrameId(long Value);
