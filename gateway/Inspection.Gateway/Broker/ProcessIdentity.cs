using System.Globalization;

namespace Inspection.Gateway.Broker;

/// <summary>A process by its id and start, so that a later process of the same id is not taken for it. Linux.</summary>
/// <param name="StartTicks">Field 22 of <c>/proc/PID/stat</c>: clock ticks after boot.</param>
internal readonly record struct ProcessIdentity(int Id, ulong StartTicks)
{
    /// <summary>Null where no such process runs; one that has ended and only waits for its parent does not run.</summary>
    public static ProcessIdentity? Of(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            // The name, in parentheses, may hold anything; what follows it begins with field 3.
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X" ? null : new ProcessIdentity(id, ulong.Parse(fields[19], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public bool IsRunning => Of(Id) == this;

    /// <summary>True when the command line holds <paramref name="argument"/> as a whole.</summary>
    public static bool HasArgument(int id, string argument)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline").Split('\0').Contains(argument);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
