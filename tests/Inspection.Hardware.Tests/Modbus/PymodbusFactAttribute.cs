using System.ComponentModel;
using System.Diagnostics;
using TestKit;

namespace Inspection.Hardware.Tests.Modbus;

/// <summary>A fact that needs Debian's pymodbus, a Modbus client of other hands, and is skipped with the reason where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PymodbusFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> present = new(IsPresent);

    public PymodbusFactAttribute()
    {
        if (!present.Value)
            Skip = $"needs {PythonFactAttribute.Python} with pymodbus (packages python3-pymodbus and python3-serial-asyncio)";
    }

    private static bool IsPresent()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(PythonFactAttribute.Python, ["-c", "import pymodbus.client"]) { RedirectStandardError = true });
            process?.StandardError.ReadToEnd();
            process?.WaitForExit();
            return process?.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
