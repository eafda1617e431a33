using System.Net;
using System.Net.Http.Headers;
using Inspection.Contracts;

namespace Inspection.Agent.Swapping.Packages;

/// <summary>
/// Fetches an archive over HTTP into a part file, never more than was declared. A server that goes away is asked again for the rest; what is on disk
/// already is not fetched again, not even by a later order.
/// </summary>
internal sealed class PackageDownload(HttpClient http, IDiskSpace disk, DownloadLimits limits, TimeProvider time)
{
    private const int BufferBytes = 128 * 1024;

    /// <param name="partFile">Holds the whole archive afterwards; its digest is not checked here.</param>
    /// <param name="onProgress">Told the bytes on disk.</param>
    /// <exception cref="InputException">The server refuses or sends something else, stays away, or the disk is full.</exception>
    public async Task FetchAsync(DesiredModel model, string partFile, Action<long> onProgress, CancellationToken cancellation)
    {
        var lastProgress = time.GetTimestamp();
        while (LengthOf(partFile) < model.Bytes)
        {
            var before = LengthOf(partFile);
            LocalizedText trouble;
            try
            {
                await FetchRestAsync(model, partFile, onProgress, cancellation);
                if (LengthOf(partFile) < model.Bytes)
                    throw new IOException("the connection ended early");
                return;
            }
            catch (Exception error) when (error is HttpRequestException or HttpIOException or TimeoutException
                || (error is OperationCanceledException && !cancellation.IsCancellationRequested) || (error is IOException && error is not DiskException))
            {
                trouble = Texts.DownloadBroken(model.Url, LengthOf(partFile), model.Bytes, error.Message);
            }
            catch (DiskException error)
            {
                throw new InputException(Texts.DiskFull(partFile, error.Message), error);
            }
            if (LengthOf(partFile) > before)
                lastProgress = time.GetTimestamp();
            if (time.GetElapsedTime(lastProgress) >= limits.NoProgress)
                throw new InputException(trouble);
            await Task.Delay(limits.RetryAfter, time, cancellation);
        }
    }

    public static long LengthOf(string file) => new FileInfo(file) is { Exists: true } found ? found.Length : 0;

    private async Task FetchRestAsync(DesiredModel model, string partFile, Action<long> onProgress, CancellationToken cancellation)
    {
        var have = LengthOf(partFile);
        using var request = new HttpRequestMessage(HttpMethod.Get, model.Url);
        if (have > 0)
        {
            request.Headers.Range = new RangeHeaderValue(have, null);
            // Only of the very same archive is the rest of any use; of another the server sends all.
            request.Headers.IfRange = new RangeConditionHeaderValue(new EntityTagHeaderValue($"\"{model.Sha256}\""));
        }
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        silence.CancelAfter(limits.Silence);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, silence.Token);
        var resumes = response.StatusCode == HttpStatusCode.PartialContent && response.Content.Headers.ContentRange?.From == have;
        if (!resumes)
        {
            if (response.StatusCode != HttpStatusCode.OK)
                Refuse(model, partFile, response.StatusCode);
            File.Delete(partFile);
            have = 0;
        }
        if (response.Content.Headers.ContentLength is { } rest && have + rest != model.Bytes)
            throw new InputException(Texts.OtherLength(model.Url, have + rest, model.Bytes));
        using var from = await response.Content.ReadAsStreamAsync(silence.Token);
        using var into = OpenPart(partFile);
        var buffer = new byte[BufferBytes];
        while (true)
        {
            silence.CancelAfter(limits.Silence);
            var count = await from.ReadAsync(buffer, silence.Token);
            if (count == 0)
                return;
            have += count;
            if (have > model.Bytes)
                throw new InputException(Texts.OtherLength(model.Url, have, model.Bytes));
            Write(into, buffer.AsSpan(0, count));
            onProgress(have);
        }
    }

    private Stream OpenPart(string partFile)
    {
        try
        {
            return disk.Append(partFile);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DiskException(error);
        }
    }

    private static void Write(Stream into, ReadOnlySpan<byte> bytes)
    {
        try
        {
            into.Write(bytes);
            into.Flush();
        }
        catch (IOException error)
        {
            throw new DiskException(error);
        }
    }

    /// <summary>What a server says now it may not say in a second; what it says of the request itself it will say again.</summary>
    private static void Refuse(DesiredModel model, string partFile, HttpStatusCode status)
    {
        if (status is HttpStatusCode.RequestedRangeNotSatisfiable)
            File.Delete(partFile);
        else if ((int)status is >= 400 and < 500 and not (int)HttpStatusCode.RequestTimeout and not (int)HttpStatusCode.TooManyRequests)
            throw new InputException(Texts.DownloadRefused(model.Url, (int)status));
        throw new HttpRequestException($"HTTP {(int)status}");
    }

    /// <summary>Tells our own disk's failures from the network's, which come as the same exceptions.</summary>
    private sealed class DiskException(Exception inner) : IOException(inner.Message, inner);
}
