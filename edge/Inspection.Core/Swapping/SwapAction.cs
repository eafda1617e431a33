namespace Inspection.Core.Swapping;

/// <summary>What is to be done next. Each but <see cref="None"/> and <see cref="GiveWay"/> ends in exactly one event.</summary>
public enum SwapAction
{
    None,

    /// <summary>End the action under way as soon as it can.</summary>
    GiveWay,

    /// <summary>See whether there is anything to do.</summary>
    Begin,
    Download,
    Check,
    Warm,
    Shadow,

    /// <summary>Switch, and watch the first parts.</summary>
    Watch,

    /// <summary>Write the new model down as the station's own.</summary>
    Commit,

    /// <summary>Put the old model back, close the new one, and remember that this order is settled.</summary>
    RollBack,

    /// <summary>Close what was opened, and remember that this order is settled.</summary>
    Discard,

    /// <summary>Close the old model, and remember that this order is settled.</summary>
    Settle,
}
