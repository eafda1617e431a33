namespace Inspection.Core.Sources;

/// <summary>Who waits when inspection is slower than the source.</summary>
public enum SourcePacing
{
    /// <summary>Each capture is a part that must be judged: the source waits, nothing is dropped.</summary>
    EachPart,

    /// <summary>A live stream: the newest frame wins, older ones are dropped and counted.</summary>
    NewestWins,
}
