using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Inspection.Contracts;
using Inspection.Core;
using Inspection.Core.Pipeline;
using Inspection.Hardware.Modbus;
using TestKit;

namespace Inspection.Hardware.Tests.Modbus;

public sealed class ModbusServerTests : IDisposable
{
    private static readonly byte[] readHeartbeat = [0, 1, 0, 0, 0, 6, 1, 4, 0, PlcMap.Beats, 0, 1];

    private readonly PlcBoard board = new();
    private readonly ManualTime time = new();
    private readonly FakeCommands commands = new();
    private readonly ModbusServer server;

    public ModbusServerTests() => server = Open(commands);

    private int Port => server.EndPoint.Port;

    public void Dispose() => server.Dispose();

    [PymodbusFact]
    public async Task Read_ByAnotherImplementation_BringsTheLastPart()
    {
        board.Show(StationStatus.Degraded);
        board.Judged(JudgedBy.Part(7, Verdict.Ng, VerdictReason.Defects, JudgedBy.Defect(1, 0.75f, new Box(10, 20, 30, 40))));
        for (var beat = 0; beat < 3; beat++)
            time.Advance(ModbusServer.BeatInterval);

        var seen = await Plc.RunAsync(Port, "read");

        int[] set = [PlcMap.Ng, PlcMap.Ready, PlcMap.Toggle, PlcMap.InOperation, PlcMap.Degraded, PlcMap.Beat, 16, 17, 18];
        var coils = seen.GetProperty("coils").EnumerateArray().Select(static bit => bit.GetBoolean()).ToList();
        coils.Index().Where(static bit => bit.Item).Select(static bit => bit.Index).ShouldBe(set);
        seen.GetProperty("inputs").EnumerateArray().Select(static bit => bit.GetBoolean()).ShouldBe(coils);
        Numbers(seen, "registers").ShouldBe([0, 7, 2, 2, 1, 2, 7_500, 10, 20, 30, 40, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 3, 3, 1]);
        Numbers(seen, "holding").ShouldBe([0]);
    }

    [PymodbusFact]
    public async Task Request_OutsideOfTheMap_IsRefusedWithItsCode()
    {
        var codes = (await Plc.RunAsync(Port, "refused")).EnumerateObject().ToDictionary(static code => code.Name, static code => code.Value.GetInt32());

        var (function, address) = (1, 2);
        codes.ShouldBe(new Dictionary<string, int>
        {
            ["coilsTooFar"] = address, ["inputsTooFar"] = address, ["registersTooFar"] = address, ["holdingTooFar"] = address,
            ["writeVerdict"] = address, ["writeSequenceBit"] = address, ["writeBeyond"] = address, ["writeAcross"] = address,
            ["writeRegisterBeyond"] = address, ["writeTwoRegisters"] = address,
            ["maskWrite"] = function, ["readWrite"] = function, ["serverId"] = function,
            ["afterwards"] = 0,
        });
        (commands.Triggers, commands.Resets).ShouldBe((0, 0));
    }

    [PymodbusFact]
    public async Task Orders_OfAPlc_ReachTheStation()
    {
        board.Show(StationStatus.Online);
        board.Judged(JudgedBy.Part(1, Verdict.Ok, VerdictReason.Clean));

        var seen = await Plc.RunAsync(Port, "orders");

        ((string[])["trigger", "triggerOff", "reset", "both", "acknowledge"]).ShouldAllBe(order => seen.GetProperty(order).GetInt32() == 0);
        (commands.Triggers, commands.Resets).ShouldBe((2, 1));
        seen.GetProperty("readBack").EnumerateArray().ShouldAllBe(static bit => !bit.GetBoolean());
        seen.GetProperty("ready").GetBoolean().ShouldBeFalse();
    }

    [PymodbusFact]
    public async Task Orders_ThatCannotBeTaken_AreRefused()
    {
        using var busy = Open(new FakeCommands { Answer = PlcAnswer.Busy });
        using var without = Open(new FakeCommands { Answer = PlcAnswer.Unsupported });
        (await Plc.RunAsync(busy.EndPoint.Port, "orders")).GetProperty("trigger").GetInt32().ShouldBe(6, "the station starts");
        commands.Triggers.ShouldBe(0);
        board.Show(StationStatus.Online);

        (await Plc.RunAsync(busy.EndPoint.Port, "orders")).GetProperty("trigger").GetInt32().ShouldBe(6);
        (await Plc.RunAsync(without.EndPoint.Port, "orders")).GetProperty("reset").GetInt32().ShouldBe(2);
    }

