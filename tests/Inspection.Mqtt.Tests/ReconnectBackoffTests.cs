namespace Inspection.Mqtt.Tests;

public sealed class ReconnectBackoffTests
{
    private static readonly TimeSpan Minimum = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Maximum = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData(0, 200)]
    [InlineData(1, 400)]
    [InlineData(3, 1600)]
    [InlineData(6, 10_000)]
    [InlineData(1_000_000, 10_000)]
    public void Wait_FullJitter_DoublesUpToTheMaximum(int attempt, double expectedMilliseconds) =>
        ReconnectBackoff.Wait(attempt, Minimum, Maximum, 1).TotalMilliseconds.ShouldBe(expectedMilliseconds);

    [Fact]
    public void Wait_NoJitter_IsHalf() =>
        ReconnectBackoff.Wait(1, Minimum, Maximum, 0).TotalMilliseconds.ShouldBe(200);
}
