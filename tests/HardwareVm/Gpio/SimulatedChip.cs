namespace HardwareVm.Gpio;

/// <summary>The gpio-sim chip from outside: its files stand for the wires.</summary>
internal static class SimulatedChip
{
    /// <summary>As init.sh makes them.</summary>
    public const int Lines = 28;
    public const int TakenLine = 7;
    public const string Holder = "spi0 CS1";

    private static readonly string folder = Directory.GetDirectories("/sys/devices/platform/gpio-sim.0", "gpiochip*").Single();

    /// <summary>N of <c>/dev/gpiochipN</c>.</summary>
    public static int Number { get; } = int.Parse(Path.GetFileName(folder)["gpiochip".Length..]);

    /// <summary>Pulls an input from outside.</summary>
    public static void Pull(int line, bool up) => File.WriteAllText(FileOf(line, "pull"), up ? "pull-up" : "pull-down");

    /// <summary>Unplugs the chip. The files of <see cref="Pull"/> and <see cref="Level"/> are gone after that.</summary>
    public static void Remove() => File.WriteAllText("/sys/kernel/config/gpio-sim/station/live", "0");

    /// <summary>What a meter on the line would show.</summary>
    public static bool Level(int line) => File.ReadAllText(FileOf(line, "value")).Trim() == "1";

    private static string FileOf(int line, string what) => Path.Combine(folder, $"sim_gpio{line}", what);
}
