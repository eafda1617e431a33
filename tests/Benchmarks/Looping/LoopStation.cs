using System.Diagnostics;
using Benchmarks.Subjects;
using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Pipeline;
using Inspection.Core.Recipes;
using Inspection.Core.Registration;
using Inspection.Core.Sources;
using Inspection.Core.Swapping;
using Inspection.Hardware.Virtual;
using Inspection.Imaging;
using Inspection.Imaging.Registration;
using Inspection.Inference;
using Inspection.Messaging.Outboxes;
using Inspection.Messaging.Publishing;
using Inspection.Messaging.Stations;
using Inspection.Models;
using Inspection.Mqtt;
using TestKit;

namespace Benchmarks.Looping;

/// <summary>A whole station in this process, put together as the agent does it, with a broker of its own; and the bare model beside it.</summary>
internal sealed class LoopStation : IDisposable
{
    private const int PlacesOfTheLoop = 20;
    private static readonly StationAddress address = new("bench", "line1", "station1");
    private readonly TemporaryFolder folder = new();
    private readonly MosquittoBroker broker = new();
    private readonly Part part = new();
    private readonly JpegEncoder encoder = new();
    private readonly List<double> bareTimes = [];
    private readonly IMqttConnection connection;
    private readonly MqttResultPublisher publisher;
    private readonly MqttStationChannel channel;
    private readonly TimedPublisher timed;
    private readonly ModelSwitch models;
    private readonly BareModel bare;
    private readonly Recipe recipe;
    private long publishedBefore;

    public LoopStation(ModelPackage model, int threads)
    {
        var engine = new ModelOpener(new GreyImageReader(), new OnnxEngineOptions { Threads = threads }).OpenOnnx(model);
        bare = new BareModel(engine, threads);
        recipe = new Recipe("bench", engine.Model.Manifest.Name, DeadlineMilliseconds: 600_000);
        var registration = new TemplateRegistration();
        var templates = engine.Template.IsEmpty ? null : new SingleTemplate(part.Template);
        models = new ModelSwitch(new StationModel(engine, registration, new PartInspector(engine, templates, registration, recipe, TimeProvider.System)));
        var options = StationOptions.For(address, "127.0.0.1", broker.Port, "boot", DateTimeOffset.UnixEpoch);
        connection = MqttConnections.Create(options);
        channel = new MqttStationChannel(address, connection);
        publisher = new MqttResultPublisher(address, Outbox.Open(folder.Path), connection, options.MaximumInFlight);
        timed = new TimedPublisher(publisher);
        Enumerable.Range(0, PlacesOfTheLoop).Select(number => Frames.Rent(new FrameId(number), Picture.Format, Picture.WidthPixels, Picture.HeightPixels)).ToList()
            .ForEach(static frame => frame.Dispose());
        connection.Start();
        connection.WaitConnectedAsync(CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <summary>Where the sources take their frames from; there are enough for every place of the loop already.</summary>
    public FramePool Frames { get; } = new();

    /// <summary>What the source shows.</summary>
    public Frame Picture => part.Frame;

    /// <summary>Results of this run at the socket.</summary>
    public long Handed => timed.Count;

    /// <summary>Results of this run that the broker acknowledged.</summary>
    public long Acknowledged => publisher.Published - publishedBefore;

    /// <summary>Times of the bare model, milliseconds.</summary>
    public IReadOnlyList<double> Bare => bareTimes;

    /// <summary>Runs the loop to the end of the source.</summary>
    /// <returns>What each frame took, the warm-up left out.</returns>
    public LoopTime[] Run(LoopSource source)
    {
        timed.Begin();
        publishedBefore = publisher.Published;
        var numbering = new ResultNumbering(address, "boot", RecipeReader.Identify(recipe));
        new InspectionLoop([new StationCamera(null, source)], models, numbering, new VirtualRejectGate(), timed, channel, encoder, TimeProvider.System).Run(CancellationToken.None);
        return timed.Times[source.WarmUp..].ToArray();
    }

    public void RunBare(bool counts)
    {
        var begin = Stopwatch.GetTimestamp();
        bare.Run();
        if (counts)
            bareTimes.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
    }

    public void Stamp(long frame, long timestamp) => timed.Stamp(frame, timestamp);

    public void Dispose()
    {
        publisher.DisposeAsync().AsTask().GetAwaiter().GetResult();
        channel.Dispose();
        connection.DisposeAsync().AsTask().GetAwaiter().GetResult();
        models.Dispose();
        bare.Dispose();
        encoder.Dispose();
        part.Dispose();
        broker.Dispose();
        folder.Dispose();
    }
}
