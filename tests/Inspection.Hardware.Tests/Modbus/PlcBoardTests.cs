using Inspection.Contracts;
using Inspection.Core;
using Inspection.Core.Pipeline;
using Inspection.Hardware.Modbus;
using Modbus;

namespace Inspection.Hardware.Tests.Modbus;

public sealed class PlcBoardTests : IDisposable
{
    private readonly PlcBoard board = new();
    private readonly ModbusMapping tables = PlcMap.CreateTables();

    public void Dispose() => tables.Dispose();

    [Theory]
    [InlineData(Verdict.Ok, 1, 0, 0)]
    [InlineData(Verdict.Ng, 0, 1, 0)]
    [InlineData(Verdict.Unknown, 0, 0, 1)]
    [InlineData((Verdict)99, 0, 0, 1)]
    public void Judged_Verdict_SetsItsCoilAlone(Verdict verdict, byte ok, byte ng, byte unknown)
    {
        board.Show(StationStatus.Online);

        board.Judged(JudgedBy.Part(1, verdict, VerdictReason.Clean));

        (Coil(PlcMap.Ok), Coil(PlcMap.Ng), Coil(PlcMap.Unknown)).ShouldBe((ok, ng, unknown));
    }

    [Theory]
    [InlineData(StationStatus.Starting, false, false)]
    [InlineData(StationStatus.Online, true, false)]
    [InlineData(StationStatus.Degraded, true, true)]
    [InlineData(StationStatus.Offline, false, false)]
    public void Show_StationNotInOperation_TakesTheVerdictBack(StationStatus status, bool inOperation, bool degraded)
    {
        board.Judged(JudgedBy.Part(1, Verdict.Ok, VerdictReason.Clean));

        board.Show(status);

        (Coil(PlcMap.Ok) == 1, Coil(PlcMap.Ready) == 1, Coil(PlcMap.InOperation) == 1, Coil(PlcMap.Degraded) == 1)
            .ShouldBe((inOperation, inOperation, inOperation, degraded));
        (Register(PlcMap.VerdictCode) != 0).ShouldBe(inOperation);
    }

    [Fact]
    public void FillIn_NoPartYet_SetsNoVerdict()
    {
        board.Show(StationStatus.Online);

        (Coil(PlcMap.Ok), Coil(PlcMap.Ng), Coil(PlcMap.Unknown), Coil(PlcMap.Ready)).ShouldBe(((byte)0, (byte)0, (byte)0, (byte)0));
        (Register(PlcMap.VerdictCode), Register(PlcMap.MapVersion)).ShouldBe(((ushort)0, (ushort)PlcMap.Version));
    }

    [Fact]
    public void Judged_Defects_TellsTheFirst()
    {
        board.Show(StationStatus.Online);

        board.Judged(JudgedBy.Part(
            70_000, Verdict.Ng, VerdictReason.Defects, JudgedBy.Defect(1, 0.87654f, new Box(12.4f, 34.6f, 5, 70_000)), JudgedBy.Defect(0, 0.5f, new Box(1, 1, 1, 1))));

        Registers(PlcMap.Sequence, 11).ShouldBe([1, 4_464, 2, 2, 2, 2, 8_765, 12, 35, 5, ushort.MaxValue]);
        Enumerable.Range(0, 16).Sum(bit => Coil(PlcMap.SequenceBits + bit) << bit).ShouldBe(4_464);
    }

    [Fact]
    public void Judged_SeveralParts_AreCounted()
    {
        board.Judged(JudgedBy.Part(1, Verdict.Ok, VerdictReason.Clean));
        board.Judged(JudgedBy.Part(2, Verdict.Ng, VerdictReason.Defects));
        board.Judged(JudgedBy.Part(3, Verdict.Unknown, VerdictReason.Overrun));

        Registers(PlcMap.PartCount, 12).ShouldBe([0, 3, 0, 1, 0, 1, 0, 1, 0, 1, 0, 2]);
        Coil(PlcMap.Toggle).ShouldBe((byte)1);
    }

