namespace Inspection.Hardware.Watching;

/// <summary>What a part sensor fails to tell.</summary>
internal enum SensorFault
{
    None,

    /// <summary>It sees none, and parts may come by.</summary>
    Missing,

    /// <summary>It was dark already when the station began: nothing was seen to begin, and parts may have come by.</summary>
    DarkFromStart,

    /// <summary>It works again, and what came by unseen is not past the gate yet.</summary>
    Clearing,
}
