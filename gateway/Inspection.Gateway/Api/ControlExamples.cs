using System.Text.Json.Nodes;
using Inspection.Contracts;
using Inspection.Gateway.Auditing;
using Inspection.Gateway.People;
using Inspection.Gateway.Products;
using Inspection.Gateway.Registry.Comparisons;

namespace Inspection.Gateway.Api;

/// <summary>What people, deployments and products are answered with, as the OpenAPI document shows it.</summary>
internal static class ControlExamples
{
    private const string Id = "019aa4c27e5b7c1f9d3a0b6c5d4e3f21";
    private const string Station = "lab/line1/station1";

    private static readonly string digest = RequestExamples.Desired.Sha256;
    private static readonly DateTimeOffset moment = new(2026, 11, 21, 8, 30, 0, TimeSpan.Zero);

    private static readonly ComparedPart disagreement = new(
        Station, "b3f1c2d4-00000042", $"{ApiV1.Root}/results/b3f1c2d4-00000042/evidence",
        new Judgement(Verdict.Ng, VerdictReason.Defects, null, [new DetectionMessage("short", 0.62, [120, 64, 18, 22])], 21.4),
        new Judgement(Verdict.Ok, VerdictReason.Clean, null, [], 12.8));

    public static SessionInfo Session { get; } = new(SessionState.SignedIn, "kim.minji", "김민지", Role.Trainee, VisitorKind.Person);

    public static Person Person { get; } = new("kim.minji", "김민지", Role.Trainee, moment, moment.AddHours(1), null);

    public static AccessKey Key { get; } = new(Id, "Hall 2", Role.Hall, "admin", moment);

    public static AccessKeyMade KeyMade { get; } = new(Key, "Yk3v0cXU5hQm1tZr8b2Jw4N6pSfLdGa7eIuOyTxRzCk", "/hall/Yk3v0cXU5hQm1tZr8b2Jw4N6pSfLdGa7eIuOyTxRzCk");

    public static AuditPage Audit { get; } = new(
        [new AuditItem(Id, moment, "lee", "instructor", AuditActions.ModelDeployed, "substrate-compare 2.0.0", JsonNode.Parse($$"""{ "sha256": "{{digest}}" }"""))], null);

    public static DeploymentItem Deployment { get; } = new(
        Id, moment, "lee", digest, "substrate-compare 2.0.0", null, 0,
        [new DeploymentStationItem(Station, Id, DeploymentStage.Underway, SwapStep.Downloading, new SwapProgress(1_500_000, 4_000_000), null, null, true)]);

    public static Comparison Comparison { get; } = new(
        Id, "lee", moment, ComparisonState.Done, "substrate-compare 1.1.0:fp32", "substrate-compare 2.0.0:int8", 200, 200, 199, 21.4, 12.8, null, 180);

    public static ComparisonResult ComparisonResult { get; } = new(Comparison, [disagreement]);

    public static RecipeRevision Recipe { get; } = new(3, RequestExamples.Recipe.Recipe, "fewer false rejects of opens", "lee", moment);

    public static Product Product { get; } = new("board-a", "Board A", "lee", moment, Recipe);

    public static Template Template { get; } = new(digest, "image/png", 312_455, 1200, 900, "upload", "lee", moment);
}