    [Fact]
    public void Acknowledge_OfTheLastResult_TakesReadyAway()
    {
        board.Show(StationStatus.Online);
        board.Judged(JudgedBy.Part(1, Verdict.Ok, VerdictReason.Clean));
        board.Acknowledge(1);
        Coil(PlcMap.Ready).ShouldBe((byte)0);

        board.Judged(JudgedBy.Part(2, Verdict.Ok, VerdictReason.Clean));

        (Coil(PlcMap.Ready), Register(PlcMap.UnreadCount + 1)).ShouldBe(((byte)1, (ushort)0));
    }

    [Fact]
    public void Acknowledge_OfAnEarlierResult_LeavesTheLaterReady()
    {
        board.Show(StationStatus.Online);
        board.Judged(JudgedBy.Part(1, Verdict.Ok, VerdictReason.Clean));
        board.Judged(JudgedBy.Part(2, Verdict.Ng, VerdictReason.Defects));

        board.Acknowledge(1);

        (Coil(PlcMap.Ready), Register(PlcMap.UnreadCount + 1)).ShouldBe(((byte)1, (ushort)1));
    }

    [Fact]
    public void Beat_EachTime_CountsAndAlternates()
    {
        board.Beat();
        (Register(PlcMap.Beats), Coil(PlcMap.Beat)).ShouldBe(((ushort)1, (byte)1));

        board.Beat();
        (Register(PlcMap.Beats), Coil(PlcMap.Beat)).ShouldBe(((ushort)2, (byte)0));
    }

    [Fact]
    public void Codes_OfEveryReasonAndVerdict_AreTheirOwn()
    {
        Enum.GetValues<VerdictReason>().Select(PlcMap.CodeOf).ShouldBeUnique();
        Enum.GetValues<VerdictReason>().Select(PlcMap.CodeOf).ShouldNotContain((ushort)99, "a new reason needs its code here and in hardware/modbus.md");
        Enum.GetValues<Verdict>().Select(PlcMap.CodeOf).ShouldBe([3, 1, 2]);
    }

    [Fact]
    public void Judged_ManyParts_AllocatesNothing()
    {
        var part = JudgedBy.Regular(new JudgedPart(), 1);
        board.Judged(part);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var number = 0; number < 10_000; number++)
            board.Judged(part);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public async Task Judged_WhileOthersRead_NoReaderSeesTwoResultsMixed()
    {
        const int parts = 300_000;
        board.Show(StationStatus.Online);
        board.Judged(JudgedBy.Regular(new JudgedPart(), 1));
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(ReadUntilTheLast)).ToArray();
        var part = new JudgedPart();

        for (var sequence = 2; sequence <= parts; sequence++)
            board.Judged(JudgedBy.Regular(part, sequence));

        (await Task.WhenAll(readers)).ShouldAllBe(torn => torn == 0);

        int ReadUntilTheLast()
        {
            using var mine = PlcMap.CreateTables();
            var torn = 0;
            var sequence = 0;
            while (sequence < parts)
            {
                board.FillIn(mine);
                var registers = mine.InputRegisters;
                sequence = (registers[PlcMap.Sequence] << 16) | registers[PlcMap.Sequence + 1];
                var counted = (registers[PlcMap.PartCount] << 16) | registers[PlcMap.PartCount + 1];
                var coils = mine.Coils;
                torn += registers[PlcMap.VerdictCode] == (ushort)sequence % 3 + 1 && registers[PlcMap.Defects] == sequence % 5 && counted == sequence
                    && coils[PlcMap.Ok] + coils[PlcMap.Ng] + coils[PlcMap.Unknown] == 1 && coils[(ushort)sequence % 3] == 1 ? 0 : 1;
            }
            return torn;
        }
    }

    private byte Coil(int address)
    {
        board.FillIn(tables);
        return tables.Coils[address];
    }

    private ushort Register(int address) => Registers(address, 1)[0];

    private ushort[] Registers(int address, int count)
    {
        board.FillIn(tables);
        return tables.InputRegisters.Slice(address, count).ToArray();
    }
}
