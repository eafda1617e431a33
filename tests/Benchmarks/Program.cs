using System.CommandLine;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Benchmarks;
using Benchmarks.AgainstPeers;
using Benchmarks.Boundary;
using Benchmarks.Deploying;
using Benchmarks.Gateway;
using Benchmarks.Gating;
using Benchmarks.Looping;
using Benchmarks.Measuring;
using Benchmarks.Swapping;
using Benchmarks.Viewers;
using Inspection.Contracts;
using OpenCvSharp;

var gateway = new GatewayBenchmark();
IReadOnlyList<IBenchmark> all =
    [new ModelBenchmark(), new Int8Benchmark(), new RegistrationBenchmark(), new PreprocessBenchmark(), new DecodeBenchmark(), new ViewersBenchmark(), gateway];
IReadOnlyList<ISystemBenchmark> systems = [new LoopBenchmark(), new PeersBenchmark(), new SwapBenchmark(), new DeployBenchmark(), new BoundaryBenchmark(), new GateBenchmark()];
var known = all.Select(static bench => bench.Name).Concat(systems.Select(static bench => bench.Name)).ToList();

var commandLine = new CommandLine(known, [.. all.Where(static bench => bench.OnlyByName).Select(static bench => bench.Name), .. systems.Select(static bench => bench.Name)]);
commandLine.Command.SetAction((parsed, _) =>
{
    (gateway.Rows, gateway.DataFolder) = commandLine.Gateway(parsed);
    return RunAsync(commandLine.Names(parsed), commandLine.Json(parsed), commandLine.Systems(parsed));
});
var given = commandLine.Command.Parse(args);
if (given.Errors is [var error, ..])
{
    Terminal.Complain(error.Message);
    return ExitCodes.WrongInput;
}
try
{
    return await given.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false });
}
catch (InputException exception)
{
    Terminal.Complain(exception.Text.ToString());
    return ExitCodes.WrongInput;
}
catch (OperationCanceledException)
{
    return ExitCodes.FailedWhileRunning;
}

async Task<int> RunAsync(string[] wanted, string? file, SystemOptions options)
{
    foreach (var name in wanted.Where(name => !known.Contains(name)))
        throw new InputException(Texts.Unknown(name, known));
    if (file is not null)
        RunSummaryFile.RequireWritable(file);
    var results = new JsonObject { ["machine"] = Report.Machine(TimeProvider.System) };
    var inProcess = all.Where(bench => wanted.Length == 0 ? !bench.OnlyByName : wanted.Contains(bench.Name)).ToList();
    if (inProcess.Count > 0)
        Terminal.Say(Texts.Columns.ToString());
    // As registration does on the station; ONNX Runtime's sessions have one thread of their own.
    Cv2.SetNumThreads(1);
    foreach (var bench in inProcess)
        results[bench.Name] = Measure(bench);
    // Programs under test end with the measurement, however it ends.
    using var stop = new CancellationTokenSource();
    using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
    try
    {
        foreach (var bench in systems.Where(bench => wanted.Contains(bench.Name)))
        {
            Terminal.Say(bench.Title.ToString());
            results[bench.Name] = await bench.RunAsync(options, static text => Terminal.Say(text.ToString()), stop.Token);
        }
    }
    finally
    {
        // What was measured before the one that failed took minutes, too.
        if (file is not null)
            Report.Write(file, Report.Json(results));
    }
    return ExitCodes.Done;

    void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        stop.Cancel();
    }
}

static JsonArray Measure(IBenchmark bench)
{
    Terminal.Say(bench.Title.ToString());
    var comparisons = new JsonArray();
    foreach (var comparison in bench.Run(static text => Terminal.Say(text.ToString())))
    {
        comparisons.Add(Report.Of(comparison));
        foreach (var figures in comparison.Figures)
            Terminal.Say(Report.Line(figures));
    }
    return comparisons;
}
