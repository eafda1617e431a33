using System.CommandLine;
using Benchmarks.Gateway;

namespace Benchmarks;

/// <summary>The options of <c>./kit bench</c>.</summary>
internal sealed class CommandLine
{
    private readonly Argument<string[]> names;
    private readonly Option<string?> json = new("--json") { Description = "write the figures here" };
    private readonly Option<string?> images = new("--images") { Description = "peers, boundary: a folder of pictures; default: frames of the shared video, rendered parts" };
    private readonly Option<string?> model = new("--model") { Description = "peers: a YOLOX export of 416x416, default the shared yolox_nano.onnx; boundary: a package, default substrate-compare; loop: those whose name holds this, default all" };
    private readonly Option<int?> frames = new("--frames") { Description = "loop: frames measured of each model, default 2000; peers: pictures measured of each program, default 2100; gate: parts on the machine's clock, default 300" };
    private readonly Option<bool> machine = new("--vm") { Description = "gate: also in the virtual machine of ./kit test hardware-vm" };
    private readonly Option<int?> rounds = new("--rounds") { Description = "peers: turns that the pictures are spread over; default 5" };
    private readonly Option<int?> swaps = new("--swaps") { Description = "swap: how many are ordered; default 20" };
    private readonly Option<string?> golden = new("--golden") { Description = "boundary, with --images: golden template of the parts: an image, a folder, or pairs" };
    private readonly Option<int?> stepSeconds = new("--step-seconds") { Description = "boundary: how long each load is held; default 10" };
    private readonly Option<double?> streamRate = new("--stream-rate") { Description = "boundary: parts a second of each of several stations; default: a quarter of what one bears" };
    private readonly Option<string?> page = new("--page") { Description = "boundary: write the page here; default: beside the JSON file" };

    private readonly Option<long> rows = new("--rows") { DefaultValueFactory = _ => GatewayBenchmark.DefaultRows, Description = "gateway: results in the database" };
    private readonly Option<string?> data = new("--data") { Description = "gateway: folder that keeps the generated results for the next run" };

    /// <param name="known">Every benchmark.</param>
    /// <param name="byNameOnly">Those that run only when they are named.</param>
    public CommandLine(IEnumerable<string> known, IEnumerable<string> byNameOnly)
    {
        names = new Argument<string[]>("NAME")
        {
            Arity = ArgumentArity.ZeroOrMore, Description = $"which: {string.Join(", ", known)}; default: all but {string.Join(", ", byNameOnly)}",
        };
        Command = new RootCommand("Benchmarks of the inspection kit; ratios first")
        {
            names, json, images, model, frames, machine, rounds, swaps, golden, stepSeconds, streamRate, page, rows, data,
        };
        RequireWithin(frames, 1, 1_000_000);
        RequireWithin(rounds, 1, 1000);
        RequireWithin(swaps, 1, 10_000);
        RequireWithin(stepSeconds, 2, 3600);
        RequireWithin(streamRate, 0.1, 1000);
    }

    public RootCommand Command { get; }

    public string[] Names(ParseResult parsed) => parsed.GetValue(names) ?? [];

    public string? Json(ParseResult parsed) => parsed.GetValue(json);

    public (long Rows, string? DataFolder) Gateway(ParseResult parsed) => (parsed.GetValue(rows), parsed.GetValue(data));

    public SystemOptions Systems(ParseResult parsed) => new(
        parsed.GetValue(images), parsed.GetValue(model), parsed.GetValue(frames), parsed.GetValue(rounds), parsed.GetValue(swaps), parsed.GetValue(golden),
        parsed.GetValue(stepSeconds), parsed.GetValue(streamRate), parsed.GetValue(page) ?? (Json(parsed) is { } file ? Path.ChangeExtension(file, ".html") : null), parsed.GetValue(machine));

    private static void RequireWithin<T>(Option<T?> option, T least, T most) where T : struct, IComparable<T> => option.Validators.Add(given =>
    {
        if (given.GetValueOrDefault<T?>() is { } number && (number.CompareTo(least) < 0 || number.CompareTo(most) > 0))
            given.AddError(Texts.OutOfRange(option.Name, $"{number}", $"{least}", $"{most}").ToString());
    });
}
