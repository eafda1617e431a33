using Inspection.Contracts;
using Inspection.Models.Onnx;

namespace Inspection.Models.Reading;

/// <summary>What a look into an ONNX file shows, for people: a line for each input, output and property, and the heads that would fit.</summary>
internal static class GraphSight
{
    private const int LongestProperty = 100;

    public static LocalizedText Of(OnnxFile graph, IModelExports exports)
    {
        var shown = string.Concat(
            string.Concat(graph.Inputs.Select(static input => $"\n  input   {input.Name}: {input.Description}")),
            string.Concat(graph.Outputs.Select(static output => $"\n  output  {output.Name}: {output.Description}")),
            string.Concat(graph.Metadata.Select(static property => $"\n  says    {property.Key} = {Shorten(property.Value)}")));
        return Texts.Sight(shown, exports.Candidates(graph));
    }

    private static string Shorten(string value)
    {
        var line = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestProperty ? line : line[..LongestProperty] + "…";
    }
}
