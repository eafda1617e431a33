using System.Diagnostics;

namespace HardwareVm;

/// <summary>Checks by name, run one after the other in the order in which they were added: the machine has one chip, one bus and one camera.</summary>
internal sealed class CheckList
{
    private readonly List<(string Name, Action<Action<string>> Check)> checks = [];

    /// <param name="check">Throws when something is not as it should be; is given a way to tell a figure.</param>
    public void Add(string name, Action<Action<string>> check) => checks.Add((name, check));

    public void Add(string name, Action check) => Add(name, _ => check());

    /// <returns>The exit code: 0 when every check passed.</returns>
    public int Run(TextWriter output)
    {
        var failed = 0;
        foreach (var (name, check) in checks)
        {
            var since = Stopwatch.GetTimestamp();
            var figures = new List<string>();
            var error = Try(() => check(figures.Add));
            failed += error is null ? 0 : 1;
            output.WriteLine($"{(error is null ? "passed" : "FAILED")}  {name} ({Stopwatch.GetElapsedTime(since).TotalSeconds:0.0} s){string.Concat(figures.Select(f => $"; {f}"))}");
            if (error is not null)
                output.WriteLine(error);
        }
        output.WriteLine($"{checks.Count - failed} passed, {failed} failed, 0 skipped");
        return failed == 0 ? 0 : 1;
    }

    /// <summary>Whatever a check throws is a failure of that check.</summary>
    private static Exception? Try(Action check)
    {
        try
        {
            check();
            return null;
        }
        catch (Exception error)
        {
            return error;
        }
    }
}
