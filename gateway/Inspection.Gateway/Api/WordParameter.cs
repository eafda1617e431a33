using System.Diagnostics.CodeAnalysis;
using Inspection.Gateway.Storage;

namespace Inspection.Gateway.Api;

/// <summary>A value in an address, in the words of the contract; ASP.NET would want the names of the C# values.</summary>
internal readonly record struct WordParameter<T>(T Value)
    where T : struct, Enum
{
    public static bool TryParse([NotNullWhen(true)] string? text, out WordParameter<T> parameter)
    {
        var known = WireWord<T>.TryParse(text ?? "", out var value);
        parameter = new WordParameter<T>(value);
        return known;
    }
}
