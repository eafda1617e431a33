using Inspection.Contracts;
using Modbus;

namespace Inspection.Hardware.Modbus;

/// <summary>Which address holds what; see <c>hardware/modbus.md</c>. Addresses count from 0, numbers of 32 bits have their upper half first.</summary>
public static class PlcMap
{
    public const int Version = 1;

    // Coils that the station sets, and at the same addresses discrete inputs.
    public const int Ok = 0;
    public const int Ng = 1;
    public const int Unknown = 2;
    public const int Ready = 3;
    public const int Toggle = 4;
    public const int InOperation = 5;
    public const int Degraded = 6;
    public const int Beat = 7;

    /// <summary>The sequence's lower 16 bits in 16 coils, the lowest first: verdict and part in one request.</summary>
    public const int SequenceBits = 16;
    public const int StationCoils = 32;

    // Coils that a PLC sets.
    public const int Trigger = 32;
    public const int Reset = 33;
    public const int Coils = 34;

    // Input registers.
    public const int Sequence = 0;
    public const int VerdictCode = 2;
    public const int ReasonCode = 3;
    public const int Defects = 4;
    public const int Class = 5;
    public const int Score = 6;
    public const int Box = 7;
    public const int PartCount = 11;
    public const int OkCount = 13;
    public const int NgCount = 15;
    public const int UnknownCount = 17;
    public const int OverrunCount = 19;
    public const int UnreadCount = 21;
    public const int State = 23;
    public const int Beats = 24;
    public const int MapVersion = 25;
    public const int InputRegisters = 26;

    // Holding registers.
    public const int Acknowledge = 0;
    public const int HoldingRegisters = 1;

    internal static ModbusMapping CreateTables() => new(Coils, StationCoils, HoldingRegisters, InputRegisters);

    internal static void Write(ModbusMapping into, in PlcResult result, StationStatus status, ushort beats, bool isAcknowledged, ushort acknowledged)
    {
        var inOperation = status is StationStatus.Online or StationStatus.Degraded;
        var hasVerdict = inOperation && !result.IsNone;
        WriteRegisters(into.InputRegisters, result, hasVerdict, status, beats);
        into.HoldingRegisters[Acknowledge] = acknowledged;
        var coils = into.Coils;
        coils.Clear();
        coils[Ok] = Bit(hasVerdict && result.Verdict == Verdict.Ok);
        coils[Ng] = Bit(hasVerdict && result.Verdict == Verdict.Ng);
        coils[Unknown] = Bit(hasVerdict && result.Verdict is not (Verdict.Ok or Verdict.Ng));
        coils[Ready] = Bit(hasVerdict && !isAcknowledged);
        coils[Toggle] = Bit(result.Parts % 2 == 1);
        coils[InOperation] = Bit(inOperation);
        coils[Degraded] = Bit(status == StationStatus.Degraded);
        coils[Beat] = Bit(beats % 2 == 1);
        for (var bit = 0; bit < 16; bit++)
            coils[SequenceBits + bit] = Bit((result.Sequence >> bit & 1) == 1);
        coils[..StationCoils].CopyTo(into.DiscreteInputs);
    }

    private static void WriteRegisters(Span<ushort> registers, in PlcResult result, bool hasVerdict, StationStatus status, ushort beats)
    {
        Write32(registers[Sequence..], result.Sequence);
        registers[VerdictCode] = hasVerdict ? CodeOf(result.Verdict) : (ushort)0;
        registers[ReasonCode] = hasVerdict ? CodeOf(result.Reason) : (ushort)0;
        registers[Defects] = result.Defects;
        registers[Class] = result.Class;
        registers[Score] = result.Score;
        (registers[Box], registers[Box + 1], registers[Box + 2], registers[Box + 3]) = (result.Left, result.Top, result.Width, result.Height);
        Write32(registers[PartCount..], result.Parts);
        Write32(registers[OkCount..], result.Ok);
        Write32(registers[NgCount..], result.Ng);
        Write32(registers[UnknownCount..], result.Unknown);
        Write32(registers[OverrunCount..], result.Overruns);
        Write32(registers[UnreadCount..], result.Unread);
        registers[State] = CodeOf(status);
        registers[Beats] = beats;
        registers[MapVersion] = Version;
    }

    // Codes are written down here, and not taken from the enumerations, so that a PLC's program outlives their order.
    internal static ushort CodeOf(Verdict verdict) => verdict switch { Verdict.Ok => 1, Verdict.Ng => 2, _ => 3 };

    internal static ushort CodeOf(VerdictReason reason) => reason switch
    {
        VerdictReason.Clean => 1,
        VerdictReason.Defects => 2,
        VerdictReason.UnreadableImage => 3,
        VerdictReason.NoTemplate => 4,
        VerdictReason.NotRegistered => 5,
        VerdictReason.InferenceFailed => 6,
        VerdictReason.Overrun => 7,
        _ => 99,
    };

    private static ushort CodeOf(StationStatus status) => status switch { StationStatus.Starting => 1, StationStatus.Online => 2, StationStatus.Degraded => 3, _ => 4 };

    private static void Write32(Span<ushort> registers, uint number) => (registers[0], registers[1]) = ((ushort)(number >> 16), (ushort)number);

    private static byte Bit(bool isSet) => isSet ? (byte)1 : (byte)0;
}
