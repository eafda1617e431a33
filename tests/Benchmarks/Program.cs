using System.CommandLine;
using System.Text.Json.Nodes;
using Benchmarks;
using Benchmarks.Looping;
using Benchmarks.Measuring;
using Inspection.Contracts;
using OpenCvSharp;

IReadOnlyList<IBenchmark> all = [new ModelBenchmark(), new Int8Benchmark(), new RegistrationBenchmark(), new PreprocessBenchmark(), new DecodeBenchmark()];

var loop = new LoopBenchmark();
IReadOnlyList<string> known = [.. all.Select(static bench => bench.Name), loop.Name];

var names = new Argument<string[]>("NAME") { Arity = ArgumentArity.ZeroOrMore, Description = $"which: {string.Join(", ", known)}; default: all but {loop.Name}" };
var frames = new Option<int>("--frames") { DefaultValueFactory = _ => 2000, Description = "loop: frames measured of each model" };
var json = new Option<string?>("--json") { Description = "write the figures here" };
var command = new RootCommand("Benchmarks of the inspection kit; ratios first") { names, json, frames };
command.SetAction(parsed => Run(parsed.GetValue(names) ?? [], parsed.GetValue(json), parsed.GetValue(frames)));
var given = command.Parse(args);
if (given.Errors is [var error, ..])
{
    Terminal.Complain(error.Message);
    return ExitCodes.WrongInput;
}
try
{
    return given.Invoke(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false });
}
catch (InputException exception)
{
    Terminal.Complain(exception.Text.ToString());
    return ExitCodes.WrongInput;
}

int Run(string[] wanted, string? file, int loopFrames)
{
    foreach (var name in wanted.Where(name => !known.Contains(name)))
        throw new InputException(Texts.Unknown(name, known));
    Terminal.Say(Texts.Columns.ToString());
    // As registration does on the station; ONNX Runtime's sessions have one thread of their own.
    Cv2.SetNumThreads(1);
    var results = new Dictionary<string, IReadOnlyList<Comparison>>();
    foreach (var bench in all.Where(bench => wanted.Length == 0 || wanted.Contains(bench.Name)))
    {
        Terminal.Say(bench.Title.ToString());
        var comparisons = new List<Comparison>();
        foreach (var comparison in bench.Run(static text => Terminal.Say(text.ToString())))
        {
            comparisons.Add(comparison);
            foreach (var figures in comparison.Figures)
                Terminal.Say(Report.Line(figures));
        }
        results[bench.Name] = comparisons;
    }
    JsonNode? looped = null;
    if (wanted.Contains(loop.Name))
    {
        Terminal.Say(loop.Title.ToString());
        var options = new SystemOptions(null, null, loopFrames, null, null, null, null, null, null);
        looped = loop.RunAsync(options, static text => Terminal.Say(text.ToString()), CancellationToken.None).GetAwaiter().GetResult();
    }
    if (file is not null)
        Write(file, Report.Json(results, looped));
    return ExitCodes.Done;
}

static void Write(string file, string json)
{
    try
    {
        File.WriteAllText(file, json);
    }
    catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
    {
        throw new InputException(Texts.CannotWrite(file, exception.Message), exception);
    }
}
