using System.ComponentModel;
using Inspection.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Inspection.Gateway.Api;

/// <summary>What a report is about, and its language.</summary>
internal class ReportQuery : QualityQuery
{
    [FromQuery(Name = "lang"), Description("Language of the words; en where not given.")]
    public WordParameter<TextLanguage>? Lang { get; init; }

    public UserLanguage UserLanguage => Lang?.Value == TextLanguage.Korean ? UserLanguage.Korean : UserLanguage.English;
}
