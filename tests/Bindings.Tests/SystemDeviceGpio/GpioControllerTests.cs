using System.Device.Gpio;

namespace Bindings.Tests.SystemDeviceGpio;

public sealed class GpioControllerTests : IDisposable
{
    private readonly FakeGpioDriver driver = new();
    private readonly GpioController controller;

    public GpioControllerTests() => controller = new GpioController(driver);

    public void Dispose() => controller.Dispose();

    [Fact]
    public void OpenPin_OutputWithValue_DrivesItFromTheStart()
    {
        using var pin = controller.OpenPin(3, PinMode.Output, PinValue.High);

        pin.Read().ShouldBe(PinValue.High);
        driver.Calls.ShouldBe(["open 3", "mode 3 Output", "write 3 High"]);
    }

    [Fact]
    public void OpenPin_OpenAlready_IsTheSamePin()
    {
        var first = controller.OpenPin(1);

        controller.OpenPin(1).ShouldBeSameAs(first);
        driver.Calls.ShouldBe(["open 1"]);
    }

    [Fact]
    public void Write_ToAnInput_IsKeptUntilItIsAnOutput()
    {
        controller.OpenPin(2, PinMode.Input);

        controller.Write(2, PinValue.High);
        controller.Read(2).ShouldBe(PinValue.Low);
        controller.SetPinMode(2, PinMode.Output);

        controller.Read(2).ShouldBe(PinValue.High);
    }

    [Fact]
    public void Toggle_Output_Changes()
    {
        var pin = controller.OpenPin(2, PinMode.Output, PinValue.Low);

        pin.Toggle();
        pin.Read().ShouldBe(PinValue.High);
        controller.Toggle(2);
        pin.Read().ShouldBe(PinValue.Low);
    }

    [Fact]
    public void SetPinMode_NotSupported_Throws() =>
        Should.Throw<InvalidOperationException>(() => controller.OpenPin(2, PinMode.InputPullDown)).Message.ShouldBe("Pin 2 does not support mode InputPullDown.");

    [Fact]
    public void EveryUse_OfAPinThatIsNotOpen_Throws()
    {
        void Ignore(object sender, PinValueChangedEventArgs edge)
        {
        }

        Action[] uses =
        [
            () => controller.Read(4), () => controller.Write(4, PinValue.High), () => controller.Toggle(4), () => controller.GetPinMode(4),
            () => controller.SetPinMode(4, PinMode.Output), () => controller.ClosePin(4),
            () => controller.RegisterCallbackForPinValueChangedEvent(4, PinEventTypes.Rising, Ignore),
            () => controller.UnregisterCallbackForPinValueChangedEvent(4, Ignore), () => controller.WaitForEvent(4, PinEventTypes.Rising, TimeSpan.Zero),
        ];

        foreach (var use in uses)
            Should.Throw<InvalidOperationException>(use).Message.ShouldBe("Pin 4 is not open.");
    }

    [Fact]
    public void RegisterCallback_RisingOnly_HearsRisingUntilUnregistered()
    {
        var heard = new List<PinEventTypes>();
        void Hear(object sender, PinValueChangedEventArgs edge) => heard.Add(edge.ChangeType);
        controller.OpenPin(5, PinMode.Input);
        controller.RegisterCallbackForPinValueChangedEvent(5, PinEventTypes.Rising, Hear);

        driver.Move(5, PinValue.High);
        driver.Move(5, PinValue.Low);
        controller.UnregisterCallbackForPinValueChangedEvent(5, Hear);
        driver.Move(5, PinValue.High);

        heard.ShouldBe([PinEventTypes.Rising]);
    }

    [Fact]
    public void ValueChanged_OfAPin_HearsBothEdges()
    {
        var heard = new List<PinEventTypes>();
        var pin = controller.OpenPin(5, PinMode.InputPullUp);
        pin.ValueChanged += (_, edge) => heard.Add(edge.ChangeType);

        driver.Move(5, PinValue.High);
        driver.Move(5, PinValue.Low);

        heard.ShouldBe([PinEventTypes.Rising, PinEventTypes.Falling]);
    }

    [Fact]
    public async Task WaitForEventAsync_NoEdge_TimesOut()
    {
        controller.OpenPin(5, PinMode.Input);

        (await controller.WaitForEventAsync(5, PinEventTypes.Rising, TimeSpan.FromMilliseconds(1))).TimedOut.ShouldBeTrue();
    }

    [Fact]
    public void Dispose_OpenPins_ClosesThemThenTheDriver()
    {
        var pin = controller.OpenPin(6, PinMode.Input);
        controller.OpenPin(7, PinMode.Input);
        pin.Dispose();

        controller.Dispose();

        driver.Calls.Where(c => c.StartsWith("close", StringComparison.Ordinal)).ShouldBe(["close 6", "close 7"]);
        driver.IsDisposed.ShouldBeTrue();
        Should.Throw<ObjectDisposedException>(() => controller.Read(7));
        Should.Throw<ObjectDisposedException>(() => controller.PinCount);
    }

    [Fact]
    public void PinValue_Conversions_AreThoseOfThePackage()
    {
        ((bool)(PinValue)2).ShouldBeTrue();
        ((int)PinValue.High).ShouldBe(1);
        ((byte)PinValue.Low).ShouldBe((byte)0);
        (!PinValue.Low).ShouldBe(PinValue.High);
        ((PinValue)false == PinValue.Low).ShouldBeTrue();
        PinValue.High.ToString().ShouldBe("High");
    }
}
