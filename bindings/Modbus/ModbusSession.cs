using System.Buffers.Binary;
using System.Net.Sockets;

namespace Modbus;

/// <summary>
/// One connected client of a Modbus TCP server. Used by one thread, which waits in <see cref="TryReceive"/>; another ends the wait by shutting the socket
/// down. The socket stays the caller's, who closes it after <see cref="Dispose"/>.
/// </summary>
public sealed unsafe class ModbusSession : IDisposable
{
    /// <summary>MODBUS_TCP_MAX_ADU_LENGTH: the library writes no further.</summary>
    private const int LongestMessage = 260;

    /// <summary>FD_SETSIZE of the C library.</summary>
    private const int Descriptors = 1024;

    private readonly Socket socket;
    private readonly ModbusHandle context;
    private readonly byte[] message = GC.AllocateArray<byte>(LongestMessage, pinned: true);

    /// <param name="socket">Connected and blocking.</param>
    /// <param name="silence">How long a client may say nothing; 1 s at least. A message that has begun may pause half a second.</param>
    /// <exception cref="ModbusException">The library is not installed, or too many files are open.</exception>
    public ModbusSession(Socket socket, TimeSpan silence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(silence, TimeSpan.FromSeconds(1));
        var descriptor = (int)socket.Handle;
        if (descriptor >= Descriptors)
            throw new ModbusException($"{descriptor} files are open; libmodbus serves sockets below {Descriptors} only");
        this.socket = socket;
        context = ModbusHandle.Create();
        NativeMethods.modbus_set_socket(context, descriptor);
        NativeMethods.modbus_set_indication_timeout(context, (uint)silence.TotalSeconds, 0);
    }

    /// <summary>Waits for the next request that can be served; functions that cannot are refused meanwhile.</summary>
    /// <returns>False: the client is gone, silent for too long, or speaks no Modbus. Close the connection then.</returns>
    public bool TryReceive(out ModbusRequest request)
    {
        while (true)
        {
            int length;
            fixed (byte* into = message)
                length = NativeMethods.modbus_receive(context, into);
            request = length > ModbusRequest.HeaderLength ? new ModbusRequest(message.AsSpan(0, length)) : default;
            if (length <= ModbusRequest.HeaderLength || !IsModbus(out var announced))
                return false;
            if (Enum.IsDefined(request.Function))
                return announced == length;
            if (!ReadAway(announced - length))
                return false;
            Refuse(request, ModbusExceptionCode.IllegalFunction);
        }
    }

    /// <summary>Answers from the tables, or writes into them and confirms; what lies outside of them is refused. A client that is gone is noticed by <see cref="TryReceive"/>.</summary>
    public void Reply(in ModbusRequest request, ModbusMapping mapping)
    {
        fixed (byte* from = request.Message)
            NativeMethods.modbus_reply(context, from, request.Message.Length, mapping.Native);
    }

    public void Refuse(in ModbusRequest request, ModbusExceptionCode code)
    {
        fixed (byte* from = request.Message)
            NativeMethods.modbus_reply_exception(context, from, (uint)code);
    }

    public void Dispose() => context.Dispose();

    /// <param name="announced">Length of the whole message, as its header says.</param>
    private bool IsModbus(out int announced)
    {
        announced = BinaryPrimitives.ReadUInt16BigEndian(message.AsSpan(4)) + ModbusRequest.HeaderLength - 1;
        return BinaryPrimitives.ReadUInt16BigEndian(message.AsSpan(2)) == 0 && announced is > ModbusRequest.HeaderLength and <= LongestMessage;
    }

    private bool ReadAway(int count)
    {
        Span<byte> rest = stackalloc byte[LongestMessage];
        while (count > 0)
        {
            if (!socket.Poll(TimeSpan.FromSeconds(1), SelectMode.SelectRead) || socket.Receive(rest[..count], SocketFlags.None, out _) is not (> 0 and var read))
                return false;
            count -= read;
        }
        return count == 0;
    }
}
