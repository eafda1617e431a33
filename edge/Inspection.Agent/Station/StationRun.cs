using Inspection.Agent.Swapping;
using Inspection.Contracts;
using Inspection.Core.Actuation;
using Inspection.Core.Inference;
using Inspection.Core.Pipeline;
using Inspection.Core.Publishing;
using Inspection.Core.Recipes;
using Inspection.Core.Registration;
using Inspection.Core.Sources;
using Inspection.Core.Swapping;
using Inspection.Hardware.Boards;
using Inspection.Hardware.Configuration;
using Inspection.Hardware.Modbus;
using Inspection.Hardware.Station;
using Inspection.Hardware.Virtual;
using Inspection.Imaging;
using Inspection.Imaging.Golden;
using Inspection.Imaging.Registration;
using Inspection.Inference;
using Inspection.Inference.Exports;
using Inspection.Models;

namespace Inspection.Agent.Station;

/// <summary>One run of a station, composed in order: recipe, broker, model, camera, loop; stopped in the other direction.</summary>
internal sealed class StationRun(RunOptions options, TimeProvider time, Action<LocalizedText> say)
{
    private static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(5);

    private LocalizedText? standingTrouble;
    private readonly string bootId = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");

    /// <summary>Runs until the source ends or <paramref name="stop"/>.</summary>
    /// <exception cref="InputException">Something that was asked for cannot be used; nothing was inspected.</exception>
    /// <exception cref="SourceException">The camera failed for good.</exception>
    /// <returns>The exit code: results that were lost make it a failure.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        try
        {
            return await InspectAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopped while the camera had not yet delivered its first picture.
            return ExitCodes.Done;
        }
    }

    private async Task<int> InspectAsync(CancellationToken stop)
    {
        if (options.SummaryFile is { } summaryFile)
            RunSummaryFile.RequireWritable(summaryFile);
        var given = options.RecipeFile is { } file ? RecipeReader.Read(file) : new Recipe("default", options.Model ?? RunOptions.DefaultModel);
        var recipe = given with { Model = options.Model ?? given.Model, Golden = options.Golden ?? FromRecipe(given.Golden) };

        var wired = options.HardwareFile is { } wiring ? HardwareReader.Read(wiring) : null;
        using var bench = BenchUnderStation.Open(wired, options.Cameras, time);
        using var hardware = OpenHardware(wired, bench);
        var plcs = new PlcBoard();
        using var modbus = options.Modbus is { } port ? ModbusServer.Open(port, plcs, new PlcOrders(hardware), time) : null;
        await using var messaging = StationMessaging.Open(options, bootId, time);
        messaging.Channel.Announce(State(StationStatus.Starting));

        var images = new GreyImageReader();
        var library = new ModelLibrary(Path.Combine(options.Root, "models", "packages"), new KnownExports());
        var opener = new ModelOpener(images, new OnnxEngineOptions { Threads = options.InferenceThreads });
        using var swaps = SwapFolder.Open(options, recipe.Model, time);
        var (engine, start) = swaps.OpenStarting(opener, () => library.Resolve(recipe.Model), RequireSettings, say);
        if (ModelNotes.Of(engine.Model) is { } understood)
            say(understood);
        // As written, so that one recipe has one revision wherever its file lies.
        var identity = RecipeReader.Identify(recipe with { Golden = options.Golden ?? given.Golden });
        using var models = OpenModels(engine, recipe, identity, swaps, opener, bench, stop, out var cameras, out var stationModels);
        using var opened = cameras;
        if (cameras.Ignored(stationModels.Own.Recipe) is { } ignored)
            say(ignored);
        using var encoder = new JpegEncoder();

        var numbering = new ResultNumbering(options.Address, bootId, identity, options.Lot);
        IRejectActuator gate = hardware is null ? new VirtualRejectGate() : bench is null ? hardware : bench.Noting(hardware);
        using var triggered = hardware?.Triggering(cameras.All[0].Source);
        IReadOnlyList<StationCamera> line = triggered is null ? cameras.All : [cameras.All[0] with { Source = triggered }];
        var loop = new InspectionLoop(line, models, numbering, gate, messaging.Publisher, messaging.Channel, encoder, time) { Observer = modbus is null ? null : plcs };
        var troubles = new StandingTroubles(trouble =>
        {
            say(trouble ?? Texts.Recovered);
            Announce(trouble);
        });
        loop.TroubleChanged += trouble => troubles.Tell(TroubleSource.Loop, trouble);
        if (hardware is not null)
            hardware.TroubleChanged += trouble => troubles.Tell(TroubleSource.Hardware, trouble);
        Announce(null);
        say(Texts.Ready(options.Address.ToString(), options.Camera, models.Current.Identity));

        RunSummary Summarise() => loop.Statistics.Summarise(options.Address.ToString(), options.Camera, models.Current.Identity, bootId, messaging.Publisher.Published, EachCamera(), hardware?.Summary);
        using var heartbeat = new Heartbeat(
            loop.Statistics, EachCamera, () => hardware?.Summary, messaging.Publisher, messaging.Channel, Summarise, bootId, options.SummaryFile, time);
        var reporter = new SwapReporter(messaging.Swaps, models, loop.Statistics, models.Current.Identity, bootId, time, say)
        {
            NoteOn = order => order.Recipe is { } ordered ? cameras.Ignored(RecipeReader.Of(ordered, recipe)) : null,
        };
        reporter.Changed += () => Announce(standingTrouble);
        await using (new SwapConductor(messaging.Swaps, swaps.Steps(models, stationModels, options.InferenceThreads), reporter, start))
        {
            messaging.Swaps.Start();
            if (hardware is { Trigger: TriggerKind.Command, Sensor: { } sensor })
                messaging.Channel.OnTrigger = sensor.See;
            hardware?.Begin();
            using var telling = bench?.Begin(messaging.Channel);
            try
            {
                await OnThreadOfItsOwn("inspection", () => loop.Run(stop));
            }
            finally
            {
                plcs.Show(StationStatus.Offline);
                // The line stands and the gate rejects before anything else is waited for.
                triggered?.Dispose();
                hardware?.Dispose();
                if (!await messaging.Publisher.DrainAsync(DrainLimit))
                    say(Texts.Undelivered(messaging.Publisher.Waiting));
                heartbeat.Beat();
            }
        }
        if (loop.LostResults == 0)
            return ExitCodes.Done;
        say(Texts.Lost(loop.LostResults));
        return ExitCodes.FailedWhileRunning;

        void RequireSettings(DesiredRecipe ordered)
        {
            foreach (var choice in options.Cameras)
                SourceOpener.RequireSettings(choice.Camera, recipe.CameraOptions, RecipeReader.Of(ordered, recipe).CameraOptions);
        }

        IReadOnlyList<CameraSummary>? EachCamera() => options.Cameras is [{ Name: null }]
            ? null
            : [.. cameras.All.Select((camera, number) => loop.CameraStatistics[number].Summarise(camera))];

        void Announce(LocalizedText? trouble)
        {
            standingTrouble = trouble;
            var status = trouble is null ? StationStatus.Online : StationStatus.Degraded;
            plcs.Show(status);
            messaging.Channel.Announce(State(status, models.Current, models.CurrentRecipe, trouble));
        }
    }

    /// <summary>Before the cameras, whose light it is.</summary>
    private StationHardware? OpenHardware(HardwareSettings? wired, BenchUnderStation? bench)
    {
        if (wired is not { } settings)
            return null;
        if (options.Cameras.Count > 1)
            throw new InputException(Texts.HardwareOfOneCamera(options.Cameras.Count));
        return HardwareOpener.Open(settings, bench?.OpenBoard() ?? StationBoards.Open(settings.Board), time);
    }

    /// <summary>The first model with the cameras and templates that it, and every later one, judges with.</summary>
    private ModelSwitch OpenModels(
        IInferenceEngine engine, Recipe recipe, RecipeIdentity identity, SwapFolder swaps, ModelOpener opener, BenchUnderStation? bench, CancellationToken stop,
        out StationCameras cameras, out StationModels stationModels)
    {
        var registration = new TemplateRegistration();
        StationCameras? opened = null;
        try
        {
            if (swaps.Recipe is null)
                RecipeReader.CheckLabels(recipe, options.RecipeFile ?? recipe.Name, engine.Model.Labels);
            var settings = (swaps.Recipe is { } ordered ? RecipeReader.Of(ordered, recipe) : recipe).CameraOptions;
            cameras = opened = StationCameras.Open(options, recipe, settings, engine, swaps.Golden is not null, bench?.Conveyor, time, stop);
            var templates = cameras.Templates is { } found ? new SharedTemplates(found) : null;
            var own = new StationRecipe(recipe, identity, options.RecipeFile ?? recipe.Name, templates);
            stationModels = new StationModels(opener, own, options.Cameras, new CameraAdjustments(cameras.Adjustable, settings), time);
            var first = stationModels.For(swaps.Recipe, swaps.Golden);
            stationModels.RequireFit(engine.Model, first);
            return new ModelSwitch(new StationModel(engine, registration, new PartInspector(engine, first.Templates, registration, first.Recipe, time), first.Identity));
        }
        catch
        {
            opened?.Dispose();
            registration.Dispose();
            engine.Dispose();
            throw;
        }
    }

    private string? FromRecipe(string? golden) => golden is null or GoldenTemplates.Pairs || options.RecipeFile is null
        ? golden
        : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(options.RecipeFile)) ?? "", golden);

    private StateMessage State(StationStatus status, ModelPackage? model = null, RecipeIdentity? recipe = null, LocalizedText? detail = null) =>
        new(status, bootId, time.GetUtcNow(), model?.Identity, options.Camera, recipe, detail?.ToString());

    private static Task OnThreadOfItsOwn(string name, Action body)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            try
            {
                body();
                done.SetResult();
            }
            catch (Exception exception)
            {
                done.SetException(exception);
            }
        }) { Name = name }.Start();
        return done.Task;
    }
}
