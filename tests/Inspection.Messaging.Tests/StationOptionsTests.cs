using Inspection.Contracts;
using Inspection.Messaging.Stations;

namespace Inspection.Messaging.Tests;

public sealed class StationOptionsTests
{
    [Fact]
    public void For_Station_HasItsClientIdAndRetainedLastWill()
    {
        var options = StationOptions.For(new StationAddress("lab", "line1", "s7"), "broker", 1883, "boot", DateTimeOffset.UnixEpoch);

        options.ClientId.ShouldBe("inspection:lab:line1:s7");
        options.Will.ShouldNotBeNull().Topic.ShouldBe("inspection/v1/lab/line1/s7/state");
        options.Will.Retain.ShouldBeTrue();
    }
}
