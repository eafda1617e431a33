namespace TestKit;

/// <summary>Real images, models and video beside the checkout, which the repository never contains. Tests that need them skip where they are absent.</summary>
public static class SharedData
{
    /// <summary>The folder, or null where there is none: <c>INSPECTION_SHARED_DATA</c>, else <c>shared/data</c> beside the checkout.</summary>
    public static string? Folder { get; } = Find();

    public static string Path(params string[] parts) =>
        System.IO.Path.Combine([Folder ?? throw new InvalidOperationException("No shared data on this machine; mark the test with [SharedDataFact]."), .. parts]);

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("INSPECTION_SHARED_DATA") is { Length: > 0 } named)
            return Directory.Exists(named) ? named : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(candidate))
                return candidate;
        }
        return null;
    }
}
