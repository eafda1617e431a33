using Inspection.Contracts;
using Inspection.Gateway.Export;
using Inspection.Gateway.Quality;
using Inspection.Gateway.Storage;

namespace Inspection.Gateway.Api;

/// <summary>Which words a <see cref="WordParameter{T}"/> may be, for the OpenAPI document.</summary>
internal static class WordParameters
{
    private static readonly Dictionary<Type, string[]> words = new()
    {
        [typeof(WordParameter<Verdict>)] = [.. WireWord<Verdict>.All],
        [typeof(WordParameter<Finding>)] = [.. WireWord<Finding>.All],
        [typeof(WordParameter<SubgroupKind>)] = [.. WireWord<SubgroupKind>.All],
        [typeof(WordParameter<Counting>)] = [.. WireWord<Counting>.All],
        [typeof(WordParameter<LabelSource>)] = [.. WireWord<LabelSource>.All],
        [typeof(WordParameter<TextLanguage>)] = [.. WireWord<TextLanguage>.All],
        [typeof(WordParameter<RuleSet>)] = [.. WireWord<RuleSet>.All],
    };

    /// <summary>Null where the type is no such parameter.</summary>
    public static IReadOnlyList<string>? Of(Type type) => words.GetValueOrDefault(Nullable.GetUnderlyingType(type) ?? type);
}
