using Inspection.Core.Frames;
using Inspection.Core.Preprocessing;
using Inspection.Models;

namespace Inspection.Core.Inference;

/// <summary>
/// A loaded and checked model with its own input and output memory. Used by one thread at a time: fill the planes, or <see cref="Fill"/> where it
/// <see cref="TakesFrames"/>; <see cref="Run"/>; <see cref="Decode"/>.
/// Nothing is allocated per run.
/// </summary>
public interface IInferenceEngine : IDisposable
{
    ModelPackage Model { get; }

    /// <summary>Width of every input plane, pixels.</summary>
    int InputWidth { get; }

    /// <summary>Height of every input plane, pixels.</summary>
    int InputHeight { get; }

    /// <summary>
    /// Grey plane of the tested image: <see cref="InputHeight"/> × <see cref="InputWidth"/> bytes, rows packed. Empty for a model that
    /// <see cref="TakesFrames"/>.
    /// </summary>
    Span<byte> Tested { get; }

    /// <summary>Grey plane of the aligned golden template, same layout; empty for a model that looks at the tested image alone.</summary>
    Span<byte> Template { get; }

    /// <summary>Whether the model compares with a golden template.</summary>
    bool Compares => !Template.IsEmpty;

    /// <summary>Whether the model takes frames as they are, in colour and of any size, through <see cref="Fill"/>.</summary>
    bool TakesFrames => false;

    /// <summary>Whether <see cref="ReadMask"/> gives the shape of each detection.</summary>
    bool HasMasks => false;

    /// <summary>Whether a part always has one of the labels, so that one for which none reaches its threshold is undecided, not good.</summary>
    bool Classifies => false;

    /// <summary>Writes a frame into the model's input. The frame stays the caller's.</summary>
    /// <returns>How it lies there.</returns>
    ImageFit Fill(Frame frame) => throw new NotSupportedException();

    /// <summary>Runs the network on what was filled in.</summary>
    /// <exception cref="InferenceException">The runtime failed; the engine can be used again.</exception>
    void Run();

    /// <summary>Reads the last run's output.</summary>
    /// <param name="detections">Receives boxes in pixels of the model input, by falling score; boxes beyond its length are left out.</param>
    /// <returns>How many were written.</returns>
    /// <exception cref="InferenceException">The output makes no sense: not a number, a label or score out of range.</exception>
    int Decode(Span<Detection> detections);

    /// <summary>The shape of one detection of the last <see cref="Decode"/>, over the model input.</summary>
    /// <param name="detection">Its index there.</param>
    void ReadMask(int detection, MaskRuns mask) => throw new NotSupportedException();
}
