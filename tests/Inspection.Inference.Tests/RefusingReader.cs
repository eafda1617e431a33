using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Inference;

namespace Inspection.Inference.Tests;

/// <summary>Finds every image unreadable.</summary>
public sealed class RefusingReader(LocalizedText reason) : IGreyImageReader
{
    public GreyImage Read(string path) => throw new InputException(reason);

    public Frame ReadFrame(string path) => throw new InputException(reason);
}
