using System.ComponentModel;
using Inspection.Gateway.Export;
using Microsoft.AspNetCore.Mvc;

namespace Inspection.Gateway.Api;

/// <summary>What is exported, and in which words.</summary>
internal sealed class ExportQuery : ReportQuery
{
    [FromQuery(Name = "labels"), Description("Whose boxes go with the pictures; reviewed where not given.")]
    public WordParameter<LabelSource>? Labels { get; init; }

    public LabelSource Source => Labels?.Value ?? LabelSource.Reviewed;
}
