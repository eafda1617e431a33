namespace Benchmarks.Swapping;

/// <param name="At">At the subscriber.</param>
internal readonly record struct LineResult(DateTimeOffset At, long Sequence, DateTimeOffset CapturedAt);
