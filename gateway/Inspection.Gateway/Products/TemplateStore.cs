using System.Security.Cryptography;
using Dapper;
using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Gateway.Auditing;
using Inspection.Gateway.Options;
using Inspection.Gateway.People;
using Inspection.Gateway.Storage;
using Inspection.Imaging;

namespace Inspection.Gateway.Products;

/// <summary>Golden templates: image files by their digest under one folder, and their rows. Only the head of an image is read here. Thread-safe.</summary>
internal sealed class TemplateStore(Database reading, WriteConnection writing, GatewayOptions options, TimeProvider time)
{
    private const string Select = "SELECT sha256, content_type, bytes, width, height, origin, created_by, created_at FROM templates";
    private const int LongestSide = 8192;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Template> ReadAll()
    {
        using var connection = reading.Open();
        return [.. connection.Query<Row>($"{Select} ORDER BY created_at DESC, sha256").Select(static row => row.ToTemplate())];
    }

    public Template? Find(string sha256)
    {
        if (!DesiredRules.IsDigest(sha256))
            return null;
        using var connection = reading.Open();
        return connection.QueryFirstOrDefault<Row>($"{Select} WHERE sha256 = @sha256", new { sha256 })?.ToTemplate();
    }

    public string FileOf(Template template) => Path.Combine(options.TemplateFolder, template.Sha256);

    /// <exception cref="InputException">It is no image of a size that a camera gives, or too long.</exception>
    public async Task<Template> AddAsync(Stream image, string origin, Visitor by, CancellationToken cancellation)
    {
        Directory.CreateDirectory(options.TemplateFolder);
        var temporary = Path.Combine(options.TemplateFolder, $"{Guid.NewGuid():N}.part");
        try
        {
            var bytes = await CopyAsync(image, temporary, cancellation);
            var (contentType, width, height) = Look(temporary);
            string sha256;
            await using (var stream = File.OpenRead(temporary))
                sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
            var template = new Template(sha256, contentType, bytes, width, height, origin, by.Name, time.GetUtcNow());
            File.Move(temporary, FileOf(template), overwrite: true);
            writing.Run(database =>
            {
                if (database.Execute(
                    """
                    INSERT INTO templates (sha256, content_type, bytes, width, height, origin, created_by, created_at)
                    VALUES (@Sha256, @ContentType, @Bytes, @WidthPixels, @HeightPixels, @Origin, @CreatedBy, @at) ON CONFLICT DO NOTHING
                    """,
                    new { template.Sha256, template.ContentType, template.Bytes, template.WidthPixels, template.HeightPixels, template.Origin, template.CreatedBy, at = StoredTime.From(template.CreatedAt) }) == 1)
                    AuditLog.Insert(database, AuditEntry.Of(by, AuditActions.TemplateSaved, sha256, time, AuditDetails.Of(new { origin })));
                return true;
            });
            return Find(sha256) ?? template;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static async Task<long> CopyAsync(Stream from, string file, CancellationToken cancellation)
    {
        await using var into = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
        var buffer = new byte[64 * 1024];
        int count;
        while ((count = await from.ReadAsync(buffer, cancellation)) > 0)
        {
            if (into.Length + count > DesiredTemplate.MaximumBytes)
                throw new InputException(Texts.TemplateTooLarge(DesiredTemplate.MaximumBytes));
            await into.WriteAsync(buffer.AsMemory(0, count), cancellation);
        }
        return into.Length;
    }

    private static (string ContentType, int Width, int Height) Look(string file)
    {
        Span<byte> start = stackalloc byte[4];
        using (var stream = File.OpenRead(file))
            stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var contentType = start[..3].SequenceEqual((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Wire.JpegContentType
            : start.SequenceEqual((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) ? "image/png"
            : throw new InputException(Texts.TemplateIsNoImage);
        ImageSize size;
        try
        {
            size = new ImageSizeReader().Read(file);
        }
        catch (InputException problem)
        {
            throw new InputException(Texts.TemplateIsNoImage, problem);
        }
        return size.WidthPixels is >= 16 and <= LongestSide && size.HeightPixels is >= 16 and <= LongestSide
            ? (contentType, size.WidthPixels, size.HeightPixels)
            : throw new InputException(Texts.TemplateSize(size.WidthPixels, size.HeightPixels, LongestSide));
    }

    private sealed class Row
    {
        public string Sha256 { get; init; } = "";
        public string Content_Type { get; init; } = "";
        public long Bytes { get; init; }
        public long Width { get; init; }
        public long Height { get; init; }
        public string Origin { get; init; } = "";
        public string Created_By { get; init; } = "";
        public long Created_At { get; init; }

        public Template ToTemplate() => new(Sha256, Content_Type, Bytes, (int)Width, (int)Height, Origin, Created_By, StoredTime.ToTime(Created_At));
    }
}
