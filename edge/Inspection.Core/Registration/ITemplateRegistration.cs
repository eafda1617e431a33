using Inspection.Core.Frames;

namespace Inspection.Core.Registration;

/// <summary>Lays the golden template under the live image. Used by one thread at a time; owns and reuses its working memory.</summary>
public interface ITemplateRegistration : IDisposable
{
    /// <summary>
    /// Aligns <paramref name="template"/> to <paramref name="frame"/> by translation and rotation, sub-pixel.
    /// The live image stays untouched; the template is resampled into its place, so boxes are found in source pixels.
    /// </summary>
    /// <param name="tested">Receives the grey live image in the template's gain and offset, frame height × frame width bytes.</param>
    /// <param name="aligned">Receives the template in the frame's pixels; where it does not reach, what <paramref name="tested"/> holds.</param>
    /// <exception cref="RegistrationException">The picture is of a kind that cannot be registered.</exception>
    /// <exception cref="ArgumentException">Frame and template differ in size, or a plane is too small.</exception>
    RegistrationResult Register(Frame frame, GoldenTemplate template, Span<byte> tested, Span<byte> aligned);
}
