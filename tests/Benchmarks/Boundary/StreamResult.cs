namespace Benchmarks.Boundary;

/// <param name="At">At the subscriber.</param>
/// <param name="Late">The verdict came after the recipe's deadline.</param>
internal readonly record struct StreamResult(DateTimeOffset At, DateTimeOffset CapturedAt, long Sequence, bool Late);
