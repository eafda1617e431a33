namespace Inspection.Agent.Swapping.Packages;

/// <summary>The disk that packages are written to.</summary>
internal interface IDiskSpace
{
    /// <summary>Bytes that can still be written below <paramref name="folder"/>, which exists.</summary>
    long FreeBytes(string folder);

    /// <summary>Opens a file for appending; made when missing.</summary>
    Stream Append(string file);
}
