using System.Diagnostics;

namespace Inspection.Inference.Probing;

/// <summary>What the child of a <see cref="ConfinedProcess"/> does first.</summary>
public static class ConfinedChild
{
    /// <summary>Holds this process to its memory, and ends it with its parent, which holds the other end of our standard input and says nothing on it.</summary>
    public static void Begin(long memoryBytes)
    {
        ProcessLimits.Apply(memoryBytes);
        var watch = new Thread(static () =>
        {
            while (Console.OpenStandardInput().ReadByte() >= 0)
            {
            }
            Process.GetCurrentProcess().Kill();
        });
        watch.IsBackground = true;
        watch.Start();
    }
}
