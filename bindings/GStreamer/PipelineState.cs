namespace GStreamer;

/// <summary>GstState.</summary>
public enum PipelineState
{
    Null = 1,
    Ready = 2,
    Paused = 3,
    Playing = 4,
}
