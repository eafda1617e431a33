using Inspection.Training.Running;

namespace Inspection.Training.Tests.Running;

public sealed class EarlyStopTests
{
    [Fact]
    public void IsDue_StillRising_False() => EarlyStop.IsDue(Validations([.. Enumerable.Range(0, 20).Select(static i => 0.5 + 0.01 * i)]), 0.9).ShouldBeFalse();

    [Fact]
    public void IsDue_NoRiseForLong_True() => EarlyStop.IsDue(Validations([0.5, 0.8, .. Enumerable.Repeat(0.79, EarlyStop.Patience)]), 0.9).ShouldBeTrue();

    [Fact]
    public void IsDue_RiseWithinTheNoise_True() => EarlyStop.IsDue(Validations([0.5, 0.8, .. Enumerable.Repeat(0.801, EarlyStop.Patience)]), 0.9).ShouldBeTrue();

    [Fact]
    public void IsDue_NoRiseButEarly_False() => EarlyStop.IsDue(Validations([0.5, 0.8, .. Enumerable.Repeat(0.79, EarlyStop.Patience)]), 0.8).ShouldBeFalse();

    [Fact]
    public void IsDue_FewValidations_False() => EarlyStop.IsDue(Validations([0.8, 0.7, 0.7]), 0.9).ShouldBeFalse();

    private static TrainerValidation[] Validations(double[] map50) => [.. map50.Select(static (share, index) => new TrainerValidation(60 * index, share, new Dictionary<string, double>()))];
}
