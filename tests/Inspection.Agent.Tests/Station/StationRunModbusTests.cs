using System.Net;
using System.Net.Sockets;
using Inspection.Agent.Tests.Fixtures;
using Inspection.Contracts;
using Inspection.Hardware.Modbus;
using TestKit;

namespace Inspection.Agent.Tests.Station;

/// <summary>A whole station with a PLC beside it.</summary>
public sealed class StationRunModbusTests : IDisposable
{
    private readonly StationBench bench = new();
    private readonly IPEndPoint port = new(IPAddress.Loopback, FreePort.Next());

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task RunAsync_WithModbus_ShowsEachPartToThePlc()
    {
        bench.Add("bad.png", Picture.WithDefect());
        bench.StartBroker();
        using var stop = new CancellationTokenSource();
        var run = bench.RunAsync(bench.Options with { Camera = $"dir:{bench.Parts}?loop=true&fps=20", Modbus = port }, stop.Token);

        var registers = await ReadUntilAsync(static registers => registers[PlcMap.Sequence + 1] > 0, run);

        (registers[PlcMap.VerdictCode], registers[PlcMap.Defects], registers[PlcMap.Class], registers[PlcMap.Score]).ShouldBe((2, 1, 1, 7_500));
        registers[PlcMap.Box..(PlcMap.Box + 4)].ShouldBe([10, 20, 20, 16]);
        registers[PlcMap.State].ShouldBe(2);
        await stop.CancelAsync();
        await run;
    }

    [Fact]
    public async Task RunAsync_ModbusPortInUse_SaysSoBeforeAnythingElse()
    {
        using var other = new TcpListener(port);
        other.Start();

        var exception = await Should.ThrowAsync<InputException>(() => bench.RunAsync(bench.Options with { Modbus = port }));

        exception.Message.ShouldContain($"--modbus {port}");
    }

    private async Task<int[]> ReadUntilAsync(Func<int[], bool> isThere, Task run)
    {
        byte[] request = [0, 1, 0, 0, 0, 6, 1, 4, 0, 0, 0, PlcMap.InputRegisters];
        var answer = new byte[9 + 2 * PlcMap.InputRegisters];
        using var plc = await ConnectAsync(run);
        var stream = plc.GetStream();
        while (true)
        {
            await stream.WriteAsync(request);
            await stream.ReadExactlyAsync(answer);
            var registers = answer[9..].Chunk(2).Select(static word => (word[0] << 8) | word[1]).ToArray();
            if (isThere(registers))
                return registers;
            await Task.Delay(20);
        }
    }

    /// <summary>As soon as the station listens.</summary>
    private async Task<TcpClient> ConnectAsync(Task run)
    {
        while (true)
        {
            if (run.IsCompleted)
                await run;
            var plc = new TcpClient();
            try
            {
                await plc.ConnectAsync(port);
                return plc;
            }
            catch (SocketException)
            {
                plc.Dispose();
                await Task.Delay(20);
            }
        }
    }
}
