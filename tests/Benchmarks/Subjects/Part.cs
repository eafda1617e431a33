using Inspection.Core.Frames;
using Inspection.Core.Registration;
using Inspection.VirtualLine.Line;

namespace Benchmarks.Subjects;

/// <summary>A rendered part, 640×640 in colour, moved and turned against its golden template as on the line.</summary>
internal sealed class Part : IDisposable
{
    private readonly SubstrateLine line = SubstrateLine.Open("sim:substrate?seed=5&defects=1", TimeProvider.System);

    public Part()
    {
        var capture = line.Read(CancellationToken.None) ?? throw new InvalidOperationException("The line ended before its first part.");
        Frame = capture.Frame ?? throw new InvalidOperationException("The part has no picture.");
        if (!line.GoldenTemplates.TryFind(capture, out var template, out var why))
            throw new InvalidOperationException(why.English);
        Template = template;
    }

    public Frame Frame { get; }

    public GoldenTemplate Template { get; }

    public void Dispose()
    {
        Frame.Dispose();
        line.Dispose();
    }
}
