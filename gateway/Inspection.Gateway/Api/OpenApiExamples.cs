using System.Text.Json.Nodes;
using Inspection.Gateway.Products;

namespace Inspection.Gateway.Api;

/// <summary>What requests look like, for the OpenAPI document.</summary>
internal static class OpenApiExamples
{
    private const string Digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static readonly Dictionary<Type, string> examples = new()
    {
        [typeof(SignInRequest)] = """{ "name": "kim.minji", "password": "a password of hers" }""",
        [typeof(SetupRequest)] = """{ "name": "admin", "password": "a password of yours", "code": "7KQ2M9XA" }""",
        [typeof(PasswordChange)] = """{ "current": "the old one", "new": "a better one" }""",
        [typeof(PersonRequest)] = """{ "name": "kim.minji", "displayName": "김민지", "role": "trainee", "password": "a first password" }""",
        [typeof(PersonChange)] = """{ "role": "instructor" }""",
        [typeof(PasswordRequest)] = """{ "password": "another password" }""",
        [typeof(AccessKeyRequest)] = """{ "name": "Hall 2", "role": "hall" }""",
        [typeof(DesiredRequest)] = $$"""{ "sha256": "{{Digest}}", "precision": "int8" }""",
        [typeof(DeployRequest)] = $$"""{ "sha256": "{{Digest}}", "stations": ["lab/line1/station1", "lab/line1/station2"] }""",
        [typeof(RollBackRequest)] = """{ "swap": { "shadowParts": 0, "guardParts": 20 } }""",
        [typeof(ComparisonRequest)] = $$"""{ "a": "{{Digest}}", "b": "{{Digest}}", "precisionB": "int8", "station": "lab/line1/station1", "limit": 200 }""",
        [typeof(ProductRequest)] = """{ "title": "Board A" }""",
        [typeof(RecipeContent)] = """{ "thresholds": { "open": 0.6 }, "minimumSizePixels": 4, "regionOfInterest": [0, 0, 1200, 900], "taktMilliseconds": 1200 }""",
        [typeof(RecipeRequest)] = """{ "recipe": { "thresholds": { "open": 0.6 }, "taktMilliseconds": 1200 }, "comment": "fewer false rejects of opens" }""",
        [typeof(ChangeoverRequest)] = """{ "revision": 3, "all": true }""",
    };

    /// <summary>Null where a type has none.</summary>
    public static JsonNode? Of(Type type) => examples.TryGetValue(type, out var json) ? JsonNode.Parse(json) : null;
}
