using System.Data.Common;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;

namespace Inspection.Gateway.Api;

/// <summary>What the outside did to a request, said plainly: parameters that are no such values, and a database that does not answer.</summary>
internal sealed partial class FailureAnswers(IProblemDetailsService problems, ILogger<FailureAnswers> logger) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        var (status, detail) = exception switch
        {
            BadHttpRequestException wrong => (wrong.StatusCode, Explain(wrong)),
            DbException => (StatusCodes.Status503ServiceUnavailable, "The database does not answer; try again in a moment."),
            TimeoutException slow => (StatusCodes.Status503ServiceUnavailable, slow.Message),
            _ => (0, ""),
        };
        if (status == 0)
            return ValueTask.FromResult(false);
        if (exception is DbException)
            Log.ReadingFailed(logger, context.Request.Path, exception.Message);
        context.Response.StatusCode = status;
        return problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = { Status = status, Detail = detail } });
    }

    private static string Explain(BadHttpRequestException wrong)
    {
        if (Binding().Match(wrong.Message) is { Success: true } binding)
            return $"{JsonNamingPolicy.CamelCase.ConvertName(binding.Groups["name"].Value)} is {binding.Groups["value"].Value}; that is not possible here.";
        return wrong.InnerException is JsonException json ? $"The body is not what is needed: {json.Message}" : wrong.Message;
    }

    [GeneratedRegex("^Failed to bind parameter \"\\S+ (?<name>[^\"]+)\" from \"(?<value>.*)\"\\.$")]
    private static partial Regex Binding();
}
