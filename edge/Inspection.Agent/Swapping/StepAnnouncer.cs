namespace Inspection.Agent.Swapping;

/// <summary>
/// Tells a supervisor or a test of each step of a swap: appends its word, a line each, to the file that <c>INSPECTION_SWAP_STEPS</c> names.
/// A named pipe holds the swap, not the line, until its reader takes the word.
/// </summary>
internal static class StepAnnouncer
{
    private static readonly string? File = Environment.GetEnvironmentVariable("INSPECTION_SWAP_STEPS");

    public static void Announce(string step)
    {
        if (File is { Length: > 0 })
            System.IO.File.AppendAllText(File, step + "\n");
    }
}
