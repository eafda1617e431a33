using Inspection.Cameras.Schemes;
using Inspection.Contracts;
using Inspection.Core.Sources;
using Video4Linux;

namespace Inspection.Cameras.Tests.Schemes;

public sealed class V4l2ControlsTests
{
    private static readonly IReadOnlyList<VideoControl> webcam =
    [
        Control(0x980900, "Brightness", -64, 64), Control(VideoControl.WhiteBalanceAuto, "White Balance, Automatic", 0, 1), Control(VideoControl.Gain, "Gain", 0, 100),
        Control(VideoControl.WhiteBalanceTemperature, "White Balance Temperature", 2800, 6500), Control(VideoControl.ExposureAuto, "Auto Exposure", 0, 3),
        Control(VideoControl.ExposureAbsolute, "Exposure Time, Absolute", 1, 5000), Control(0x98091b, "Sharpness", 0, 6) with { IsReadOnly = true },
    ];

    [Fact]
    public void Settings_Exposure_SwitchesTheAutomaticOffFirstAndCountsInUnitsOfTheKernel()
    {
        Settings("exposure=8000").ShouldBe([("auto_exposure", 1), ("exposure_time_absolute", 80)]);
    }

    [Fact]
    public void Settings_Automatic_IsSwitchedOn()
    {
        Settings("exposure=auto&white-balance=auto").ShouldBe([("auto_exposure", 3), ("white_balance_automatic", 1)]);
    }

    [Fact]
    public void Settings_ControlByItsOwnName_IsSet()
    {
        Settings("brightness=-12&white-balance=4600").ShouldBe([("white_balance_automatic", 0), ("white_balance_temperature", 4600), ("brightness", -12)]);
    }

    [Fact]
    public void Settings_Gain_IsSetOnce()
    {
        Settings("gain=7").ShouldBe([("gain", 7)]);
    }

    [Theory]
    [InlineData("exposure=8000&auto_exposure=1")]
    [InlineData("auto_exposure=1&exposure=8000")]
    [InlineData("exposure=8000&exposure_time_absolute=80")]
    public void Settings_ControlNamedTwiceWithOneValue_IsWrittenOnce(string query)
    {
        ToWrite(query).ShouldBe([("auto_exposure", 1), ("exposure_time_absolute", 80)]);
    }

    [Theory]
    [InlineData("exposure=8000", "auto_exposure", "3", "auto_exposure=3 contradicts")]
    [InlineData("white_balance_automatic=1", "white-balance", "4600", "white_balance_automatic=1 contradicts")]
    [InlineData("exposure=8000", "exposure_time_absolute", "90", "sets exposure_time_absolute to 80")]
    public void Settings_UriAndRecipeWantDifferentValuesOfOneControl_IsRefused(string query, string named, string value, string expected)
    {
        var uri = SourceUri.Parse($"v4l2:/dev/video0?{query}").With(new Dictionary<string, string> { [named] = value });

        Should.Throw<InputException>(() => V4l2Controls.Settings(uri, webcam)).Text.English.ShouldContain(expected);
    }

    [Theory]
    [InlineData("focus=30", "no control for 'focus'")]
    [InlineData("gain=auto", "no control for 'gain'")]
    [InlineData("exposure=0", "takes 100 to 500000")]
    [InlineData("brightness=99", "takes -64 to 64")]
    [InlineData("gain=much", "gain=much")]
    public void Settings_WhatTheCameraCannot_NamesWhatItCan(string query, string expected)
    {
        Should.Throw<InputException>(() => Settings(query)).Text.English.ShouldContain(expected);
    }

    [Fact]
    public void ToWrite_SettingNoLongerAskedFor_IsAsItWasFound() =>
        ToWrite("gain=7", ("gain", 30), ("auto_exposure", 1), ("exposure_time_absolute", 157), ("brightness", 3))
            .ShouldBe([("auto_exposure", 1), ("exposure_time_absolute", 157), ("brightness", 3), ("gain", 7)]);

    [Fact]
    public void ToWrite_WasAutomatic_IsAutomaticAgainAndItsValueLeftToThat() =>
        ToWrite("", ("auto_exposure", 3), ("exposure_time_absolute", 157)).ShouldBe([("auto_exposure", 3)]);

    [Fact]
    public void ToWrite_AutomaticIsAskedFor_ItsValueIsLeftToThat() =>
        ToWrite("exposure=auto", ("auto_exposure", 1), ("exposure_time_absolute", 157)).ShouldBe([("auto_exposure", 3)]);

    private static List<(string Name, int Value)> ToWrite(string query, params (string Name, int Value)[] found)
    {
        var settings = V4l2Controls.Settings(SourceUri.Parse($"v4l2:/dev/video0?{query}"), webcam);
        return [.. V4l2Controls.ToWrite(settings, found.ToDictionary(static one => webcam.Single(control => control.Name == one.Name).Id, static one => one.Value))
            .Select(static one => (webcam.Single(control => control.Id == one.Id).Name, one.Value))];
    }

    [Fact]
    public void Named_ReadOnlyControl_IsLeftOut()
    {
        V4l2Controls.Named(webcam).ShouldBe(["brightness", "white_balance_automatic", "gain", "white_balance_temperature", "auto_exposure", "exposure_time_absolute"]);
    }

    private static List<(string Name, int Value)> Settings(string query) =>
        [.. V4l2Controls.Settings(SourceUri.Parse($"v4l2:/dev/video0?{query}"), webcam).Select(static one => (one.Control.Name, one.Value))];

    private static VideoControl Control(uint id, string title, int minimum, int maximum) => new(id, title, minimum, maximum, 1, 0, IsReadOnly: false, IsInactive: false);
}
