using Inspection.Contracts;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Inspection.Gateway.Registry.Uploads;

/// <summary>Writes a multipart request to disk as it comes in: nothing larger than a buffer is held in memory, nothing beyond the limits is taken.</summary>
internal static class UploadReceiver
{
    private const int BoundaryLength = 128;
    private const int Parts = 8;
    private const int BufferBytes = 64 * 1024;

    /// <returns>The name that the sender gave the file.</returns>
    /// <exception cref="InputException">No such request, or beyond the limits.</exception>
    public static async Task<string> ReceiveAsync(HttpRequest request, string folder, UploadLimits limits, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= BoundaryLength } boundary)
            throw new InputException(Texts.NotMultipart);
        if (request.ContentLength > limits.Bytes)
            throw new InputException(Texts.UploadTooLarge(limits.Bytes));
        // The server's usual limit is meant for JSON; ours counts as the bytes come.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = null;
        string? fileName = null;
        try
        {
            var reader = new MultipartReader(boundary, request.Body);
            for (var part = 0; await reader.ReadNextSectionAsync(cancellation) is { } section; part++)
            {
                if (part >= Parts || !ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                    throw new InputException(Texts.NotMultipart);
                var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value;
                if (name == "file" && fileName is null)
                {
                    fileName = Path.GetFileName(HeaderUtilities.RemoveQuotes(disposition.FileName).Value ?? "") is { Length: > 0 } given ? given : "model";
                    await CopyAsync(section.Body, Path.Combine(folder, UploadTrial.FileName), limits.Bytes, Texts.UploadTooLarge(limits.Bytes), cancellation);
                }
                else if (name == "manifest")
                {
                    await CopyAsync(section.Body, Path.Combine(folder, UploadTrial.FormName), UploadLimits.ManifestBytes, Texts.ManifestTooLong(UploadLimits.ManifestBytes), cancellation);
                    if (new FileInfo(Path.Combine(folder, UploadTrial.FormName)).Length == 0)
                        File.Delete(Path.Combine(folder, UploadTrial.FormName));
                }
                else
                {
                    throw new InputException(Texts.UnknownPart(name ?? ""));
                }
            }
        }
        catch (Exception problem) when (problem is InvalidDataException or BadHttpRequestException || (problem is IOException && problem is not FileNotFoundException && !cancellation.IsCancellationRequested))
        {
            throw new InputException(Texts.UploadBroken(problem.Message), problem);
        }
        return fileName ?? throw new InputException(Texts.NoFilePart);
    }

    private static async Task CopyAsync(Stream from, string file, long most, LocalizedText tooLarge, CancellationToken cancellation)
    {
        await using var into = new FileStream(file, FileMode.Create, FileAccess.Write);
        var drive = new DriveInfo(file);
        var buffer = new byte[BufferBytes];
        long written = 0;
        int count;
        while ((count = await from.ReadAsync(buffer, cancellation)) > 0)
        {
            written += count;
            if (written > most)
                throw new InputException(tooLarge);
            if (drive.AvailableFreeSpace < count + UploadLimits.ReserveBytes)
                throw new InputException(Texts.NoRoomForUpload);
            await into.WriteAsync(buffer.AsMemory(0, count), cancellation);
        }
    }
}
