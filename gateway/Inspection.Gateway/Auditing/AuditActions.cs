namespace Inspection.Gateway.Auditing;

/// <summary>The words for what was done.</summary>
internal static class AuditActions
{
    public const string Setup = "setup";
    public const string SignIn = "sign-in";
    public const string SignInRefused = "sign-in-refused";
    public const string LockedOut = "locked-out";
    public const string PersonAdded = "person-added";
    public const string PersonChanged = "person-changed";
    public const string PersonRemoved = "person-removed";
    public const string PasswordSet = "password-set";
    public const string KeyMade = "key-made";
    public const string KeyRemoved = "key-removed";
    public const string ModelUploaded = "model-uploaded";
    public const string ModelRefused = "model-refused";
    public const string ModelRemoved = "model-removed";
    public const string ModelOrdered = "model-ordered";
    public const string ModelDeployed = "model-deployed";
    public const string DeploymentRolledBack = "deployment-rolled-back";
    public const string ComparisonStarted = "comparison-started";
    public const string ComparisonRemoved = "comparison-removed";
    public const string ProductSaved = "product-saved";
    public const string RecipeSaved = "recipe-saved";
    public const string TemplateSaved = "template-saved";
    public const string ResultReviewed = "result-reviewed";
    public const string Changeover = "changeover";

    public static IReadOnlyList<string> All { get; } =
    [
        Setup, SignIn, SignInRefused, LockedOut, PersonAdded, PersonChanged, PersonRemoved, PasswordSet, KeyMade, KeyRemoved,
        ModelUploaded, ModelRefused, ModelRemoved, ModelOrdered, ModelDeployed, DeploymentRolledBack, ComparisonStarted, ComparisonRemoved,
        ProductSaved, RecipeSaved, TemplateSaved, ResultReviewed, Changeover,
    ];
}
