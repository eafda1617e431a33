namespace EndToEnd.Tests.Page;

/// <summary>One after the other, with one hall: each has a browser of its own, and a browser wants a core.</summary>
[CollectionDefinition(nameof(Hall))]
public class HallUsers : ICollectionFixture<Hall>;
