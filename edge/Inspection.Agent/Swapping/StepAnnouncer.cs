namespace Inspection.Agent.Swapping;

/// <summary>
/// Tells a supervisor or a test of each step of a swap: appends a line to the file of the step's name in the folder that <c>INSPECTION_SWAP_STEPS</c> names.
/// A named pipe there holds the swap before the step, never the line, until its reader takes the word.
/// </summary>
internal static class StepAnnouncer
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("INSPECTION_SWAP_STEPS");

    public static void Announce(string step)
    {
        if (Folder is { Length: > 0 })
            File.AppendAllText(Path.Combine(Folder, step), step + "\n");
    }
}
