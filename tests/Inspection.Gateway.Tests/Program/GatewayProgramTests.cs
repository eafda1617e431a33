using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Inspection.Contracts;
using Inspection.Gateway.Broker;
using Inspection.Gateway.Tests.Harness;
using TestKit;

namespace Inspection.Gateway.Tests.Program;

public sealed class GatewayProgramTests : IDisposable
{
    private readonly TemporaryFolder home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task Terminated_StopsInOrderAndLeavesNothingRunning()
    {
        using var gateway = new GatewayProcess(home.Path);
        await gateway.WaitReadyAsync();
        gateway.BrokerProcess.ShouldNotBeNull();

        gateway.Signal(Signals.Terminate);

        (await gateway.WaitExitAsync()).ShouldBe(ExitCodes.Done);
        gateway.BrokerProcess.ShouldBeNull();
        gateway.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Terminated_WhileItsBrokerStarts_StopsThatAndSaysNothing()
    {
        // A password file that nobody writes into: the broker runs, waits for it and does not answer.
        var passwords = home.File("passwords");
        await Process.Start("mkfifo", passwords).WaitForExitAsync();
        using var gateway = new GatewayProcess(home.File("data"), more: ["--broker-password-file", passwords]);
        await Eventually.True(() => gateway.BrokerProcess is not null);

        gateway.Signal(Signals.Terminate);

        (await gateway.WaitExitAsync()).ShouldBe(ExitCodes.Done);
        gateway.BrokerProcess.ShouldBeNull();
        gateway.Errors.ShouldBeEmpty();
        gateway.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Killed_WhileResultsArrive_NextStartTakesTheBrokerOverAndHasEachResultOnce()
    {
        const int Results = 400;
        using var first = new GatewayProcess(home.Path);
        await first.WaitReadyAsync();
        var broker = first.BrokerProcess.ShouldNotBeNull();
        await using var station = await SampleStation.ConnectAsync(first.BrokerPort);
        var publishing = Task.Run(async () =>
        {
            for (var sequence = 1; sequence <= Results; sequence++)
                await station.PublishAsync(Sample.Result(sequence));
        });
        await Eventually.True(async () => await PartsAsync(first) > 50);

        first.Signal(Signals.Kill);
        await first.WaitExitAsync();
        await publishing;
        using var second = new GatewayProcess(home.Path, first.Port, first.BrokerPort);
        await second.WaitReadyAsync();

        second.BrokerProcess.ShouldBe(broker);
        await Eventually.Equal(() => PartsAsync(second), Results);
        var sequences = (await second.Client.GetFromJsonAsync<JsonElement>("/api/v1/results?limit=500")).GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("sequence").GetInt32());
        sequences.ShouldBe(Enumerable.Range(1, Results).Reverse());
    }

    [Theory]
    [InlineData("C", "is in use by another program")]
    [InlineData("ko_KR.UTF-8", "다른 프로그램이 사용 중입니다")]
    public async Task Start_HttpPortInUse_SaysSoInOneLineAndStopsItsBroker(string language, string expected)
    {
        using var stranger = new TcpListener(IPAddress.Loopback, 0);
        stranger.Start();
        var port = ((IPEndPoint)stranger.LocalEndpoint).Port;

        using var gateway = new GatewayProcess(home.Path, port, language: language);

        (await gateway.WaitExitAsync()).ShouldBe(ExitCodes.WrongInput);
        gateway.Errors.ShouldContain(expected);
        gateway.Errors.ShouldContain($"{port}");
        gateway.Errors.Split('\n').Length.ShouldBe(1);
        gateway.BrokerProcess.ShouldBeNull();
    }

    [Fact]
    public async Task Start_BrokerPortInUse_SaysSoInOneLine()
    {
        using var stranger = new TcpListener(IPAddress.Loopback, 0);
        stranger.Start();
        var port = ((IPEndPoint)stranger.LocalEndpoint).Port;

        using var gateway = new GatewayProcess(home.Path, brokerPort: port);

        (await gateway.WaitExitAsync()).ShouldBe(ExitCodes.WrongInput);
        gateway.Errors.ShouldContain($"127.0.0.1:{port}");
        gateway.Errors.Split('\n').Length.ShouldBe(1);
    }

    [Fact]
    public async Task Start_HomeOfARunningGateway_IsRefused()
    {
        using var first = new GatewayProcess(home.Path);
        await first.WaitReadyAsync();

        using var second = new GatewayProcess(home.Path);

        (await second.WaitExitAsync()).ShouldBe(ExitCodes.WrongInput);
        second.Errors.ShouldContain(home.Path);
        first.BrokerProcess.ShouldNotBeNull();
    }

    [Fact]
    public async Task Start_HomeThatIsAFile_IsRefused()
    {
        var file = home.File("occupied");
        await File.WriteAllTextAsync(file, "");

        using var gateway = new GatewayProcess(file);

        (await gateway.WaitExitAsync()).ShouldBe(ExitCodes.WrongInput);
        gateway.Errors.ShouldContain(file);
    }

    [Fact]
    public async Task SupervisorThatGoes_TakesTheGatewayWithIt()
    {
        using var supervisor = Process.Start("sleep", "600");
        using var gateway = new GatewayProcess(home.Path, more: ["--supervisor-pid", $"{supervisor.Id}"]);
        await gateway.WaitReadyAsync();

        supervisor.Kill();

        (await gateway.WaitExitAsync()).ShouldBe(ExitCodes.Done);
        gateway.BrokerProcess.ShouldBeNull();
    }

    private static async Task<long> PartsAsync(GatewayProcess gateway) =>
        (await gateway.Client.GetFromJsonAsync<JsonElement>("/api/v1/statistics")).GetProperty("parts").GetInt64();
}
