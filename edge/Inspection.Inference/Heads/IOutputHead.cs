using Inspection.Core.Inference;

namespace Inspection.Inference.Heads;

/// <summary>Turns the raw output of one kind of network into detections. Allocates nothing per call.</summary>
internal interface IOutputHead
{
    /// <param name="output">The output tensor, rows packed.</param>
    /// <param name="detections">Receives boxes in pixels of the model input, by falling score; those beyond its length are left out.</param>
    /// <returns>How many were written.</returns>
    /// <exception cref="InferenceException">The output makes no sense, so nothing of it may be trusted.</exception>
    int Decode(ReadOnlySpan<float> output, Span<Detection> detections);
}
