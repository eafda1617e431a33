using Inspection.Models;

namespace Inspection.Core.Inference;

/// <summary>
/// A loaded and checked model with its own input and output memory. Used by one thread at a time: fill the planes, <see cref="Run"/>, <see cref="Decode"/>.
/// Nothing is allocated per run.
/// </summary>
public interface IInferenceEngine : IDisposable
{
    ModelPackage Model { get; }

    /// <summary>Width of every input plane, pixels.</summary>
    int InputWidth { get; }

    /// <summary>Height of every input plane, pixels.</summary>
    int InputHeight { get; }

    /// <summary>Grey plane of the tested image: <see cref="InputHeight"/> × <see cref="InputWidth"/> bytes, rows packed.</summary>
    Span<byte> Tested { get; }

    /// <summary>Grey plane of the aligned golden template, same layout; empty for a model that looks at the tested image alone.</summary>
    Span<byte> Template { get; }

    /// <summary>Whether the model compares with a golden template.</summary>
    bool Compares => !Template.IsEmpty;

    /// <summary>Runs the network on the planes.</summary>
    /// <exception cref="InferenceException">The runtime failed; the engine can be used again.</exception>
    void Run();

    /// <summary>Reads the last run's output.</summary>
    /// <param name="detections">Receives boxes in pixels of the model input, by falling score; boxes beyond its length are left out.</param>
    /// <returns>How many were written.</returns>
    /// <exception cref="InferenceException">The output makes no sense: not a number, a label or score out of range.</exception>
    int Decode(Span<Detection> detections);
}
