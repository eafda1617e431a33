namespace Inspection.Models;

/// <param name="Use"><c>training</c>, <c>validation</c> or <c>both</c>.</param>
public sealed record DataSource(string Name, string Source, string Terms, int Images, string Use);
