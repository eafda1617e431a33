using Inspection.Core.Frames;
using Inspection.Core.Registration;
using Inspection.Imaging.Registration;

namespace Inspection.Imaging.Tests.Registration;

/// <summary>One registration with its planes.</summary>
internal sealed record RegistrationRun(RegistrationResult Result, byte[] Tested, byte[] Aligned)
{
    public static RegistrationRun Of(Frame frame, GoldenTemplate template)
    {
        using var registration = new TemplateRegistration();
        var tested = new byte[frame.WidthPixels * frame.HeightPixels];
        var aligned = new byte[tested.Length];
        return new RegistrationRun(registration.Register(frame, template, tested, aligned), tested, aligned);
    }

    /// <summary>Rotation about the picture's centre, degrees, and shift there, pixels.</summary>
    public static RigidTransform Pose(TestBoard board, double degrees, double shiftX, double shiftY) =>
        RigidTransform.About((board.Width - 1) / 2f, (board.Height - 1) / 2f, (float)(degrees * Math.PI / 180), (float)shiftX, (float)shiftY);

    /// <summary>Largest distance at the four corners between where the found and the true pose put the template, pixels.</summary>
    public double CornerError(TestBoard board, RigidTransform truth)
    {
        var worst = 0.0;
        foreach (var (x, y) in new[] { (0, 0), (board.Width - 1, 0), (0, board.Height - 1), (board.Width - 1, board.Height - 1) })
        {
            var (foundX, foundY) = Result.TemplateToFrame.Apply(x, y);
            var (trueX, trueY) = truth.Apply(x, y);
            worst = Math.Max(worst, Math.Sqrt(Math.Pow(foundX - trueX, 2) + Math.Pow(foundY - trueY, 2)));
        }
        return worst;
    }
}
