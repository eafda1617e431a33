using Inspection.Core.Frames;
using Inspection.Core.Preprocessing;
using Inspection.Core.Registration;

namespace Inspection.Core.Tests.Fakes;

internal sealed class FakeRegistration(RegistrationResult? result = null) : ITemplateRegistration
{
    public bool Refuses { get; init; }

    public RegistrationResult Register(Frame frame, GoldenTemplate template, Span<byte> tested, Span<byte> aligned)
    {
        if (Refuses)
            throw new RegistrationException("too wide");
        GreyPlane.FromFrame(frame, tested);
        template.Grey.Span.CopyTo(aligned);
        return result ?? new RegistrationResult(RigidTransform.Identity, 0.95, 3);
    }

    public void Dispose()
    {
    }
}
