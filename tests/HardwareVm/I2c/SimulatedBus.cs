namespace HardwareVm.I2c;

/// <summary>The bus of modules/i2c-registers.c, and what was written on it.</summary>
internal static class SimulatedBus
{
    /// <summary>As init.sh gives them to the module.</summary>
    public const int Oled = 0x3C;
    public const int Lcd = 0x27;

    /// <summary>N of <c>/dev/i2c-N</c>.</summary>
    public static int Number { get; } = Directory.GetDirectories("/sys/bus/i2c/devices", "i2c-*")
        .Where(folder => File.ReadAllText(Path.Combine(folder, "name")).Trim() == "register simulator")
        .Select(folder => int.Parse(Path.GetFileName(folder)["i2c-".Length..])).Single();

    /// <summary>The writes to an address since they were forgotten last.</summary>
    public static IReadOnlyList<byte[]> Written(int address)
    {
        var kept = File.ReadAllBytes(FileOf(address)).AsSpan();
        var writes = new List<byte[]>();
        while (!kept.IsEmpty)
        {
            var length = kept[0] | kept[1] << 8;
            writes.Add(kept.Slice(2, length).ToArray());
            kept = kept[(2 + length)..];
        }
        return writes;
    }

    public static void Forget(int address) => File.WriteAllText(FileOf(address), "0");

    private static string FileOf(int address) => $"/sys/kernel/debug/i2c-registers/{address:x2}";
}
