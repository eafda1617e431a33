using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Microsoft.ML.OnnxRuntime;

/// <summary>
/// Turns off the usage telemetry of the native library (1.29 and later carry a client that writes below the user's cache folder) before it loads:
/// a module initializer runs ahead of every other code of this assembly.
/// </summary>
internal static class TelemetrySwitch
{
    // libc itself: Environment.SetEnvironmentVariable changes .NET's copy only, which native code does not see.
    [DllImport("libc", EntryPoint = "setenv", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int SetEnvironment(string name, string value, int overwrite);

    [ModuleInitializer]
    internal static void TurnOff()
    {
        if (SetEnvironment("ORT_DISABLE_TELEMETRY", "1", 1) != 0)
            throw new InvalidOperationException("ONNX Runtime's telemetry could not be turned off; the native library is not loaded.");
    }
}
