using System.Globalization;

namespace Inspection.Training.Running;

/// <summary>Memory of a process and all that it started, without what it maps from files.</summary>
internal static class ProcessMemory
{
    /// <returns>Megabytes; 0 for a process that is gone.</returns>
    public static long OfTree(int processId) => Own(processId) + Children(processId).Sum(OfTree);

    private static long Own(int processId)
    {
        var line = ReadLines($"/proc/{processId}/status").FirstOrDefault(static line => line.StartsWith("RssAnon:", StringComparison.Ordinal));
        return line?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [_, var kilobytes, ..] ? long.Parse(kilobytes, CultureInfo.InvariantCulture) / 1024 : 0;
    }

    private static IEnumerable<int> Children(int processId)
    {
        var threads = $"/proc/{processId}/task";
        if (!Directory.Exists(threads))
            return [];
        try
        {
            return [.. Directory.GetDirectories(threads)
                .SelectMany(static thread => ReadLines(Path.Combine(thread, "children")))
                .SelectMany(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Select(static id => int.Parse(id, CultureInfo.InvariantCulture))];
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }

    private static string[] ReadLines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
