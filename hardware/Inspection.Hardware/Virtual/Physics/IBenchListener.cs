namespace Inspection.Hardware.Virtual.Physics;

/// <summary>Hears what happens on a belt, in its order, each with the seconds of the bench at which it did.</summary>
internal interface IBenchListener
{
    /// <summary>The beam of the part sensor is broken, or free again.</summary>
    void BeamChanged(bool isBroken, double at);

    /// <summary>The encoder stands at another count.</summary>
    void Counted(long count, double at);

    /// <summary>A part has come before the camera.</summary>
    void CameToCamera();
}
