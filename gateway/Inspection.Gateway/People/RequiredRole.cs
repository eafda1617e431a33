namespace Inspection.Gateway.People;

/// <summary>Whom an endpoint serves, where the usual rule does not hold: reading is for everybody with a session, writing for trainees and above.</summary>
internal sealed record RequiredRole(Role Role)
{
    public static Role Of(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<RequiredRole>()?.Role ?? (IsReading(context.Request) ? Role.Hall : Role.Trainee);

    public static bool IsReading(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);
}
