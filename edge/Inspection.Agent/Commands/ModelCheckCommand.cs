using System.CommandLine;
using System.Text.Json;
using Inspection.Agent.Swapping.Probing;
using Inspection.Contracts;
using Inspection.Imaging;
using Inspection.Inference;
using Inspection.Inference.Probing;

namespace Inspection.Agent.Commands;

/// <summary><c>model check PATH</c>: one line, and exit code 0 or 2. The check runs in a process of its own, since a model can end the process that opens it.</summary>
internal static class ModelCheckCommand
{
    private const string Here = "--here";
    private static readonly TimeSpan longest = TimeSpan.FromMinutes(10);

    public static Command Create(TimeProvider time)
    {
        var path = new Argument<string>("PATH") { Description = "folder of a model package" };
        var here = new Option<bool>(Here) { Hidden = true };
        var command = new Command("check", "Checks a model package: manifest, digest, graph and reference case") { path, here };
        command.SetAction(async (parsed, stop) =>
        {
            var given = parsed.GetRequiredValue(path);
            if (parsed.GetValue(here))
            {
                Answer(given, time);
                return ExitCodes.Done;
            }
            var (output, ended) = await ConfinedProcess.RunAsync(
                [.. ProbeProcess.Host, "model", "check", given, Here], new ProbeLimits(longest, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes), stop);
            if (Parse(output) is not { } answer)
                throw new InputException(ended);
            (answer.Accepted ? Console.Out : Console.Error).WriteLine(answer.Line.ToLocalized());
            return answer.Accepted ? ExitCodes.Done : ExitCodes.WrongInput;
        });
        return command;
    }

    /// <summary>The child's part.</summary>
    private static void Answer(string path, TimeProvider time)
    {
        ConfinedChild.Begin(long.MaxValue);
        var result = new ModelCheck(new ModelOpener(new GreyImageReader()), time).Check(path);
        Console.Out.WriteLine(JsonSerializer.Serialize(new CheckAnswer(result.Accepted, BilingualText.From(result.Line)), CheckJson.Default.CheckAnswer));
    }

    private static CheckAnswer? Parse(string output)
    {
        try
        {
            return JsonSerializer.Deserialize(output, CheckJson.Default.CheckAnswer);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
