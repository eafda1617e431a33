using Inspection.Agent.Tests.Fixtures;
using Inspection.Contracts;
using Inspection.Core.Pipeline;
using Inspection.Core.Recipes;
using Inspection.Core.Registration;
using Inspection.Core.Sources;
using Inspection.Core.Swapping;
using Inspection.Hardware.Modbus;
using Inspection.Hardware.Virtual;
using Inspection.Imaging;
using Inspection.Imaging.Registration;
using Inspection.Inference;
using Inspection.Messaging.Outboxes;
using Inspection.Messaging.Publishing;
using Inspection.Messaging.Stations;
using Inspection.Mqtt;
using TestKit;

namespace Inspection.Agent.Tests.Station;

/// <summary>The whole loop, every thread of it, with a real model, a real outbox and a real broker. Alone in the process while it counts.</summary>
[Collection(nameof(AloneInTheProcess))]
public sealed class LoopAllocationTests : IDisposable
{
    private const int WarmUp = 2_000;
    private const int Parts = 10_000;
    private const int SmallestObject = 24;
    private static readonly StationAddress station = new("lab", "line1", "station1");
    private readonly TemporaryFolder folder = new();
    private readonly MosquittoBroker broker = new();

    public void Dispose()
    {
        broker.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData(SourcePacing.EachPart, false)]
    [InlineData(SourcePacing.NewestWins, false)]
    [InlineData(SourcePacing.EachPart, true)]
    [InlineData(SourcePacing.NewestWins, true)]
    public async Task Run_TenThousandParts_AllocatesNothing(SourcePacing pacing, bool compares)
    {
        using var painted = new PaintedModel();
        using var single = new SingleImageModel();
        using var source = new CountedParts(WarmUp, Parts, pacing);
        var options = StationOptions.For(station, "127.0.0.1", broker.Port, "boot", DateTimeOffset.UnixEpoch);
        await using var connection = MqttConnections.Create(options);
        await using var publisher = new MqttResultPublisher(station, Outbox.Open(folder.Path), connection, options.MaximumInFlight);
        using var channel = new MqttStationChannel(station, connection);
        connection.Start();
        await connection.WaitConnectedAsync(CancellationToken.None);
        var gate = new VirtualRejectGate();
        source.Judged = () => gate.Passed + gate.Rejected == source.Taken;
        source.Settled = () => publisher.Published == source.Taken;

        Run(source, gate, publisher, channel, compares ? painted.Path : single.Path);

        (await publisher.DrainAsync(TimeSpan.FromSeconds(60))).ShouldBeTrue();
        publisher.Published.ShouldBe(WarmUp + Parts);
        // What the loop allocates, it allocates in every thousand parts: an object for each part would be 24,000 bytes, one for each part with a defect 2,400. The test's host
        // and the runtime's timers have some hundred bytes of their own now and then, the more often the longer a thousand parts take, but not in each thousand.
        var bytes = source.AllocatedBytes.Order().ToList();
        (bytes[bytes.Count / 4] / CountedParts.Window).ShouldBe(0, string.Join(", ", bytes));
        bytes.Sum().ShouldBeLessThan(SmallestObject * Parts, string.Join(", ", bytes));
        source.Collections.ShouldBe(0);
    }

    private static void Run(CountedParts source, VirtualRejectGate gate, MqttResultPublisher publisher, MqttStationChannel channel, string package)
    {
        var engine = new ModelOpener(new GreyImageReader()).Open(package);
        var registration = new TemplateRegistration();
        var recipe = new Recipe("product", "model", DeadlineMilliseconds: 600_000, Regions: [new RecipeRegion([0, 0, 1, 1], RegionKind.Exclude)]);
        var inspector = new PartInspector(engine, engine.Template.IsEmpty ? null : source.Templates, registration, recipe, TimeProvider.System);
        using var models = new ModelSwitch(new StationModel(engine, registration, inspector));
        using var encoder = new JpegEncoder();
        var numbering = new ResultNumbering(station, "boot", RecipeReader.Identify(recipe));
        new InspectionLoop([new StationCamera(null, source)], models, numbering, gate, publisher, channel, encoder, TimeProvider.System) { Observer = new PlcBoard() }.Run(CancellationToken.None);
    }
}
