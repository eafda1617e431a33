using System.Device.Gpio;
using System.Text;
using Inspection.Contracts;
using Inspection.Core.Parts;
using Inspection.Hardware.Belt;
using Inspection.Hardware.Configuration;
using Inspection.Hardware.Station;
using Inspection.Hardware.Tests.Fakes;
using TestKit;

namespace Inspection.Hardware.Tests.Station;

/// <summary>The station of the lessons on a board in memory.</summary>
public sealed class StationHardwareTests : IDisposable
{
    private const int Sensor = 17, Gate = 27, Line = 26, Red = 5, Yellow = 6, Green = 13, Start = 22, Stop = 23, Acknowledge = 24, Emergency = 25;
    private const int Oled = 0x3C, Lcd = 0x27;
    private const int Buzzer = 0, Ring = 1;

    private readonly ManualTime time = new();
    private readonly FakeBoard board = new();
    private readonly HardwareSettings settings = HardwareReader.Read(RepositoryRoot.Path("hardware/station.json"));
    private StationHardware? hardware;

    public StationHardwareTests() => board.Bus.Answering.UnionWith([Oled, Lcd]);

    public void Dispose() => hardware?.Dispose();

    [Fact]
    public void Open_BeforeBegin_RejectsAndLetsTheLineStand()
    {
        Open();
        Press(Start);

        (On(Gate), On(Line)).ShouldBe((false, false));
    }

    [Fact]
    public void Begin_AfterTheStartButton_LetsPassAndRuns()
    {
        Begin();
        Eventually.Holds(() => On(Gate));
        On(Line).ShouldBeFalse();

        Press(Start);

        On(Line).ShouldBeTrue();
    }

    [Fact]
    public void EmergencyStop_WhileRunning_StopsTheLineAtOnceAndRejects()
    {
        Begin();
        Press(Start);
        Eventually.Holds(() => On(Gate));

        board.Driver.Drive(Emergency, PinValue.High);

        On(Line).ShouldBeFalse();
        Eventually.Holds(() => !On(Gate));
        Beat();
        (On(Red), board.Channels[Buzzer].IsOn).ShouldBe((true, true));
    }

    [Fact]
    public void EmergencyStop_ReleasedAndAcknowledged_WaitsForStart()
    {
        Begin();
        Press(Start);
        board.Driver.Drive(Emergency, PinValue.High);
        board.Driver.Drive(Emergency, PinValue.Low);
        Press(Start);
        On(Line).ShouldBeFalse();

        Press(Acknowledge);
        On(Line).ShouldBeFalse();
        Press(Start);

        On(Line).ShouldBeTrue();
    }

    [Fact]
    public void Open_BrokenWireOfTheEmergencyStop_IsAPressedOne()
    {
        // The contact is not there: the pull-up has the line high.
        hardware = HardwareOpener.Open(settings, board, time);
        hardware.Begin();

        Press(Start);

        On(Line).ShouldBeFalse();
    }

    [Fact]
    public void EmergencyStop_WhoseEdgeIsLost_StopsWithinABeat()
    {
        Begin();
        Press(Start);

        board.Driver.DriveUnseen(Emergency, PinValue.High);
        Beat();

        On(Line).ShouldBeFalse();
    }

    [Fact]
    public void Chip_Gone_IsAnEmergencyAndTheProcessLives()
    {
        Begin();
        Press(Start);
        LocalizedText? trouble = null;
        if (hardware is not null)
            hardware.TroubleChanged += text => trouble = text;

        board.Driver.IsGone = true;
        Beat();

        trouble.ShouldNotBeNull().English.ShouldContain("emergency stop");
        board.Driver.IsGone = false;
        Beat();
        // The gate's own thread finds the chip gone in its own time, which is a fault to acknowledge as well.
        Eventually.Holds(() =>
        {
            Press(Acknowledge);
            Press(Start);
            return On(Line);
        });
    }

    [Fact]
    public void Overrun_SafeActionStopLine_StopsUntilAcknowledged()
    {
        Begin(settings with { SafeAction = SafeAction.StopLine, Encoder = null });
        Press(Start);
        See();

        Advance(seconds: 5);

        Eventually.Holds(() => !On(Line));
        hardware?.Summary.Overruns.ShouldBe(1);
        Press(Acknowledge);
        Press(Start);
        On(Line).ShouldBeTrue();
    }

    [Fact]
    public void Overrun_SafeActionReject_RejectsAndGoesOn()
    {
        Begin(settings with { Encoder = null });
        Press(Start);
        Eventually.Holds(() => On(Gate));
        See();

        Advance(seconds: 2.8);

        Eventually.Holds(() => !On(Gate));
        On(Line).ShouldBeTrue();
    }

    [Fact]
    public void Acknowledge_AfterTheEnd_ChangesNothing()
    {
        Begin();
        Press(Start);
        hardware!.Dispose();

        Should.NotThrow(hardware.Acknowledge);

        On(Line).ShouldBeFalse();
    }

    [Fact]
    public void Dispose_WhileRunning_IsSafe()
    {
        Begin();
        Press(Start);
        Eventually.Holds(() => On(Gate));
        Beat();

        hardware?.Dispose();

        (On(Gate), On(Line), On(Red), On(Yellow), On(Green), board.Channels[Ring].IsOn, board.IsDisposed).ShouldBe((false, false, false, false, false, false, true));
    }

