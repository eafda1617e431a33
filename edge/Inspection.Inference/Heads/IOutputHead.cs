using Inspection.Core.Inference;

namespace Inspection.Inference.Heads;

/// <summary>Turns the raw outputs of one kind of network into detections. Allocates nothing per call.</summary>
internal interface IOutputHead
{
    /// <summary>Whether <see cref="ReadMask"/> gives one for each detection.</summary>
    bool HasMasks => false;

    /// <summary>As <see cref="IInferenceEngine.Classifies"/>.</summary>
    bool Classifies => false;

    /// <param name="detections">Receives boxes in pixels of the model input, by falling score; those beyond its length are left out.</param>
    /// <returns>How many were written.</returns>
    /// <exception cref="InferenceException">The output makes no sense, so nothing of it may be trusted.</exception>
    int Decode(Span<Detection> detections);

    /// <summary>The shape of one detection of the last <see cref="Decode"/>, on a grid over the model input.</summary>
    /// <param name="detection">Its index there.</param>
    void ReadMask(int detection, MaskRuns mask) => throw new NotSupportedException();
}
