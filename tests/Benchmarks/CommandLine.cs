using System.CommandLine;

namespace Benchmarks;

/// <summary>The options of <c>./kit bench</c>.</summary>
internal sealed class CommandLine
{
    private readonly Argument<string[]> names;
    private readonly Option<string?> json = new("--json") { Description = "write the figures here" };
    private readonly Option<string?> images = new("--images") { Description = "peers: a folder of pictures; default: frames of the shared video" };
    private readonly Option<string?> model = new("--model") { Description = "peers: a YOLOX export of 416x416; default: the shared yolox_nano.onnx" };
    private readonly Option<int?> frames = new("--frames") { Description = "peers: pictures measured of each program; default 2100" };
    private readonly Option<int?> rounds = new("--rounds") { Description = "peers: turns that the pictures are spread over; default 3" };

    /// <param name="known">Every benchmark.</param>
    /// <param name="byNameOnly">Those that run only when they are named.</param>
    public CommandLine(IEnumerable<string> known, IEnumerable<string> byNameOnly)
    {
        names = new Argument<string[]>("NAME")
        {
            Arity = ArgumentArity.ZeroOrMore, Description = $"which: {string.Join(", ", known)}; default: all but {string.Join(", ", byNameOnly)}",
        };
        Command = new RootCommand("Benchmarks of the inspection kit; ratios first") { names, json, images, model, frames, rounds };
        RequireWithin(frames, 1, 1_000_000);
        RequireWithin(rounds, 1, 1000);
    }

    public RootCommand Command { get; }

    public string[] Names(ParseResult parsed) => parsed.GetValue(names) ?? [];

    public string? Json(ParseResult parsed) => parsed.GetValue(json);

    public SystemOptions Systems(ParseResult parsed) => new(parsed.GetValue(images), parsed.GetValue(model), parsed.GetValue(frames), parsed.GetValue(rounds));

    private static void RequireWithin(Option<int?> option, int least, int most) => option.Validators.Add(given =>
    {
        if (given.GetValueOrDefault<int?>() is { } number && (number < least || number > most))
            given.AddError(Texts.OutOfRange(option.Name, number, least, most).ToString());
    });
}
