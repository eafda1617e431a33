using System.CommandLine;
using System.Globalization;
using Inspection.Agent.Station;
using Inspection.Contracts;
using Inspection.Hardware.Boards;
using Inspection.Hardware.Configuration;
using Inspection.Hardware.Station;
using Inspection.Hardware.Virtual.Bench;

namespace Inspection.Agent.Commands;

/// <summary><c>hardware check</c> and <c>hardware safe</c>: what is wired, and what is left behind by an agent that was killed.</summary>
internal static class HardwareCommand
{
    /// <summary>Of a bench on which nothing will be laid.</summary>
    private const double PartsPerSecond = 1;

    public static Command Create(string root, TimeProvider time)
    {
        var file = new Argument<string>("FILE") { Description = "the hardware file, e.g. hardware/station.json; bench: the virtual bench" };
        var offline = new Option<bool>("--offline") { Description = "read the file only; open nothing" };
        var check = new Command("check", "Reads a hardware file, opens what it names, and lists the pins") { file, offline };
        check.SetAction(parsed =>
        {
            var settings = HardwareReader.Read(HardwareFile.Of(root, parsed.GetRequiredValue(file)));
            foreach (var use in PinTable.Of(settings))
                Terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{use.Pin,3}  {(use.Direction == PinDirection.Input ? "in " : "out")}  {use.Key}"));
            if (!parsed.GetValue(offline))
                OpenAndClose(settings, time);
            Terminal.Say(Texts.HardwareIsRight.ToString());
            return ExitCodes.Done;
        });
        var safe = new Command("safe", "Puts every output in its safe position: the gate rejects, the line stands") { file };
        safe.SetAction(parsed =>
        {
            // What only looks or shows must not be in the way.
            var outputs = HardwareReader.Read(HardwareFile.Of(root, parsed.GetRequiredValue(file))) with { Displays = null, Encoder = null, Trigger = null, Buttons = null, EmergencyStop = null };
            OpenAndClose(outputs, time);
            Terminal.Say(Texts.HardwareIsSafe.ToString());
            return ExitCodes.Done;
        });
        return new Command("hardware", "The station's pins, buses and devices") { check, safe };
    }

    /// <summary>Outputs are safe from the moment they are opened, and stay so.</summary>
    private static void OpenAndClose(HardwareSettings settings, TimeProvider time)
    {
        using var bench = settings.Board.Kind == BoardKind.Virtual ? new VirtualBench(new BenchSettings(settings, PartsPerSecond), time) : null;
        using var hardware = HardwareOpener.Open(settings, bench is null ? StationBoards.Open(settings.Board) : new VirtualBoard(bench), time);
    }
}
