using Inspection.Hardware.Belt;

namespace Inspection.Hardware.Configuration;

/// <summary>What is wired to a station: one JSON file, <c>--hardware FILE</c>. Pins are line numbers of the chip, which on a Raspberry Pi are its BCM numbers. What is left out is not there.</summary>
/// <param name="Line">Energised: the conveyor may run. Released by the stop button, the emergency stop, <see cref="SafeAction.StopLine"/>, and whenever the agent is not there.</param>
/// <param name="Watchdog">Toggled twice a second while the agent lives; a retriggerable timer behind it rejects everything when it stops.</param>
/// <param name="Watch">From when on sensor and encoder are said to be broken. Default: as <see cref="WatchSettings"/> has it.</param>
/// <param name="SafeAction">What is done beside rejecting when a verdict comes too late, or the belt's encoder fails. Default <see cref="SafeAction.Reject"/>.</param>
public sealed record HardwareSettings(
    BoardSettings Board,
    BeltSettings? Belt = null,
    EncoderSettings? Encoder = null,
    TriggerSettings? Trigger = null,
    GateSettings? Gate = null,
    LineSettings? Line = null,
    OutputSettings? Watchdog = null,
    TowerLightSettings? TowerLight = null,
    BuzzerSettings? Buzzer = null,
    LightRingSettings? LightRing = null,
    IReadOnlyList<DisplaySettings>? Displays = null,
    ButtonSettings? Buttons = null,
    EmergencyStopSettings? EmergencyStop = null,
    SafeAction SafeAction = SafeAction.Reject,
    WatchSettings? Watch = null);
