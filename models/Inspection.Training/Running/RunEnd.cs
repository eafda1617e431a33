namespace Inspection.Training.Running;

/// <summary>How a training came to its end.</summary>
public enum RunEnd
{
    /// <summary>The planned time is over.</summary>
    Finished,

    /// <summary>Validation no longer rose.</summary>
    StoppedEarly,

    /// <summary>A person stopped it.</summary>
    Cancelled,
}
