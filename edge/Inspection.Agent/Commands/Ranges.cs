using System.CommandLine.Parsing;

namespace Inspection.Agent.Commands;

/// <summary>Validators of whole numbers on the command line.</summary>
internal static class Ranges
{
    /// <summary>More than any station has cores.</summary>
    public const int MostThreads = 256;

    /// <summary>Refuses what lies outside, ends included. What is no number at all is refused by the option itself.</summary>
    public static Action<OptionResult> Within(long minimum, long maximum) => result =>
    {
        if (result.Tokens is [var given] && long.TryParse(given.Value, out var number) && (number < minimum || number > maximum))
            result.AddError(Texts.OutOfRange(result.Option.Name, given.Value, minimum, maximum).ToString());
    };
}
