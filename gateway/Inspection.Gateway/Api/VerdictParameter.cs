using System.Diagnostics.CodeAnalysis;
using Inspection.Contracts;
using Inspection.Gateway.Storage;
using Microsoft.OpenApi;

namespace Inspection.Gateway.Api;

/// <summary>A verdict in an address, in the words of the contract; ASP.NET would want the names of the C# values.</summary>
internal readonly record struct VerdictParameter(Verdict Value)
{
    private const string Name = "verdict";

    public static bool TryParse([NotNullWhen(true)] string? text, out VerdictParameter parameter)
    {
        var known = WireWord<Verdict>.TryParse(text ?? "", out var value);
        parameter = new VerdictParameter(value);
        return known;
    }

    /// <summary>Says in the OpenAPI document which words there are.</summary>
    public static void Describe(RouteHandlerBuilder endpoint) => endpoint.AddOpenApiOperationTransformer((operation, context, _) =>
    {
        if (operation.Parameters?.FirstOrDefault(static parameter => parameter.Name == Name) is OpenApiParameter parameter)
            parameter.Schema = new OpenApiSchemaReference(nameof(Verdict), context.Document);
        return Task.CompletedTask;
    });
}
