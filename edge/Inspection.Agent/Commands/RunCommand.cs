using System.CommandLine;
using System.Runtime.InteropServices;
using Inspection.Agent.Station;
using Inspection.Contracts;
using Inspection.Hardware.Modbus;

namespace Inspection.Agent.Commands;

/// <summary><c>run</c>: inspects until the source ends, Ctrl-C, SIGTERM, or the end of the supervisor.</summary>
internal static class RunCommand
{
    /// <summary>What the gateway takes.</summary>
    private const int LongestLot = 128;

    public static Command Create(string root, TimeProvider time)
    {
        var camera = new Option<string[]>("--camera")
        {
            DefaultValueFactory = _ => ["sim:substrate"],
            Description = "sim:substrate · dir:PATH?fps=10&loop=true · file:PATH · v4l2:/dev/video0 · libcamera: · rtsp://HOST/STREAM · gige:NAME · gst:PIPELINE; several: each as NAME=CAMERA or NAME=CAMERA;weight=2",
        };
        var model = new Option<string?>("--model") { Description = "model package: a name in models/packages or a folder" };
        var golden = new Option<string?>("--golden") { Description = "golden template: an image, a folder, or pairs" };
        var recipe = new Option<string?>("--recipe") { Description = "recipe file (JSON)" };
        var hardware = new Option<string?>("--hardware") { Description = "what is wired to the station: a JSON file, e.g. hardware/station.json; bench: the virtual bench" };
        var station = new Option<string>("--station") { DefaultValueFactory = _ => "lab/line1/station1", Description = "site/line/station" };
        var lot = new Option<string?>("--lot") { Description = "lot of the parts, carried by each result: 1-128 characters" };
        var broker = new Option<string>("--broker") { DefaultValueFactory = _ => "127.0.0.1:1883", Description = "HOST:PORT" };
        var brokerUser = new Option<string?>("--broker-user") { Description = $"user name; the password comes from {BrokerAddress.PasswordVariable}" };
        var brokerCa = new Option<string?>("--broker-ca") { Description = "PEM file of the broker's authority: use TLS" };
        var home = new Option<string?>("--home") { Description = $"where the station writes; default {InspectionHome.Variable}" };
        var json = new Option<string?>("--json") { Description = "write the run's summary here, each second and at the end" };
        var threads = new Option<int>("--threads") { DefaultValueFactory = _ => 1, Description = "threads of one inference" };
        var modbus = new Option<string?>("--modbus") { Description = "[ADDRESS:]PORT of a Modbus TCP server for PLCs; off where not given; 0.0.0.0:502 for the network" };
        var supervisor = new Option<int?>("--supervisor-pid") { Description = "stop when this process is gone" };
        threads.Validators.Add(Ranges.Within(1, Ranges.MostThreads));

        var command = new Command("run", "Inspects parts and publishes the results")
        {
            camera, model, golden, recipe, hardware, station, lot, broker, brokerUser, brokerCa, home, json, threads, modbus, supervisor,
        };
        command.SetAction((parsed, _) =>
        {
            var address = parsed.GetRequiredValue(station);
            var cameras = CameraChoice.Parse(parsed.GetRequiredValue(camera));
            var options = new RunOptions(
                root,
                InspectionHome.Folder(parsed.GetValue(home)),
                StationAddress.TryParse(address, out var parsedAddress) ? parsedAddress : throw new InputException(Texts.StationAddress(address)),
                string.Join(", ", cameras), parsed.GetValue(model), parsed.GetValue(golden), parsed.GetValue(recipe),
                BrokerAddress.Parse(parsed.GetRequiredValue(broker), parsed.GetValue(brokerUser), parsed.GetValue(brokerCa)),
                parsed.GetValue(threads), parsed.GetValue(json), parsed.GetValue(lot) is { } name ? CheckLot(name) : null, parsed.GetValue(hardware) is { } wired ? HardwareFile.Of(root, wired) : null)
            {
                Cameras = cameras,
                Modbus = parsed.GetValue(modbus) is { } port ? PlcAddress.Parse(port) : null,
            };
            return RunAsync(options, parsed.GetValue(supervisor), time);
        });
        return command;
    }

    private static string CheckLot(string name) =>
        name.Trim() is { Length: >= 1 and <= LongestLot } lot && !lot.Any(char.IsControl) ? lot : throw new InputException(Texts.Lot(name));

    private static async Task<int> RunAsync(RunOptions options, int? supervisor, TimeProvider time)
    {
        using var watchdog = ServiceWatchdog.Open(Environment.GetEnvironmentVariable, time);
        using var stop = new CancellationTokenSource();
        using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        // Under a supervisor Ctrl-C, or a closed terminal, reaches the whole group at once; the order of stopping is the supervisor's.
        using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, StopAlone);
        using var onHangup = PosixSignalRegistration.Create(PosixSignal.SIGHUP, StopAlone);
        using var watchEnds = new CancellationTokenSource();
        var watch = supervisor is { } processId ? StopAfterAsync(SupervisorWatch.WaitForEndAsync(processId, time, watchEnds.Token)) : Task.CompletedTask;

        var exitCode = await new StationRun(options, time, text => Terminal.Say(text.ToString())).RunAsync(stop.Token);

        await watchEnds.CancelAsync();
        await watch.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return exitCode;

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }

        void StopAlone(PosixSignalContext signal)
        {
            signal.Cancel = true;
            if (supervisor is null)
                stop.Cancel();
        }

        async Task StopAfterAsync(Task supervisorEnd)
        {
            await supervisorEnd;
            await stop.CancelAsync();
        }
    }
}
