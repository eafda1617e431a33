using Inspection.Contracts;
using Inspection.Hardware.Configuration;

namespace Inspection.Hardware.Boards;

/// <summary>Opens the board that the hardware file names. The one place that knows which kinds there are.</summary>
public static class StationBoards
{
    /// <exception cref="InputException">There is no such board here, or it may not be opened; says what would help.</exception>
    public static IStationBoard Open(BoardSettings settings)
    {
        if (settings.Kind == BoardKind.Virtual)
            throw new InputException(Texts.NoVirtualBoard);
        try
        {
            return new KernelBoard(settings);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(DeviceWords.Of(exception, $"/dev/gpiochip{settings.GpioChip}"), exception);
        }
    }
}
