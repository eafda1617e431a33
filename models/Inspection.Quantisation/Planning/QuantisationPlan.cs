using Inspection.Quantisation.Schema;

namespace Inspection.Quantisation.Planning;

/// <summary>Which tensors of a graph become bytes. Made by <see cref="Planner"/>.</summary>
/// <param name="Convolutions">Those whose weights become bytes, in the order of the graph.</param>
/// <param name="Entries">Float tensors that quantised convolutions read and that no quantised operator writes.</param>
/// <param name="Tensors">Float tensors that quantised operators write, each read as bytes by everybody.</param>
/// <param name="SameRange">For a tensor, another one whose range it shares because its values are among that one's.</param>
/// <param name="ByteInputs">Entries that are scaled bytes already, by tensor: they need no range.</param>
/// <param name="FloatConvolutions">Convolutions that stay as they are.</param>
internal sealed record QuantisationPlan(
    IReadOnlyList<NodeProto> Convolutions,
    IReadOnlyList<string> Entries,
    IReadOnlyList<string> Tensors,
    IReadOnlyDictionary<string, string> SameRange,
    IReadOnlyDictionary<string, ByteInput> ByteInputs,
    int FloatConvolutions)
{
    /// <summary>The tensors whose ranges the calibration has to find.</summary>
    public IEnumerable<string> Observed => Entries.Where(entry => !ByteInputs.ContainsKey(entry)).Concat(Tensors.Where(tensor => !SameRange.ContainsKey(tensor)));
}
