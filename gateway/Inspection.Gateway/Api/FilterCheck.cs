namespace Inspection.Gateway.Api;

/// <summary>Answers a filter that cannot be meant with what is wrong with it, before anything is read.</summary>
internal sealed class FilterCheck : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.Arguments.OfType<FilterQuery>().FirstOrDefault()?.WhyWrong() is { } wrong ? Problems.BadRequest(wrong) : await next(context);
}
