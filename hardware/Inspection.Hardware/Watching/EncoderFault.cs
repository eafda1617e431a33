namespace Inspection.Hardware.Watching;

/// <summary>What an encoder fails to tell.</summary>
internal enum EncoderFault
{
    None,

    /// <summary>It counts nothing while the line is told to run: the belt stands, or it does not, and nothing says which.</summary>
    Silent,

    /// <summary>It counts nothing, and parts come by: the belt moves.</summary>
    Still,

    /// <summary>B moves, A does not.</summary>
    ChannelA,

    /// <summary>A moves, B does not.</summary>
    ChannelB,

    /// <summary>It counts again, and what was on the belt is not past the gate yet.</summary>
    Clearing,
}
