namespace Inspection.Contracts;

/// <summary>Lines for people. A terminal that has been closed is no reason to stop, or to fail while stopping.</summary>
public static class Terminal
{
    public static void Say(string line) => Write(Console.Out, line);

    public static void Complain(string line) => Write(Console.Error, line);

    private static void Write(TextWriter writer, string line)
    {
        try
        {
            writer.WriteLine(line);
        }
        catch (IOException)
        {
            // Nobody reads any more.
        }
    }
}
