using Inspection.Quantisation.Schema;

namespace Inspection.Quantisation.Graphs;

/// <summary>Names that no tensor and no node of a graph has yet.</summary>
internal sealed class FreshNames
{
    private readonly HashSet<string> taken;

    public FreshNames(GraphProto graph) => taken =
    [
        .. graph.Node.SelectMany(static node => node.Output.Concat(node.Reads()).Append(node.Name)),
        .. graph.Initializer.Select(static tensor => tensor.Name),
        .. graph.Input.Concat(graph.Output).Select(static value => value.Name),
    ];

    /// <returns><paramref name="wish"/>, with a number behind it where that is taken.</returns>
    public string Take(string wish)
    {
        var name = wish;
        for (var number = 2; !taken.Add(name); number++)
            name = $"{wish}_{number}";
        return name;
    }
}
