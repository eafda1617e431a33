using System.Net.Sockets;
using System.Text;
using Inspection.Agent.Station;
using TestKit;

namespace Inspection.Agent.Tests.Station;

public sealed class ServiceWatchdogTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Socket systemd = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified) { ReceiveTimeout = 10_000 };
    private readonly ManualTime time = new();
    private readonly Dictionary<string, string> environment;

    public ServiceWatchdogTests()
    {
        var address = folder.File("notify");
        systemd.Bind(new UnixDomainSocketEndPoint(address));
        environment = new Dictionary<string, string> { ["NOTIFY_SOCKET"] = address, ["WATCHDOG_USEC"] = "9000000", ["WATCHDOG_PID"] = $"{Environment.ProcessId}" };
    }

    public void Dispose()
    {
        systemd.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Open_Watched_TellsThreeTimesWithinTheLimit()
    {
        using var watchdog = Open();

        watchdog.ShouldNotBeNull();
        for (var told = 0; told < 3; told++)
        {
            time.Advance(TimeSpan.FromSeconds(3));
            Receive().ShouldBe("WATCHDOG=1");
        }
    }

    [Theory]
    [InlineData("NOTIFY_SOCKET", "")]
    [InlineData("WATCHDOG_USEC", "0")]
    [InlineData("WATCHDOG_USEC", "soon")]
    [InlineData("WATCHDOG_PID", "1")]
    public void Open_NotAskedFor_DoesNothing(string variable, string value)
    {
        environment[variable] = value;

        Open().ShouldBeNull();
    }

    [Fact]
    public void Advance_SystemdAwayForAWhile_IsNoReasonToFail()
    {
        using var watchdog = Open();

        systemd.Dispose();

        Should.NotThrow(() => time.Advance(TimeSpan.FromSeconds(3)));
    }

    private ServiceWatchdog? Open() => ServiceWatchdog.Open(name => environment.GetValueOrDefault(name), time);

    private string Receive()
    {
        var buffer = new byte[64];
        return Encoding.UTF8.GetString(buffer.AsSpan(0, systemd.Receive(buffer)));
    }
}
