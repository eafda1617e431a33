namespace Modbus;

/// <summary>The library itself: <c>libmodbus.so.5</c> of the operating system (Debian: <c>libmodbus5</c>). Thread-safe.</summary>
public static class ModbusLibrary
{
    /// <summary>Loads the library.</summary>
    /// <exception cref="ModbusException">It is not installed.</exception>
    public static void Load()
    {
        try
        {
            ModbusHandle.Create().Dispose();
        }
        catch (DllNotFoundException missing)
        {
            throw new ModbusException(missing.Message, missing);
        }
    }
}
