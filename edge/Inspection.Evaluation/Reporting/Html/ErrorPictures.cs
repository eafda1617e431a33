using System.Buffers;
using System.Globalization;
using System.Text;
using Inspection.Contracts;
using Inspection.Core;
using Inspection.Core.Frames;
using Inspection.Core.Publishing;
using Inspection.Evaluation.Pictures;

namespace Inspection.Evaluation.Reporting.Html;

/// <summary>Errors as pictures: the tested image beside its template, annotated boxes dashed, detections solid.</summary>
internal static class ErrorPictures
{
    /// <summary>Compression must not be taken for a defect.</summary>
    private const int JpegQuality = 92;

    /// <param name="counterpart">Says what the error overlaps most.</param>
    public static void Append(
        StringBuilder page, IReadOnlyList<ErrorPicture> errors, Func<string, float, LocalizedText> counterpart, IImageEncoder encoder, UserLanguage language)
    {
        if (errors.Count == 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>{Markup.Escape(Texts.NoErrors().In(language))}</p>");
            return;
        }
        page.Append("<div class=\"errors\">");
        foreach (var error in errors)
        {
            page.Append(CultureInfo.InvariantCulture, $"<figure><div{(error.Crop.Template is null ? " class=\"alone\"" : "")}>");
            AppendPicture(page, error, error.Crop.Tested, encoder);
            if (error.Crop.Template is { } template)
                AppendPicture(page, error, template, encoder);
            List<LocalizedText> facts = error.Score > 0 ? [Texts.Score(error.Score)] : [];
            if (error.Counterpart is var (label, overlap))
                facts.Add(counterpart(label, overlap));
            else if (facts.Count == 0)
                facts.Add(Texts.NothingSeen());
            var caption = string.Join(" · ", [.. facts.Select(fact => fact.In(language)), error.Part]);
            page.Append(CultureInfo.InvariantCulture, $"</div><figcaption><b>{Markup.Escape(error.Label)}</b> <span>{Markup.Escape(caption)}</span></figcaption></figure>");
        }
        page.Append("</div>");
    }

    private static void AppendPicture(StringBuilder page, ErrorPicture error, byte[] grey, IImageEncoder encoder)
    {
        var crop = error.Crop;
        page.Append(CultureInfo.InvariantCulture, $"""<svg viewBox="0 0 {crop.WidthPixels} {crop.HeightPixels}" role="img">""");
        page.Append(CultureInfo.InvariantCulture, $"""<image width="{crop.WidthPixels}" height="{crop.HeightPixels}" href="data:image/jpeg;base64,{Encode(grey, crop, encoder)}"/>""");
        foreach (var defect in error.Truth)
            AppendBox(page, crop, defect.Box, "#2aa0f5", "4 2.5");
        foreach (var found in error.Found)
            AppendBox(page, crop, found.Box, "#ff6a1f", "");
        page.Append("</svg>");
    }

    /// <summary>A light line on a dark one is seen on any ground.</summary>
    private static void AppendBox(StringBuilder page, PictureCrop crop, Box box, string colour, string dashes)
    {
        if (box.Intersection(new Box(crop.Left, crop.Top, crop.WidthPixels, crop.HeightPixels)) <= 0)
            return;
        var width = Math.Max(1, crop.WidthPixels / 90.0);
        var place = $"x=\"{Markup.Number(box.X - crop.Left)}\" y=\"{Markup.Number(box.Y - crop.Top)}\" width=\"{Markup.Number(box.Width)}\" height=\"{Markup.Number(box.Height)}\" fill=\"none\"";
        page.Append(CultureInfo.InvariantCulture, $"""<rect {place} stroke="#000" stroke-opacity="0.55" stroke-width="{Markup.Number(width * 2)}"/>""");
        page.Append(CultureInfo.InvariantCulture, $"""<rect {place} stroke="{colour}" stroke-width="{Markup.Number(width)}" stroke-dasharray="{dashes}"/>""");
    }

    private static string Encode(byte[] grey, PictureCrop crop, IImageEncoder encoder)
    {
        using var frame = Frame.Rent(default, PixelFormat.Grey8, crop.WidthPixels, crop.HeightPixels);
        grey.CopyTo(frame.Pixels);
        var jpeg = new ArrayBufferWriter<byte>();
        encoder.EncodeJpeg(frame, JpegQuality, jpeg);
        return Convert.ToBase64String(jpeg.WrittenSpan);
    }
}
