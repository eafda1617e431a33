namespace GStreamer;

/// <summary>GstStateChangeReturn.</summary>
public enum StateChange
{
    Failure = 0,
    Success = 1,

    /// <summary>Still on its way.</summary>
    Async = 2,

    /// <summary>Done, and live: there is no picture before it plays.</summary>
    NoPreroll = 3,
}
