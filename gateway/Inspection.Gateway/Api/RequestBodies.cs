using Microsoft.OpenApi;

namespace Inspection.Gateway.Api;

/// <summary>Says in the OpenAPI document what a request carries that is read as it comes in, and not bound.</summary>
internal static class RequestBodies
{
    /// <summary>A form with files and texts.</summary>
    /// <param name="parts">Name, whether it is a file, whether it must be there, and what it is.</param>
    public static RouteHandlerBuilder TakesForm(this RouteHandlerBuilder endpoint, params (string Name, bool IsFile, bool IsRequired, string Description)[] parts)
    {
        var schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = parts.Where(static part => part.IsRequired).Select(static part => part.Name).ToHashSet(),
            Properties = parts.ToDictionary(static part => part.Name, static part => (IOpenApiSchema)new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Format = part.IsFile ? "binary" : null,
                Description = part.Description,
            }),
        };
        return endpoint.Takes(schema, "multipart/form-data");
    }

    /// <summary>A file as it is.</summary>
    public static RouteHandlerBuilder TakesFile(this RouteHandlerBuilder endpoint, params string[] contentTypes) =>
        endpoint.Takes(new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" }, contentTypes);

    private static RouteHandlerBuilder Takes(this RouteHandlerBuilder endpoint, OpenApiSchema schema, params string[] contentTypes) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = contentTypes.ToDictionary(static type => type, _ => new OpenApiMediaType { Schema = schema }),
            };
            return Task.CompletedTask;
        });
}
