using System.Text.Json.Serialization;
using Inspection.Contracts;

namespace Inspection.Gateway.Api;

/// <summary>A member of a request that cannot be used, as RFC 9457 has it in its example of a validation problem.</summary>
/// <param name="Place"><c>pointer</c>: JSON pointer into the request's body, as fragment of a URI (RFC 6901, section 6): <c>#/recipe/regions/1/box</c>.</param>
/// <param name="Detail">What is wrong and what would be right, in English.</param>
/// <param name="Message">The same in both languages.</param>
internal sealed record FieldError([property: JsonPropertyName("pointer")] string Place, string Detail, BilingualText Message)
{
    public static FieldError From(FieldProblem problem) => new(
        "#" + string.Join('/', problem.Path.Split('/').Select(Uri.EscapeDataString)), problem.Text.English, BilingualText.From(problem.Text));
}
