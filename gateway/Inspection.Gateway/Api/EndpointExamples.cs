using System.Text.Json;
using Microsoft.OpenApi;

namespace Inspection.Gateway.Api;

/// <summary>Puts examples into the OpenAPI document. They are values of the very types, so that they cannot drift from them.</summary>
internal static class EndpointExamples
{
    private const string Json = "application/json";

    private static readonly JsonSerializerOptions web = new(JsonSerializerDefaults.Web);

    public static RouteHandlerBuilder WithExample<T>(this RouteHandlerBuilder endpoint, T answer, int status = StatusCodes.Status200OK) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            if (operation.Responses is { } responses && responses.TryGetValue($"{status}", out var response))
                Put(response.Content, answer);
            return Task.CompletedTask;
        });

    public static RouteHandlerBuilder WithRequestExample<T>(this RouteHandlerBuilder endpoint, T request) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            Put(operation.RequestBody?.Content, request);
            return Task.CompletedTask;
        });

    private static void Put<T>(IDictionary<string, OpenApiMediaType>? content, T example)
    {
        if (content is not null && content.TryGetValue(Json, out var media))
            media.Example = JsonSerializer.SerializeToNode(example, web);
    }
}
