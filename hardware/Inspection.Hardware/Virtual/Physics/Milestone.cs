namespace Inspection.Hardware.Virtual.Physics;

/// <summary>What happens to a part on its way.</summary>
internal enum Milestone
{
    /// <summary>Its leading edge breaks the beam.</summary>
    SensorFront,

    /// <summary>Its trailing edge leaves the beam.</summary>
    SensorEnd,

    /// <summary>It comes before the camera.</summary>
    Camera,

    /// <summary>Its leading edge comes to the gate.</summary>
    GateFront,

    /// <summary>Its middle is at the gate: it goes one way or the other.</summary>
    GateMiddle,

    /// <summary>Its trailing edge leaves the gate.</summary>
    GateEnd,

    /// <summary>Its leading edge comes to the end of the belt.</summary>
    End,
}
