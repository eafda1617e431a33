using System.Text.Json;
using Inspection.Contracts;
using Inspection.Gateway.People;
using Inspection.Gateway.Products;

namespace Inspection.Gateway.Api;

/// <summary>Requests as the OpenAPI document shows them.</summary>
internal static class RequestExamples
{
    private const string Digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private const string OtherDigest = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752";
    private const string Station = "lab/line1/station1";

    private static readonly RecipeContent content = new(
        Thresholds: new Dictionary<string, double> { ["open"] = 0.6 }, MinimumSizePixels: 4, TaktMilliseconds: 1200,
        Regions: [new RecipeRegion([0, 0, 1200, 900], Name: "board"), new RecipeRegion([80, 60, 40, 40], RegionKind.Exclude, "screw hole")], OkPictureEvery: 100,
        Camera: new Dictionary<string, JsonElement> { ["exposure"] = JsonElement.Parse("8000"), ["white-balance"] = JsonElement.Parse("\"auto\"") });

    public static SignInRequest SignIn { get; } = new("kim.minji", "a password of hers");

    public static SetupRequest Setup { get; } = new("admin", "a password of yours", Code: "7KQ2M9XA");

    public static PasswordChange PasswordChange { get; } = new("the old one", "a better one");

    public static PersonRequest Person { get; } = new("kim.minji", "a first password", Role.Trainee, "김민지");

    public static PersonChange PersonChange { get; } = new(Role.Instructor);

    public static PasswordRequest Password { get; } = new("another password");

    public static AccessKeyRequest AccessKey { get; } = new("Hall 2");

    public static DesiredRequest Desired { get; } = new(Digest, Precision: "int8");

    public static DeployRequest Deploy { get; } = new(Digest, [Station, "lab/line1/station2"]);

    public static RollBackRequest RollBack { get; } = new(new SwapSettings(ShadowParts: 0, GuardParts: 20));

    public static ComparisonRequest Comparison { get; } = new(Digest, OtherDigest, PrecisionB: "int8", Station: Station);

    public static ProductRequest Product { get; } = new("Board A");

    public static RecipeRequest Recipe { get; } = new(content, "fewer false rejects of opens");

    public static ChangeoverRequest Changeover { get; } = new(3, All: true);
}
