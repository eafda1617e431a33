using Xunit;

namespace TestKit;

/// <summary>A fact that needs a file or folder of <see cref="SharedData"/> and is skipped, with the reason, where that is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    /// <param name="needed">Path below the shared data folder, e.g. <c>deeppcb/PCBData</c>.</param>
    public SharedDataFactAttribute(string needed)
    {
        Needed = needed;
        if (SharedData.Folder is null)
            Skip = $"needs shared/data/{needed} beside the checkout";
        else if (!System.IO.Path.Exists(SharedData.Path(needed)))
            Skip = $"needs {SharedData.Path(needed)}";
    }

    public string Needed { get; }
}
