namespace Inspection.Hardware.Tests.Belt;

/// <summary>A flap that takes its time: 0 it lets pass, 1 it rejects.</summary>
internal sealed class PhysicalGate(double openingMilliseconds, double closingMilliseconds)
{
    private double place;

    public bool Rejects => place >= 1;
    public bool LetsPass => place <= 0;

    public void Step(bool isToldToReject, double milliseconds) => place = isToldToReject
        ? Math.Min(1, openingMilliseconds > 0 ? place + milliseconds / openingMilliseconds : 1)
        : Math.Max(0, closingMilliseconds > 0 ? place - milliseconds / closingMilliseconds : 0);
}