    [Theory]
    [InlineData(Verdict.Ok, false, false, true)]
    [InlineData(Verdict.Ng, false, true, true)]
    [InlineData(Verdict.Unknown, false, true, false)]
    public void TowerLight_AfterAVerdict_HasItsMeaning(Verdict verdict, bool red, bool yellow, bool green)
    {
        Begin(settings with { Belt = null, Gate = null, Trigger = null, Encoder = null });
        Press(Start);
        hardware?.Settle(new PartId("a"), verdict);

        // Within the first half second lamps that flash are lit.
        Beat();

        (On(Red), On(Yellow), On(Green)).ShouldBe((red, yellow, green));
    }

    [Fact]
    public void Displays_AfterAVerdict_ShowIt()
    {
        Begin(settings with { Belt = null, Gate = null, Trigger = null, Encoder = null });
        Press(Start);
        hardware?.Settle(new PartId("a"), Verdict.Ng);

        Beat();

        LcdText().ShouldContain("NG              ");
        LcdText().ShouldContain("OK0 NG1 ?0      ");
        var sent = board.Bus.Written[Oled].Count;
        sent.ShouldBePositive();
        // What has not changed is not sent again.
        Beat();
        board.Bus.Written[Oled].Count.ShouldBe(sent);
    }

    [Fact]
    public void Display_Unplugged_IsNamedAndTheStationGoesOn()
    {
        Begin(settings with { Encoder = null });
        Press(Start);
        LocalizedText? trouble = null;
        if (hardware is not null)
            hardware.TroubleChanged += text => trouble = text;
        board.Bus.Answering.Remove(Lcd);
        hardware?.Settle(new PartId("a"), Verdict.Ok);
        Beat();
        Beat();
        trouble?.English.ShouldContain("lcd 0x27");
        On(Line).ShouldBeTrue();

        board.Bus.Answering.Add(Lcd);
        Advance(seconds: 3);

        trouble.ShouldBeNull();
    }

    [Fact]
    public void Sensor_Bouncing_IsNamed()
    {
        Begin();
        LocalizedText? trouble = null;
        if (hardware is not null)
            hardware.TroubleChanged += text => trouble = text;

        for (var i = 0; i < 50; i++)
        {
            board.Driver.Drive(Sensor, i % 2 == 0 ? PinValue.Low : PinValue.High);
            time.Advance(TimeSpan.FromMicroseconds(100));
        }
        Beat();

        trouble?.English.ShouldContain("trigger.pin (pin 17) bounces");
        hardware?.Summary.Triggers.ShouldBe(0);
    }

    [Fact]
    public void Open_DisplayThatDoesNotAnswer_SaysWhatDoes()
    {
        board.Bus.Answering.Remove(Oled);
        board.Bus.Answering.Add(0x3D);

        var thrown = Should.Throw<InputException>(() => HardwareOpener.Open(settings, board, time));

        thrown.Text.English.ShouldBe("oled: nothing answers at 0x3C on I²C bus 1; these answer: 0x27, 0x3D");
        board.IsDisposed.ShouldBeTrue();
    }

    [Fact]
    public void Open_PinThatIsTaken_SaysWhichAndLeavesTheRestSafe()
    {
        board.Driver.Taken.Add(Red);

        Should.Throw<InputException>(() => HardwareOpener.Open(settings, board, time)).Text.English.ShouldContain("towerLight");

        (board.IsDisposed, board.Driver.Open.Count).ShouldBe((true, 0));
    }

    [Fact]
    public void Open_Outputs_NeverMoveOtherThanToTheirSafeLevel()
    {
        hardware = HardwareOpener.Open(settings, board, time);

        foreach (var use in PinTable.Of(settings).Where(static use => use is { Direction: PinDirection.Output, Channel: null }))
            (board.Driver.ModeOf(use.Pin), board.Driver[use.Pin]).ShouldBe((PinMode.Output, PinValue.Low));
    }

    [Fact]
    public void Settle_OnTheInspectionThread_AllocatesNothing()
    {
        Begin();
        hardware?.Settle(PartId.Numbered("S0001-", 0, 6), Verdict.Ok);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var number = 1; number < 100; number++)
            hardware?.Settle(PartId.Numbered("S0001-", number, 6), Verdict.Ok);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private void Open(HardwareSettings? other = null)
    {
        hardware = HardwareOpener.Open(other ?? settings, board, time);
        board.Driver.Drive(Emergency, PinValue.Low);
        Press(Acknowledge);
    }

    private void Begin(HardwareSettings? other = null)
    {
        Open(other);
        hardware?.Begin();
    }

    private bool On(int pin) => board.Driver[pin] == PinValue.High;

    private void Press(int pin)
    {
        board.Driver.Drive(pin, PinValue.Low);
        time.Advance(TimeSpan.FromMilliseconds(25));
        board.Driver.Drive(pin, PinValue.High);
        time.Advance(TimeSpan.FromMilliseconds(25));
    }

    private void See()
    {
        board.Driver.Drive(Sensor, PinValue.Low);
        Advance(seconds: 0.5);
        board.Driver.Drive(Sensor, PinValue.High);
    }

    private void Beat() => time.Advance(TimeSpan.FromMilliseconds(100));

    private void Advance(double seconds)
    {
        for (var left = seconds; left > 0; left -= 0.01)
            time.Advance(TimeSpan.FromMilliseconds(10));
    }

    /// <summary>What was written into the display's memory: high and low half of each character, with the register select bit.</summary>
    private string LcdText()
    {
        var text = new StringBuilder();
        foreach (var transfer in board.Bus.Written[Lcd].Where(static transfer => transfer.Length % 4 == 0 && (transfer[0] & 1) == 1))
        {
            for (var i = 0; i < transfer.Length; i += 4)
                text.Append((char)((transfer[i] & 0xF0) | transfer[i + 2] >> 4));
        }
        return text.ToString();
    }
}
