using System.Data.Common;
using System.Text.Json;
using System.Text.RegularExpressions;
using Inspection.Contracts;
using Inspection.Gateway.Storage;
using Microsoft.AspNetCore.Diagnostics;

namespace Inspection.Gateway.Api;

/// <summary>What the outside did to a request, said plainly: input that cannot be used, parameters that are no such values, and a database that does not answer.</summary>
internal sealed partial class FailureAnswers(IProblemDetailsService problems, ILogger<FailureAnswers> logger) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        var (status, text) = exception switch
        {
            BadHttpRequestException wrong => (wrong.StatusCode, Explain(wrong)),
            DbException => (StatusCodes.Status503ServiceUnavailable, Texts.DatabaseSilent),
            SlowReadingException slow => (StatusCodes.Status503ServiceUnavailable, slow.Text),
            InputException wrong => (StatusCodes.Status400BadRequest, wrong.Text),
            _ => default((int, LocalizedText?)),
        };
        if (text is null)
            return ValueTask.FromResult(false);
        if (exception is DbException)
            Log.ReadingFailed(logger, context.Request.Path, exception.Message);
        context.Response.StatusCode = status;
        var answer = new ProblemDetailsContext
        {
            HttpContext = context,
            ProblemDetails = { Status = status, Detail = text.English, Extensions = { [Problems.Message] = BilingualText.From(text) } },
        };
        if (exception is InputException { Fields: [_, ..] fields })
            answer.ProblemDetails.Extensions[Problems.Errors] = fields.Select(FieldError.From).ToList();
        return problems.TryWriteAsync(answer);
    }

    private static LocalizedText Explain(BadHttpRequestException wrong)
    {
        if (Binding().Match(wrong.Message) is { Success: true } binding)
            return Texts.ParameterImpossible(JsonNamingPolicy.CamelCase.ConvertName(binding.Groups["name"].Value), binding.Groups["value"].Value);
        return wrong.InnerException is JsonException json ? Texts.BodyImpossible(json.Message) : new LocalizedText(wrong.Message, wrong.Message);
    }

    [GeneratedRegex("^Failed to bind parameter \"\\S+ (?<name>[^\"]+)\" from \"(?<value>.*)\"\\.$")]
    private static partial Regex Binding();
}
