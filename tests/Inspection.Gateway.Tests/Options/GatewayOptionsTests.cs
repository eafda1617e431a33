using System.Net;
using Inspection.Contracts;
using Inspection.Gateway.Options;
using Inspection.Gateway.Storage;
using Microsoft.Extensions.Configuration;

namespace Inspection.Gateway.Tests.Options;

public sealed class GatewayOptionsTests
{
    [Fact]
    public void Read_NothingSaid_IsLoopbackWithItsOwnBroker()
    {
        var options = Read();

        options.Urls.ShouldBe("http://127.0.0.1:8080");
        options.OwnBroker.ShouldBe(new OwnBrokerOptions(IPAddress.Loopback, 1883, null));
        options.Broker.Host.ShouldBe("127.0.0.1");
        options.Broker.Port.ShouldBe(1883);
        options.ServesLoopbackOnly.ShouldBeTrue();
        options.SupervisorProcessId.ShouldBeNull();
    }

    [Fact]
    public void Read_AnotherBroker_StartsNone()
    {
        var options = Read("--broker", "broker.local:8883", "--broker-user", "gate", "--broker-ca", "/etc/ca.pem");

        options.OwnBroker.ShouldBeNull();
        options.Broker.Host.ShouldBe("broker.local");
        options.Broker.Port.ShouldBe(8883);
        options.Broker.Username.ShouldBe("gate");
        options.Broker.Tls.ShouldNotBeNull().CaFile.ShouldBe("/etc/ca.pem");
    }

    [Fact]
    public void Read_BindAndPort_MakeTheAddress()
    {
        var options = Read("--bind", "0.0.0.0", "--port", "9090");

        options.Urls.ShouldBe("http://0.0.0.0:9090");
        options.ServesLoopbackOnly.ShouldBeFalse();
    }

    [Fact]
    public void Read_Home_HoldsEverything()
    {
        var options = Read("--home", "/data/kit");

        options.DatabaseFile.ShouldBe("/data/kit/gateway/results.db");
        options.EvidenceFolder.ShouldStartWith("/data/kit/gateway/");
        options.BrokerFolder.ShouldStartWith("/data/kit/gateway/");
    }

    [Fact]
    public void Read_NothingSaid_KeepsResultsInTheHomeAndPicturesForEver()
    {
        var options = Read();

        options.ConnectionString.ShouldBeNull();
        options.Retention.ShouldBe(new RetentionOptions());
    }

    [Fact]
    public void Read_DatabaseAndRetention_AreTaken()
    {
        var options = Read("--database", "Host=db;Database=inspection", "--evidence-days", "90", "--evidence-gigabytes", "200");

        options.ConnectionString.ShouldBe("Host=db;Database=inspection");
        options.Retention.ShouldBe(new RetentionOptions(90, 200_000_000_000));
    }

    [Theory]
    [InlineData("--evidence-days", "0")]
    [InlineData("--evidence-gigabytes", "many")]
    public void Read_RetentionThatIsNone_IsRefused(string option, string value) => Should.Throw<InputException>(() => Read(option, value)).Message.ShouldContain(value);

    [Fact]
    public void Read_BrokerForTheNetworkWithPasswords_ReachesItOnThisMachine()
    {
        var options = Read("--broker-bind", "0.0.0.0", "--broker-password-file", "/etc/passwords");

        options.Broker.Host.ShouldBe("127.0.0.1");
        options.OwnBroker.ShouldNotBeNull().PasswordFile.ShouldBe("/etc/passwords");
    }

    [Theory]
    [InlineData("--port", "99999")]
    [InlineData("--port", "many")]
    [InlineData("--bind", "here")]
    [InlineData("--broker", "broker")]
    [InlineData("--broker", "broker:0")]
    [InlineData("--broker-port", "0")]
    [InlineData("--broker-bind", "0.0.0.0")]
    [InlineData("--supervisor-pid", "-1")]
    public void Read_WrongValue_IsNamed(string option, string value) =>
        Should.Throw<InputException>(() => Read(option, value)).Message.ShouldContain(value);

    [Theory]
    [InlineData("--no-such-option")]
    [InlineData("--port")]
    [InlineData("stray")]
    public void Parse_WrongArguments_IsRefused(params string[] arguments) => Should.Throw<InputException>(() => new CommandLine().Parse(arguments));

    private static GatewayOptions Read(params string[] arguments) =>
        GatewayOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(new CommandLine().Parse(arguments)).Build());
}
