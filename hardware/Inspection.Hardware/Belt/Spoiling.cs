namespace Inspection.Hardware.Belt;

/// <summary>Why a part is rejected whatever its verdict.</summary>
public enum Spoiling
{
    None,

    /// <summary>Two were seen within the length of one: they touch or overlap, or the sensor bounced.</summary>
    Doubled,

    /// <summary>Its picture was not taken before the next part came, or it had moved on.</summary>
    NotPhotographed,

    /// <summary>The belt ran backwards while it was there.</summary>
    Backwards,

    /// <summary>It was on the belt at an emergency stop.</summary>
    Emergency,

    /// <summary>It was on the belt while the encoder did not tell how far that moved.</summary>
    Lost,

    /// <summary>It was on the belt while parts may have passed the sensor unseen.</summary>
    Unseen,
}