    [PymodbusFact]
    public async Task Watch_SeveralClientsUnderLoad_NeverTwoVerdictsAndRegistersOfTheirCoil()
    {
        const int rounds = 2_000;
        board.Show(StationStatus.Online);
        using var stop = new CancellationTokenSource();
        var line = Task.Run(() => Produce(stop.Token));

        var seen = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Plc.RunAsync(Port, "watch", $"{rounds}")));

        await stop.CancelAsync();
        await line;
        foreach (var watched in seen)
        {
            ((string[])["several", "strange", "torn", "backward"]).ShouldAllBe(wrong => watched.GetProperty(wrong).GetInt32() == 0);
            (watched.GetProperty("same").GetInt32() + watched.GetProperty("later").GetInt32()).ShouldBe(rounds);
            // Otherwise no race was run.
            watched.GetProperty("changed").GetInt32().ShouldBeGreaterThan(1);
            watched.GetProperty("same").GetInt32().ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void Client_ThatHangsInTheMiddle_KeepsNobodyWaiting()
    {
        using var hanging = Connect();
        hanging.Send(readHeartbeat.AsSpan(0, 3));
        using var lazy = Connect();
        for (var number = 0; number < 200; number++)
            lazy.Send(readHeartbeat);
        using var other = Connect();

        other.Send(readHeartbeat);

        Receive(other, 11).ShouldBe(11);
    }

    [Fact]
    public void Client_OneTooMany_IsTurnedAwayAndServedLater()
    {
        var clients = Enumerable.Range(0, ModbusServer.MostClients).Select(_ => Connect()).ToList();
        foreach (var client in clients)
            AskAndRead(client).ShouldBe(11);

        using (var tooMany = Connect())
            Receive(tooMany, 1).ShouldBe(0);

        clients[0].Dispose();
        var answered = 0;
        for (var attempt = 0; attempt < 100 && answered == 0; attempt++)
        {
            using var next = Connect();
            answered = AskAndRead(next);
        }
        answered.ShouldBe(11);
        clients.ForEach(static client => client.Dispose());
    }

    [Fact]
    public void Dispose_WithClients_ClosesThemAndThePort()
    {
        using var client = Connect();
        AskAndRead(client).ShouldBe(11);
        var address = server.EndPoint;

        server.Dispose();

        Receive(client, 1).ShouldBe(0);
        using var again = ModbusServer.Open(address, board, commands, time);
        again.EndPoint.ShouldBe(address);
    }

    [Fact]
    public void Open_PortInUse_SaysSo()
    {
        var exception = Should.Throw<InputException>(() => ModbusServer.Open(server.EndPoint, board, commands, time).Dispose());

        exception.Text.English.ShouldContain($"another program uses port {Port}");
        exception.Text.Korean.ShouldContain($"{Port}번 포트");
    }

    [Fact]
    public void Open_AddressOfAnotherMachine_SaysSo() =>
        Should.Throw<InputException>(() => ModbusServer.Open(new IPEndPoint(IPAddress.Parse("192.0.2.1"), 1502), board, commands, time).Dispose())
            .Message.ShouldContain("does not have the address 192.0.2.1");

    private static IEnumerable<int> Numbers(JsonElement seen, string name) => seen.GetProperty(name).EnumerateArray().Select(static number => number.GetInt32());

    private static int AskAndRead(Socket client)
    {
        client.Send(readHeartbeat);
        return Receive(client, 11);
    }

    /// <returns>Bytes that came before the end of the connection.</returns>
    private static int Receive(Socket client, int count)
    {
        var buffer = new byte[count];
        var received = 0;
        while (received < count && client.Receive(buffer, received, count - received, SocketFlags.None, out _) is > 0 and var more)
            received += more;
        return received;
    }

    private ModbusServer Open(IPlcCommands of) => ModbusServer.Open(new IPEndPoint(IPAddress.Loopback, 0), board, of, time);

    private Socket Connect()
    {
        var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = 20_000 };
        client.Connect(server.EndPoint);
        return client;
    }

    /// <summary>About a thousand parts a second.</summary>
    private void Produce(CancellationToken stop)
    {
        var part = new JudgedPart();
        for (var sequence = 1; !stop.IsCancellationRequested; sequence++)
        {
            board.Judged(JudgedBy.Regular(part, sequence));
            Thread.Sleep(1);
        }
    }
}
