using System.Text.Json.Serialization;

namespace Inspection.Contracts;

/// <summary>Where the time of one part went, milliseconds. <see cref="Total"/> runs from the frame being available to the result being handed to the publisher.</summary>
/// <param name="Capture">Decoding or waiting inside the source; before the frame was available, so not part of the total.</param>
/// <param name="Queue">Frame available → inspection begins.</param>
[method: JsonConstructor]
public readonly record struct StageTimes(
    double Capture, double Queue, double Register, double Preprocess, double Inference, double Decode, double Judge, double Total);
