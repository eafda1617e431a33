using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Inspection.Contracts;
using Inspection.Demo;

var camera = new Option<string>("--camera") { DefaultValueFactory = _ => "sim:substrate", Description = "sim:substrate · dir:PATH?fps=10&loop=true · file:PATH · gst:PIPELINE" };
var model = new Option<string?>("--model") { Description = "model package: a name in models/packages or a folder" };
var golden = new Option<string?>("--golden") { Description = "golden template: an image, a folder, or pairs" };
var recipe = new Option<string?>("--recipe") { Description = "recipe file (JSON)" };
var hardware = new Option<string?>("--hardware") { Description = "what is wired to the station: a JSON file, e.g. hardware/station.json" };
var seconds = new Option<double?>("--seconds") { Description = "stop by itself so long after the first verdict" };
var json = new Option<string?>("--json") { Description = "write the run's summary here" };
var station = new Option<string>("--station") { DefaultValueFactory = _ => "lab/line1/station1", Description = "site/line/station" };
var port = new Option<int>("--port") { DefaultValueFactory = _ => 8080, Description = "port of the web page" };
var brokerPort = new Option<int>("--broker-port") { DefaultValueFactory = _ => 1883, Description = "port of the MQTT broker" };
// A year, in seconds: far beyond any demo, well within what a timer takes.
Within(seconds, 0.001, 31_536_000);
Within(port, 1, 65_535);
Within(brokerPort, 1, 65_535);

var command = new RootCommand("Broker, gateway and one station on this machine") { camera, model, golden, recipe, hardware, seconds, json, station, port, brokerPort };
command.SetAction(async (parsed, _) =>
{
    using var interrupted = new CancellationTokenSource();
    void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        interrupted.Cancel();
    }
    using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
    using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    using var onHangup = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
    try
    {
        if (!StationAddress.TryParse(parsed.GetRequiredValue(station), out var address))
            throw new InputException(Texts.StationName(parsed.GetRequiredValue(station)));
        if (parsed.GetValue(port) == parsed.GetValue(brokerPort))
            throw new InputException(Texts.OnePortForTwo(parsed.GetValue(port)));
        var options = new DemoOptions(
            Environment.GetEnvironmentVariable("INSPECTION_ROOT") ?? Directory.GetCurrentDirectory(),
            InspectionHome.Folder(null),
            address,
            parsed.GetRequiredValue(camera), parsed.GetValue(model), parsed.GetValue(golden), parsed.GetValue(recipe),
            parsed.GetValue(seconds) is { } limit ? TimeSpan.FromSeconds(limit) : null,
            parsed.GetValue(json), parsed.GetValue(port), parsed.GetValue(brokerPort), parsed.GetValue(hardware));
        return await new DemoRun(options, Terminal.Say).RunAsync(interrupted.Token);
    }
    catch (InputException exception)
    {
        Terminal.Complain(exception.Text.ToString());
        return ExitCodes.WrongInput;
    }
});

var parsing = command.Parse(args);
if (parsing.Errors is [var error, ..])
{
    // The others mostly follow from the first.
    Terminal.Complain(Texts.WrongUsage(error.Message).ToString());
    return ExitCodes.WrongInput;
}
return await parsing.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });

static void Within(Option option, double minimum, double maximum) => option.Validators.Add(result =>
{
    if (result.Tokens is [var given] && !(double.TryParse(given.Value, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum))
        result.AddError(Texts.OutOfRange(option.Name, given.Value, minimum, maximum).ToString());
});
