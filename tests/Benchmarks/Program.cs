using System.CommandLine;
using Benchmarks;
using Benchmarks.Gateway;
using Benchmarks.Measuring;
using Benchmarks.Viewers;
using Inspection.Contracts;
using OpenCvSharp;

var gateway = new GatewayBenchmark();
IReadOnlyList<IBenchmark> all =
    [new ModelBenchmark(), new Int8Benchmark(), new RegistrationBenchmark(), new PreprocessBenchmark(), new DecodeBenchmark(), new ViewersBenchmark(), gateway];

var names = new Argument<string[]>("NAME") { Arity = ArgumentArity.ZeroOrMore, Description = $"which: {string.Join(", ", all.Select(static bench => bench.Name))}; default: all but gateway" };
var json = new Option<string?>("--json") { Description = "write the figures here" };
var rows = new Option<long>("--rows") { DefaultValueFactory = _ => GatewayBenchmark.DefaultRows, Description = "gateway: results in the database" };
var data = new Option<string?>("--data") { Description = "gateway: folder that keeps the generated results for the next run" };
var command = new RootCommand("Benchmarks of the inspection kit; ratios first") { names, json, rows, data };
command.SetAction(parsed =>
{
    (gateway.Rows, gateway.DataFolder) = (parsed.GetValue(rows), parsed.GetValue(data));
    return Run(parsed.GetValue(names) ?? [], parsed.GetValue(json));
});
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

int Run(string[] wanted, string? file)
{
    foreach (var name in wanted.Where(name => all.All(bench => bench.Name != name)))
        throw new InputException(Texts.Unknown(name, all.Select(static bench => bench.Name)));
    Terminal.Say(Texts.Columns.ToString());
    // As registration does on the station; ONNX Runtime's sessions have one thread of their own.
    Cv2.SetNumThreads(1);
    var results = new Dictionary<string, IReadOnlyList<Comparison>>();
    foreach (var bench in all.Where(bench => wanted.Length == 0 ? !bench.OnlyByName : wanted.Contains(bench.Name)))
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
    if (file is not null)
        Write(file, Report.Json(results));
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
