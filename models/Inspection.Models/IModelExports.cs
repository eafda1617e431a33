using System.Text.Json.Nodes;
using Inspection.Models.Onnx;

namespace Inspection.Models;

/// <summary>What is known of the exporters of other people's models, for packages whose manifest leaves out what the ONNX file says itself.</summary>
public interface IModelExports
{
    /// <summary>What the file's own metadata say, as keys of a manifest: <c>inputs</c>, <c>output</c>, <c>labels</c> (names), <c>threshold</c>.</summary>
    /// <param name="path">How messages call the file.</param>
    /// <returns>Null where the file carries no metadata of a known exporter. Nothing is ever guessed from shapes alone.</returns>
    /// <exception cref="Contracts.InputException">The file says what it is, and that this kit cannot use it.</exception>
    JsonObject? Describe(string path, OnnxFile file);

    /// <summary>Refuses a file that cannot be run here, however it is described.</summary>
    /// <exception cref="Contracts.InputException">It is damaged, or asks for operators that there are none of.</exception>
    void RequireRunnable(string path);

    /// <summary>A complete manifest for a file, to paste: what was given and what the file says, and examples for the rest.</summary>
    /// <param name="given">The keys that are known so far.</param>
    string Example(OnnxFile file, JsonObject given);

    /// <summary>Words of the heads whose outputs could have the shapes of this file's; the person chooses.</summary>
    IReadOnlyList<string> Candidates(OnnxFile file);
}
