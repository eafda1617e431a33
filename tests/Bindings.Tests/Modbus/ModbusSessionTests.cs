using System.Net.Sockets;
using System.Text;
using Modbus;

namespace Bindings.Tests.Modbus;

/// <summary>Messages written out by hand after the Modbus Application Protocol 1.1b3 and the MBAP of Modbus Messaging on TCP/IP 1.0b.</summary>
public sealed class ModbusSessionTests : IDisposable
{
    private readonly ConnectedPair wire = new();
    private readonly ModbusSession session;
    private readonly ModbusMapping tables = new(coils: 20, discreteInputs: 8, holdingRegisters: 4, inputRegisters: 4);

    public ModbusSessionTests() => session = new ModbusSession(wire.Server, TimeSpan.FromSeconds(10));

    public void Dispose()
    {
        session.Dispose();
        tables.Dispose();
        wire.Dispose();
    }

    [Fact]
    public void Reply_ReadOfCoils_BringsTheirBitsLowestFirst()
    {
        // The example of section 6.1 begins so: CD is 1100 1101.
        byte[] bits = [1, 0, 1, 1, 0, 0, 1, 1];
        bits.CopyTo(tables.Coils[4..]);
        wire.Send("0102 0000 0006 11 01 0004 0008");

        session.TryReceive(out var request).ShouldBeTrue();
        (request.Function, request.Address, request.Count, request.IsWrite).ShouldBe((ModbusFunction.ReadCoils, 4, 8, false));
        session.Reply(request, tables);

        wire.Receive(10).ShouldBe("01020000000411" + "0101" + "CD");
    }

    [Fact]
    public void Reply_ReadOfInputRegisters_BringsTheHighByteFirst()
    {
        tables.InputRegisters[2] = 0x0A0B;
        wire.Send("0001 0000 0006 FF 04 0002 0001");

        Serve();

        wire.Receive(11).ShouldBe("00010000" + "0005FF" + "04020A0B");
    }

    [Theory]
    [InlineData("01 0014 0001", "8102")] // one coil too far
    [InlineData("01 0000 0000", "8103")] // none
    [InlineData("01 0000 07D1", "8103")] // 2,001
    [InlineData("04 0003 0002", "8402")] // reaches over the end
    [InlineData("03 FFFF 007D", "8302")]
    public void Reply_OutsideOfTheTables_RefusesAndStaysInStep(string wrong, string refusal)
    {
        wire.Send("0001 0000 0006 01 " + wrong);
        Serve();
        wire.Receive(9).ShouldBe("000100000003" + "01" + refusal);

        // The library rests for half a second after some of these and throws away what came meanwhile.
        Thread.Sleep(600);
        wire.Send("0002 0000 0006 01 03 0000 0001");
        Serve();

        wire.Receive(11).ShouldBe("000200000005" + "01" + "03020000");
    }

    [Theory]
    [InlineData("05 0003 FF00", ModbusFunction.WriteSingleCoil, 3, 1, true)]
    [InlineData("05 0003 0001", ModbusFunction.WriteSingleCoil, 3, 1, false)]
    [InlineData("06 0001 1234", ModbusFunction.WriteSingleRegister, 1, 1, true)]
    [InlineData("0F 0002 0003 01 05", ModbusFunction.WriteMultipleCoils, 2, 3, true)]
    [InlineData("0F 0002 0009 01 05", ModbusFunction.WriteMultipleCoils, 2, 9, false)]
    [InlineData("10 0000 0001 02 1234", ModbusFunction.WriteMultipleRegisters, 0, 1, true)]
    [InlineData("10 0000 0002 02 1234", ModbusFunction.WriteMultipleRegisters, 0, 2, false)]
    [InlineData("10 0000 0000 00", ModbusFunction.WriteMultipleRegisters, 0, 0, false)]
    public void TryReceive_Write_IsUnderstood(string body, ModbusFunction function, int address, int count, bool isSound)
    {
        var length = 1 + body.Replace(" ", "", StringComparison.Ordinal).Length / 2;
        wire.Send($"0001 0000 {length:X4} 01 {body}");

        session.TryReceive(out var request).ShouldBeTrue();

        (request.Function, request.Address, request.Count, request.IsWrite, request.IsSound).ShouldBe((function, address, count, true, isSound));
    }

    [Fact]
    public void Request_Values_AreThoseSent()
    {
        wire.Send("0001 0000 0009 01 0F 0002 000A 02 0502");
        session.TryReceive(out var coils).ShouldBeTrue();
        (coils.Coil(0), coils.Coil(1), coils.Coil(2), coils.Coil(8), coils.Coil(9)).ShouldBe((true, false, true, false, true));

        wire.Send("0001 0000 000B 01 10 0001 0002 04 1234 ABCD");
        session.TryReceive(out var registers).ShouldBeTrue();
        (registers.Register(0), registers.Register(1)).ShouldBe(((ushort)0x1234, (ushort)0xABCD));
    }

    [Theory]
    [InlineData("0005 01 2B 0E 01 00")] // device identification
    [InlineData("000F 01 17 0000 0001 0000 0002 04 1234 ABCD")] // write and read
    [InlineData("0008 01 16 0000 00F2 0025")] // mask
    [InlineData("0002 01 11")] // server id
    [InlineData("0002 01 07")] // exception status
    [InlineData("0006 01 00 0000 0001")]
    public void TryReceive_FunctionThatIsNotServed_IsRefusedAndTheNextServed(string wrong)
    {
        wire.Send("0001 0000 " + wrong + "0002 0000 0006 01 04 0000 0001");

        Serve();

        wire.Receive(9)[14..].ShouldEndWith("01");
        wire.Receive(11).ShouldBe("000200000005" + "01" + "04020000");
    }

    [Fact]
    public void TryReceive_SomethingElseThanModbus_IsFalse()
    {
        wire.Client.Send(Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: station\r\n\r\n"));

        session.TryReceive(out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("0001 0000 0007 01 04 0000 0001")] // header announces more
    [InlineData("0001 0000 0003 01 04 0000 0001")] // or less
    [InlineData("0001 0000 0000 01 2B 0E 01 00")]
    [InlineData("0001 0000 FFFF 01 2B 0E 01 00")]
    [InlineData("0001 0000 0006 01 04 00")] // and then nothing
    [InlineData("0001 0000 0105 01 10 0000 007F FE 00")] // more than a message holds
    public void TryReceive_LengthThatDoesNotFit_IsFalse(string message)
    {
        wire.Send(message);

        session.TryReceive(out _).ShouldBeFalse();
    }

    [Fact]
    public void TryReceive_ClientGone_IsFalse()
    {
        wire.Client.Dispose();

        session.TryReceive(out _).ShouldBeFalse();
    }

    [Fact]
    public async Task TryReceive_SocketShutDownByAnotherThread_IsFalse()
    {
        var waiting = Task.Run(() => session.TryReceive(out _));

        wire.Server.Shutdown(SocketShutdown.Both);

        (await waiting).ShouldBeFalse();
    }

    [Fact]
    public void Reply_ManyRequests_AllocatesNothing()
    {
        const int requests = 200;
        for (var number = 0; number <= requests; number++)
            wire.Send("0001 0000 0006 01 04 0000 0001");
        Serve();
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var number = 0; number < requests; number++)
            Serve();

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private void Serve()
    {
        session.TryReceive(out var request).ShouldBeTrue();
        session.Reply(request, tables);
    }
}
