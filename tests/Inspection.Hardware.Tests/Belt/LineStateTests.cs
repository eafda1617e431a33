using Inspection.Hardware.Belt;

namespace Inspection.Hardware.Tests.Belt;

public class LineStateTests
{
    private readonly LineState line = new(waitsForStart: true);

    [Fact]
    public void Start_AfterOpening_LetsTheLineRun()
    {
        line.MayRun.ShouldBeFalse();

        line.Start();

        line.MayRun.ShouldBeTrue();
    }

    [Fact]
    public void EmergencyStop_WhilePressed_NeitherAcknowledgeNorStartHelps()
    {
        line.Start();
        line.EmergencyStop(isPressed: true);

        line.Acknowledge();
        line.Start();

        (line.MayRun, line.IsEmergency, line.IsAcknowledged).ShouldBe((false, true, true));
    }

    [Fact]
    public void EmergencyStop_Released_WaitsForAcknowledgeThenStart()
    {
        line.Start();
        line.EmergencyStop(isPressed: true);
        line.EmergencyStop(isPressed: false);
        line.IsEmergency.ShouldBeTrue();
        line.Start();
        line.MayRun.ShouldBeFalse();

        line.Acknowledge();
        (line.IsEmergency, line.MayRun).ShouldBe((false, false));
        line.Start();

        line.MayRun.ShouldBeTrue();
    }

    [Fact]
    public void Fault_WithoutStartButton_GoesOnWhenAcknowledged()
    {
        var alone = new LineState(waitsForStart: false);
        alone.Fault();
        alone.MayRun.ShouldBeFalse();

        alone.Acknowledge();

        alone.MayRun.ShouldBeTrue();
    }

    [Fact]
    public void Stop_WhileRunning_WaitsForStart()
    {
        line.Start();
        line.Stop();
        line.MayRun.ShouldBeFalse();

        line.Start();

        line.MayRun.ShouldBeTrue();
    }
}
