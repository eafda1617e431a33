using Inspection.Agent.Station;
using Inspection.Contracts;

namespace Inspection.Agent.Tests.Station;

public class BrokerAddressTests
{
    [Theory]
    [InlineData("127.0.0.1:1883", "127.0.0.1", 1883)]
    [InlineData("broker.factory.local:8883", "broker.factory.local", 8883)]
    [InlineData("[::1]:1883", "::1", 1883)]
    [InlineData("edge_broker:1", "edge_broker", 1)]
    [InlineData("localhost:65535", "localhost", 65535)]
    public void Parse_HostAndPort_TakesThemApart(string text, string host, int port) =>
        BrokerAddress.Parse(text, "user", "ca.pem").ShouldBe(new BrokerAddress(host, port, "user", "ca.pem"));

    [Theory]
    [InlineData("")]
    [InlineData("localhost")]
    [InlineData(":1883")]
    [InlineData("localhost:")]
    [InlineData("localhost:0")]
    [InlineData("localhost:65536")]
    [InlineData("localhost:-1")]
    [InlineData("localhost:mqtt")]
    [InlineData("mqtt://localhost:1883")]
    [InlineData("local host:1883")]
    public void Parse_AnythingElse_SaysWhatIsExpected(string text) =>
        Should.Throw<InputException>(() => BrokerAddress.Parse(text, null, null)).Text.English.ShouldContain("HOST:PORT");
}
