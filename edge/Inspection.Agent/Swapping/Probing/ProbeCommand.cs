using System.CommandLine;
using System.Text.Json;
using Inspection.Contracts;
using Inspection.Imaging;
using Inspection.Inference.Probing;

namespace Inspection.Agent.Swapping.Probing;

/// <summary>The child process of <see cref="ProbeProcess"/>: opens a model, says on one line how that went, and ends. It ends with its parent, too.</summary>
internal static class ProbeCommand
{
    public const string Name = "probe";

    public static Command Create(TimeProvider time)
    {
        var path = new Argument<string>("PACKAGE");
        var threads = new Option<int>("--threads") { DefaultValueFactory = _ => 1 };
        var memory = new Option<long>("--memory") { DefaultValueFactory = _ => long.MaxValue };
        var command = new Command(Name, "Tries a model package for a station that is about to run it") { path, threads, memory };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            ConfinedChild.Begin(parsed.GetValue(memory));
            var report = ModelTrial.Try(parsed.GetRequiredValue(path), parsed.GetValue(threads), new GreyImageReader(), time);
            Console.Out.WriteLine(JsonSerializer.Serialize(report, ProbeJson.Default.ProbeReport));
            return ExitCodes.Done;
        });
        return command;
    }
}
