using Inspection.Contracts;
using Inspection.Gateway.Live;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Inspection.Gateway.Api;

/// <summary>What the OpenAPI document says beyond the endpoints. It must come out the same at build time and at run time.</summary>
internal static class OpenApiDescription
{
    public static IServiceCollection AddOpenApiDescription(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        // Shown as the words that they stand for.
        options.CreateSchemaReferenceId = type => WordParameters.Of(type.Type) is null ? OpenApiOptions.CreateDefaultSchemaReferenceId(type) : null;
        options.AddSchemaTransformer(async (schema, context, cancellation) =>
        {
            if (context.JsonTypeInfo.Type == typeof(ProblemDetails) && schema.Properties is { } members)
            {
                members[Problems.Message] = await context.GetOrCreateSchemaAsync(typeof(BilingualText), null, cancellation);
                members[Problems.Errors] = await context.GetOrCreateSchemaAsync(typeof(FieldError[]), null, cancellation);
            }
            if (WordParameters.Of(context.JsonTypeInfo.Type) is { } words)
            {
                schema.Type = JsonSchemaType.String;
                schema.Properties = null;
                schema.Required = null;
                schema.Enum = [.. words.Select(static word => (JsonNode)word)];
            }
            // Settings of a camera, the one place where JSON is taken as it comes.
            if (context.JsonTypeInfo.Type == typeof(IReadOnlyDictionary<string, JsonElement>))
                schema.AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Number | JsonSchemaType.String | JsonSchemaType.Boolean };
            if (context.JsonTypeInfo.Type.IsEnum)
                schema.Type = JsonSchemaType.String;
        });
        options.AddDocumentTransformer(async (document, context, cancellation) =>
        {
            document.Info = new OpenApiInfo { Title = "Inspection gateway", Version = "v1" };
            document.Servers = [];
            // Messages of the live socket, which no response of an endpoint names.
            document.AddComponent(nameof(PreviewHeader), await context.GetOrCreateSchemaAsync(typeof(PreviewHeader), null, cancellation));
            document.AddComponent(nameof(LiveState), await TextAsync(typeof(LiveState), LiveState.TypeWord));
            document.AddComponent(nameof(LiveMetrics), await TextAsync(typeof(LiveMetrics), LiveMetrics.TypeWord));
            document.AddComponent(nameof(LiveBench), await TextAsync(typeof(LiveBench), LiveBench.TypeWord));
            document.AddComponent(nameof(LiveWallText), await TextAsync(typeof(LiveWallText), LiveWallText.TypeWord));

            async Task<OpenApiSchema> TextAsync(Type type, string word)
            {
                var schema = await context.GetOrCreateSchemaAsync(type, null, cancellation);
                schema.Properties?["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Const = word };
                return schema;
            }
        });
    });
}
