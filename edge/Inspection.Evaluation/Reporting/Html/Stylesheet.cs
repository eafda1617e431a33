namespace Inspection.Evaluation.Reporting.Html;

/// <summary>The look of the page. Blue is what is true, orange what was found, also without colour: dashed and solid.</summary>
internal static class Stylesheet
{
    public const string Text = """

        :root { --ink: #1c2733; --quiet: #5b6977; --line: #dbe2e8; --back: #f4f6f8; --truth: #0b6fb8; --found: #d1490c; }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--back); color: var(--ink); font: 15px/1.5 "Noto Sans", "Noto Sans CJK KR", "Noto Sans KR", "Malgun Gothic", "Apple SD Gothic Neo", system-ui, sans-serif; }
        main { max-width: 1040px; margin: 0 auto; padding: 32px 24px 64px; }
        h1 { font-size: 27px; line-height: 1.25; margin: 0 0 14px; letter-spacing: -0.01em; }
        h2 { font-size: 18px; margin: 0 0 12px; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 18px; margin: 0 0 22px; }
        dt { color: var(--quiet); }
        dd { margin: 0; overflow-wrap: anywhere; }
        .tiles { display: flex; flex-wrap: wrap; gap: 12px; margin-bottom: 20px; }
        .tiles div { flex: 1 1 150px; background: #fff; border: 1px solid var(--line); border-radius: 10px; padding: 12px 16px; }
        .tiles span, .tiles small { display: block; color: var(--quiet); font-size: 13px; }
        .tiles strong { display: block; font-size: 25px; line-height: 1.35; font-variant-numeric: tabular-nums; white-space: nowrap; }
        section { background: #fff; border: 1px solid var(--line); border-radius: 10px; padding: 20px 24px 14px; margin-bottom: 16px; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
        th, td { padding: 5px 10px; text-align: right; border-bottom: 1px solid var(--line); white-space: nowrap; font-weight: normal; }
        thead th { color: var(--quiet); font-size: 13px; vertical-align: bottom; }
        th:first-child { text-align: left; padding-left: 0; }
        tbody tr:last-child > * { border-bottom: 0; }
        .confusion { width: auto; margin: 0 auto; }
        .confusion td { text-align: center; min-width: 52px; border: 1px solid #fff; border-radius: 4px; }
        .confusion thead th { text-align: center; }
        .confusion td.none { color: #b6c0c9; }
        .note { color: var(--quiet); font-size: 13px; margin: 10px 0 6px; max-width: 90ch; }
        svg.chart { display: block; width: 100%; height: auto; max-width: 760px; margin: 0 auto; }
        svg.chart text { font-size: 12px; fill: var(--quiet); }
        .legend { display: flex; flex-wrap: wrap; gap: 4px 18px; justify-content: center; margin: 6px 0 0; font-size: 13px; }
        .legend svg { vertical-align: middle; margin-right: 6px; }
        .errors { display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 18px 16px; }
        figure { margin: 0; break-inside: avoid; }
        figure div { display: grid; grid-template-columns: 1fr 1fr; gap: 4px; }
        figure div.alone { grid-template-columns: 1fr; max-width: 50%; }
        figure svg { width: 100%; height: auto; display: block; background: #000; border-radius: 4px; }
        figure image { image-rendering: pixelated; }
        figcaption { font-size: 13px; margin-top: 5px; overflow-wrap: anywhere; }
        figcaption span { color: var(--quiet); }
        @media print {
          @page { size: A4; margin: 14mm; }
          body { background: #fff; font-size: 11px; }
          main { max-width: none; padding: 0; }
          section, .tiles div { border-radius: 0; padding: 10px 12px; }
          section { break-inside: avoid; }
          section:has(.errors) { break-inside: auto; }
          .errors { grid-template-columns: repeat(3, 1fr); gap: 10px; }
          * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }

        """;
}
