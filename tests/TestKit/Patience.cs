namespace TestKit;

/// <summary>Waits for what another thread does, so that a test whose other thread has failed fails too, and does not hang.</summary>
public static class Patience
{
    private static readonly TimeSpan limit = TimeSpan.FromMinutes(1);

    /// <param name="by">Who is to bring it about; its failure is thrown.</param>
    /// <exception cref="InvalidOperationException"><paramref name="by"/> has ended, and it is not so.</exception>
    /// <exception cref="TimeoutException">It is not so after a minute.</exception>
    public static async Task UntilAsync(Func<bool> isSo, Task? by = null)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!isSo())
        {
            if (by is { IsCompleted: true })
            {
                await by;
                if (!isSo())
                    throw new InvalidOperationException("what was to bring it about has ended before");
            }
            else if (TimeProvider.System.GetElapsedTime(began) > limit)
            {
                throw new TimeoutException($"not within {limit.TotalSeconds:0} s");
            }
            else
            {
                await Task.Delay(1);
            }
        }
    }
}
