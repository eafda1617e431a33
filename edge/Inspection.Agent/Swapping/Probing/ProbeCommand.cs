using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Inspection.Contracts;
using Inspection.Core.Inference;
using Inspection.Imaging;
using Inspection.Inference;

namespace Inspection.Agent.Swapping.Probing;

/// <summary>The child process of <see cref="ProbeProcess"/>: opens a model, says on one line how that went, and ends. It ends with its parent, too.</summary>
internal static class ProbeCommand
{
    public const string Name = "probe";

    private const int Runs = 5;

    // As many as the station asks for.
    private const int MaximumDetections = 300;

    public static Command Create(TimeProvider time)
    {
        var path = new Argument<string>("PACKAGE");
        var threads = new Option<int>("--threads") { DefaultValueFactory = _ => 1 };
        var memory = new Option<long>("--memory") { DefaultValueFactory = _ => long.MaxValue };
        var command = new Command(Name, "Tries a model package for a station that is about to run it") { path, threads, memory };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            ProcessLimits.Apply(parsed.GetValue(memory));
            EndWithParent();
            var report = Try(parsed.GetRequiredValue(path), parsed.GetValue(threads), time);
            Console.Out.WriteLine(JsonSerializer.Serialize(report, ProbeJson.Default.ProbeReport));
            return ExitCodes.Done;
        });
        return command;
    }

    private static ProbeReport Try(string path, int threads, TimeProvider time)
    {
        var before = ProcessLimits.PeakResidentBytes();
        try
        {
            using var engine = new ModelOpener(new GreyImageReader(), new OnnxEngineOptions { Threads = threads }).Open(path);
            var milliseconds = new double[Runs];
            var detections = new Detection[MaximumDetections];
            for (var run = 0; run < Runs; run++)
            {
                var start = time.GetTimestamp();
                engine.Run();
                engine.Decode(detections);
                milliseconds[run] = time.GetElapsedTime(start).TotalMilliseconds;
            }
            Array.Sort(milliseconds);
            return new ProbeReport(null, ProcessLimits.PeakResidentBytes() - before, milliseconds[Runs / 2]);
        }
        catch (InputException refusal)
        {
            return Refused(refusal.Text);
        }
        catch (Exception error)
        {
            // Whatever else it is: this process was made to bear it.
            return Refused(Texts.ModelFailed(path, error.Message));
        }

        ProbeReport Refused(LocalizedText why) => new(BilingualText.From(why), ProcessLimits.PeakResidentBytes() - before, 0);
    }

    /// <summary>The parent holds the other end of our standard input, and says nothing on it.</summary>
    private static void EndWithParent()
    {
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
