namespace System.Device.I2c;

/// <summary>What can be asked of a whole bus.</summary>
public static class I2cBusExtensions
{
    /// <summary>The addresses that acknowledge a read of one byte, in order. Some devices take a read for more than a question: for set-up, not while running.</summary>
    /// <param name="bus">Addresses that a device was made for already are left out.</param>
    /// <param name="lowest">7 bits; below 0x03 are none of devices.</param>
    /// <param name="highest">7 bits; above 0x77 are none of devices.</param>
    public static List<int> PerformBusScan(this I2cBus bus, int lowest = 0x03, int highest = 0x77)
    {
        ArgumentNullException.ThrowIfNull(bus);
        var found = new List<int>();
        for (var address = lowest; address <= highest; address++)
        {
            if (Answers(bus, address))
                found.Add(address);
        }
        return found;
    }

    private static bool Answers(I2cBus bus, int address)
    {
        try
        {
            using var device = bus.CreateDevice(address);
            try
            {
                device.ReadByte();
                return true;
            }
            finally
            {
                bus.RemoveDevice(address);
            }
        }
        catch (Exception none) when (none is IOException or InvalidOperationException)
        {
            return false;
        }
    }
}
