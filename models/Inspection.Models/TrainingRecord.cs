namespace Inspection.Models;

/// <param name="TrainedAt">ISO 8601 date.</param>
public sealed record TrainingRecord(string Script, int Seed, string TrainedAt, IReadOnlyList<DataSource> Data);
