using System.Device.Gpio;
using Inspection.Hardware.Virtual.Pins;
using Shouldly;
using TestKit;

namespace Inspection.Hardware.Tests.Virtual;

public class VirtualGpioDriverTests
{
    private readonly ManualTime time = new();
    private readonly VirtualGpioDriver driver;
    private readonly GpioController pins;

    public VirtualGpioDriverTests()
    {
        driver = new VirtualGpioDriver(28, time);
        pins = new GpioController(driver);
    }

    [Fact]
    public void Read_InputWithPullUp_ShowsWhatIsConnected()
    {
        pins.OpenPin(5, PinMode.InputPullUp);

        pins.Read(5).ShouldBe(PinValue.High);
        driver.Drive(5, false, 0);
        pins.Read(5).ShouldBe(PinValue.Low);
        driver.Drive(5, null, 0);
        pins.Read(5).ShouldBe(PinValue.High);
    }

#if !CARD_PACKAGES
    // The published package's edges carry no time.
    [Fact]
    public void Tell_SeveralEdges_CallsBackInOrderWithTheirTimes()
    {
        var seen = new List<(int Pin, PinEventTypes Kind, long Nanoseconds)>();
        foreach (var pin in new[] { 3, 4 })
        {
            pins.OpenPin(pin, PinMode.Input);
            pins.RegisterCallbackForPinValueChangedEvent(pin, PinEventTypes.Rising | PinEventTypes.Falling, (_, edge) =>
                seen.Add((edge.PinNumber, edge.ChangeType, edge.ShouldBeOfType<TimedPinValueChangedEventArgs>().TimestampNanoseconds)));
        }

        driver.Drive(3, true, 100);
        driver.Drive(4, true, 101);
        driver.Drive(3, true, 102);
        driver.Drive(3, false, 103);
        seen.ShouldBeEmpty();
        driver.Tell();

        seen.ShouldBe([(3, PinEventTypes.Rising, 10_000), (4, PinEventTypes.Rising, 10_100), (3, PinEventTypes.Falling, 10_300)]);
    }
#endif

    [Fact]
    public void Tell_CallbackForOneEdgeOnly_HearsNoOther()
    {
        var falls = 0;
        pins.OpenPin(3, PinMode.InputPullUp);
        pins.RegisterCallbackForPinValueChangedEvent(3, PinEventTypes.Falling, (_, _) => falls++);

        for (var i = 0; i < 3; i++)
        {
            driver.Drive(3, false, 0);
            driver.Drive(3, null, 0);
        }
        driver.Tell();

        falls.ShouldBe(3);
    }

    [Fact]
    public void Tell_CallbackThatCausesAnotherEdge_TellsItAfterwards()
    {
        var order = new List<string>();
        pins.OpenPin(3, PinMode.Input);
        pins.OpenPin(4, PinMode.Input);
        pins.RegisterCallbackForPinValueChangedEvent(3, PinEventTypes.Rising, (_, _) =>
        {
            driver.Drive(4, true, 0);
            order.Add("first");
        });
        pins.RegisterCallbackForPinValueChangedEvent(4, PinEventTypes.Rising, (_, _) => order.Add("second"));

        driver.Drive(3, true, 0);
        driver.Tell();

        order.ShouldBe(["first", "second"]);
    }

    [Fact]
    public void OutputChanged_OpenedWrittenAndClosed_IsToldOnceForEachChange()
    {
        var changes = new List<bool?>();
        driver.OutputChanged += pin => changes.Add(driver.OutputOf(pin));

        pins.OpenPin(7, PinMode.Output, PinValue.High);
        pins.Write(7, PinValue.High);
        pins.Write(7, PinValue.Low);
        pins.ClosePin(7);

        changes.ShouldBe([true, false, null]);
    }

    [Fact]
    public void OpenPin_AbsentLine_SaysSo() => Should.Throw<IOException>(() => pins.OpenPin(28)).Message.ShouldContain("28");

    [Fact]
    public async Task WaitForEvent_EdgeFromAnotherThread_ReturnsIt()
    {
        pins.OpenPin(3, PinMode.Input);
        using var stop = new CancellationTokenSource();
        var driving = Task.Run(() =>
        {
            for (var level = true; !stop.IsCancellationRequested; level = !level)
            {
                driver.Drive(3, level, 0);
                driver.Tell();
            }
        });

        pins.WaitForEvent(3, PinEventTypes.Falling, TimeSpan.FromSeconds(30)).EventTypes.ShouldBe(PinEventTypes.Falling);

        await stop.CancelAsync();
        await driving;
    }
}
