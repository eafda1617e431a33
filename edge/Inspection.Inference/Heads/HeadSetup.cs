using System.Text.Json;
using System.Text.Json.Nodes;
using Inspection.Contracts;
using Inspection.Inference.Exports;
using Inspection.Inference.Sessions;
using Inspection.Models;
using Inspection.Models.Onnx;

namespace Inspection.Inference.Heads;

/// <summary>What a head is made of: the outputs that the manifest names and the options that it gives. Refuses what is missing or cannot agree.</summary>
/// <param name="outputs">The bound outputs by their role; the only one of a head that reads one output has the role <see cref="Only"/>.</param>
internal sealed class HeadSetup(ModelPackage package, IReadOnlyDictionary<string, OutputTensor> outputs)
{
    public const string Only = "";
    private const double UsualScoreFloor = 0.05;

    public ModelManifest Manifest => package.Manifest;

    public int Labels => Manifest.Labels.Count;

    public int InputWidth => Manifest.Inputs[0].ImageWidth;

    public int InputHeight => Manifest.Inputs[0].ImageHeight;

    /// <summary>Folder of the package, for options that name a file.</summary>
    public string Folder => package.Folder;

    /// <summary>
    /// Score below which a candidate is not looked at any further: option <c>scoreFloor</c>, else 0.05, and never above a label's threshold. Lower
    /// costs time and shows more of the curve in an evaluation.
    /// </summary>
    public float ScoreFloor => (float)Math.Min(Number("scoreFloor", UsualScoreFloor, 0, 1), Manifest.Labels.Min(static label => label.Threshold));

    /// <summary>Overlap above which the weaker of two boxes of one label is dropped: option <c>nmsIou</c>, else 0.45.</summary>
    public float NmsIou => (float)Number("nmsIou", 0.45, 0, 1);

    /// <summary>The output of a head that reads one.</summary>
    public OutputTensor Output() => outputs.TryGetValue(Only, out var output) ? output : throw Missing("output.name");

    public OutputTensor Output(string role) => Find(role) ?? throw Missing("output.tensors." + role);

    public OutputTensor? Find(string role) => outputs.GetValueOrDefault(role);

    /// <summary>Whether the manifest gives an option.</summary>
    public bool Has(string key) => Manifest.Output.Options?.ContainsKey(key) == true;

    public double Number(string key, double usual, double least, double most) => Has(key) ? Number(key, least, most) : usual;

    /// <summary>An option that must be given.</summary>
    public double Number(string key, double least, double most)
    {
        var option = Option(key);
        return option.ValueKind == JsonValueKind.Number && option.GetDouble() is var number && number >= least && number <= most
            ? number
            : throw Wrong(key, option, Texts.NumberWithin(least, most));
    }

    /// <summary>An option that must be given, one of a few words.</summary>
    public string Word(string key, params string[] words)
    {
        var option = Option(key);
        return option.ValueKind == JsonValueKind.String && option.GetString() is { } word && words.Contains(word)
            ? word
            : throw Wrong(key, option, Texts.WordOf(words));
    }

    public string WordOr(string usual, string key, params string[] words) => Has(key) ? Word(key, words) : usual;

    public bool Flag(string key, bool usual) => !Has(key) ? usual : Option(key).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(key, Option(key), Texts.TrueOrFalse),
    };

    /// <summary>A list of numbers above 0; null where the option is not given.</summary>
    public double[]? Numbers(string key)
    {
        if (!Has(key))
            return null;
        var option = Option(key);
        return option.ValueKind == JsonValueKind.Array && option.GetArrayLength() > 0
            && option.EnumerateArray().All(static item => item.ValueKind == JsonValueKind.Number && item.GetDouble() > 0)
            ? [.. option.EnumerateArray().Select(static item => item.GetDouble())]
            : throw Wrong(key, option, Texts.ListOfNumbers);
    }

    /// <summary>Option <c>strides</c>: pixels of the input for a cell of each level; <paramref name="usual"/> where it is not given.</summary>
    public int[] Strides(params int[] usual) => Numbers("strides") is { } given ? [.. given.Select(static stride => (int)stride)] : usual;

    /// <summary>An option that must be given.</summary>
    public JsonElement Option(string key) =>
        Manifest.Output.Options?.TryGetValue(key, out var option) == true ? option : throw Missing("output.options." + key);

    /// <summary>Refuses an output whose shape is not what the head reads under this manifest.</summary>
    /// <param name="needed">The shape that would be right, as <c>[1, 84, boxes]</c>.</param>
    public void Require(bool agrees, OutputTensor output, string needed)
    {
        if (!agrees)
            throw new InputException(Texts.HeadDiffers(package.ModelFile, output.Name, output.Description, Manifest.Output.Head, needed, Labels, InputWidth, InputHeight));
    }

    /// <summary>Refuses another number of labels.</summary>
    public void RequireLabels(int count)
    {
        if (Labels != count)
            throw new InputException(Texts.LabelCount(package.Folder, Manifest.Output.Head, Labels, count));
    }

    /// <summary>Refuses an option.</summary>
    public InputException Wrong(string key, JsonElement given, LocalizedText right) => new(Texts.WrongOption(package.Folder, key, given.GetRawText(), right));

    private InputException Missing(string key)
    {
        var given = JsonSerializer.SerializeToNode(Manifest, ManifestJson.Default.ModelManifest) as JsonObject ?? [];
        return new(Texts.MissingOption(package.Folder, key, Manifest.Output.Head, new KnownExports().Example(OnnxFile.Read(package.ModelFile), given)));
    }
}
